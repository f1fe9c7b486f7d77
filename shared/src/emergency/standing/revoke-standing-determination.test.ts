import { expect, test } from 'vitest';
import { given } from '../../testing/given.ts';
import { ana, as, beirut, carla, noor, order, screened, STAFFED } from '../../testing/screening-cast.ts';
import { stageOf } from '../stages.ts';

const revoke = { type: 'RevokeStandingDetermination', number: 4 } as const;
const issued = [...STAFFED, as(carla, order(4))];

test('[ORDER-11] ends an order at once, and unmakes nothing that it approved', () => {
  const { state } = given(...issued, as(ana, screened(noor, 1)))
    .when(...as(carla, revoke))
    .thenRecords({ type: 'StandingDeterminationRevoked', number: 4 });
  expect(state.standing.get('4')!.state).toBe('revoked');
  expect(stageOf(state.evacuees.get(noor)!)).toBe('cleared');
});

test('[ORDER-11] refuses an unknown number, and changes nothing the second time', () => {
  given(...STAFFED)
    .when(...as(carla, revoke))
    .thenRejects({ type: 'StandingUnknown', number: 4 });
  given(...issued, as(carla, revoke))
    .when(...as(carla, revoke))
    .thenRecords();
  const over = { by: 'clock', device: 'server', now: '2026-10-14T18:00:00Z' };
  const { state } = given(...issued, [{ type: 'EndStandingDetermination', number: 4 }, over])
    .when(...as(carla, revoke))
    .thenRecords();
  expect(state.standing.get('4')!.state).toBe('ended');
});

test('[ORDER-12] advice given before the tablet knew awaits a determination and says which order is gone', () => {
  const { story, when } = given(...issued);
  const seen = story.seq;
  story.send(...as(carla, revoke));
  const { state } = when(...as(ana, screened(noor, 1), { seen })).thenRecords({
    type: 'ScreeningRecorded',
    revokedStanding: 4,
  });
  expect(stageOf(state.evacuees.get(noor)!)).toBe('awaiting-determination');
  expect(state.evacuees.get(noor)!.outcome).toMatchObject({ revokedStanding: 4 });
});

test('[ORDER-12] advice given before the order would have begun says nothing of it', () => {
  const { story, when } = given(...STAFFED, as(carla, order(4, { from: '2026-10-14T12:00:00Z' })));
  const seen = story.seq;
  story.send(...as(carla, revoke));
  const { state } = when(...as(ana, screened(noor, 1), { seen })).thenRecords({ type: 'ScreeningRecorded' });
  expect(state.evacuees.get(noor)!.outcome).not.toHaveProperty('revokedStanding');
});

test('[ORDER-12] advice given by someone who knew, or whom the order never covered, says nothing of it', () => {
  const known = given(...issued, as(carla, revoke)).when(...as(ana, screened(noor, 1)));
  expect(
    known.thenRecords({ type: 'ScreeningRecorded' }).state.evacuees.get(noor)!.outcome,
  ).not.toHaveProperty('revokedStanding');
  const { story, when } = given(
    ...STAFFED,
    as(carla, order(4, { entitlements: ['other'], siteIds: [beirut] })),
  );
  const seen = story.seq;
  story.send(...as(carla, revoke));
  const { state } = when(...as(ana, screened(noor, 1), { seen })).thenRecords({ type: 'ScreeningRecorded' });
  expect(state.evacuees.get(noor)!.outcome).not.toHaveProperty('revokedStanding');
});
