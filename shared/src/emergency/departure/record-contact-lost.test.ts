import { expect, test } from 'vitest';
import {
  ana,
  arrived,
  boarded,
  contactLost,
  departed,
  departureIn,
  diverted,
  held,
  mersin,
  resumed,
  whileBoarding,
} from '../../testing/departure-cast.ts';

test('[DEP-29] loses contact, and resumes as far as it had come', () => {
  const { when, story } = whileBoarding(departed());
  when(contactLost).thenRecords({ type: 'DepartureContactLost' });
  expect(departureIn(story).state).toBe('out-of-contact');
  when(contactLost).thenRecords();
  when(resumed);
  expect(departureIn(story).state).toBe('departed');
});

test('[DEP-29] silence weighs less than word that it arrived', () => {
  const { when, story } = whileBoarding(boarded(ana), departed(), arrived());
  when(contactLost).thenRecords({ type: 'DepartureContactLost' });
  expect(departureIn(story)).toMatchObject({
    state: 'arrived',
    rivals: { state: [{ value: 'out-of-contact' }] },
  });
});

test('[DEP-29] a hold reported while nobody heard from it goes back to departed', () => {
  const { when, story } = whileBoarding(departed(), contactLost, held('outside port'));
  when(resumed);
  expect(departureIn(story).state).toBe('departed');
});

test('[DEP-29] a diverted departure of which nobody heard is diverted again', () => {
  const { when, story } = whileBoarding(departed(), diverted(mersin), contactLost);
  when(resumed);
  expect(departureIn(story)).toMatchObject({ state: 'diverted', toSiteId: mersin });
});
