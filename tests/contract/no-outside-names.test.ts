import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root, trackedFiles } from '../support/tracked-files.ts';

/** Put together from pieces, so that this file does not contain what it looks for. */
const outside = {
  'a path of one machine': new RegExp(
    `(?:^|file://|[\\s'"\`=(:,<>])/(?:${['work', 'root', 'home'].join('|')})/`,
    'm',
  ),
  'a package registry': new RegExp(['registry', '(?:npmjs|yarnpkg|npmmirror)', '(?:org|com)'].join('\\.')),
  'a folder beside the project': new RegExp(
    `\\.\\./shared/(?:${['design', 'reference', 'spikes'].join('|')})\\b`,
  ),
};

function namesIn(text: string): string[] {
  return Object.entries(outside).flatMap(([what, pattern]) => (pattern.test(text) ? [what] : []));
}

test('the project names nothing outside itself', () => {
  const found = trackedFiles()
    .filter((file) => file !== 'pnpm-lock.yaml')
    .flatMap((file) =>
      namesIn(readFileSync(path.join(root, file), 'utf8')).map((what) => `${file}: ${what}`),
    );
  expect(found).toEqual([]);
});

test('the lock file holds no host and no path of a machine', () => {
  const lockFile = readFileSync(path.join(root, 'pnpm-lock.yaml'), 'utf8');
  expect(lockFile).not.toMatch(/tarball:|file:\/|https?:\/\//);
  expect(namesIn(lockFile)).toEqual([]);
});

test.each([
  ['a path of one machine', ['see ', 'root', 'notes.md'].join('/')],
  ['a path of one machine', `"${['', 'home', 'someone', 'x'].join('/')}"`],
  ['a package registry', `https://${['registry', 'npmjs', 'org'].join('.')}`],
  ['a folder beside the project', ['..', 'shared', 'design', 'X.md'].join('/')],
])('%s would be found', (what, text) => {
  expect(namesIn(text)).toEqual([what]);
  expect(namesIn('web/src/routes/home/+page.svelte and ../shared/src/scopes')).toEqual([]);
});
