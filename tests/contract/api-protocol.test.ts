import { FiguresTally } from '@muster/shared/emergency/figures.ts';
import type { Evacuee } from '@muster/shared/emergency/evacuee/evacuee.ts';
import { figuresOf } from '@muster/shared/protocol/figures-of.ts';
import { streamsOf } from '@muster/shared/scopes/streams-of.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EmergencyClient } from '../support/api-client.ts';
import { idOf } from '../support/id-of.ts';
import { BEIRUT, LARNACA, sceneOn, TRIPOLI, type Scene } from '../support/muster-scene.ts';
import { assigns, cleared, FERRY, of, registers, schedules, screens } from '../support/people.ts';
import { startMuster, type RunningMuster } from '../support/start-muster.ts';

let muster: RunningMuster;
let scene: Scene;
beforeAll(async () => {
  muster = await startMuster();
  scene = await sceneOn(muster);
});
afterAll(() => muster.stop());

const tablesOf = ({ emergencyId }: EmergencyClient) =>
  muster.server.emergencies.get(emergencyId)!.state.tables;
const person = (e: EmergencyClient, name: string): Evacuee => tablesOf(e).evacuees.get(idOf(name))!;
const amends = (changes: object) => ({ type: 'AmendEvacuee', evacueeId: idOf('ana'), changes }) as const;

test('[SYNC-1] [SYNC-3] a record says which entry touched it last, and which set each fact', async () => {
  const e = await scene.emergency('stamps');
  const registered = (await e.record(registers('ana', { sex: 'F' }), registers('ben'))) - 1;
  const amended = await e.record(amends({ sex: 'X' }));
  await e.record(amends({ sex: 'X' }));
  const live = person(e, 'ana');
  const device = 'founder-desk';
  expect(live).toMatchObject({
    rev: amended,
    changed: { sex: { seq: amended, device }, name: { seq: registered, device } },
  });
  expect(person(e, 'ben').rev).toBe(registered + 1);
  await muster.restart();
  expect(person(e, 'ana')).toEqual(live);
});

test('[SYNC-2] [SCOPE-1] a person is in the streams of their place and journey, and keeps those they left', async () => {
  const e = await scene.emergency('streams');
  await e.record(schedules(FERRY));
  await cleared(e, 'ana');
  await e.record({ type: 'CheckIn', evacueeId: idOf('ana'), siteId: TRIPOLI });
  const streams = () => streamsOf('evacuees', person(e, 'ana'));
  expect(streams()).toEqual([TRIPOLI]);
  await e.record(assigns('ana'), of('LockManifest'), of('OpenBoarding'));
  expect([...streams()].sort()).toEqual([BEIRUT, TRIPOLI].sort());
  await e.record(
    { type: 'RecordBoarded', evacueeId: idOf('ana'), departureId: FERRY },
    { type: 'RecordDeparted', departureId: FERRY, at: '2026-10-14T12:00:00Z', personsOnBoard: 1 },
  );
  expect(streams()).toEqual([LARNACA]);
  expect([...person(e, 'ana').everIn].sort()).toEqual([BEIRUT, TRIPOLI, LARNACA].sort());
});

test('[SYNC-4] loads, cards and the streams of screenings follow from the people, in the same entry', async () => {
  const e = await scene.emergency('derived');
  const partyId = idOf('party');
  await e.record(schedules(FERRY), { type: 'FormParty', partyId, label: 'Saleh' });
  await e.record(registers('ana', { partyId }), screens('ana'));
  await e.record({ type: 'Determine', evacueeId: idOf('ana'), determination: 'approved' });
  const seq = await e.record(assigns('ana'));
  const { departures, parties, screenings } = tablesOf(e);
  const screeningId = idOf('screening', 'ana');
  expect(departures.get(FERRY)).toMatchObject({ rev: seq, load: { seats: 1, persons: 1 } });
  expect(parties.get(partyId)).toMatchObject({ rev: seq, card: [{ stage: 'manifested', place: BEIRUT }] });
  const moved = await e.record({ type: 'CheckIn', evacueeId: idOf('ana'), siteId: TRIPOLI });
  expect(screenings.get(screeningId)).toMatchObject({ rev: moved });
  expect(screenings.get(screeningId)?.subjectStreams).toContain(TRIPOLI);
});

test('[SYNC-8] only what another device set to another value after what was seen is concurrent', async () => {
  const e = await scene.emergency('concurrent');
  const at = '2026-10-14T09:00:00Z';
  const seen = await e.record(registers('ana', { contact: 'first' }));
  const from = (device: string, contact: string, more: object = {}) => ({
    ...{ device, n: 1, at, command: amends({ contact }) },
    ...more,
  });
  const rivals = () => person(e, 'ana').rivals?.['contact']?.map(({ value }) => value) ?? [];

  await e.answers(from('a', 'second', { seen }));
  await e.answers(from('b', 'second', { seen }));
  expect(rivals()).toEqual([]);
  await e.answers(from('a', 'third', { n: 2, seen }));
  expect(rivals()).toEqual([]);
  await e.answers(from('c', 'fourth'));
  expect([rivals(), person(e, 'ana').contact]).toEqual([[], 'fourth']);
  await e.answers(from('d', 'fifth', { seen }));
  expect([rivals(), person(e, 'ana').contact]).toEqual([['fifth'], 'fourth']);
});

test('[FIG-4] figures are the same when everything personal is gone', async () => {
  const e = await scene.emergency('purged');
  await e.record(registers('waits'), registers('screened'), screens('screened'));
  await cleared(e, 'cleared');
  await e.record({ type: 'RecordExit', evacueeId: idOf('waits'), exit: 'left-by-own-means' });
  const [whole, purged] = [new FiguresTally(), new FiguresTally()];
  for (const evacuee of tablesOf(e).evacuees.values()) {
    whole.replace(undefined, evacuee);
    const { name: _, birthDate: _birth, ...open } = evacuee;
    purged.replace(undefined, { ...open, documents: [], needs: [], failedChecks: [] });
  }
  expect(figuresOf(purged.whole)).toEqual(figuresOf(whole.whole));
  expect(figuresOf(whole.whole)).toEqual((await e.get('/figures')).body['figures']);
});
