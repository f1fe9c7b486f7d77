import { expect, test } from 'vitest';
import {
  ana,
  arrived,
  ben,
  boarded,
  departed,
  departureIn,
  diverted,
  gateA,
  gateB,
  held,
  larnaca,
  mersin,
  beirut,
  personIn,
  whereIs,
  whileBoarding,
  contactLost,
  ferry,
} from '../../testing/departure-cast.ts';

test('[DEP-21] before it leaves only the destination changes, of the departure and of every passage', () => {
  const { when, story } = whileBoarding();
  when(diverted(mersin)).thenRecords({ type: 'DepartureDiverted', toSiteId: mersin });
  expect(departureIn(story)).toMatchObject({ state: 'boarding', toSiteId: mersin, reason: 'port closed' });
  expect(personIn(story, ana)).toMatchObject({
    siteId: beirut,
    passages: [{ toSiteId: mersin, status: 'assigned' }],
  });
  when(diverted(mersin)).thenRecords();
});

test('[DEP-22] once it has left it is diverted, and everyone aboard goes to the new site', () => {
  const { when, story } = whileBoarding(boarded(ana), departed());
  expect(personIn(story, ana).siteId).toBe(larnaca);
  when(diverted(mersin));
  expect(departureIn(story)).toMatchObject({ state: 'diverted', toSiteId: mersin });
  expect(personIn(story, ana)).toMatchObject({
    siteId: mersin,
    place: ferry,
    passages: [{ toSiteId: mersin }],
  });
  expect(personIn(story, ben).siteId).toBe(beirut);
});

test('[DEP-22] a departure held or out of contact on the way is diverted too', () => {
  for (const standing of [held('outside port'), contactLost]) {
    const { when, story } = whileBoarding(departed(), standing);
    when(diverted(mersin));
    expect(departureIn(story)).toMatchObject({ state: 'diverted', toSiteId: mersin });
  }
});

test('[DEP-22] a diversion reported after the arrival moves those who arrived with it', () => {
  const { when, story } = whileBoarding(boarded(ana), departed(), arrived());
  when(diverted(mersin));
  expect(departureIn(story)).toMatchObject({ state: 'arrived', toSiteId: mersin });
  expect(whereIs(story, ana)).toMatchObject({ stage: 'arrived', place: mersin });
});

test('[DEP-23] of two diversions whose authors did not know of each other the first stands, the other beside it', () => {
  const { when, story } = whileBoarding(departed());
  const seen = story.seq;
  story.send(diverted(mersin), gateA);
  when(diverted(beirut), { ...gateB, seen });
  expect(departureIn(story)).toMatchObject({
    toSiteId: mersin,
    rivals: { destination: [{ value: beirut }] },
  });
});

test('[DEP-23] a diversion by someone who did not know of the arrival changes nothing', () => {
  const { when, story } = whileBoarding(boarded(ana), departed());
  const seen = story.seq;
  story.send(arrived(), gateA);
  when(diverted(mersin), { ...gateB, seen });
  expect(departureIn(story)).toMatchObject({
    state: 'arrived',
    toSiteId: larnaca,
    rivals: { destination: [{ value: mersin }] },
  });
  expect(personIn(story, ana).place).toBe(larnaca);
});

test('[DEP-23] a diversion by someone who did not know that it had left stands', () => {
  const { when, story } = whileBoarding();
  const seen = story.seq;
  story.send(departed(), gateA);
  when(diverted(mersin), { ...gateB, seen });
  expect(departureIn(story)).toMatchObject({ state: 'diverted', toSiteId: mersin });
  expect(departureIn(story).rivals).toBeUndefined();
});
