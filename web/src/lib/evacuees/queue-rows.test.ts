import type { EvacueeView } from '@muster/shared/scopes/evacuee-view.ts';
import { expect, test } from 'vitest';
import { nextWaiting, queueRows, statusTally } from './queue-rows.ts';

const person = (evacueeId: string, more: object) =>
  ({
    evacueeId,
    siteId: 's',
    place: 's',
    stage: 'waiting',
    status: 'waiting',
    ...more,
  }) as unknown as EvacueeView;

const rana = person('rana', {
  name: { primary: 'MANSOUR', secondary: 'RANA', original: { text: 'رنا منصور', language: 'ar' } },
  registeredAt: '2026-10-14T11:00:00Z',
  documents: [{ number: 'LR0047318' }],
});
const zoe = person('zoe', {
  name: { primary: 'LÉVESQUE', secondary: 'Zoé' },
  registeredAt: '2026-10-14T10:00:00Z',
  status: 'cleared',
  wristband: '7QK2MK',
});
const stub = person('stub', {});
const everyone = [rana, stub, zoe];
const found = (text: string) =>
  queueRows(everyone, { text, status: undefined }).map(({ evacueeId }) => evacueeId);

test('whoever waited longest comes first, an unregistered person last', () => {
  expect(found('')).toEqual(['zoe', 'rana', 'stub']);
});

test('finds by the beginning of any name, without its marks, in any script', () => {
  expect(found('levesque')).toEqual(['zoe']);
  expect(found('zo lev')).toEqual(['zoe']);
  expect(found('منصور')).toEqual(['rana']);
  expect(found('ansour')).toEqual([]);
});

test('finds by document and by wristband', () => {
  expect(found('0047318')).toEqual(['rana']);
  expect(found('7qk 2mk')).toEqual(['zoe']);
});

test('lists one status, and counts each', () => {
  expect(queueRows(everyone, { text: '', status: 'cleared' })).toEqual([zoe]);
  expect([...statusTally(everyone)]).toEqual([
    ['waiting', 2],
    ['cleared', 1],
  ]);
});

test('next is whoever has waited longest and whom nobody screens', () => {
  expect(nextWaiting(everyone)).toBe(rana);
  expect(nextWaiting(everyone, 'rana')).toBe(stub);
});
