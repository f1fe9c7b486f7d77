import { expect, test } from 'vitest';
import {
  cancelled,
  ferry,
  nobody,
  gateA,
  gateB,
  SITES,
  departed,
  held,
  resumed,
  contactLost,
  whileBoarding,
  departureIn,
} from '../../testing/departure-cast.ts';
import { given } from '../../testing/given.ts';

test('[DEP-17] holds a departure in any state, and says why and since when', () => {
  const { when, story } = whileBoarding();
  when(held('no fuel'), { now: '2026-10-14T12:30:00Z' }).thenRecords({
    type: 'DepartureHeld',
    reason: 'no fuel',
  });
  const since = '2026-10-14T12:30:00Z';
  expect(departureIn(story)).toMatchObject({
    state: 'held',
    hold: { reason: 'no fuel', since, from: 'boarding' },
  });
  when(held('no fuel')).thenRecords();
  when(held('no crew')).thenRecords({ type: 'DepartureHeld' });
  expect(departureIn(story).hold).toEqual({ reason: 'no crew', since, from: 'boarding' });
});

test('[DEP-18] a hold by someone who did not know that the departure had left stands beside it', () => {
  const { when, story } = whileBoarding();
  const seen = story.seq;
  story.send(departed(), gateA);
  when(held('no fuel'), { ...gateB, seen }).thenRecords({ type: 'DepartureHeld', concurrent: ['state'] });
  expect(departureIn(story)).toMatchObject({
    state: 'departed',
    rivals: { state: [{ value: 'held', device: 'gate-b' }] },
  });
});

test('[DEP-18] a hold stands although someone closed the doors meanwhile, and goes back to closed', () => {
  const { when, story } = whileBoarding();
  const seen = story.seq;
  story.send({ type: 'CloseDeparture', departureId: ferry }, gateA);
  when(held('no fuel'), { ...gateB, seen });
  expect(departureIn(story)).toMatchObject({ state: 'held', hold: { from: 'closed' } });
  expect(departureIn(story).rivals).toBeUndefined();
});

test('[DEP-35] reports about an unknown departure are recorded and mark it unconfirmed', () => {
  for (const report of [
    held('no fuel', nobody),
    { ...resumed, departureId: nobody },
    { ...contactLost, departureId: nobody },
  ]) {
    const { when, story } = given(...SITES);
    expect(when(report).decision).toMatchObject({ ok: true, events: [{ departureId: nobody }] });
    expect(departureIn(story, nobody).unconfirmed).toBe(true);
  }
});

test('[DEP-18] a hold of a departure that was cancelled meanwhile stands beside that', () => {
  const { when, story } = whileBoarding();
  const seen = story.seq;
  story.send(cancelled, gateA);
  when(held('no fuel'), { ...gateB, seen });
  expect(departureIn(story)).toMatchObject({ state: 'cancelled', rivals: { state: [{ value: 'held' }] } });
});
