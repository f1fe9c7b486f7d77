// Tells whether files have changed since a step was last done.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './runtime.mjs';

/** Runs `step` unless it was done before with the same content of these files and folders. */
export function whenChanged(stampPath, sources, step) {
  const stamp = path.join(root, stampPath);
  const wanted = fingerprint(sources);
  if (readIfThere(stamp) === wanted) return;
  step();
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

function fingerprint(sources) {
  const sum = createHash('sha256');
  for (const file of sources.flatMap(filesUnder)) {
    sum
      .update(`${file}\0`)
      .update(readFileSync(path.join(root, file)))
      .update('\0');
  }
  return sum.digest('hex');
}

/** Tests are left out: they are no part of what is built. A source that does not exist counts as empty. */
function filesUnder(source) {
  const found = statSync(path.join(root, source), { throwIfNoEntry: false });
  if (!found) return [];
  if (found.isFile()) return /\.test\.ts$/.test(source) ? [] : [source];
  return readdirSync(path.join(root, source))
    .sort()
    .flatMap((name) => filesUnder(path.join(source, name)));
}

function readIfThere(file) {
  return statSync(file, { throwIfNoEntry: false }) ? readFileSync(file, 'utf8') : undefined;
}
