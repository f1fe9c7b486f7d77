import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EmergencyClient } from '../support/api-client.ts';
import { idOf } from '../support/id-of.ts';
import { BEIRUT, LARNACA, sceneOn, TRIPOLI, type Scene } from '../support/muster-scene.ts';
import { approves, assigns, cleared, FERRY, of, PLANE, registers, schedules } from '../support/people.ts';
import { startMuster, type RunningMuster } from '../support/start-muster.ts';

let muster: RunningMuster;
let scene: Scene;
beforeAll(async () => {
  muster = await startMuster({ now: () => new Date('2026-10-14T09:00:00Z') });
  scene = await sceneOn(muster);
});
afterAll(() => muster.stop());

const departureId = FERRY;
const refused = (type: string, more: object = {}) => ({ ok: false, rejection: { type, ...more } });
const ferry = async (e: EmergencyClient) => e.read('departures', FERRY);
const person = (e: EmergencyClient, name: string) => e.read('evacuees', idOf(name));

test('[API-20] a departure is scheduled, changed, held, resumed and diverted', async () => {
  const e = await scene.emergency('schedule');
  await e.record(schedules(FERRY, { conveyance: 'IMO 9074729' }));
  expect(await ferry(e)).toMatchObject({
    ...{ departureId, mode: 'sea', carrier: 'Blue Star', number: 'BS 12', conveyance: 'IMO 9074729' },
    ...{ fromSiteId: BEIRUT, toSiteId: LARNACA, state: 'planned', manifestVersion: 0 },
    capacity: { seats: 10, persons: 12, litters: 1, wheelchairs: 1 },
  });
  expect(await e.send(schedules(FERRY, { number: 'BS 13' }))).toMatchObject(refused('IdTaken'));
  expect(await e.send(schedules(PLANE, { toSiteId: idOf('nowhere') }))).toMatchObject(refused('SiteUnknown'));
  expect(await e.send(schedules(PLANE, { arrivesAt: '2026-10-14T11:00:00Z' }))).toMatchObject(
    refused('TimesReversed'),
  );

  await e.record({ type: 'ChangeDeparture', departureId, changes: { arrivesAt: '2026-10-14T19:30:00Z' } });
  await e.record({ type: 'HoldDeparture', departureId, reason: 'Weather' });
  expect(await ferry(e)).toMatchObject({
    ...{ arrivesAt: '2026-10-14T19:30:00Z', state: 'held', hold: { reason: 'Weather' } },
  });
  await e.record(of('ResumeDeparture'));
  await e.record({ type: 'DivertDeparture', departureId, toSiteId: TRIPOLI, reason: 'Port is full' });
  expect(await ferry(e)).toMatchObject({ state: 'planned', toSiteId: TRIPOLI });
});

test('[API-20] a cancelled departure gives everyone back; one that carries people is not cancelled', async () => {
  const e = await scene.emergency('cancel');
  await e.record(schedules(FERRY));
  await cleared(e, 'ana');
  await e.record(assigns('ana'));
  await e.record({ type: 'CancelDeparture', departureId, reason: 'Engine' });
  expect(await ferry(e)).toMatchObject({ state: 'cancelled', load: { persons: 0 } });
  expect(await person(e, 'ana')).toMatchObject({ stage: 'cleared', place: BEIRUT });
  expect(await e.send(assigns('ana'))).toMatchObject(refused('DepartureNotOpen', { state: 'cancelled' }));

  await e.record(schedules(PLANE), assigns('ana', PLANE), of('LockManifest', PLANE));
  await e.record(of('OpenBoarding', PLANE), {
    ...{ type: 'RecordBoarded', evacueeId: idOf('ana'), departureId: PLANE },
  });
  expect(await e.send({ type: 'CancelDeparture', departureId: PLANE, reason: 'No crew' })).toMatchObject(
    refused('WrongState', { state: 'boarding' }),
  );
});

test('[API-21] a place wants clearance, room, and one departure at a time', async () => {
  const e = await scene.emergency('assign');
  const capacity = { seats: 1, persons: 2, litters: 0, wheelchairs: 1 };
  await e.record(schedules(FERRY, { capacity }), schedules(PLANE), registers('waiting'));
  await cleared(e, 'ana', 'ben', 'cleo', 'dina');

  expect(await e.send(assigns('waiting'))).toMatchObject(
    refused('NotCleared', { evacueeId: idOf('waiting') }),
  );
  expect(await e.send(assigns('ghost'))).toMatchObject(refused('EvacueeUnknown'));
  expect(await e.send(assigns('ana', idOf('raft')))).toMatchObject(refused('DepartureUnknown'));
  await e.record(assigns('ana'));
  expect(await person(e, 'ana')).toMatchObject({ stage: 'manifested', place: BEIRUT, departureId });
  expect(await e.send(assigns('ben'))).toMatchObject(
    refused('SeatsFull', { kind: 'seat', seatsNeeded: 1, seatsLeft: 0 }),
  );
  expect(await e.send(assigns('ben', FERRY, { seating: 'litter' }))).toMatchObject(
    refused('SeatsFull', { kind: 'litter' }),
  );
  await e.record(assigns('ben', FERRY, { seating: 'wheelchair' }));
  expect(await e.send(assigns('cleo'))).toMatchObject(
    refused('PersonsFull', { personsNeeded: 1, personsLeft: 0, maxPersons: 2 }),
  );
  expect(await e.send(assigns('ana', PLANE))).toMatchObject(
    refused('EvacueeOnOtherDeparture', { departureId }),
  );
  expect(await ferry(e)).toMatchObject({ load: { seats: 1, persons: 2, wheelchairs: 1 } });

  const moves = { type: 'ReassignEvacuee', fromDepartureId: FERRY, toDepartureId: PLANE } as const;
  await e.record({ ...moves, evacueeId: idOf('ana') });
  expect(await person(e, 'ana')).toMatchObject({ departureId: PLANE });
  await e.record(
    { type: 'ReleaseEvacuee', evacueeId: idOf('ana'), departureId: PLANE, reason: 'Asked to stay' },
    assigns('dina'),
  );
  expect(await person(e, 'ana')).not.toHaveProperty('departureId');
  expect(await e.send({ ...moves, evacueeId: idOf('cleo') })).toMatchObject(refused('NotOnDeparture'));
});

test('[API-21] an infant on a lap takes no seat, one a grown-up, and goes where they go', async () => {
  const e = await scene.emergency('laps');
  const capacity = { seats: 1, persons: 3, litters: 0, wheelchairs: 0 };
  await e.record(schedules(FERRY, { capacity }), schedules(PLANE));
  await cleared(e, 'ana');
  const infants = ['baby', 'twin'];
  await e.record(...infants.map((name) => registers(name, { birthDate: '2026-01' })));
  await e.record(...infants.map((name) => approves(name)));
  const lap = { seating: 'lap', lapOf: idOf('ana') };

  expect(await e.send(assigns('baby', FERRY, lap))).toMatchObject(refused('LapNotAllowed'));
  await e.record(assigns('ana'), assigns('baby', FERRY, lap));
  expect(await ferry(e)).toMatchObject({ load: { seats: 1, persons: 2 } });
  expect(await e.send(assigns('twin', FERRY, lap))).toMatchObject(
    refused('LapTaken', { lapOf: idOf('ana') }),
  );
  await e.record({
    ...{ type: 'ReassignEvacuee', evacueeId: idOf('ana'), fromDepartureId: FERRY, toDepartureId: PLANE },
  });
  expect(await person(e, 'baby')).toMatchObject({ departureId: PLANE });
  expect(await ferry(e)).toMatchObject({ load: { seats: 0, persons: 0 } });
});

test('[API-21] a party gets its places in one entry, all or nobody', async () => {
  const e = await scene.emergency('party');
  const partyId = idOf('saleh');
  const assign = { type: 'AssignParty', partyId, departureId } as const;
  const capacity = { seats: 2, persons: 3, litters: 0, wheelchairs: 0 };
  await e.record(schedules(FERRY, { capacity }), { type: 'FormParty', partyId, label: 'Saleh 4' });
  expect(await e.send(assign)).toMatchObject(refused('PartyEmpty', { partyId }));
  await e.record(
    ...['omar', 'lea', 'gran'].map((name) => registers(name, { partyId })),
    registers('bibi', { partyId, birthDate: '2026-02' }),
    ...['omar', 'lea', 'bibi'].map((name) => approves(name)),
  );

  expect(await e.send(assign)).toMatchObject(
    refused('PartyBlocked', { members: [{ evacueeId: idOf('gran'), block: { type: 'NotCleared' } }] }),
  );
  expect(await ferry(e)).toMatchObject({ load: { persons: 0 } });
  const without = [idOf('gran')];
  expect(await e.send({ ...assign, without, reason: 'Stays with her son' })).toMatchObject(
    refused('SeatsFull', { kind: 'seat', seatsNeeded: 3, seatsLeft: 2 }),
  );
  const laps = [{ evacueeId: idOf('bibi'), lapOf: idOf('lea') }];
  await e.record({ ...assign, laps, without, reason: 'Stays with her son' });
  expect(await ferry(e)).toMatchObject({ load: { seats: 2, persons: 3 } });
  expect(await person(e, 'bibi')).toMatchObject({ departureId });
  expect(await person(e, 'gran')).not.toHaveProperty('departureId');
});

test('[API-22] a locked list is a version; assignment, release and amendment make the next, boarding never', async () => {
  const e = await scene.emergency('versions');
  const version = async () => (await ferry(e))?.['manifestVersion'];
  expect(await e.send(of('LockManifest'))).toMatchObject(refused('DepartureUnknown'));
  await e.record(schedules(FERRY));
  expect(await e.send(of('LockManifest'))).toMatchObject(refused('ManifestEmpty'));
  await cleared(e, 'ana', 'ben', 'cleo');
  await e.record(assigns('ana'), assigns('ben'));
  expect(await version()).toBe(0);
  expect(await e.send(of('OpenBoarding'))).toMatchObject(refused('ManifestNotLocked'));

  await e.record(of('LockManifest'), of('LockManifest'));
  expect(await version()).toBe(1);
  await e.record(assigns('cleo'));
  expect(await version()).toBe(2);
  await e.record({ type: 'ReleaseEvacuee', evacueeId: idOf('ben'), departureId, reason: 'Ill' });
  expect(await version()).toBe(3);
  await e.record({ type: 'AmendEvacuee', evacueeId: idOf('ana'), changes: { baggage: 3 } });
  expect(await version()).toBe(4);
  await e.record({ type: 'AmendEvacuee', evacueeId: idOf('ana'), changes: { contact: '+961 3' } });
  await e.record(of('OpenBoarding'), { type: 'RecordBoarded', evacueeId: idOf('ana'), departureId });
  await e.record({ type: 'RecordNoShow', evacueeId: idOf('cleo'), departureId });
  expect(await version()).toBe(4);
});
