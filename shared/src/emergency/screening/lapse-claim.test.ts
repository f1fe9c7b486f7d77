import { describe, expect, test } from 'vitest';
import { given } from '../../testing/given.ts';
import {
  ana,
  as,
  ben,
  byServer,
  noor,
  sami,
  screened,
  screening,
  STAFFED,
  starts,
} from '../../testing/screening-cast.ts';
import { stageOf } from '../stages.ts';

const BEGUN = '2026-10-14T11:00:00Z';
const LATE = '2026-10-14T11:10:00Z';
const begun = [...STAFFED, as(ana, starts(noor, 1), { now: BEGUN })];
const lane = `${ana}|tablet-of-0a1`;

function lapses(evacueeId: string, index: number) {
  return { type: 'LapseClaim', evacueeId, screeningId: screening(index) } as const;
}

describe('a claim lapses', () => {
  test('[CLOCK-1] [CLOCK-3] after ten minutes of silence; the draft stays and the person waits', () => {
    const { state } = given(...begun)
      .when(lapses(noor, 1), { ...byServer, now: LATE })
      .thenRecords({ type: 'ClaimLapsed', evacueeId: noor, screeningId: screening(1) });
    expect(state.evacuees.get(noor)).not.toHaveProperty('claim');
    expect(stageOf(state.evacuees.get(noor)!)).toBe('waiting');
    expect(state.screenings.get(screening(1))).toMatchObject({ by: ana, startedAt: BEGUN });
    expect([...state.evacuees.ids('claimed', 'yes')]).toEqual([]);
  });

  test('[CLOCK-3] its officer may claim again with the same screening, or record it all the same', () => {
    const { story, when } = given(...begun, [lapses(noor, 1), { ...byServer, now: LATE }]);
    when(...as(ana, starts(noor, 1), { now: LATE })).thenRecords({ type: 'ScreeningStarted', since: LATE });
    expect(story.state.screenings.get(screening(1))!.startedAt).toBe(BEGUN);
    when(...as(ana, screened(noor, 1), { now: LATE })).thenRecords({ type: 'ScreeningRecorded' });
  });
});

describe('nothing is due', () => {
  const nothing = { type: 'NothingDue' };

  test('[CLOCK-2] before the time, or when the tablet was heard in between', () => {
    const story = given(...begun);
    story.when(lapses(noor, 1), { ...byServer, now: '2026-10-14T11:09:59Z' }).thenRejects(nothing);
    const lastHeard = { [lane]: '2026-10-14T11:05:00Z' };
    story.when(lapses(noor, 1), { ...byServer, now: LATE, lastHeard }).thenRejects(nothing);
    story.when(lapses(noor, 1), { ...byServer, now: '2026-10-14T11:15:00Z', lastHeard }).thenRecords({});
  });

  test('[CLOCK-2] when the claim is gone, or another one', () => {
    given(...begun)
      .when(lapses(noor, 2), { ...byServer, now: LATE })
      .thenRejects(nothing);
    given(...begun)
      .when(lapses(sami, 1), { ...byServer, now: LATE })
      .thenRejects(nothing);
    given(...begun, as(ana, screened(noor, 1)))
      .when(lapses(noor, 1), { ...byServer, now: LATE })
      .thenRejects(nothing);
  });

  test('[CLOCK-2] unless the server itself asks', () => {
    given(...begun)
      .when(...as(ben, lapses(noor, 1), { now: LATE }))
      .thenRejects({ type: 'NotAllowed', needs: 'server' });
  });
});
