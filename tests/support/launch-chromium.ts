import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type BrowserContext } from 'playwright-core';

/** Software rendering that draws maps smoothly without a graphics card; no traffic of the browser's own. */
const flags = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/** Starts the installed Chromium without a window. The caller closes it. */
export function launchChromium(moreFlags: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath(), headless: true, args: [...flags, ...moreFlags] });
}

/** The same with a profile that outlives it, as on a tablet: what it keeps is there when it is started again. */
export function launchProfile(
  directory: string,
  options: Parameters<typeof chromium.launchPersistentContext>[1] = {},
): Promise<BrowserContext> {
  return chromium.launchPersistentContext(directory, {
    ...{ executablePath: chromiumPath(), headless: true, args: [...flags], locale: 'en-CA' },
    ...options,
  });
}

/** The one that `npm test` found, or the first in PATH when a test is run by itself. */
function chromiumPath(): string {
  const named = process.env.MUSTER_CHROMIUM ?? process.env.CHROMIUM;
  if (named) return named;

  const directories = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const found = directories
    .flatMap((directory) => names.map((name) => path.join(directory, name)))
    .find(isExecutable);
  if (!found) throw new Error('No Chromium in PATH. Run `npm test`, or set CHROMIUM to its path.');
  return found;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
