import type { Locator } from 'playwright-core';

/** Presses all as nearly at once as a program can: none waits for what another one did. */
export async function atOnce(...buttons: readonly Locator[]): Promise<void> {
  const elements = await Promise.all(buttons.map((button) => button.elementHandle()));
  await Promise.all(elements.map((element) => element.evaluate((button: HTMLElement) => button.click())));
}
