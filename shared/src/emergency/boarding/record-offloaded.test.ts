import { expect, test } from 'vitest';
import {
  PLANNED,
  ana,
  arrived,
  assigned,
  baby,
  beirut,
  boarded,
  cleared,
  departed,
  departureIn,
  ferry,
  flight,
  gateA,
  gateB,
  larnaca,
  nobody,
  offloaded,
  personIn,
  whereIs,
  whileBoarding,
} from '../../testing/departure-cast.ts';
import { given } from '../../testing/given.ts';

test('[BOARD-15] brings whoever was taken off back to where the departure leaves from, cleared', () => {
  const { when, story } = whileBoarding(boarded(ana));
  when({ ...offloaded(ana), reason: 'no passport' }).thenRecords({
    type: 'EvacueeOffloaded',
    reason: 'no passport',
    laps: [],
  });
  expect(whereIs(story, ana)).toEqual({ stage: 'cleared', place: beirut, passages: ['offloaded'] });
  expect(personIn(story, ana).departureId).toBeUndefined();
  expect(departureIn(story).load).toMatchObject({ persons: 1, seats: 1, boarded: 0 });
  when(assigned(ana, flight)).thenRecords({ type: 'EvacueeAssigned' });
});

test('[BOARD-16] ends a place that nobody had taken yet, and is already so for whoever has none', () => {
  const { when, story } = whileBoarding(...cleared(baby));
  when(offloaded(ana)).thenRecords({ type: 'EvacueeOffloaded' });
  expect(whereIs(story, ana)).toEqual({ stage: 'cleared', place: beirut, passages: ['offloaded'] });
  when(offloaded(ana)).thenRecords();
  when(offloaded(baby)).thenRecords();
  when(offloaded(ana, flight)).thenRecords();
});

test('[BOARD-17] takes the infant on their lap along, in the same entry', () => {
  const infant = cleared(baby, { birthDate: '2026-01-01' });
  const lap = assigned(baby, ferry, { seating: 'lap', lapOf: ana });
  const { when, story } = given(
    ...PLANNED,
    ...infant,
    assigned(ana, ferry),
    lap,
    boarded(ana),
    boarded(baby),
  );
  when(offloaded(ana)).thenRecords({ type: 'EvacueeOffloaded', laps: [baby] });
  expect(whereIs(story, baby)).toEqual({ stage: 'cleared', place: beirut, passages: ['offloaded'] });
  expect(departureIn(story).load.persons).toBe(0);
});

test('[BOARD-18] against a boarding that the author did not know of: the person stays aboard, contested, and an incident', () => {
  const { when, story } = whileBoarding();
  const seen = story.seq;
  story.send(boarded(ana), gateA);
  const incident = { incident: 'boarded-against-offload', evacueeId: ana };
  when(offloaded(ana), { ...gateB, seen }).thenRecords(
    { type: 'EvacueeOffloaded', contested: true },
    incident,
  );
  expect(whereIs(story, ana)).toEqual({ stage: 'boarded', place: ferry, passages: ['boarded'] });
  expect(personIn(story, ana)).toMatchObject({
    passages: [{ contested: true }],
    rivals: { passage: [{ device: 'gate-b', value: `${ferry} offloaded` }] },
  });
  expect(departureIn(story).load).toMatchObject({ boarded: 1, contested: 1 });
  when(offloaded(ana), { ...gateB, seen }).thenRecords();
});

test('[BOARD-18] against an arrival that the author did not know of is kept too: the person may have been left behind', () => {
  const { when, story } = whileBoarding([boarded(ana), gateB], [departed(), gateB]);
  const seen = story.seq;
  story.send(arrived(), gateA);
  when(offloaded(ana), { ...gateB, seen }).thenRecords(
    { contested: true },
    { incident: 'boarded-against-offload' },
  );
  expect(whereIs(story, ana)).toMatchObject({ stage: 'arrived', place: larnaca });
  expect(personIn(story, ana)).toMatchObject({ passages: [{ contested: true }] });
});

test('[BOARD-19] whoever knew of the boarding settles a contested one by taking the person off', () => {
  const { when, story } = whileBoarding();
  const seen = story.seq;
  story.send(boarded(ana), gateA);
  story.send(offloaded(ana), { ...gateB, seen });
  when(offloaded(ana), gateA).thenRecords({ type: 'EvacueeOffloaded' });
  expect(whereIs(story, ana)).toEqual({ stage: 'cleared', place: beirut, passages: ['offloaded'] });
  expect(personIn(story, ana).passages[0]).not.toHaveProperty('contested');
  expect(personIn(story, ana).rivals?.passage).toBeUndefined();
  expect(departureIn(story).load).toMatchObject({ boarded: 0, contested: 0 });
});

test('[BOARD-27] an unknown person who was taken off is recorded, unconfirmed', () => {
  const { when, story } = whileBoarding();
  when(offloaded(nobody)).thenRecords({ type: 'EvacueeOffloaded' });
  expect(personIn(story, nobody)).toMatchObject({
    unconfirmed: true,
    place: beirut,
    passages: [{ status: 'offloaded' }],
  });
});

test('[BOARD-9] taken off a departure by someone who did not know that they had boarded another: no contradiction', () => {
  const { when, story } = whileBoarding([boarded(ana), gateA]);
  const seen = story.seq;
  story.send(boarded(ana, flight), gateA);
  when(offloaded(ana), { ...gateB, seen }).thenRecords({ type: 'EvacueeOffloaded' });
  expect(whereIs(story, ana)).toEqual({
    stage: 'boarded',
    place: flight,
    passages: ['offloaded', 'boarded'],
  });
  expect(personIn(story, ana).rivals).toBeUndefined();
});
