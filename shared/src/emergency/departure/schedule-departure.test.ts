import { expect, test } from 'vitest';
import {
  boarded,
  beirut,
  departed,
  departureIn,
  ferry,
  larnaca,
  nobody,
  personIn,
  scheduled,
  SITES,
  cleared,
  ana,
  PLANNED,
  mersin,
  arrived,
  whereIs,
} from '../../testing/departure-cast.ts';
import { given } from '../../testing/given.ts';

test('[DEP-10] schedules a departure, planned and empty', () => {
  const story = given(...SITES)
    .when(scheduled(ferry, { conveyance: 'IMO 9074729' }))
    .thenRecords({ type: 'DepartureScheduled', departureId: ferry, conveyance: 'IMO 9074729' });
  expect(departureIn(story)).toMatchObject({
    state: 'planned',
    carrier: 'Blue Line',
    conveyance: 'IMO 9074729',
    manifestVersion: 0,
    load: { persons: 0 },
    headCounts: [],
  });
});

test('[DEP-10] takes the same departure twice as already so, and refuses other content under its id', () => {
  const { when } = given(...SITES, scheduled(ferry));
  when(scheduled(ferry)).thenRecords();
  when(scheduled(ferry, { number: 'BL 8' })).thenRejects({ type: 'IdTaken', id: ferry });
});

test('[DEP-11] refuses a departure between sites that nobody has opened', () => {
  const { when } = given(...SITES);
  when(scheduled(ferry, { fromSiteId: nobody })).thenRejects({ type: 'SiteUnknown', siteId: nobody });
  when(scheduled(ferry, { toSiteId: nobody })).thenRejects({ type: 'SiteUnknown', siteId: nobody });
});

test('[DEP-12] refuses an arrival that is not after the departure', () => {
  const { when } = given(...SITES);
  when(scheduled(ferry, { arrivesAt: '2026-10-14T12:00:00Z' })).thenRejects({ type: 'TimesReversed' });
  when(scheduled(ferry, { departsAt: '2026-10-14T18:00:00.001Z' })).thenRejects({ type: 'TimesReversed' });
  when(scheduled(ferry, { arrivesAt: '2026-10-14T12:00:00.5Z' })).thenRecords({ type: 'DepartureScheduled' });
});

test('[DEP-13] confirms a departure that was known only from reports, and keeps what they said', () => {
  const { when, story } = given(...SITES, ...cleared(ana), boarded(ana), departed());
  expect(departureIn(story)).toMatchObject({ unconfirmed: true, state: 'departed' });
  expect(personIn(story, ana).siteId).toBe(beirut);
  when(scheduled(ferry)).thenRecords({ type: 'DepartureScheduled' });
  expect(departureIn(story)).toMatchObject({
    state: 'departed',
    toSiteId: larnaca,
    departed: { personsOnBoard: 2 },
  });
  expect(departureIn(story).unconfirmed).toBeUndefined();
  expect(personIn(story, ana)).toMatchObject({
    siteId: larnaca,
    place: ferry,
    passages: [{ toSiteId: larnaca }],
  });
});

test('[DEP-13] puts those who have arrived where the schedule says it went', () => {
  const { when, story } = given(...SITES, ...cleared(ana), boarded(ana), departed(), arrived());
  when(scheduled(ferry, { toSiteId: mersin }));
  expect(whereIs(story, ana)).toEqual({ stage: 'arrived', place: mersin, passages: ['arrived'] });
});

test('[DEP-35] makes an unconfirmed departure of a report about one that nobody has scheduled', () => {
  for (const report of [
    departed(),
    arrived(),
    { type: 'RecordHeadCount', departureId: ferry, count: 3 } as const,
  ]) {
    const { when, story } = given(...PLANNED.filter(({ type }) => type !== 'ScheduleDeparture'));
    when(report);
    expect(departureIn(story)).toMatchObject({ unconfirmed: true });
  }
});
