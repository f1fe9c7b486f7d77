import { expect, test } from 'vitest';
import { aDeparture, anEvacuee, departureId, siteId } from '../testing/put-records.ts';
import type { Passage } from '../emergency/evacuee/evacuee.ts';
import type { AnyRecord, RecordKind } from '../emergency/emergency.ts';
import { EVERYWHERE, officerStream, streamsOf } from './streams-of.ts';

const [here, there, haven] = [siteId(1), siteId(2), siteId(3)];
const passage = (status: Passage['status']): Passage => ({
  ...{ departureId: departureId(1), fromSiteId: there, toSiteId: haven, seating: 'seat', status },
});

test.each([
  ['nowhere else without a departure', [], [here]],
  ['where their departure leaves from, once they have a place', [passage('assigned')], [here, there]],
  ['where their departure leaves from, aboard it', [passage('boarded')], [here, there]],
  ['where it arrives, once it has left', [passage('departed')], [here, haven]],
  ['nowhere else once they arrived', [passage('arrived')], [here]],
  ['nowhere else once they were taken off', [passage('offloaded')], [here]],
] as const)('[SCOPE-1] a person is seen where they are, and %s', (_, passages, expected) => {
  expect(streamsOf('evacuees', anEvacuee(1, { siteId: here, passages }))).toEqual(expected);
});

test('[SCOPE-1] a departure is seen at both its ends, each once', () => {
  expect(streamsOf('departures', aDeparture(1))).toEqual([here, there]);
  expect(streamsOf('departures', aDeparture(1, { toSiteId: here }))).toEqual([here]);
});

const streams = (kind: RecordKind, record: object) => streamsOf(kind, record as AnyRecord);

test('[SCOPE-3] a screening, a finding and a grant are seen by whom they are of', () => {
  expect(streams('screenings', { subjectStreams: [here], by: 'ana' })).toEqual([here, officerStream('ana')]);
  expect(streams('findings', { subjectStreams: [here], author: 'ana' })).toEqual([
    here,
    officerStream('ana'),
  ]);
  expect(streams('grants', { officerId: 'ana' })).toEqual([officerStream('ana')]);
});

test('[SCOPE-1] a party is seen where its members are, an order at its sites, the rest by everyone', () => {
  expect(streams('parties', { memberStreams: [here, there] })).toEqual([here, there]);
  expect(streams('standing', { siteIds: [there] })).toEqual([there]);
  expect(streams('standing', { siteIds: [] })).toEqual([EVERYWHERE]);
  expect(streams('incidents', { siteIds: [here, here] })).toEqual([here]);
  for (const kind of ['settings', 'sites'] as const) expect(streams(kind, {})).toEqual([EVERYWHERE]);
});
