import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BaseTable } from './base-table.ts';
import { OverlayTable } from './overlay-table.ts';
import type { Table } from './table.ts';

interface Row {
  readonly id: string;
  readonly tags: readonly string[];
}

const IDS = ['a', 'b', 'c', 'd'];
const TAGS = ['x', 'y', 'z'];
const keys = { tag: (row: Row) => row.tags };
const row = fc.record({ id: fc.constantFrom(...IDS), tags: fc.uniqueArray(fc.constantFrom(...TAGS)) });
const rows = fc.array(row, { maxLength: 8 });

function expectSame(table: Table<Row>, plain: ReadonlyMap<string, Row>): void {
  expect(table.size).toBe(plain.size);
  expect([...table.values()].sort(byId)).toEqual([...plain.values()].sort(byId));
  for (const id of IDS) expect(table.get(id)).toBe(plain.get(id));
  for (const tag of TAGS) {
    const tagged = [...plain.values()].filter(({ tags }) => tags.includes(tag)).map(({ id }) => id);
    expect([...table.ids('tag', tag)].sort()).toEqual(tagged.sort());
  }
}

function write(into: { set(id: string, each: Row): unknown }, all: readonly Row[]): void {
  for (const each of all) into.set(each.id, each);
}

const byId = (left: Row, right: Row) => left.id.localeCompare(right.id);

test('a base, a draft over it and a draft over that read as one map, before and after each merge', () => {
  fc.assert(
    fc.property(rows, rows, rows, (below, middle, above) => {
      const base = new BaseTable<Row>(keys);
      const plain = new Map<string, Row>();
      for (const each of below) base.put(each.id, each);
      write(plain, below);
      expectSame(base, plain);
      const untouched = new Map(plain);

      const draft = new OverlayTable<Row>(base);
      write(draft, middle);
      write(plain, middle);
      expectSame(draft, plain);
      const unmerged = new Map(plain);

      const upper = new OverlayTable<Row>(draft);
      write(upper, above);
      write(plain, above);
      expectSame(upper, plain);
      expectSame(draft, unmerged);
      expectSame(base, untouched);

      draft.merge(upper);
      expectSame(draft, plain);
      expectSame(base, untouched);
      base.merge(draft);
      expectSame(base, plain);
    }),
    { numRuns: 500 },
  );
});

test('what a draft wrote is what it was given last, and nothing of what lies under it', () => {
  const base = new BaseTable<Row>(keys);
  base.put('a', { id: 'a', tags: [] });
  const draft = new OverlayTable<Row>(base);
  draft.set('b', { id: 'b', tags: ['x'] });
  draft.set('b', { id: 'b', tags: ['y'] });
  expect([...draft.written.values()]).toEqual([{ id: 'b', tags: ['y'] }]);
  expect(draft.under).toBe(base);
});
