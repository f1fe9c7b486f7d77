import { expect, test } from 'vitest';
import {
  ana,
  beirut,
  departureIn,
  ferry,
  flight,
  incidentsOf,
  larnaca,
  nobody,
  whereIs,
  whileBoarding,
} from '../../testing/departure-cast.ts';
import { RecordScanRefused } from './record-scan-refused.ts';

test('[BOARD-23] keeps what the gate refused, with its verdict, as an incident; nobody moves', () => {
  const { when, story } = whileBoarding();
  const before = whereIs(story, ana);
  when({
    type: 'RecordScanRefused',
    departureId: flight,
    evacueeId: ana,
    verdict: 'wrong-departure',
    gate: 'B2',
  }).thenRecords(
    { type: 'ScanRefused', verdict: 'wrong-departure', gate: 'B2' },
    { type: 'IncidentOpened', incident: 'scan-refused', evacueeId: ana, departureId: flight },
  );
  expect(whereIs(story, ana)).toEqual(before);
  expect([...story.state.incidents.values()]).toMatchObject([{ siteIds: [beirut, larnaca] }]);
});

test('[BOARD-23] keeps the scan of something that is nobody, or of someone unknown, without making a person of it', () => {
  const { when, story } = whileBoarding();
  when({ type: 'RecordScanRefused', departureId: ferry, verdict: 'unknown' });
  when({ type: 'RecordScanRefused', departureId: ferry, evacueeId: nobody, verdict: 'unknown' });
  expect(incidentsOf(story)).toEqual(['scan-refused', 'scan-refused']);
  expect(story.state.evacuees.get(nobody)).toBeUndefined();
});

test('[BOARD-23] of an unknown departure makes an unconfirmed one', () => {
  const { when, story } = whileBoarding();
  when({ type: 'RecordScanRefused', departureId: nobody, verdict: 'not-listed' });
  expect(departureIn(story, nobody).unconfirmed).toBe(true);
});

test('[BOARD-23] takes no other verdict', () => {
  const scan = { type: 'RecordScanRefused', departureId: ferry, verdict: 'adverse' };
  expect(RecordScanRefused.safeParse(scan).success).toBe(false);
  expect(RecordScanRefused.safeParse({ ...scan, verdict: 'seats-full' }).success).toBe(true);
});
