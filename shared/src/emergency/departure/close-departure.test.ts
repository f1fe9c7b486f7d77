import { expect, test } from 'vitest';
import { nobody, PLANNED, held, whileBoarding, departureIn, ferry } from '../../testing/departure-cast.ts';
import { given } from '../../testing/given.ts';

const closed = { type: 'CloseDeparture', departureId: ferry } as const;

test('[DEP-26] closes the doors of a departure that boards', () => {
  const { when, story } = whileBoarding();
  when(closed).thenRecords({ type: 'DepartureClosed' });
  expect(departureIn(story).state).toBe('closed');
  when(closed).thenRecords();
  given(...PLANNED)
    .when(closed)
    .thenRejects({ type: 'WrongState', state: 'planned' });
  whileBoarding(held('fuel')).when(closed).thenRejects({ type: 'WrongState', state: 'held' });
  whileBoarding()
    .when({ ...closed, departureId: nobody })
    .thenRejects({ type: 'DepartureUnknown', departureId: nobody });
});
