import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root, trackedFiles } from '../support/tracked-files.ts';

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

/** A rule's line starts with its number: `DEP-1 …`. */
function rulesOf(document: string): string[] {
  return [...read(document).matchAll(/^([A-Z][A-Z0-9]*-\d+) /gm)].map((match) => match[1]!);
}

/** Numbers at the head of a title, one a bracket. Suites that several tests share stand in plain `.ts` files. */
function rulesCitedIn(text: string): string[] {
  const titles = text.matchAll(/['"`]((?:\[[A-Z][A-Z0-9]*-\d+\]\s*)+)/g);
  return [...titles].flatMap((title) => [...title[1]!.matchAll(/\[(.+?)\]/g)].map((match) => match[1]!));
}

const rules = ['shared/RULES.md', 'shared/PROTOCOL.md'].flatMap(rulesOf);
const cited = new Set(
  trackedFiles('shared/*.ts', 'server/*.ts', 'web/*.ts', 'tests/*.ts').flatMap((file) =>
    rulesCitedIn(read(file)),
  ),
);

test('each rule has one number', () => {
  expect(rules.length).toBeGreaterThan(0);
  expect(rules.filter((rule, index) => rules.indexOf(rule) !== index)).toEqual([]);
});

test('each rule is cited by the title of a test', () => {
  expect(rules.filter((rule) => !cited.has(rule))).toEqual([]);
});

test('each number in the title of a test is a rule', () => {
  expect([...cited].filter((rule) => !rules.includes(rule))).toEqual([]);
});

test('a title may cite several rules, and text elsewhere cites none', () => {
  const brackets = (...numbers: string[]): string => numbers.map((number) => `[${number}]`).join(' ');
  expect(rulesCitedIn(`test('${brackets('AAA-1', 'BBB-22')} refuses', f)`)).toEqual(['AAA-1', 'BBB-22']);
  expect(rulesCitedIn(`rows[N-1]; // see ${brackets('AAA-1')}`)).toEqual([]);
});
