import { expect, test } from 'vitest';
import { ana, assigned, baby, ferry, PLANNED } from '../../testing/departure-cast.ts';
import { given } from '../../testing/given.ts';
import { openPassage } from './evacuee.ts';

const infant = [
  {
    type: 'RegisterEvacuee',
    evacueeId: baby,
    siteId: PLANNED[0]?.['siteId'],
    nameAbsent: 'newborn',
    birthDate: '2026-09',
  },
  { type: 'Determine', evacueeId: baby, determination: 'approved' },
  assigned(baby, ferry, { seating: 'lap', lapOf: ana }),
] as const;
const lock = { type: 'LockManifest', departureId: ferry } as const;
const withdrew = { type: 'RecordExit', evacueeId: ana, exit: 'withdrew' } as const;

test('[EXIT-6] whoever leaves gives their place back, and the infant on their lap with it', () => {
  const { story } = given(...PLANNED, assigned(ana, ferry), ...infant, withdrew);
  expect(story.state.evacuees.get(baby)?.passages.at(-1)).toMatchObject({ status: 'released' });
  expect(openPassage(story.state.evacuees.get(ana)!)).toBeUndefined();
  expect(story.state.departures.get(ferry)?.load).toMatchObject({ persons: 0, seats: 0 });
});

test('[EXIT-6] [MAN-4] after the lock that makes a new version without them', () => {
  const story = given(...PLANNED, assigned(ana, ferry), ...infant, lock)
    .when(withdrew)
    .thenRecords(
      { type: 'ExitRecorded', lapInfantId: baby },
      { type: 'ManifestLocked', version: 2, count: 0 },
    );
  expect(story.state.departures.get(ferry)?.manifestVersion).toBe(2);
});

test('[EXIT-6] someone missing keeps their place', () => {
  const missing = { type: 'RecordExit', evacueeId: ana, exit: 'missing' } as const;
  given(...PLANNED, assigned(ana, ferry), lock)
    .when(missing)
    .thenRecords({ type: 'ExitRecorded', exit: 'missing' });
});
