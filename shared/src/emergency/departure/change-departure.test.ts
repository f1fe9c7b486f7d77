import { expect, test } from 'vitest';
import {
  ana,
  assigned,
  ben,
  BOARDING,
  departed,
  departureIn,
  ferry,
  held,
  nobody,
  PLANNED,
} from '../../testing/departure-cast.ts';
import { given, type Sent } from '../../testing/given.ts';

const changed = (changes: object, departureId = ferry): Sent => ({
  type: 'ChangeDeparture',
  departureId,
  changes,
});
const capacity = { seats: 10, persons: 12, litters: 1, wheelchairs: 1 };

test('[DEP-14] changes what is said and nothing else', () => {
  const { when, story } = given(...PLANNED);
  when(changed({ number: 'BL 9', departsAt: '2026-10-14T13:00:00Z' })).thenRecords({
    type: 'DepartureChanged',
  });
  expect(departureIn(story)).toMatchObject({
    number: 'BL 9',
    carrier: 'Blue Line',
    departsAt: '2026-10-14T13:00:00Z',
  });
  when(changed({ number: 'BL 9' })).thenRecords();
});

test('[DEP-14] may be changed until it leaves, also while boarding, closed or held', () => {
  const closed: Sent = { type: 'CloseDeparture', departureId: ferry };
  given(...BOARDING)
    .when(changed({ number: 'X' }))
    .thenRecords({ type: 'DepartureChanged' });
  given(...BOARDING, closed)
    .when(changed({ number: 'X' }))
    .thenRecords({ type: 'DepartureChanged' });
  given(...BOARDING, held('fuel'))
    .when(changed({ number: 'X' }))
    .thenRecords({ type: 'DepartureChanged' });
  given(...BOARDING, departed())
    .when(changed({ number: 'X' }))
    .thenRejects({ type: 'WrongState', state: 'departed' });
  given(...PLANNED)
    .when(changed({ number: 'X' }, nobody))
    .thenRejects({ type: 'DepartureUnknown', departureId: nobody });
});

test('[DEP-15] refuses an arrival before the departure, whichever of them changes', () => {
  const { when } = given(...PLANNED);
  when(changed({ departsAt: '2026-10-14T18:00:00Z' })).thenRejects({ type: 'TimesReversed' });
  when(changed({ arrivesAt: '2026-10-14T11:00:00Z' })).thenRejects({ type: 'TimesReversed' });
});

test('[DEP-16] refuses a capacity below what is taken, and says how much that is', () => {
  const { when, story } = given(
    ...PLANNED,
    assigned(ana, ferry),
    assigned(ben, ferry, { seating: 'litter' }),
  );
  when(changed({ capacity: { ...capacity, seats: 0 } })).thenRejects({
    type: 'CapacityBelowLoad',
    kind: 'seats',
    taken: 1,
  });
  when(changed({ capacity: { ...capacity, persons: 1 } })).thenRejects({
    type: 'CapacityBelowLoad',
    kind: 'persons',
    taken: 2,
  });
  when(changed({ capacity: { ...capacity, litters: 0 } })).thenRejects({
    type: 'CapacityBelowLoad',
    kind: 'litters',
    taken: 1,
  });
  when(changed({ capacity: { ...capacity, seats: 1, persons: 2, wheelchairs: 0 } })).thenRecords({
    type: 'DepartureChanged',
  });
  expect(departureIn(story).capacity).toEqual({ seats: 1, persons: 2, litters: 1, wheelchairs: 0 });
});
