// Finds the browser that the tests drive; installs the distribution's where that is allowed.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { environment, stop } from './runtime.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const places = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/** The path of a Chromium. Without one the launcher ends: browser tests are never left out silently. */
export function ensureBrowser() {
  const chosen = process.env.CHROMIUM;
  if (chosen && !isExecutable(chosen)) stop(`CHROMIUM names ${chosen}, which cannot be run.`);
  return chosen || findBrowser() || installBrowser();
}

function findBrowser() {
  const directories = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const candidates = directories.flatMap((directory) => names.map((name) => path.join(directory, name)));
  return [...candidates, ...places].find(isExecutable);
}

function installBrowser() {
  const missing = `The tests need a Chromium or Google Chrome, and none is installed (looked for ${names.join(', ')} in PATH).`;
  const remedy = 'Install one, or name one that you have: CHROMIUM=/path/to/chromium npm test';
  const mayInstall =
    process.platform === 'linux' && process.getuid?.() === 0 && succeeds('apt-get', ['--version']);
  if (!mayInstall) stop(`${missing}\n${remedy}`);

  console.log("[setup] installing the distribution's Chromium");
  const env = environment({ DEBIAN_FRONTEND: 'noninteractive' });
  const packages = ['chromium', 'fonts-liberation'];
  apt(['update', '-qq'], env);
  apt(['install', '-y', '-qq', '--no-install-recommends', ...packages], env);
  return findBrowser() ?? stop(`${missing} apt-get could not install it.\n${remedy}`);
}

/** Its own messages are shown; whether a browser stands there afterwards decides. */
function apt(args, env) {
  spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
}

function succeeds(command, args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
