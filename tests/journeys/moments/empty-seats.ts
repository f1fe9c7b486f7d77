import { expect } from 'vitest';
import { comparePriorities, partyPriority } from '@muster/shared/emergency/priority.ts';
import { idOf } from '../../support/id-of.ts';
import type { JourneyDay, Moment } from '../../support/journey-day.ts';
import { leaves, on, outcomes, passes, registersCitizen } from '../../support/journey-people.ts';
import { BEIRUT } from '../../support/muster-scene.ts';
import { assigns, of, PLANE } from '../../support/people.ts';
import { SocketClient } from '../../support/socket-client.ts';
import { NORA, OMID } from './boarding.ts';
import { SHIPPED } from './ship-held.ts';

const PIA = 'pia';

/** Someone does not come to an aircraft that is full: the seat goes to whoever waits and comes first; one more is sold once. */
export const emptySeats: Moment = {
  name: 'empty seats',
  lacks: [
    'a place offered: made, reached, accepted, declined, lapsed',
    'who asked to jump the queue and lost a place',
  ],
  walk: async (day) => {
    const [marc, mona, gina] = [day.as('Marc'), day.as('Mona'), day.as('Gina')];
    await day.as('Rita').record(registersCitizen(PIA, { needs: ['SM-DP'] }));
    await day.as('Sami').record(passes(PIA));
    await marc.record(of('LockManifest', PLANE));
    await gina.record(of('OpenBoarding', PLANE));
    const [one = '', two = ''] = SHIPPED;
    const [departureId, stays] = [PLANE, SHIPPED[6] ?? ''];
    await gina.record(on('RecordBoarded', one, { departureId }), on('RecordNoShow', stays, { departureId }));
    await gina.record(on('RecordBoarded', two, { departureId }));

    const [first] = await waitingByPriority(day);
    expect(first).toBe(idOf(PIA));
    await marc.record(assigns(PIA, PLANE));
    const capacity = { seats: 4, persons: 4, litters: 1, wheelchairs: 1 };
    await mona.record({ type: 'ChangeDeparture', departureId, changes: { capacity } });
    const answers = await Promise.all([marc.send(assigns(NORA, PLANE)), mona.send(assigns(OMID, PLANE))]);
    expect(outcomes(answers)).toEqual({ recorded: 1, refusals: ['PersonsFull'] });
    const last = outcomes(answers.slice(0, 1)).recorded === 1 ? NORA : OMID;

    await gina.record(on('RecordBoarded', PIA, { departureId }), on('RecordBoarded', last, { departureId }));
    await marc.record(of('CloseDeparture', PLANE));
    await gina.record(leaves(PLANE, 4));
    expect(await day.figure('out')).toBe(12 + 4);
  },
};

/** Those approved who stand here without a place, as the supervisor sees them, who comes first first. */
async function waitingByPriority(day: JourneyDay): Promise<string[]> {
  const omar = await SocketClient.follow(day.as('Omar').api, day.as('Omar').emergencyId);
  await omar.reaches(await day.head());
  const waiting = [...omar.replica.of('evacuees')].filter(
    ([, { stage, place }]) => stage === 'cleared' && place === BEIRUT,
  );
  omar.close();
  return waiting
    .map(([id, view]) => ({ id, priority: partyPriority([view]) }))
    .sort((a, b) => comparePriorities(a.priority, b.priority))
    .map(({ id }) => id);
}
