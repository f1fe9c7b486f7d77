import { expect, test } from 'vitest';
import {
  SITES,
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
  held,
  larnaca,
  nobody,
  personIn,
  whereIs,
  whileBoarding,
} from '../../testing/departure-cast.ts';
import { given } from '../../testing/given.ts';

test('[DEP-30] leaves with what was reported, whatever had been planned', () => {
  const { when, story } = whileBoarding(held('no fuel'));
  when(departed(ferry, { personsOnBoard: 30, crew: 6, staff: 2 })).thenRecords({ type: 'DepartureDeparted' });
  const report = { at: '2026-10-14T12:20:00Z', personsOnBoard: 30, crew: 6, staff: 2 };
  expect(departureIn(story)).toMatchObject({ state: 'departed', departed: report });
  expect(departureIn(story).hold).toBeUndefined();
});

test('[DEP-31] takes those aboard along, and makes no-shows of those who were only listed', () => {
  const { when, story } = whileBoarding(boarded(ana));
  when(departed());
  expect(whereIs(story, ana)).toEqual({ stage: 'departed', place: ferry, passages: ['departed'] });
  expect(personIn(story, ana).siteId).toBe(larnaca);
  expect(whereIs(story, ben)).toEqual({ stage: 'cleared', place: beirut, passages: ['no-show'] });
  expect(personIn(story, ben)).toMatchObject({ siteId: beirut });
  expect(personIn(story, ben).departureId).toBeUndefined();
  expect(departureIn(story).load).toMatchObject({ persons: 1, boarded: 1 });
});

test('[DEP-31] leaves someone seen elsewhere since where they were seen', () => {
  const { when, story } = whileBoarding(boarded(ana), {
    type: 'RecordHeldElsewhere',
    evacueeId: ana,
    where: 'hospital',
  });
  when(departed());
  expect(personIn(story, ana)).toMatchObject({ place: 'hospital', siteId: beirut });
});

test('[DEP-32] the same report again is already so, another corrects it', () => {
  const { when, story } = whileBoarding(departed());
  when(departed()).thenRecords();
  when(departed(ferry, { personsOnBoard: 3 })).thenRecords({ type: 'DepartureDeparted' });
  expect(departureIn(story)).toMatchObject({ departed: { personsOnBoard: 3 } });
  expect(departureIn(story).rivals).toBeUndefined();
});

test('[DEP-32] two reports that differ, by authors who did not know of each other, are both kept', () => {
  const { when, story } = whileBoarding();
  const seen = story.seq;
  story.send(departed(), gateA);
  when(departed(ferry, { personsOnBoard: 3 }), { ...gateB, seen });
  expect(departureIn(story)).toMatchObject({
    departed: { personsOnBoard: 2 },
    rivals: { departed: [{ value: { personsOnBoard: 3 }, device: 'gate-b' }] },
  });
});

test('[DEP-33] a departure reported late is recorded and brings nobody back', () => {
  const { when, story } = whileBoarding(boarded(ana), arrived());
  when(departed()).thenRecords({ type: 'DepartureDeparted' });
  expect(departureIn(story)).toMatchObject({ state: 'arrived', departed: { personsOnBoard: 2 } });
  expect(whereIs(story, ana)).toEqual({ stage: 'arrived', place: larnaca, passages: ['arrived'] });
});

test('[DEP-35] a departure known from a report alone stands at the site of whoever reported it', () => {
  const officer = '00000000-0000-4000-8000-0000000000a1';
  const gate = { type: 'GrantRole', officerId: officer, role: 'gate', siteIds: [larnaca] } as const;
  const { when, story } = given(...SITES, gate);
  when(departed(nobody), { by: officer }).thenRecords({ answeringSiteId: larnaca });
  expect(departureIn(story, nobody)).toMatchObject({
    state: 'departed',
    unconfirmed: true,
    fromSiteId: larnaca,
  });
});

test('[DEP-30] leaves although the author did not know of closed doors', () => {
  const { when, story } = whileBoarding();
  const seen = story.seq;
  story.send({ type: 'CloseDeparture', departureId: ferry }, gateA);
  when(departed(), { ...gateB, seen }).thenRecords({ concurrent: ['state'] });
  expect(departureIn(story)).toMatchObject({ state: 'departed', departed: { personsOnBoard: 2 } });
  expect(departureIn(story).rivals).toBeUndefined();
});
