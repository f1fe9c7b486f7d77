import { expect } from 'vitest';
import type { EmergencyClient, Sent, SentEnvelope } from '../../support/api-client.ts';
import { idOf } from '../../support/id-of.ts';
import { wasRecorded, type JourneyDay, type Moment } from '../../support/journey-day.ts';
import {
  BARGE,
  citizenOfCrowd,
  leaves,
  on,
  passes,
  registersCitizen,
  starts,
} from '../../support/journey-people.ts';
import { stageSeenBy } from '../../support/journey-people.ts';
import { recount } from '../../support/journey-recount.ts';
import { assigns, of } from '../../support/people.ts';
import { SHIPPED } from './ship-held.ts';

const [CLAIMED, AMENDED] = [citizenOfCrowd(20), citizenOfCrowd(21)];
const [DRAFT, BARGED] = [idOf('draft'), SHIPPED.slice(2, 5)];
const [ABSENT = '', SILENT = '', SEEN = ''] = BARGED;
const departureId = BARGE;
const FOUND = [1, 2, 3, 4, 5].map((nth) => `found offline ${String(nth)}`);

const names = (primary: string): Sent => {
  return { type: 'AmendEvacuee', evacueeId: idOf(AMENDED), changes: { name: { primary } } };
};

/** A screener's and a gate's tablet hear nothing for three hours, in which the day goes on without them. */
export const networkDead: Moment = {
  name: 'network dead for three hours',
  lacks: [
    'a tablet that opens without contact, and a relief who signs on to it',
    'checks that waited for contact and then run by themselves',
  ],
  walk: async (day) => {
    const [sami, marc, gina] = [day.as('Sami'), day.as('Marc'), day.as('Gina')];
    await marc.record(...BARGED.map((name) => assigns(name, BARGE)), of('LockManifest', BARGE));
    await gina.record(of('OpenBoarding', BARGE));
    await sami.record(starts(DRAFT, CLAIMED));
    const seen = await day.head();

    await meanwhile(day);
    await screenerBack(day, seen);
    await gateBack(day, seen);
  },
};

async function meanwhile(day: JourneyDay): Promise<void> {
  const [gina, lise] = [day.as('Gina'), day.as('Lise')];
  await day.passes(180);
  expect(await stageSeenBy(day.as('Omar'), CLAIMED)).toBe('waiting');
  await day.as('Rita').record(names('HADDAD'));
  const { officerId } = day.as('Sami').api;
  await lise.record({ type: 'EndRole', officerId, role: 'screening' });
  await gina.record(
    on('RecordBoarded', SEEN, { departureId, gate: 'A' }),
    on('RecordNoShow', ABSENT, { departureId }),
  );
  // By the captain's word three are aboard, though one was seen.
  await gina.record(leaves(BARGE, 3));
  expect((await recount(day)).differences).toEqual({ 'BARGE departed': 2 });
}

/** His reports stand, by the role he held at what he had seen; what he asks for is judged by today's. */
async function screenerBack(day: JourneyDay, seen: number): Promise<void> {
  const [sami, omar] = [day.as('Sami'), day.as('Omar')];
  const lane: readonly SentEnvelope[] = [
    ...FOUND.map((name) => registersCitizen(name)),
    names('HADAD'),
    passes(CLAIMED, { screeningId: DRAFT }),
    starts(idOf('asked too late'), AMENDED),
  ].map((command) => sami.envelope(command, { seen }));
  const lost = await sami.answers(...lane.slice(0, 4));
  const answers = await sami.answers(...lane);
  expect(answers.slice(0, 4)).toEqual(lost);
  expect(answers.slice(0, -1).every(wasRecorded)).toBe(true);
  expect(answers.at(-1)).toMatchObject({ ok: false, rejection: { type: 'NotAllowed', needs: 'claim' } });

  expect(await stageSeenBy(omar, CLAIMED)).toBe('cleared');
  await contestSettled(omar, AMENDED, 'name');
  expect(await omar.read('evacuees', idOf(AMENDED))).toMatchObject({ name: { primary: 'HADDAD' } });
}

/** Whom his gate saw is aboard, whatever was concluded without him. */
async function gateBack(day: JourneyDay, seen: number): Promise<void> {
  const hugo = day.as('Hugo');
  const boarded = [ABSENT, SILENT].map((name) => on('RecordBoarded', name, { departureId, gate: 'B' }));
  const lane = boarded.map((command) => hugo.envelope(command, { seen }));
  expect((await hugo.answers(...lane)).every(wasRecorded)).toBe(true);
  expect(await stageSeenBy(day.as('Helen'), SILENT)).toBe('departed');
  expect(await day.as('Marc').read('departures', BARGE)).toMatchObject({
    load: { boarded: 3, contested: 1, noShow: 0 },
  });
  expect((await recount(day)).differences).toEqual({});
  await contestSettled(day.as('Lise'), ABSENT, 'passage');
  expect(await day.as('Marc').read('departures', BARGE)).toMatchObject({
    load: { boarded: 3, contested: 0 },
  });
}

/** Whoever answers for it says that what stands is kept. */
async function contestSettled(officer: EmergencyClient, name: string, fact: string): Promise<void> {
  const recordId = idOf(name);
  const before = await officer.read('evacuees', recordId);
  expect(before).toMatchObject({ conflict: true });
  const contested = before?.['contested'] as Readonly<Record<string, { readonly seq: number }>>;
  await officer.record({ type: 'ResolveRival', recordId, fact, keep: contested[fact]?.seq });
  expect(await officer.read('evacuees', recordId)).not.toHaveProperty('conflict');
}
