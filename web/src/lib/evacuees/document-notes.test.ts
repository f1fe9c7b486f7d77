import type { EvacueeView } from '@muster/shared/scopes/evacuee-view.ts';
import { expect, test } from 'vitest';
import { duplicatesOf, expiryOf } from './document-notes.ts';

const holder = (evacueeId: string, ...documents: object[]) =>
  ({ evacueeId, documents }) as unknown as EvacueeView;

test('the document that lasts longest counts, in days from today', () => {
  const person = holder('a', { expiresOn: '2025-01-01' }, { expiresOn: '2026-11-24' });
  expect(expiryOf(person, '2026-10-14')).toEqual({ day: '2026-11-24', days: 41 });
  expect(expiryOf(holder('b'), '2026-10-14')).toBeUndefined();
});

test('the same number of the same state is a duplicate; of another state it is not', () => {
  const person = holder('a', { number: 'X1', issuer: 'LBN' });
  const twin = holder('b', { number: 'x1', issuer: 'LBN' });
  const unknown = holder('c', { number: 'X1' });
  const other = holder('d', { number: 'X1', issuer: 'CAN' });
  expect(duplicatesOf(person, [person, twin, unknown, other])).toEqual([twin, unknown]);
});
