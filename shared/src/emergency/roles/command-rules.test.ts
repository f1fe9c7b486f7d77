import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { commandRules } from './command-rules.ts';

const document = readFileSync(new URL('../../../RULES.md', import.meta.url), 'utf8');

test('RULES.md lists every command with its kind and what it needs', () => {
  const listed = [...document.matchAll(/^\| `(\w+)` +\| (\w+) +\| ([\w-]+) +\|/gm)].map(
    ([, type, kind, needs]) => [type, { kind, needs }],
  );
  expect(Object.fromEntries(listed)).toEqual(commandRules);
});
