import { expect, test } from 'vitest';
import {
  ana,
  arrived,
  beirut,
  ben,
  boarded,
  departed,
  departureIn,
  ferry,
  gateA,
  gateB,
  larnaca,
  personIn,
  whereIs,
  whileBoarding,
} from '../../testing/departure-cast.ts';

test('[ARR-1] arrives with what was reported', () => {
  const { when, story } = whileBoarding(departed());
  when(arrived(ferry, { personsOnBoard: 31, crew: 6 })).thenRecords({ type: 'DepartureArrived' });
  expect(departureIn(story)).toMatchObject({ state: 'arrived', arrived: { personsOnBoard: 31, crew: 6 } });
});

test('[ARR-2] brings everyone aboard to the destination, and off the departure', () => {
  const { when, story } = whileBoarding(boarded(ana), departed());
  when(arrived());
  expect(whereIs(story, ana)).toEqual({ stage: 'arrived', place: larnaca, passages: ['arrived'] });
  expect(personIn(story, ana)).toMatchObject({ siteId: larnaca });
  expect(personIn(story, ana).departureId).toBeUndefined();
  expect(departureIn(story).load).toMatchObject({ persons: 0, boarded: 0 });
});

test('[ARR-3] an arrival without a reported departure brings those who boarded; the others are no-shows', () => {
  const { when, story } = whileBoarding(boarded(ana));
  when(arrived());
  expect(whereIs(story, ana)).toMatchObject({ stage: 'arrived', place: larnaca });
  expect(whereIs(story, ben)).toEqual({ stage: 'cleared', place: beirut, passages: ['no-show'] });
});

test('[ARR-4] the same report again is already so, another corrects it, a rival one is kept', () => {
  const { when, story } = whileBoarding(departed());
  const seen = story.seq;
  when(arrived(), gateA).thenRecords({ type: 'DepartureArrived' });
  when(arrived(), gateA).thenRecords();
  when(arrived(ferry, { personsOnBoard: 1 }), gateA).thenRecords({ type: 'DepartureArrived' });
  when(arrived(ferry, { personsOnBoard: 5 }), { ...gateB, seen });
  expect(departureIn(story)).toMatchObject({
    arrived: { personsOnBoard: 1 },
    rivals: { arrived: [{ value: { personsOnBoard: 5 } }] },
  });
});
