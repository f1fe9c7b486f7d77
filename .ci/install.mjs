// Brings what the lock file names, when the lock file has changed.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { whenChanged } from './fingerprint.mjs';
import { environment, must, root, webTool } from './runtime.mjs';

const PNPM = 'pnpm@12.21.0';
const packages = ['shared', 'server', 'web', 'tests'];
const sources = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json'].concat(
  packages.map((name) => `${name}/package.json`),
);

export function install() {
  whenChanged('node_modules/.cache/muster/installed', sources, () => {
    console.log(`[setup] installing with ${PNPM}`);
    const args = ['install', '--frozen-lockfile', '--reporter=append-only'];
    must('npx', ['--yes', PNPM, ...args], { env: environment(whereFrom()) });
    syncKit();
  });
  if (!existsSync(path.join(root, 'web/.svelte-kit'))) syncKit();
}

/** Writes the types of the routes, and the `$app/tsconfig` that web extends, in web/node_modules. */
function syncKit() {
  if (!existsSync(path.join(root, 'web/src/routes'))) return;
  must(webTool('svelte-kit'), ['sync'], { cwd: path.join(root, 'web') });
}

/** Of what npm tells its scripts, only where packages come from. */
function whereFrom() {
  const names = /^npm_config_(registry|userconfig|globalconfig|cache|cafile|proxy|https?_proxy|noproxy)$/i;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => names.test(name)));
}
