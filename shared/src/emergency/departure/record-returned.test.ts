import { expect, test } from 'vitest';
import {
  ana,
  arrived,
  beirut,
  boarded,
  departed,
  departureIn,
  gateA,
  gateB,
  larnaca,
  personIn,
  returned,
  whereIs,
  whileBoarding,
} from '../../testing/departure-cast.ts';

test('[DEP-27] brings everyone aboard back to where it left from, cleared', () => {
  const { when, story } = whileBoarding(boarded(ana), departed());
  when({ ...returned, reason: 'weather' }).thenRecords({ type: 'DepartureReturned', reason: 'weather' });
  expect(departureIn(story)).toMatchObject({ state: 'returned', reason: 'weather', load: { persons: 0 } });
  expect(whereIs(story, ana)).toEqual({ stage: 'cleared', place: beirut, passages: ['returned'] });
  expect(personIn(story, ana).siteId).toBe(beirut);
  when(returned).thenRecords();
});

test('[DEP-28] a return and an arrival whose authors did not know of each other: the first stands, the other beside it', () => {
  const first = whileBoarding(boarded(ana), departed());
  const seen = first.story.seq;
  first.story.send(arrived(), gateA);
  first.when(returned, { ...gateB, seen });
  expect(departureIn(first.story)).toMatchObject({
    state: 'arrived',
    rivals: { state: [{ value: 'returned' }] },
  });
  expect(whereIs(first.story, ana)).toMatchObject({ stage: 'arrived', place: larnaca });

  const second = whileBoarding(boarded(ana), departed());
  second.story.send(returned, gateA);
  second.when(arrived(), { ...gateB, seen });
  expect(departureIn(second.story)).toMatchObject({
    state: 'returned',
    rivals: { state: [{ value: 'arrived' }] },
  });
  expect(whereIs(second.story, ana)).toMatchObject({ stage: 'cleared', place: beirut });
});

test('[DEP-28] a return by someone who knew of the arrival stands', () => {
  const { when, story } = whileBoarding(departed(), [arrived(), gateA]);
  when(returned, gateB).thenRecords({ type: 'DepartureReturned' });
  expect(departureIn(story).state).toBe('returned');
  expect(departureIn(story).rivals).toBeUndefined();
});
