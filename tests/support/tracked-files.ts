import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** The top folder of the project. */
export const root = path.resolve(import.meta.dirname, '../..');

/** Paths, relative to the root, of the files under version control (and still there). */
export function trackedFiles(...patterns: readonly string[]): string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--', ...patterns], { cwd: root, encoding: 'utf8' });
  return listed.split('\0').filter((file) => file !== '' && existsSync(path.join(root, file)));
}
