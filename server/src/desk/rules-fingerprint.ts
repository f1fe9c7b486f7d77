import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folders of the package `shared/` that decide what a replay makes of a log. */
const RULES = ['vocabulary', 'documents', 'emergency', 'network', 'scopes'];

/** Changes with any line of the rules: a snapshot made by other rules is not trusted and the log is replayed whole. */
export function rulesFingerprint(): string {
  const root = dirname(dirname(fileURLToPath(import.meta.resolve('@muster/shared/emergency/decide.ts'))));
  const hash = createHash('sha256');
  for (const folder of RULES) {
    const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).sort();
    for (const name of names) {
      if (!name.endsWith('.ts') || name.endsWith('.test.ts')) continue;
      hash.update(`${folder}/${name}\n`).update(readFileSync(join(root, folder, name)));
    }
  }
  return hash.digest('base64url');
}
