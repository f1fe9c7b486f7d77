import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EmergencyClient, Sent } from '../support/api-client.ts';
import { idOf } from '../support/id-of.ts';
import { BEIRUT, LARNACA, sceneOn, TRIPOLI, type Scene } from '../support/muster-scene.ts';
import { assigns, cleared, FERRY, of, registers, schedules } from '../support/people.ts';
import { SocketClient } from '../support/socket-client.ts';
import { startMuster, type RunningMuster } from '../support/start-muster.ts';

let muster: RunningMuster;
let scene: Scene;
beforeAll(async () => {
  muster = await startMuster({ now: () => new Date('2026-10-14T12:00:00Z') });
  scene = await sceneOn(muster);
});
afterAll(() => muster.stop());

const departureId = FERRY;
const about = (type: Sent['type'], name: string, more: object = {}): Sent => {
  return { type, evacueeId: idOf(name), departureId, ...more };
};
const counted = (type: 'RecordDeparted' | 'RecordArrived', personsOnBoard: number): Sent => {
  return { type, departureId, at: '2026-10-14T12:05:00Z', personsOnBoard, crew: 2, staff: 1 };
};
const ferry = (e: EmergencyClient) => e.read('departures', FERRY);
const person = (e: EmergencyClient, name: string) => e.read('evacuees', idOf(name));

/** A ferry that boards, with these people on its list. */
async function boarding(title: string, ...names: readonly string[]): Promise<EmergencyClient> {
  const e = await scene.emergency(title);
  await e.record(schedules(FERRY));
  await cleared(e, ...names);
  await e.record(...names.map((name) => assigns(name)), of('LockManifest'), of('OpenBoarding'));
  return e;
}

test('[API-23] from the gate to the haven: boarded, no-show, offloaded, departed, arrived, handed over', async () => {
  const e = await boarding('journey', 'ana', 'ben', 'cleo', 'dina');
  await e.record(about('RecordBoarded', 'ana', { gate: '3' }), about('RecordBoarded', 'ben'));
  expect(await person(e, 'ana')).toMatchObject({ stage: 'boarded', place: FERRY });
  await e.record(about('RecordOffloaded', 'ben', { reason: 'Ill' }));
  expect(await person(e, 'ben')).toMatchObject({ stage: 'cleared', place: BEIRUT });
  await e.record(about('RecordNoShow', 'cleo'));
  expect(await person(e, 'cleo')).toMatchObject({ stage: 'cleared', place: BEIRUT });

  await e.record(of('CloseDeparture'), { type: 'RecordHeadCount', departureId, count: 1, section: 'Deck' });
  await e.record(counted('RecordDeparted', 4));
  expect(await ferry(e)).toMatchObject({
    state: 'departed',
    departed: { personsOnBoard: 4, crew: 2, staff: 1 },
    headCounts: [{ count: 1, section: 'Deck' }],
  });
  expect(await person(e, 'ana')).toMatchObject({ stage: 'departed', place: FERRY });
  expect(await person(e, 'dina')).toMatchObject({ stage: 'cleared' });

  await e.record(counted('RecordArrived', 4));
  expect(await ferry(e)).toMatchObject({ state: 'arrived', arrived: { personsOnBoard: 4 } });
  expect(await person(e, 'ana')).toMatchObject({ stage: 'arrived', place: LARNACA, siteId: LARNACA });
  await e.record({ type: 'RecordHandedOver', evacueeId: idOf('ana') });
  expect(await person(e, 'ana')).toMatchObject({ stage: 'handed-over' });
});

test('[API-23] whoever is not approved, not listed or too many is recorded all the same, as an incident', async () => {
  const e = await boarding('incidents', 'ana');
  await e.record(registers('stranger'), about('RecordBoarded', 'stranger'));
  expect(await person(e, 'stranger')).toMatchObject({ stage: 'boarded', place: FERRY });
  expect(await person(e, 'ana')).toMatchObject({ mayBoard: { ok: true } });
  const refusal = { verdict: 'not-listed', evacueeId: idOf('ana'), gate: '1' };
  await e.record({ type: 'RecordScanRefused', departureId, ...refusal });

  const client = await SocketClient.follow(e.api, e.emergencyId);
  const kinds = [...client.replica.of('incidents').values()].map((incident) => incident.type);
  expect(kinds).toEqual(
    expect.arrayContaining(['boarded-not-approved', 'boarded-not-listed', 'scan-refused']) as unknown,
  );
  client.close();
});

test('[API-23] what the gate is shown tells whether someone may board, and never why not', async () => {
  const e = await boarding('verdict', 'ana');
  await e.record(registers('ben'));
  await e.record({ type: 'Determine', evacueeId: idOf('ana'), determination: 'held', reason: 'A secret' });
  const gate = await scene.officer(e, 'Gina', 'gate');
  const shown = await gate.read('evacuees', idOf('ana'));
  expect(shown).toMatchObject({ mayBoard: { ok: false, reason: 'not-cleared' } });
  expect(JSON.stringify(shown)).not.toContain('secret');
  expect(await gate.read('evacuees', idOf('ben'))).toMatchObject({
    mayBoard: { ok: false, reason: 'not-listed' },
  });
});

test('[API-23] a departure returns, loses contact and is found again; boarding opens once', async () => {
  const e = await boarding('back', 'ana');
  await e.record(of('OpenBoarding'), about('RecordBoarded', 'ana'), counted('RecordDeparted', 1));
  expect(await e.send(of('OpenBoarding'))).toMatchObject({
    rejection: { type: 'DepartureNotOpen', state: 'departed' },
  });
  await e.record(of('RecordContactLost'));
  expect(await ferry(e)).toMatchObject({ state: 'out-of-contact' });
  await e.record(of('ResumeDeparture'));
  expect(await ferry(e)).toMatchObject({ state: 'departed' });
  await e.record({ type: 'RecordReturned', departureId, reason: 'Port closed' });
  expect(await ferry(e)).toMatchObject({ state: 'returned' });
  expect(await person(e, 'ana')).toMatchObject({ stage: 'cleared', place: BEIRUT });
});

test('[API-24] people are seen at sites, in hospital and custody, and leave by an exit', async () => {
  const e = await scene.emergency('places');
  await e.record(registers('ana'), { type: 'CheckIn', evacueeId: idOf('ana'), siteId: TRIPOLI });
  expect(await person(e, 'ana')).toMatchObject({ place: TRIPOLI, siteId: TRIPOLI });
  for (const where of ['hospital', 'custody']) {
    await e.record({ type: 'RecordHeldElsewhere', evacueeId: idOf('ana'), where });
    expect(await person(e, 'ana')).toMatchObject({ place: where, siteId: TRIPOLI });
  }
  await e.record({ type: 'RecordExit', evacueeId: idOf('ana'), exit: 'missing' });
  expect(await person(e, 'ana')).toMatchObject({ stage: 'missing', place: 'unknown' });
  await e.record({ type: 'CheckIn', evacueeId: idOf('ana'), siteId: BEIRUT });
  expect(await person(e, 'ana')).toMatchObject({ stage: 'waiting', place: BEIRUT });
  for (const exit of ['withdrew', 'left-by-own-means', 'deceased']) {
    await e.record({ type: 'RecordExit', evacueeId: idOf('ana'), exit });
    expect(await person(e, 'ana')).toMatchObject({ stage: exit });
  }
});

test('[API-24] a report about someone whom nobody registered is recorded, and the person marked', async () => {
  const e = await scene.emergency('stub');
  await e.record({ type: 'CheckIn', evacueeId: idOf('unheard'), siteId: BEIRUT });
  expect(await person(e, 'unheard')).toMatchObject({ unconfirmed: true, place: BEIRUT, stage: 'waiting' });
});
