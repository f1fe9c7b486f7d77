import { expect, test } from 'vitest';
import {
  gateA,
  gateB,
  departed,
  held,
  resumed,
  whileBoarding,
  departureIn,
} from '../../testing/departure-cast.ts';

test('[DEP-19] resumes where it was held', () => {
  const { when, story } = whileBoarding(held('no fuel'));
  when(resumed).thenRecords({ type: 'DepartureResumed' });
  expect(departureIn(story).state).toBe('boarding');
  expect(departureIn(story).hold).toBeUndefined();
  when(resumed).thenRecords();
});

test('[DEP-19] resumes a departure that was held on the way as departed', () => {
  const { when, story } = whileBoarding(departed(), held('outside port'));
  when(resumed);
  expect(departureIn(story).state).toBe('departed');
});

test('[DEP-20] a resumption by someone who did not know of the latest hold stands beside it', () => {
  const { when, story } = whileBoarding(held('no fuel'));
  const seen = story.seq;
  story.send(resumed, gateA);
  story.send(held('bomb alarm'), gateA);
  when(resumed, { ...gateB, seen }).thenRecords({ type: 'DepartureResumed' });
  expect(departureIn(story)).toMatchObject({
    state: 'held',
    hold: { reason: 'bomb alarm' },
    rivals: { state: [{ value: 'boarding' }] },
  });
});
