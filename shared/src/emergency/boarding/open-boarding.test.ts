import { expect, test } from 'vitest';
import {
  ana,
  assigned,
  BOARDING,
  departed,
  departureIn,
  ferry,
  held,
  nobody,
  PLANNED,
} from '../../testing/departure-cast.ts';
import { given, type Sent } from '../../testing/given.ts';

const opened: Sent = { type: 'OpenBoarding', departureId: ferry };

test('[BOARD-1] opens the doors of a planned departure whose manifest is locked', () => {
  const { when, story } = given(...PLANNED, assigned(ana, ferry), {
    type: 'LockManifest',
    departureId: ferry,
  });
  when(opened).thenRecords({ type: 'BoardingOpened', departureId: ferry });
  expect(departureIn(story).state).toBe('boarding');
  when(opened).thenRecords();
});

test('[BOARD-2] refuses while no manifest is locked', () => {
  given(...PLANNED, assigned(ana, ferry))
    .when(opened)
    .thenRejects({ type: 'ManifestNotLocked' });
});

test('[BOARD-2] refuses in every other state, and for a departure that nobody scheduled', () => {
  given(...BOARDING, departed())
    .when(opened)
    .thenRejects({ type: 'DepartureNotOpen', state: 'departed' });
  given(...BOARDING, held('fuel'))
    .when(opened)
    .thenRejects({ type: 'DepartureNotOpen', state: 'held' });
  const unknown = { ...opened, departureId: nobody };
  given(...PLANNED)
    .when(unknown)
    .thenRejects({ type: 'DepartureUnknown', departureId: nobody });
});
