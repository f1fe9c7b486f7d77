import { expect } from 'vitest';
import type { Sent } from '../../support/api-client.ts';
import { idOf } from '../../support/id-of.ts';
import { refused, type Moment } from '../../support/journey-day.ts';
import {
  citizenOfCrowd,
  leaves,
  LIMASSOL,
  on,
  passes,
  SHIP,
  stageSeenBy,
} from '../../support/journey-people.ts';
import { BEIRUT, LARNACA } from '../../support/muster-scene.ts';
import { assigns, of, PLANE } from '../../support/people.ts';

/** Eight citizens: six sail, one is moved to the aircraft before, one does not come. */
export const SHIPPED = [1, 2, 3, 4, 5, 6, 7, 8].map(citizenOfCrowd);
const [MOVED, LATE] = [citizenOfCrowd(7), citizenOfCrowd(8)];
const aboard = SHIPPED.slice(0, 6);

const about = (type: Sent['type'], more: object = {}): Sent => ({ type, departureId: SHIP, ...more });
const moved: Sent = {
  ...{ type: 'ReassignEvacuee', evacueeId: idOf(MOVED) },
  ...{ fromDepartureId: SHIP, toDepartureId: PLANE },
};

/** A ship is held at the pier, sails, is held outside the port, diverted, and comes back: its people are planned anew. */
export const shipHeld: Moment = {
  name: 'ship held',
  lacks: ['hours aboard and the next word about welfare', 'places that someone must not be sent to'],
  walk: async (day) => {
    const [marc, mona, gina] = [day.as('Marc'), day.as('Mona'), day.as('Gina')];
    await day.as('Rana').record(...SHIPPED.map((name) => passes(name)));
    await marc.record(...SHIPPED.map((name) => assigns(name, SHIP)), of('LockManifest', SHIP));
    await gina.record(of('OpenBoarding', SHIP));
    await gina.record(...aboard.map((name) => on('RecordBoarded', name, { departureId: SHIP })));
    await mona.record(about('HoldDeparture', { reason: 'No pilot' }));
    await refused(marc, assigns(citizenOfCrowd(9), SHIP), { type: 'NotCleared' });
    await day.as('Rana').record(passes(citizenOfCrowd(9)));
    await refused(marc, assigns(citizenOfCrowd(9), SHIP), { type: 'DepartureNotOpen', state: 'held' });
    await mona.record(moved);
    await mona.record(of('ResumeDeparture', SHIP), of('CloseDeparture', SHIP));
    await gina.record(leaves(SHIP, aboard.length));
    expect(await day.figure('out')).toBe(12 + aboard.length);
    expect(await stageSeenBy(day.as('Omar'), LATE)).toBe('cleared');

    const helen = day.as('Helen');
    await mona.record(about('HoldDeparture', { reason: 'The port is full' }));
    expect(await helen.read('departures', SHIP)).toMatchObject({ state: 'held', toSiteId: LARNACA });
    await mona.record(about('DivertDeparture', { toSiteId: LIMASSOL, reason: 'The port stays full' }));
    const first = idOf(aboard[0] ?? '');
    expect(await helen.read('evacuees', first)).toMatchObject({ siteId: LIMASSOL, place: SHIP });
    await mona.record(about('RecordReturned', { reason: 'Storm' }));
    expect(await marc.read('evacuees', first)).toMatchObject({ stage: 'cleared', place: BEIRUT });
    expect(await day.figure('out')).toBe(12);

    const [one, two, three] = aboard;
    await marc.record(assigns(one ?? '', PLANE), assigns(two ?? '', PLANE));
    await refused(marc, assigns(three ?? '', PLANE), { type: 'PersonsFull', personsLeft: 0 });
  },
};
