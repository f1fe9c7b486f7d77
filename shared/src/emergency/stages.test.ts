import { describe, expect, test } from 'vitest';
import { STAGES } from '../vocabulary/codes.ts';
import { DepartureId, EvacueeId, OfficerId, ScreeningId, SiteId } from '../vocabulary/ids.ts';
import type { Evacuee, Passage, PassageStatus } from './evacuee/evacuee.ts';
import { stubEvacuee } from './evacuee/stub-evacuee.ts';
import { stageOf, statusOf } from './stages.ts';

const uuid = '00000000-0000-4000-8000-000000000001';
const siteId = SiteId.parse(uuid);
const officer = OfficerId.parse(uuid);
const at = '2026-10-14T11:00:00Z';
const origin = { seq: 1, by: officer, device: 'tablet-1', at };
const screeningId = ScreeningId.parse(uuid);

const claim: Evacuee['claim'] = { screeningId, by: officer, device: 'tablet-1', since: at };

function on(...statuses: readonly PassageStatus[]): Partial<Evacuee> {
  const passages = statuses.map((status, index): Passage => {
    const departureId = DepartureId.parse(uuid.replace(/.$/, String(index + 2)));
    return { departureId, fromSiteId: siteId, toSiteId: siteId, seating: 'seat', status };
  });
  return { passages };
}

function advised(
  recommendation: 'clear' | 'clear-follow-up' | 'refer' | 'do-not-recommend',
): Partial<Evacuee> {
  return {
    outcome: { screeningId, by: officer, recommendation, at, seq: 1, hasDeferred: false },
    everScreened: true,
  };
}

function decided(determination: 'approved' | 'held' | 'declined', reopened?: true): Partial<Evacuee> {
  return { determination: { determination, by: officer, at, seq: 1, ...(reopened && { reopened }) } };
}

const cases: readonly [string, Partial<Evacuee>, (typeof STAGES)[number]][] = [
  ['nobody has screened', {}, 'waiting'],
  ['being screened', { claim }, 'in-screening'],
  ['being screened again', { ...advised('clear'), claim }, 'in-screening'],
  ['advised to clear', advised('clear'), 'awaiting-determination'],
  ['advised to clear with follow-up', advised('clear-follow-up'), 'awaiting-determination'],
  ['referred', advised('refer'), 'referred'],
  ['adverse before the second view', advised('do-not-recommend'), 'referred'],
  ['held', { ...advised('clear'), ...decided('held') }, 'held'],
  ['held with a place', { ...decided('held'), ...on('assigned') }, 'held'],
  ['declined', decided('declined'), 'declined'],
  ['approved', { ...advised('clear'), ...decided('approved') }, 'cleared'],
  ['approved while screened again', { ...decided('approved'), claim }, 'cleared'],
  [
    'approved, reopened by a later referral',
    { ...advised('refer'), ...decided('approved', true) },
    'referred',
  ],
  [
    'approved, order revoked',
    { ...advised('clear'), ...decided('approved', true) },
    'awaiting-determination',
  ],
  ['reopened and being screened', { ...decided('held', true), claim }, 'in-screening'],
  ['assigned', { ...decided('approved'), ...on('assigned') }, 'manifested'],
  [
    'assigned, reopened',
    { ...advised('clear'), ...decided('approved', true), ...on('assigned') },
    'awaiting-determination',
  ],
  ['released', { ...decided('approved'), ...on('released') }, 'cleared'],
  ['offloaded', { ...decided('approved'), ...on('offloaded') }, 'cleared'],
  ['no-show', { ...decided('approved'), ...on('no-show') }, 'cleared'],
  ['returned', { ...decided('approved'), ...on('returned') }, 'cleared'],
  ['assigned again', { ...decided('approved'), ...on('no-show', 'assigned') }, 'manifested'],
  ['boarded', { ...decided('approved'), ...on('boarded') }, 'boarded'],
  ['boarded without having been screened', on('boarded'), 'boarded'],
  ['boarded though held', { ...decided('held'), ...on('boarded') }, 'boarded'],
  ['departed', { ...decided('approved'), ...on('departed') }, 'departed'],
  ['arrived', { ...decided('approved'), ...on('arrived') }, 'arrived'],
  ['arrived, then held', { ...decided('held'), ...on('arrived') }, 'arrived'],
  ['arrived, next leg boarded', { ...decided('approved'), ...on('arrived', 'boarded') }, 'boarded'],
  ['handed over', { ...decided('approved'), ...on('arrived'), handedOver: true }, 'handed-over'],
  ['handed over before any arrival', { handedOver: true }, 'waiting'],
  ['withdrew', { ...decided('approved'), exit: 'withdrew' }, 'withdrew'],
  ['left by own means', { claim, exit: 'left-by-own-means' }, 'left-by-own-means'],
  ['missing while departed', { ...on('departed'), exit: 'missing' }, 'missing'],
  ['deceased after arrival', { ...on('arrived'), exit: 'deceased' }, 'deceased'],
];

describe('the stage of a person', () => {
  test.each(cases)('[STAGE-1] %s', (_, shape, stage) => {
    expect(stageOf({ ...stubEvacuee(EvacueeId.parse(uuid), siteId, origin), ...shape })).toBe(stage);
  });

  test('[STAGE-1] every stage but intake is reached, and none is outside the list', () => {
    const reached = new Set(cases.map(([, , stage]) => stage));
    expect(STAGES.filter((stage) => !reached.has(stage))).toEqual(['intake']);
  });

  test('[STAGE-2] exits have no status, every other stage has one of eight', () => {
    const without = STAGES.filter((stage) => statusOf(stage) === undefined);
    expect(without).toEqual(['withdrew', 'left-by-own-means', 'missing', 'deceased']);
    const statuses = new Set(STAGES.flatMap((stage) => statusOf(stage) ?? []));
    expect([...statuses].sort()).toEqual(
      ['aboard', 'advised', 'arrived', 'cleared', 'held', 'progress', 'secondary', 'waiting'].sort(),
    );
  });
});
