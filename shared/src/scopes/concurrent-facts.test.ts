import { expect, test } from 'vitest';
import type { AnyCommand } from '../emergency/commands.ts';
import { draftOver, emptyEmergency } from '../emergency/emergency.ts';
import { anEvacuee, evacueeId } from '../testing/put-records.ts';
import { concurrentFacts } from './decide-and-apply.ts';

/** What an amendment of sex and wristband meets, if another device said so at entry 5. */
function facts(
  { seen, device = 'mine', sex = 'F' }: { seen: number; device?: string; sex?: string },
  stampedBy = 'other',
): string[] {
  const state = emptyEmergency();
  const changed = { sex: { seq: 5, device: stampedBy } };
  state.evacuees.put(evacueeId(1), anEvacuee(1, { rev: 5, sex: 'M', changed }));
  const command = { type: 'AmendEvacuee', evacueeId: evacueeId(1), changes: { sex, wristband: 'W1' } };
  return concurrentFacts(draftOver(state), command as unknown as AnyCommand, { seen, device });
}

test('[SYNC-8] a fact that another device set after what was seen is concurrent, and no other', () => {
  expect(facts({ seen: 4 })).toEqual(['sex']);
});

test('[SYNC-8] what was seen, exactly too, is no rival', () => {
  expect(facts({ seen: 5 })).toEqual([]);
  expect(facts({ seen: 9 })).toEqual([]);
});

test('[SYNC-8] the same value, the same device and the clock make no rival', () => {
  expect(facts({ seen: 4, sex: 'M' })).toEqual([]);
  expect(facts({ seen: 4, device: 'other' })).toEqual([]);
  expect(facts({ seen: 4 }, 'server')).toEqual([]);
});

test('[SYNC-8] about someone unknown nothing is concurrent', () => {
  const command = { type: 'AmendEvacuee', evacueeId: evacueeId(2), changes: { sex: 'F' } };
  const draft = draftOver(emptyEmergency());
  expect(concurrentFacts(draft, command as unknown as AnyCommand, { seen: 0, device: 'mine' })).toEqual([]);
});
