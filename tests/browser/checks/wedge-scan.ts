import type { Page } from 'playwright-core';

/** Seconds between two keys of a keyboard-wedge scanner. */
const APART_S = 0.005;
/** A page that gets two keys this long after each other is on a machine that stood still: no scanner is so slow. */
const STOOD_STILL_MS = 90;

/** Types as such a scanner does: each key 5 ms after the one before it, with an Enter after each line. False if the machine stood still meanwhile. */
export async function wedgeScan(page: Page, lines: readonly string[]): Promise<boolean> {
  await page.evaluate(watchKeys);
  const session = await page.context().newCDPSession(page);
  const began = Date.now() / 1000;
  const sent = lines
    .flatMap((line) => [...line, 'Enter'])
    .map((key, index) =>
      session.send('Input.dispatchKeyEvent', {
        ...{ type: 'keyDown', key, text: key === 'Enter' ? '\r' : key },
        ...(key === 'Enter' && { windowsVirtualKeyCode: 13, code: 'Enter' }),
        timestamp: began + index * APART_S,
      }),
    );
  await Promise.all(sent);
  await session.detach();
  const longestMs = await page.evaluate(() => (window as unknown as { longestPause: number }).longestPause);
  return longestMs < STOOD_STILL_MS;
}

/** Runs in the page: how long it was at most between two keys that reached it. */
function watchKeys(): void {
  const kept = window as unknown as { longestPause: number };
  let last: number | undefined;
  kept.longestPause = 0;
  addEventListener(
    'keydown',
    () => {
      const now = performance.now();
      if (last !== undefined) kept.longestPause = Math.max(kept.longestPause, now - last);
      last = now;
    },
    { capture: true },
  );
}
