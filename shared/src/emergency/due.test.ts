import { describe, expect, test } from 'vitest';
import { given, type Story } from '../testing/given.ts';
import {
  ana,
  as,
  ben,
  byServer,
  carla,
  noor,
  order,
  sami,
  screening,
  STAFFED,
  starts,
} from '../testing/screening-cast.ts';
import { due } from './due.ts';

const at = (time: string) => `2026-10-14T${time}Z`;

function dueAt({ state }: Story, time: string, lastHeard: Readonly<Record<string, string>> = {}) {
  return due(state, { now: at(time), lastHeard: (lane) => lastHeard[lane] });
}

describe('claims', () => {
  const claimed = given(
    ...STAFFED,
    as(ana, starts(noor, 1), { now: at('11:00:00') }),
    as(ben, starts(sami, 2), { now: at('11:05:00') }),
  ).story;
  const lapse = { type: 'LapseClaim', evacueeId: noor, screeningId: screening(1) };
  const second = { type: 'LapseClaim', evacueeId: sami, screeningId: screening(2) };

  test('[CLOCK-1] lapse after ten minutes without contact, each by itself', () => {
    expect(dueAt(claimed, '11:09:59')).toEqual([]);
    expect(dueAt(claimed, '11:10:00')).toEqual([lapse]);
    expect(dueAt(claimed, '11:15:00')).toEqual([lapse, second]);
  });

  test('[CLOCK-1] count from the last contact of the claiming tablet, if that is later than the claim', () => {
    const lane = `${ana}|tablet-of-0a1`;
    expect(dueAt(claimed, '11:10:00', { [lane]: at('11:03:00') })).toEqual([]);
    expect(dueAt(claimed, '11:13:00', { [lane]: at('11:03:00') })).toEqual([lapse]);
    expect(dueAt(claimed, '11:09:59', { [lane]: at('10:00:00') })).toEqual([]);
    expect(dueAt(claimed, '11:10:00', { [lane]: at('10:00:00') })).toEqual([lapse]);
    expect(dueAt(claimed, '11:10:00', { [`${ana}|another`]: at('11:09:00') })).toEqual([lapse]);
  });

  test('[CLOCK-1] are looked up by index: nobody else is read', () => {
    const { story } = given(...STAFFED, as(ana, starts(noor, 1)));
    const read: string[] = [];
    const { evacuees } = story.state;
    const watched = Object.create(evacuees, {
      get: { value: (id: string) => (read.push(id), evacuees.get(id)) },
      ids: { value: (index: string, key: string) => evacuees.ids(index, key) },
      values: { value: () => expect.unreachable('scanned all people') },
    }) as typeof evacuees;
    due({ ...story.state, evacuees: watched }, { now: at('11:30:00'), lastHeard: () => undefined });
    expect(read).toEqual([noor]);
  });
});

describe('orders', () => {
  const hour = order(4, { from: at('12:00:00'), to: at('13:00:00') });
  const begin = { type: 'BeginStandingDetermination', number: 4 } as const;
  const end = { type: 'EndStandingDetermination', number: 4 } as const;
  const issued = [...STAFFED, as(carla, hour)];
  const begun = [...issued, [begin, { ...byServer, now: at('12:00:00') }]] as const;

  test('[CLOCK-4] begin at their time', () => {
    const { story, when } = given(...issued);
    expect(dueAt(story, '11:59:59')).toEqual([]);
    expect(dueAt(story, '12:00:00')).toEqual([begin]);
    when(begin, { ...byServer, now: at('12:00:00') }).thenRecords({
      type: 'StandingDeterminationBegun',
      number: 4,
    });
    expect(story.state.standing.get('4')!.state).toBe('in-force');
    expect(dueAt(story, '12:00:01')).toEqual([]);
  });

  test('[CLOCK-6] end at their time, also when it was over before they could begin', () => {
    const { story, when } = given(...begun);
    expect(dueAt(story, '12:59:59.9')).toEqual([]);
    expect(dueAt(story, '13:00:00')).toEqual([end]);
    when(end, { ...byServer, now: at('13:00:00') }).thenRecords({
      type: 'StandingDeterminationEnded',
      number: 4,
    });
    expect(story.state.standing.get('4')!.state).toBe('ended');
    expect(dueAt(story, '13:00:01')).toEqual([]);
    expect(dueAt(given(...issued).story, '13:00:00')).toEqual([end]);
  });

  test('[CLOCK-5] meet nothing due when the order has moved on, or its time has not come', () => {
    const nothing = { type: 'NothingDue' };
    const early = { ...byServer, now: at('11:59:59') };
    const late = { ...byServer, now: at('13:00:00') };
    given(...issued)
      .when(begin, early)
      .thenRejects(nothing);
    given(...issued)
      .when(end, early)
      .thenRejects(nothing);
    given(...issued)
      .when(begin, late)
      .thenRejects(nothing);
    given(...begun)
      .when(begin, { ...byServer, now: at('12:00:01') })
      .thenRejects(nothing);
    given(...begun, [end, late])
      .when(end, late)
      .thenRejects(nothing);
    given(...STAFFED)
      .when(begin, late)
      .thenRejects(nothing);
    const revoked = [...begun, as(carla, { type: 'RevokeStandingDetermination', number: 4 })];
    given(...revoked)
      .when(end, late)
      .thenRejects(nothing);
    expect(dueAt(given(...revoked).story, '13:00:00')).toEqual([]);
  });

  test('[CLOCK-5] are the clock’s alone', () => {
    given(...issued)
      .when(...as(carla, begin, { now: at('12:00:00') }))
      .thenRejects({ type: 'NotAllowed', needs: 'server' });
  });
});
