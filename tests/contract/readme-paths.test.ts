import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../support/tracked-files.ts';

/** What stands between back-quotes in the last column of README's table of steps and files. */
function pathsOfOneCommand(): string[] {
  const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
  const section = /^## The path of one command$([\s\S]*?)(?=^## |$(?![\s\S]))/m.exec(readme)?.[1] ?? '';
  const lastCells = section.split('\n').map((line) => /\|([^|]*)\|\s*$/.exec(line)?.[1] ?? '');
  return lastCells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1]!));
}

test('README follows one command from the form to the list', () => {
  const paths = pathsOfOneCommand();
  expect(paths.length).toBeGreaterThanOrEqual(10);
  expect(paths.at(0)).toMatch(/^web\//);
  expect(paths.at(-1)).toMatch(/^web\//);
});

test.each(pathsOfOneCommand())('%s exists', (file) => {
  expect(existsSync(path.join(root, file))).toBe(true);
});
