import { expect, test } from 'vitest';
import {
  BOARDING,
  ana,
  arrived,
  beirut,
  boarded,
  departed,
  departureIn,
  ferry,
  flight,
  gateA,
  gateB,
  incidentsOf,
  larnaca,
  noShow,
  offloaded,
  personIn,
  scheduled,
  whereIs,
  whileBoarding,
} from '../../testing/departure-cast.ts';
import { given } from '../../testing/given.ts';

test('[BOARD-11] a second device opens an incident, whether or not it knew of the first', () => {
  const informed = whileBoarding([boarded(ana), gateA]);
  informed.when(boarded(ana), gateB).thenRecords({ kind: 'again' }, { incident: 'boarded-twice' });
  expect(personIn(informed.story, ana)).toMatchObject({
    passages: [{ status: 'boarded', boardedAt: [{ device: 'gate-a' }, { device: 'gate-b' }] }],
  });
  expect(departureIn(informed.story).load.boarded).toBe(1);

  const unaware = whileBoarding();
  const seen = unaware.story.seq;
  unaware.story.send(boarded(ana), gateA);
  unaware
    .when(boarded(ana), { ...gateB, seen })
    .thenRecords({ kind: 'again' }, { incident: 'boarded-twice' });
});

test('[BOARD-12] boarded against an offload that the author did not know of: contested, and an incident', () => {
  const { when, story } = whileBoarding();
  const seen = story.seq;
  story.send(offloaded(ana), gateA);
  when(boarded(ana), { ...gateB, seen }).thenRecords(
    { kind: 'against-end' },
    { incident: 'boarded-against-offload' },
  );
  expect(whereIs(story, ana)).toEqual({ stage: 'boarded', place: ferry, passages: ['boarded'] });
  expect(personIn(story, ana)).toMatchObject({
    passages: [{ contested: true }],
    rivals: { passage: [{ device: 'gate-a', value: `${ferry} offloaded` }] },
  });
  expect(departureIn(story).load).toMatchObject({ boarded: 1, contested: 1 });
});

test('[BOARD-12] boarded against a no-show that the author did not know of is contested too', () => {
  const { when, story } = whileBoarding();
  const seen = story.seq;
  story.send(noShow(ana), gateA);
  when(boarded(ana), { ...gateB, seen }).thenRecords({ kind: 'against-end' });
  expect(personIn(story, ana)).toMatchObject({ passages: [{ status: 'boarded', contested: true }] });
});

test('[BOARD-13] a gate that knew of every claim settles it by seeing the person aboard', () => {
  const { when, story } = whileBoarding();
  const seen = story.seq;
  story.send(offloaded(ana), gateA);
  story.send(boarded(ana), { ...gateB, seen });
  when(boarded(ana), gateA).thenRecords({ kind: 'settled' });
  expect(whereIs(story, ana)).toMatchObject({ stage: 'boarded', place: ferry });
  expect(personIn(story, ana).passages[0]).not.toHaveProperty('contested');
  expect(personIn(story, ana).rivals?.passage).toBeUndefined();
  expect(departureIn(story).load.contested).toBe(0);
});

test('[BOARD-13] a gate that did not know of the claim settles nothing', () => {
  const { when, story } = whileBoarding();
  const seen = story.seq;
  story.send(boarded(ana), gateA);
  const beforeClaim = story.seq;
  story.send(offloaded(ana), { ...gateB, seen });
  when(boarded(ana), { device: 'gate-c', seen: beforeClaim }).thenRecords(
    { kind: 'again' },
    { incident: 'boarded-twice' },
  );
  expect(personIn(story, ana)).toMatchObject({ passages: [{ contested: true }] });
});

test('[BOARD-14] a boarding reported after the departure left undoes the no-show, and is no incident', () => {
  const { when, story } = whileBoarding();
  const seen = story.seq;
  story.send(departed(), gateA);
  when(boarded(ana), { ...gateB, seen }).thenRecords({ kind: 'late' });
  expect(whereIs(story, ana)).toEqual({ stage: 'departed', place: ferry, passages: ['departed'] });
  expect(personIn(story, ana)).toMatchObject({ siteId: larnaca });
  expect(incidentsOf(story)).toEqual([]);
});

test('[BOARD-14] a second gate reporting late about a journey that is over moves nobody', () => {
  const onward = { ...scheduled(flight, { fromSiteId: larnaca, toSiteId: beirut }) };
  const { when, story } = given(
    ...BOARDING.filter((command) => !('departureId' in command && command.departureId === flight)),
    ...[onward, boarded(ana), departed(), arrived(), boarded(ana, flight)],
  );
  when(boarded(ana, ferry), gateB).thenRecords({ kind: 'again' }, { incident: 'boarded-twice' });
  expect(whereIs(story, ana)).toEqual({ stage: 'boarded', place: flight, passages: ['arrived', 'boarded'] });
});

test('[BOARD-26] someone seen elsewhere by an officer who did not know of the boarding stays there, with the claim beside it', () => {
  const { when, story } = whileBoarding();
  const seen = story.seq;
  story.send({ type: 'RecordHeldElsewhere', evacueeId: ana, where: 'hospital' }, gateA);
  when(boarded(ana), { ...gateB, seen });
  expect(personIn(story, ana)).toMatchObject({ place: 'hospital', rivals: { place: [{ value: ferry }] } });
  expect(whereIs(story, ana).passages).toEqual(['boarded']);
});

test('[BOARD-26] a check-in where the departure leaves from, unknown to the gate, is no contradiction', () => {
  const { when, story } = whileBoarding({ type: 'RecordHeldElsewhere', evacueeId: ana, where: 'hospital' });
  const seen = story.seq;
  story.send({ type: 'CheckIn', evacueeId: ana, siteId: beirut }, gateA);
  when(boarded(ana), { ...gateB, seen });
  expect(whereIs(story, ana)).toMatchObject({ stage: 'boarded', place: ferry });
  expect(personIn(story, ana).rivals).toBeUndefined();
});

test('[BOARD-13] the device that boarded someone settles it too, once it knows of the claim', () => {
  const { when, story } = whileBoarding();
  const seen = story.seq;
  story.send(offloaded(ana), gateA);
  story.send(boarded(ana), { ...gateB, seen });
  when(boarded(ana), { ...gateB, seen }).thenRecords();
  when(boarded(ana), gateB).thenRecords({ kind: 'settled' });
  expect(personIn(story, ana).passages[0]).not.toHaveProperty('contested');
});

test('[BOARD-13] a gate that knew of the offload and not of the boarding against it settles nothing', () => {
  const { when, story } = whileBoarding();
  const seen = story.seq;
  story.send(offloaded(ana), gateA);
  const seenOffload = story.seq;
  story.send(boarded(ana), { ...gateB, seen });
  const late = { device: 'gate-c', seen: seenOffload };
  when(boarded(ana), late).thenRecords({ kind: 'again' }, { incident: 'boarded-twice' });
  expect(personIn(story, ana)).toMatchObject({ passages: [{ contested: true }] });
});
