// Builds the web application when its sources have changed.
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { whenChanged } from './fingerprint.mjs';
import { must, root, webTool } from './runtime.mjs';

const STAMP = 'node_modules/.cache/muster/web-built';
const sources = [
  'web/src',
  'web/static',
  'web/vite.config.ts',
  'web/package.json',
  'shared/src',
  'pnpm-lock.yaml',
];

/** `always` builds even when nothing has changed. */
export function buildWeb({ always = false } = {}) {
  const built = existsSync(path.join(root, 'web/build/200.html'));
  if (always || !built) rmSync(path.join(root, STAMP), { force: true });
  whenChanged(STAMP, sources, () => {
    console.log('[setup] building the web application');
    must(webTool('vite'), ['build', '--logLevel', 'warn'], { cwd: path.join(root, 'web') });
  });
}
