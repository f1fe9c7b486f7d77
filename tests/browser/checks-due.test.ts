import { readdir } from 'node:fs/promises';
import { expect, test } from 'vitest';

/** The checks that stand with the screens. A number is added when what it looks at has been built. */
const DUE = [1, 2, 4, 5, 6, 7, 8, 9, 10, 15, 16, 17, 18, 19];

test('each check that has come due has one file, and each file is of a check that is due', async () => {
  const names = await readdir(import.meta.dirname);
  const found = names.flatMap((name) => /^check-(\d\d)-[a-z-]+\.test\.ts$/.exec(name)?.[1] ?? []);
  expect(found.map(Number).sort((one, other) => one - other)).toEqual(DUE);
});
