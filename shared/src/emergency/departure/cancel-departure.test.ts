import { expect, test } from 'vitest';
import {
  beirut,
  ferry,
  flight,
  ana,
  nobody,
  assigned,
  PLANNED,
  BOARDING,
  boarded,
  departed,
  held,
  cancelled,
  whileBoarding,
  departureIn,
  whereIs,
} from '../../testing/departure-cast.ts';
import { given } from '../../testing/given.ts';

const closed = { type: 'CloseDeparture', departureId: ferry } as const;

test('[DEP-24] gives everyone back their choice: places are released, people are cleared again', () => {
  const { when, story } = given(...PLANNED, assigned(ana, ferry));
  when(cancelled).thenRecords({ type: 'DepartureCancelled', reason: 'storm' });
  expect(departureIn(story)).toMatchObject({
    state: 'cancelled',
    reason: 'storm',
    load: { persons: 0, seats: 0 },
  });
  expect(whereIs(story, ana)).toEqual({ stage: 'cleared', place: beirut, passages: ['released'] });
  when(assigned(ana, flight)).thenRecords({ type: 'EvacueeAssigned' });
  when(cancelled).thenRecords();
});

test('[DEP-24] may be cancelled while boarding, closed or held', () => {
  given(...BOARDING)
    .when(cancelled)
    .thenRecords({ type: 'DepartureCancelled' });
  given(...BOARDING, closed)
    .when(cancelled)
    .thenRecords({ type: 'DepartureCancelled' });
  given(...BOARDING, held('storm'))
    .when(cancelled)
    .thenRecords({ type: 'DepartureCancelled' });
});

test('[DEP-25] is refused with someone aboard, after it has left, and for no departure', () => {
  whileBoarding(boarded(ana)).when(cancelled).thenRejects({ type: 'WrongState', state: 'boarding' });
  whileBoarding(departed()).when(cancelled).thenRejects({ type: 'WrongState', state: 'departed' });
  whileBoarding(departed(), held('outside port'))
    .when(cancelled)
    .thenRejects({ type: 'WrongState', state: 'held' });
  const unknown = { ...cancelled, departureId: nobody };
  whileBoarding().when(unknown).thenRejects({ type: 'DepartureUnknown', departureId: nobody });
});

test('[DEP-30] a departure that left although it had been cancelled has departed', () => {
  const { when, story } = whileBoarding(cancelled);
  when(departed()).thenRecords({ type: 'DepartureDeparted' });
  expect(departureIn(story).state).toBe('departed');
});
