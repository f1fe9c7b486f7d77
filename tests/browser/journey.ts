import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { BrowserWatch } from '../support/browser-watch.ts';
import { launchChromium } from '../support/launch-chromium.ts';
import { startMuster, type RunningMuster } from '../support/start-muster.ts';

/** What `npm test` builds before the tests begin. */
const WEB = path.resolve(import.meta.dirname, '../../web/build');

/** Not even a name can be looked up: as where there is no network but the one of the server. */
const NO_OTHER_HOST = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';

/** A server with the web application, and a browser that looks at it under watch. */
export interface Journey {
  readonly muster: RunningMuster;
  readonly watch: BrowserWatch;
  /** A browser context of its own, as on a device of its own, with one page. */
  readonly device: (
    size: { readonly width: number; readonly height: number },
    more?: BrowserContextOptions,
  ) => Promise<{ context: BrowserContext; page: Page }>;
  /** All that are open, in the order of their devices. */
  readonly pages: () => readonly Page[];
  readonly end: () => Promise<void>;
}

export async function startJourney(): Promise<Journey> {
  await readFile(path.join(WEB, '200.html')).catch((cause: unknown) => {
    throw new Error('The web application is not built. Run `npm run build`, or `npm test`.', { cause });
  });
  const muster = await startMuster({ webDirectory: WEB });
  const browser: Browser = await launchChromium([NO_OTHER_HOST]);
  const watch = new BrowserWatch(muster.url);
  return {
    muster,
    watch,
    device: async (viewport, more = {}) => {
      const context = await watch.newContext(browser, { viewport, acceptDownloads: true, ...more });
      context.setDefaultTimeout(45_000);
      return { context, page: await context.newPage() };
    },
    pages: () => browser.contexts().flatMap((context) => context.pages()),
    end: async () => {
      await browser.close();
      await muster.stop();
    },
  };
}
