import { expect, test } from 'vitest';
import {
  PLANNED,
  SITES,
  ana,
  arrived,
  assigned,
  baby,
  beirut,
  ben,
  boarded,
  cancelled,
  cleared,
  departed,
  departureIn,
  ferry,
  flight,
  gateA,
  incidentsOf,
  larnaca,
  nobody,
  offloaded,
  personIn,
  returned,
  scheduled,
  whereIs,
  whileBoarding,
} from '../../testing/departure-cast.ts';
import { given } from '../../testing/given.ts';

test('[BOARD-3] puts someone listed aboard: their place is the departure, and where and by whom is kept', () => {
  const { when, story } = whileBoarding();
  when(boarded(ana, ferry, { gate: 'B12' }), gateA).thenRecords({
    type: 'EvacueeBoarded',
    kind: 'listed',
    gate: 'B12',
  });
  expect(whereIs(story, ana)).toEqual({ stage: 'boarded', place: ferry, passages: ['boarded'] });
  expect(personIn(story, ana)).toMatchObject({
    siteId: beirut,
    departureId: ferry,
    passages: [{ boardedAt: [{ gate: 'B12', device: 'gate-a', seq: story.seq }] }],
  });
  expect(departureIn(story).load).toMatchObject({ persons: 2, seats: 2, boarded: 1, contested: 0 });
});

test('[BOARD-3] the same device twice is already so', () => {
  const { when, story } = whileBoarding([boarded(ana), gateA]);
  when(boarded(ana, ferry, { gate: 'B13' }), gateA).thenRecords();
  expect(incidentsOf(story)).toEqual([]);
});

test('[BOARD-4] finds whoever was missing', () => {
  const { when, story } = whileBoarding({ type: 'RecordExit', evacueeId: ana, exit: 'missing' });
  when(boarded(ana)).thenRecords({ type: 'EvacueeBoarded' });
  expect(whereIs(story, ana)).toEqual({ stage: 'boarded', place: ferry, passages: ['boarded'] });
});

test('[BOARD-4] finds whoever went missing after having boarded, also by the same device', () => {
  const { when, story } = whileBoarding(boarded(ana), {
    type: 'RecordExit',
    evacueeId: ana,
    exit: 'missing',
  });
  when(boarded(ana)).thenRecords({ type: 'EvacueeBoarded', kind: 'again' });
  expect(whereIs(story, ana)).toMatchObject({ stage: 'boarded', place: ferry });
});

test('[BOARD-5] records a boarding in any state of the departure, and brings it in step with that state', () => {
  const closed = { type: 'CloseDeparture', departureId: ferry } as const;
  expect(whereIs(whileBoarding(closed, boarded(ana)).story, ana)).toMatchObject({
    stage: 'boarded',
    place: ferry,
  });
  expect(whereIs(whileBoarding(departed(), boarded(ana)).story, ana)).toMatchObject({
    stage: 'departed',
    place: ferry,
  });
  expect(whereIs(whileBoarding(arrived(), boarded(ana)).story, ana)).toMatchObject({
    stage: 'arrived',
    place: larnaca,
  });
  expect(whereIs(whileBoarding(cancelled, boarded(ana)).story, ana)).toMatchObject({
    stage: 'boarded',
    place: ferry,
  });
  expect(whereIs(whileBoarding(returned, boarded(ana)).story, ana)).toMatchObject({
    stage: 'cleared',
    place: beirut,
  });
});

test('[BOARD-6] someone not approved is recorded all the same and opens an incident', () => {
  const { when, story } = whileBoarding({ type: 'Determine', evacueeId: ana, determination: 'held' });
  when(boarded(ana)).thenRecords(
    { type: 'EvacueeBoarded', kind: 'listed' },
    { type: 'IncidentOpened', incident: 'boarded-not-approved', evacueeId: ana, departureId: ferry },
  );
  expect(whereIs(story, ana)).toMatchObject({ stage: 'boarded', place: ferry });
});

test('[BOARD-6] so is someone whose determination was reopened by a later screening', () => {
  const advice = { checks: {}, findings: [], recommendation: 'refer', reason: 'new information' };
  const screeningId = '00000000-0000-4000-8000-0000000005c1';
  const { when } = whileBoarding({ type: 'RecordScreening', screeningId, evacueeId: ana, ...advice });
  when(boarded(ana)).thenRecords({ kind: 'listed' }, { incident: 'boarded-not-approved' });
});

test('[BOARD-7] someone not listed is recorded as a go-show and opens an incident', () => {
  const { when, story } = whileBoarding(...cleared(baby));
  when(boarded(baby)).thenRecords(
    { type: 'EvacueeBoarded', kind: 'go-show' },
    { incident: 'boarded-not-listed' },
  );
  expect(personIn(story, baby)).toMatchObject({
    passages: [{ status: 'boarded', goShow: true, seating: 'seat' }],
  });
  expect(departureIn(story).load).toMatchObject({ persons: 3, boarded: 1 });
});

test('[BOARD-7] whoever boards again after having been taken off is a go-show', () => {
  const { when, story } = whileBoarding(boarded(ana), offloaded(ana));
  when(boarded(ana)).thenRecords(
    { type: 'EvacueeBoarded', kind: 'go-show' },
    { incident: 'boarded-not-listed' },
  );
  expect(whereIs(story, ana)).toEqual({ stage: 'boarded', place: ferry, passages: ['offloaded', 'boarded'] });
});

test('[BOARD-8] a place assigned on another departure goes back', () => {
  const { when, story } = given(...PLANNED, assigned(ana, flight));
  when(boarded(ana, ferry)).thenRecords({ type: 'EvacueeBoarded' }, { incident: 'boarded-not-listed' });
  expect(whereIs(story, ana)).toEqual({ stage: 'boarded', place: ferry, passages: ['released', 'boarded'] });
  expect(departureIn(story, flight).load.persons).toBe(0);
  expect(personIn(story, ana).departureId).toBe(ferry);
});

test('[BOARD-9] someone aboard another departure is recorded on both, and is where they were reported last', () => {
  const { when, story } = whileBoarding(boarded(ana));
  when(boarded(ana, flight)).thenRecords(
    { type: 'EvacueeBoarded' },
    { incident: 'boarded-elsewhere', departureId: flight },
    { incident: 'boarded-not-listed' },
  );
  expect(whereIs(story, ana)).toEqual({ stage: 'boarded', place: flight, passages: ['boarded', 'boarded'] });
  expect(departureIn(story).load.boarded).toBe(0);
  expect(departureIn(story, flight).load.boarded).toBe(1);
});

test('[BOARD-9] taken off one of two departures they are aboard the other', () => {
  const { when, story } = whileBoarding(boarded(ana), boarded(ana, flight));
  when(offloaded(ana, flight));
  expect(whereIs(story, ana)).toEqual({ stage: 'boarded', place: ferry, passages: ['offloaded', 'boarded'] });
  expect(departureIn(story).load.boarded).toBe(1);
});

test('[BOARD-9] the departure they are not on takes their passage along and leaves them where they are', () => {
  const { story } = whileBoarding(boarded(ana), boarded(ana, flight), departed(ferry), arrived(ferry));
  expect(whereIs(story, ana)).toEqual({ stage: 'boarded', place: flight, passages: ['arrived', 'boarded'] });
});

test('[BOARD-10] one person or one seat too many opens an incident; a place that was assigned never does', () => {
  const full = { seats: 1, persons: 2, litters: 0, wheelchairs: 0 };
  const start = [
    ...SITES,
    scheduled(ferry, { capacity: full }),
    ...cleared(ana),
    ...cleared(ben),
    assigned(ana, ferry),
  ];
  const { when, story } = given(...start, ...cleared(baby));
  when(boarded(ana)).thenRecords({ kind: 'listed' });
  when(boarded(ben)).thenRecords(
    {},
    { incident: 'boarded-not-listed' },
    { incident: 'boarded-over-capacity' },
  );
  when(boarded(baby)).thenRecords(
    {},
    { incident: 'boarded-not-listed' },
    { incident: 'boarded-over-capacity' },
  );
  expect(departureIn(story).load).toMatchObject({ persons: 3, seats: 3, boarded: 3 });
});

test('[BOARD-10] an infant on a lap takes no seat', () => {
  const full = { seats: 1, persons: 3, litters: 0, wheelchairs: 0 };
  const { when, story } = given(
    ...[
      ...SITES,
      scheduled(ferry, { capacity: full }),
      ...cleared(ana),
      ...cleared(baby, { birthDate: '2026-01-01' }),
    ],
    ...[assigned(ana, ferry), assigned(baby, ferry, { seating: 'lap', lapOf: ana })],
  );
  story.send(departed());
  when(boarded(ana)).thenRecords({ kind: 'late' });
  when(boarded(baby)).thenRecords({ kind: 'late' });
  expect(departureIn(story).load).toMatchObject({ persons: 2, seats: 1, boarded: 2 });
});

test('[BOARD-27] makes an unconfirmed person of someone unknown, not approved and not listed', () => {
  const { when, story } = whileBoarding();
  when(boarded(nobody)).thenRecords(
    {},
    { incident: 'boarded-not-approved' },
    { incident: 'boarded-not-listed' },
  );
  expect(personIn(story, nobody)).toMatchObject({ unconfirmed: true, siteId: beirut, place: ferry });
});

test('[BOARD-27] makes an unconfirmed departure of one unknown, at the site of the person', () => {
  const { when, story } = given(...SITES, ...cleared(ana));
  when(boarded(ana, nobody)).thenRecords({ answeringSiteId: beirut }, { incident: 'boarded-not-listed' });
  expect(departureIn(story, nobody)).toMatchObject({
    unconfirmed: true,
    fromSiteId: beirut,
    load: { boarded: 1 },
  });
  expect(whereIs(story, ana)).toMatchObject({ stage: 'boarded', place: nobody });
});

test('[BOARD-10] a departure whose limits nobody knows has none', () => {
  const { when } = given(...SITES, ...cleared(ana), ...cleared(ben), boarded(ana, nobody));
  when(boarded(ben, nobody)).thenRecords({ kind: 'go-show' }, { incident: 'boarded-not-listed' });
});
