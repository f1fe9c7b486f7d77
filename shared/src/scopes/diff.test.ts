import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyEmergency } from '../emergency/emergency.ts';
import { anEvacuee, siteId } from '../testing/put-records.ts';
import type { Role } from '../vocabulary/codes.ts';
import { frameOf, framesAfter, touchedBetween, type Frame } from './diff.ts';
import type { Eyes } from './sight.ts';

const eyesOf = (role: Role, ...sites: string[]): Eyes => ({
  scope: { key: role, sites: new Map(sites.map((site) => [site, new Set([role])])) },
});
const here = eyesOf('reception', siteId(1));

/** People whose records were last touched by these entries, here or away. */
function peopleTouched(touches: readonly { rev: number; isAway?: boolean; wasHere?: boolean }[]) {
  const emergency = emptyEmergency();
  for (const [index, { rev, isAway = false, wasHere = true }] of touches.entries()) {
    const at = siteId(isAway ? 2 : 1);
    const everIn = isAway && !wasHere ? [at] : [siteId(1), at];
    const person = anEvacuee(index + 1, { rev, everIn, siteId: at, place: at });
    emergency.evacuees.put(person.id, person);
  }
  return emergency;
}

function framesIn(
  emergency: ReturnType<typeof emptyEmergency>,
  from: number,
  head: number,
  size: number,
): Frame[] {
  return [...framesAfter(emergency, here, { from, head, size })];
}

const touches = fc.array(
  fc.record({ rev: fc.integer({ min: 1, max: 30 }), isAway: fc.boolean(), wasHere: fc.boolean() }),
  { maxLength: 40 },
);
const HEAD = 30;

test('[SYNC-9] frames follow one another from the cursor to the head, and no entry is in two', () => {
  fc.assert(
    fc.property(touches, fc.nat(HEAD), fc.integer({ min: 1, max: 9 }), (people, from, size) => {
      const emergency = peopleTouched(people);
      const frames = framesIn(emergency, from, HEAD, size);
      expect(frames[0]?.from).toBe(from);
      expect(frames.at(-1)?.to).toBe(HEAD);
      for (const [index, frame] of frames.entries()) {
        if (index > 0) expect(frame.from).toBe(frames[index - 1]?.to);
        const revs = [...frame.put, ...frame.drop].map(({ id }) => emergency.evacuees.get(id)?.rev ?? 0);
        for (const rev of revs) expect(rev > frame.from && rev <= frame.to).toBe(true);
      }
      const [whole] = framesIn(emergency, from, HEAD, 1000);
      const together = frames.flatMap(({ put }) => put.map(({ id }) => id));
      expect(together.sort()).toEqual(whole?.put.map(({ id }) => id).sort());
    }),
  );
});

test('[SYNC-9] frames are of about the size asked for, longer only where one entry touched more', () => {
  const emergency = peopleTouched([1, 1, 1, 1, 2, 3, 4].map((rev) => ({ rev })));
  expect(framesIn(emergency, 0, 4, 2).map(({ put, to }) => [put.length, to])).toEqual([
    [4, 1],
    [2, 3],
    [1, 4],
  ]);
});

test('[SYNC-9] nothing to tell is one empty frame to the head', () => {
  expect(framesIn(emptyEmergency(), 0, 9, 5)).toEqual([{ from: 0, to: 9, put: [], drop: [] }]);
});

test('[SYNC-5] put is what is in scope, drop what was once and is not; what never was is not named', () => {
  const emergency = peopleTouched([
    { rev: 5 },
    { rev: 6, isAway: true },
    { rev: 7, isAway: true, wasHere: false },
    { rev: 2 },
  ]);
  const frame = frameOf(touchedBetween(emergency, 4, 9), here, 4, 9);
  expect(frame.put.map(({ id }) => id)).toEqual([anEvacuee(1).id]);
  expect(frame.drop).toEqual([{ kind: 'evacuees', id: anEvacuee(2).id }]);
});

test('[SYNC-5] a reader who begins from nothing is told of no drop', () => {
  const emergency = peopleTouched([{ rev: 6, isAway: true }]);
  expect(frameOf(touchedBetween(emergency, 0, 9), here, 0, 9)).toEqual({ from: 0, to: 9, put: [], drop: [] });
});

test('[SYNC-5] touched in (from, to] is from < rev ≤ to', () => {
  const emergency = peopleTouched([4, 5, 9, 10].map((rev) => ({ rev })));
  expect([...touchedBetween(emergency, 4, 9)].map(({ record }) => record.rev)).toEqual([5, 9]);
});

test('[VIEW-7] a drop names no kind that the reader is never shown', () => {
  const emergency = peopleTouched([{ rev: 6, isAway: true }]);
  const frame = (role: Role) => frameOf(touchedBetween(emergency, 4, 9), eyesOf(role, siteId(1)), 4, 9);
  expect(frame('gate').drop).toHaveLength(1);
  expect(frame('administrator').drop).toEqual([]);
});
