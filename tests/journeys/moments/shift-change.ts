import { expect } from 'vitest';
import { idOf } from '../../support/id-of.ts';
import { refused, type JourneyDay, type Moment } from '../../support/journey-day.ts';
import { citizenOfCrowd, passes, stageSeenBy, starts } from '../../support/journey-people.ts';
import { SocketClient } from '../../support/socket-client.ts';

const HALF_DONE = citizenOfCrowd(30);
const [HERS, HIS, RELIEFS] = [idOf('begun by Rana'), idOf('taken by Omar'), idOf('ended by Nour')];

/** Rana goes off duty with a person half screened: a supervisor takes over, a relief ends it, and her tablet is told. */
export const shiftChange: Moment = {
  name: 'shift change',
  lacks: ['a roster of postings with check-in', 'custody and open questions handed over in one act'],
  walk: async (day) => {
    const [rana, omar] = [day.as('Rana'), day.as('Omar')];
    day.joins('Nour', await day.scene.officer(day.emergency, 'Nour', 'screening'));
    const nour = day.as('Nour');
    await rana.record(starts(HERS, HALF_DONE));
    await refused(nour, starts(RELIEFS, HALF_DONE), { type: 'AlreadyBeingScreened', by: rana.api.officerId });
    await omar.record(starts(HIS, HALF_DONE));
    const evacueeId = idOf(HALF_DONE);
    await rana.record({ type: 'ReleaseClaim', screeningId: HERS, evacueeId });
    expect(await omar.read('evacuees', evacueeId)).toMatchObject({ claim: { by: omar.api.officerId } });
    await omar.record({ type: 'ReleaseClaim', screeningId: HIS, evacueeId });
    expect(await stageSeenBy(omar, HALF_DONE)).toBe('waiting');
    await nour.record(starts(RELIEFS, HALF_DONE), passes(HALF_DONE, { screeningId: RELIEFS }));
    expect(await stageSeenBy(omar, HALF_DONE)).toBe('cleared');
    await offDuty(day);
  },
};

/** Her role ends and her tablet forgets; her session ends and she is nobody. */
async function offDuty(day: JourneyDay): Promise<void> {
  const [rana, { founder }] = [day.as('Rana'), day.scene];
  const tablet = await SocketClient.follow(rana.api, rana.emergencyId);
  const { officerId } = rana.api;
  await day.as('Lise').record({ type: 'EndRole', officerId, role: 'screening' });
  await tablet.until(({ wipes }) => wipes.length > 0);
  expect(tablet.wipes).toEqual(['scope']);
  expect(tablet.replica.of('evacuees').size).toBe(0);
  expect(await tablet.hello()).toEqual({ refused: 'no-role' });
  tablet.close();
  await refused(rana, passes(citizenOfCrowd(31)), { type: 'NotAllowed', needs: 'screening' });

  const { sessions } = (await founder.get('/api/sessions')).body as {
    sessions: readonly { id: string; officerId: string }[];
  };
  for (const session of sessions.filter((each) => each.officerId === officerId)) {
    const ended = await founder.request('DELETE', `/api/sessions/${session.id}`);
    expect(ended.status).toBe(204);
  }
  expect((await rana.api.get('/api/me')).status).toBe(401);
}
