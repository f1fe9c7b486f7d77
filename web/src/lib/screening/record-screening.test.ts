import type { EvacueeId, ScreeningId } from '@muster/shared/vocabulary/ids.ts';
import { expect, test } from 'vitest';
import { recordScreening } from './record-screening.ts';
import { ScreeningDraft, ScreeningDrafts } from './screening-drafts.svelte.ts';

const screeningId = '00000000-0000-4000-8000-000000000001' as ScreeningId;
const evacueeId = '00000000-0000-4000-8000-000000000002' as EvacueeId;

function drafted(said: Partial<ScreeningDraft>) {
  return recordScreening(Object.assign(new ScreeningDraft({ screeningId, evacueeId, seen: 4 }), said));
}

test('advice to clear needs no reason; all other advice does', () => {
  expect(drafted({})).toEqual({ missing: 'recommendation' });
  expect(drafted({ recommendation: 'refer' })).toEqual({ missing: 'reason' });
  expect(drafted({ recommendation: 'refer', reason: 'Two names' })).toHaveProperty(
    'command.reason',
    'Two names',
  );
  expect(drafted({ recommendation: 'clear' })).toHaveProperty('command.screeningId', screeningId);
});

test('a check that was left open is left out', () => {
  expect(drafted({ recommendation: 'clear', checks: { identity: 'pass' } })).toHaveProperty(
    'command.checks',
    {
      identity: 'pass',
    },
  );
});

test('a finding without basis or source is not sent', () => {
  const finding = {
    kind: 'document',
    code: 'expired',
    weight: 'indicator',
    confidence: 'low',
  } as const;
  const findings = [{ ...finding, basis: '', source: '' }];
  expect(drafted({ recommendation: 'clear', findings })).toEqual({ missing: 'findings' });
});

test('a parked screening goes on under the new claim, with what was written', () => {
  const drafts = new ScreeningDrafts();
  const parked = drafts.of({ screeningId, evacueeId, seen: 4 });
  Object.assign(parked, { recommendation: 'refer', reason: 'Two names' });
  const later = '00000000-0000-4000-8000-000000000009' as ScreeningId;
  const taken = drafts.of({ screeningId: later, evacueeId, seen: 9 });
  expect(recordScreening(taken)).toMatchObject({ command: { screeningId: later, reason: 'Two names' } });
  expect(taken.claim.seen).toBe(9);
});
