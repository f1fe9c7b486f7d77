import { describe, expect, test } from 'vitest';
import { given } from '../../testing/given.ts';
import {
  ALL_PASSED,
  ana,
  as,
  beirut,
  ben,
  carla,
  determined,
  found,
  noor,
  registered,
  sami,
  screened,
  screening,
  STAFFED,
  starts,
} from '../../testing/screening-cast.ts';
import { isOpen } from '../../vocabulary/public-field.ts';
import { stageOf } from '../stages.ts';
import { checkResult } from './check-result.ts';
import { RecordScreening, ScreeningRecorded } from './record-screening.ts';

const NOW = '2026-10-14T11:00:00Z';
const visitor = '00000000-0000-4000-8000-000000000e07';

describe('recording', () => {
  test('[SCR-7] stands without a claim', () => {
    const { state } = given(...STAFFED)
      .when(...as(ana, screened(noor, 1, { reason: 'All in order' })))
      .thenRecords({ type: 'ScreeningRecorded', recordedAt: NOW, recommendation: 'clear' });
    const person = state.evacuees.get(noor)!;
    expect(person.outcome).toMatchObject({
      screeningId: screening(1),
      by: ana,
      recommendation: 'clear',
      at: NOW,
    });
    expect(person.everScreened).toBe(true);
    expect(stageOf(person)).toBe('awaiting-determination');
    expect(state.screenings.get(screening(1))).toMatchObject({
      recordedAt: NOW,
      reason: 'All in order',
      by: ana,
    });
  });

  test('[SCR-7] is recorded about someone unknown, who then stands as unconfirmed', () => {
    const { state } = given(...STAFFED)
      .when(...as(ana, screened(visitor, 1)))
      .thenRecords({ type: 'ScreeningRecorded' });
    expect(state.evacuees.get(visitor)).toMatchObject({ unconfirmed: true, everScreened: true });
  });

  test('[SCR-7] is recorded about someone aboard or gone', () => {
    const { story, when } = given(...STAFFED);
    story.state.evacuees.put(noor, { ...story.state.evacuees.get(noor)!, exit: 'withdrew' });
    when(...as(ana, screened(noor, 1))).thenRecords({ type: 'ScreeningRecorded' });
  });

  test('[SCR-8] ends its own claim and any other claim of its officer', () => {
    for (const index of [1, 2]) {
      const { state } = given(...STAFFED, as(ana, starts(noor, 1)))
        .when(...as(ana, screened(noor, index)))
        .thenRecords({});
      expect(state.evacuees.get(noor)).not.toHaveProperty('claim');
    }
  });

  test('[SCR-8] leaves the claim of another officer', () => {
    const { state } = given(...STAFFED, as(ana, starts(noor, 1)))
      .when(...as(ben, screened(noor, 2)))
      .thenRecords({});
    expect(state.evacuees.get(noor)!.claim).toMatchObject({ by: ana, screeningId: screening(1) });
  });

  test('[SCR-14] changes nothing when sent twice, and refuses other content under the same id', () => {
    const taken = { type: 'IdTaken', id: screening(1) };
    const told = given(...STAFFED, as(ana, screened(noor, 1, { findings: [found('40')] })));
    told.when(...as(ana, screened(noor, 1, { findings: [found('40')] }))).thenRecords();
    told.when(...as(ana, screened(noor, 1, { findings: [found('41')] }))).thenRejects(taken);
    told.when(...as(ana, screened(noor, 1, { findings: [] }))).thenRejects(taken);
    told
      .when(...as(ana, screened(noor, 1, { findings: [found('40')], recommendation: 'refer' })))
      .thenRejects(taken);
    told.when(...as(ana, screened(sami, 1, { findings: [found('40')] }))).thenRejects(taken);
  });
});

describe('checks and findings', () => {
  test('[SCR-9] keeps checks as sent, counts a missing one as skipped and marks a deferred one', () => {
    const { state } = given(...STAFFED)
      .when(...as(ana, screened(noor, 1, { checks: { identity: 'pass', lists: 'deferred' } })))
      .thenRecords({});
    const recorded = state.screenings.get(screening(1))!;
    expect(recorded.checks).toEqual({ identity: 'pass', lists: 'deferred' });
    expect(checkResult(recorded, 'lists')).toBe('deferred');
    expect(checkResult(recorded, 'document')).toBe('skipped');
    expect(state.evacuees.get(noor)!.outcome!.hasDeferred).toBe(true);
  });

  test('[SCR-10] keeps each finding as a record of its own, with its author, where the person is', () => {
    const findings = [found('expired', { kind: 'document' }), found('40')];
    const { state } = given(...STAFFED, as(ana, registered(visitor, { entitlement: 'visa-or-eta' })))
      .when(...as(ana, screened(visitor, 1, { findings, recommendation: 'refer' })))
      .thenRecords({});
    const ids = [...state.findings.ids('evacuee', visitor)].sort();
    expect(ids).toEqual([`${screening(1)}:0`, `${screening(1)}:1`]);
    expect(state.findings.get(ids[1]!)).toMatchObject({ code: '40', author: ana, subjectStreams: [beirut] });
    expect(state.findings.get(ids[1]!)).not.toHaveProperty('notApplicable');
  });

  test('[SCR-10] refuses an unknown code, a field too many and more than 50 findings', () => {
    const parses = (findings: object[]) => RecordScreening.safeParse(screened(noor, 1, { findings })).success;
    expect(parses([found('35.1'), found('letter-inauthentic', { kind: 'document' })])).toBe(true);
    expect(parses([found('inadmissible')])).toBe(false);
    expect(parses([{ ...found('40'), score: 7 }])).toBe(false);
    expect(parses([found('40', { weight: 'certain' })])).toBe(false);
    expect(parses(Array.from({ length: 50 }, () => found('40')))).toBe(true);
    expect(parses(Array.from({ length: 51 }, () => found('40')))).toBe(false);
    expect(RecordScreening.safeParse(screened(noor, 1, { checks: { shoes: 'pass' } })).success).toBe(false);
    expect(RecordScreening.safeParse(screened(noor, 1, { checks: {} })).success).toBe(true);
  });

  test.each([
    ['citizen', '34', true],
    ['citizen', '42', true],
    ['indian-act', '36(1)', true],
    ['permanent-resident', '39', true],
    ['permanent-resident', '36(1)', false],
    ['citizen', 'identity-not-established', false],
    ['indian-act', 'status-not-established', false],
    ['citizen', 'counterfeit', false],
    ['visa-or-eta', '39', false],
  ])('[SCR-11] about %s and %s: kept as said, marked not applicable: %s', (entitlement, code, marked) => {
    const { state } = given(...STAFFED, as(ana, registered(visitor, { entitlement })))
      .when(...as(ana, screened(visitor, 1, { findings: [found(code)] })))
      .thenRecords({});
    const finding = state.findings.get(`${screening(1)}:0`)!;
    expect(finding.code).toBe(code);
    expect(finding.notApplicable === true).toBe(marked);
  });

  test('[SCR-10] seals checks, findings and reason, and leaves ids and the recommendation readable', () => {
    const { shape } = ScreeningRecorded;
    const open = Object.entries(shape).flatMap(([field, schema]) => (isOpen(schema) ? [field] : []));
    const readable = ['type', 'screeningId', 'evacueeId', 'recommendation', 'recordedAt'];
    expect(open.sort()).toEqual([...readable, 'revokedStanding', 'concurrent'].sort());
  });
});

describe('screening again', () => {
  const approved = [...STAFFED, as(ana, screened(noor, 1)), as(carla, determined(noor, 'approved'))];

  test.each(['clear-follow-up', 'refer', 'do-not-recommend'])(
    '[SCR-12] %s reopens a determination',
    (recommendation) => {
      const { state } = given(...approved)
        .when(...as(ben, screened(noor, 2, { recommendation })))
        .thenRecords({ type: 'ScreeningRecorded' });
      expect(state.evacuees.get(noor)!.determination).toMatchObject({
        determination: 'approved',
        reopened: true,
      });
      expect(stageOf(state.evacuees.get(noor)!)).not.toBe('cleared');
    },
  );

  test('[SCR-12] clear leaves a determination as it stands', () => {
    const { state } = given(...approved)
      .when(...as(ben, screened(noor, 2)))
      .thenRecords({ type: 'ScreeningRecorded' });
    expect(stageOf(state.evacuees.get(noor)!)).toBe('cleared');
  });

  test('[SCR-12] someone determined may be claimed and screened again', () => {
    given(...approved)
      .when(...as(ben, starts(noor, 2)))
      .thenRecords({ type: 'ScreeningStarted' });
  });

  test('[SCR-13] of two officers who did not know of each other the first stands, the other is kept beside it', () => {
    const { story, when } = given(...STAFFED);
    const seen = story.seq;
    story.send(...as(ana, screened(noor, 1)));
    const { state } = when(
      ...as(ben, screened(noor, 2, { recommendation: 'refer', checks: ALL_PASSED }), { seen }),
    ).thenRecords({ type: 'ScreeningRecorded', concurrent: ['screening'] });
    const person = state.evacuees.get(noor)!;
    expect(person.outcome).toMatchObject({ screeningId: screening(1), recommendation: 'clear' });
    const value = { screeningId: screening(2), recommendation: 'refer' };
    expect(person.rivals!['screening']).toMatchObject([{ by: ben, value }]);
    expect(state.screenings.get(screening(2))).toMatchObject({
      by: ben,
      recommendation: 'refer',
      recordedAt: NOW,
    });
  });

  test('[SCR-13] the same advice twice contradicts nobody: the later one stands', () => {
    const { story, when } = given(...STAFFED);
    const seen = story.seq;
    story.send(...as(ana, screened(noor, 1)));
    const { state } = when(...as(ben, screened(noor, 2), { seen })).thenRecords({
      type: 'ScreeningRecorded',
    });
    expect(state.evacuees.get(noor)!.outcome).toMatchObject({ by: ben });
    expect(state.evacuees.get(noor)!.rivals).toBeUndefined();
  });
});
