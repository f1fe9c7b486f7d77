import type { z } from 'zod';
import { expect, test } from 'vitest';
import { isOpen } from '../../vocabulary/public-field.ts';
import { EvacueeBoarded } from '../boarding/record-boarded.ts';
import { EvacueeOffloaded } from '../boarding/record-offloaded.ts';
import { NoShowRecorded } from '../boarding/record-no-show.ts';
import { ScanRefused } from '../boarding/record-scan-refused.ts';
import { DepartureCancelled } from './cancel-departure.ts';
import { DepartureChanged } from './change-departure.ts';
import { DepartureDiverted } from './divert-departure.ts';
import { DepartureHeld } from './hold-departure.ts';
import { DepartureDeparted } from './record-departed.ts';
import { HeadCountRecorded } from './record-head-count.ts';
import { DepartureReturned } from './record-returned.ts';
import { DepartureScheduled } from './schedule-departure.ts';

function sealedIn(schema: { readonly shape: object }): string[] {
  return Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([field, each]) =>
    isOpen(each) ? [] : [field],
  );
}

test('[DEP-36] reasons, gates and sections are sealed in the log, all else about departures stands openly', () => {
  for (const event of [DepartureHeld, DepartureDiverted, DepartureCancelled, DepartureReturned]) {
    expect(sealedIn(event)).toEqual(['reason']);
  }
  for (const event of [EvacueeOffloaded, NoShowRecorded]) expect(sealedIn(event)).toEqual(['reason']);
  for (const event of [EvacueeBoarded, ScanRefused]) expect(sealedIn(event)).toEqual(['gate']);
  expect(sealedIn(HeadCountRecorded)).toEqual(['section']);
  expect(sealedIn(DepartureChanged.shape.changes)).toEqual([]);
  expect(sealedIn(DepartureScheduled)).toEqual([]);
  expect(sealedIn(DepartureDeparted)).toEqual([]);
});
