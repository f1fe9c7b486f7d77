import { describe, expect, test } from 'vitest';
import { given } from '../../testing/given.ts';
import {
  ana,
  as,
  beirut,
  ben,
  dina,
  granted,
  noor,
  sami,
  screened,
  screening,
  STAFFED,
  starts,
  tyre,
} from '../../testing/screening-cast.ts';
import { stageOf } from '../stages.ts';
import { StartScreening } from './start-screening.ts';

const NOW = '2026-10-14T11:00:00Z';

describe('claiming a person', () => {
  test('[SCR-1] claims a person for one officer on one tablet, for all to see, and begins a draft', () => {
    const { state } = given(...STAFFED)
      .when(...as(ana, starts(noor, 1), { device: 'tablet-7' }))
      .thenRecords({ type: 'ScreeningStarted', evacueeId: noor, screeningId: screening(1), since: NOW });
    const person = state.evacuees.get(noor)!;
    expect(person.claim).toEqual({ screeningId: screening(1), by: ana, device: 'tablet-7', since: NOW });
    expect(stageOf(person)).toBe('in-screening');
    expect(state.screenings.get(screening(1))).toMatchObject({
      evacueeId: noor,
      by: ana,
      startedAt: NOW,
      checks: {},
    });
    expect(state.screenings.get(screening(1))!.subjectStreams).toEqual([beirut]);
  });

  test('[SCR-2] refuses another officer, and says who screens, in which screening and since when', () => {
    given(...STAFFED, as(ana, starts(noor, 1)))
      .when(...as(ben, starts(noor, 2)))
      .thenRejects({ type: 'AlreadyBeingScreened', by: ana, screeningId: screening(1), since: NOW });
  });

  test('[SCR-2] refuses the same officer on another tablet', () => {
    given(...STAFFED, as(ana, starts(noor, 1)))
      .when(...as(ana, starts(noor, 2), { device: 'tablet-8' }))
      .thenRejects({ type: 'AlreadyBeingScreened', by: ana, screeningId: screening(1), since: NOW });
  });

  test('[SCR-2] lets one officer claim one person and another officer another', () => {
    given(...STAFFED, as(ana, starts(noor, 1)))
      .when(...as(ben, starts(sami, 2)))
      .thenRecords({ type: 'ScreeningStarted', evacueeId: sami });
  });

  test('[SCR-3] lets a supervisor of the site take over, and keeps the first screening as a draft', () => {
    const { state } = given(...STAFFED, as(ana, starts(noor, 1)))
      .when(...as(dina, starts(noor, 2)))
      .thenRecords({ type: 'ScreeningStarted', screeningId: screening(2) });
    expect(state.evacuees.get(noor)!.claim).toMatchObject({ by: dina, screeningId: screening(2) });
    expect(state.screenings.get(screening(1))).toMatchObject({ by: ana, evacueeId: noor, startedAt: NOW });
    expect(state.screenings.get(screening(1))!.recordedAt).toBeUndefined();
  });

  test('[SCR-3] gives a supervisor of another site no such power', () => {
    given(...STAFFED, granted(ben, 'supervisor', [tyre]), as(ana, starts(noor, 1)))
      .when(...as(ben, starts(noor, 2)))
      .thenRejects({ type: 'AlreadyBeingScreened', by: ana, screeningId: screening(1), since: NOW });
  });
});

describe('starting again', () => {
  test('[SCR-4] changes nothing when the same screening is started twice, or after it was recorded', () => {
    const begun = [...STAFFED, as(ana, starts(noor, 1))];
    given(...begun)
      .when(...as(ana, starts(noor, 1)))
      .thenRecords();
    given(...begun, as(ana, screened(noor, 1)))
      .when(...as(ana, starts(noor, 1)))
      .thenRecords();
  });

  test('[SCR-4] refuses an id that stands for another person or another officer', () => {
    const taken = { type: 'IdTaken', id: screening(1) };
    const begun = given(...STAFFED, as(ana, starts(noor, 1)));
    begun.when(...as(ana, starts(sami, 1))).thenRejects(taken);
    begun.when(...as(dina, starts(noor, 1))).thenRejects(taken);
  });

  test('[SCR-6] lets an officer leave a screening for another one on the same tablet', () => {
    const { state } = given(...STAFFED, as(ana, starts(noor, 1)))
      .when(...as(ana, starts(noor, 2)))
      .thenRecords({ type: 'ScreeningStarted', screeningId: screening(2) });
    expect([...state.evacuees.ids('claimed', 'yes')]).toEqual([noor]);
  });
});

describe('whom nobody can screen', () => {
  test('[SCR-5] refuses someone unknown', () => {
    const stranger = '00000000-0000-4000-8000-000000000e09';
    given(...STAFFED)
      .when(...as(ana, starts(stranger, 1)))
      .thenRejects({ type: 'EvacueeUnknown', evacueeId: stranger });
  });

  test('[SCR-5] refuses someone who has left', () => {
    const { story, when } = given(...STAFFED);
    story.state.evacuees.put(noor, { ...story.state.evacuees.get(noor)!, exit: 'left-by-own-means' });
    when(...as(ana, starts(noor, 1))).thenRejects({ type: 'NotHere', exit: 'left-by-own-means' });
  });

  test.each(['boarded', 'departed'] as const)('[SCR-5] refuses someone who has %s', (status) => {
    const { story, when } = given(...STAFFED);
    const departureId = '00000000-0000-4000-8000-000000000d01';
    const person = story.state.evacuees.get(noor)!;
    const passage = { departureId, fromSiteId: beirut, toSiteId: tyre, seating: 'seat', status } as never;
    story.state.evacuees.put(noor, { ...person, passages: [passage] });
    when(...as(ana, starts(noor, 1))).thenRejects({ type: 'AlreadyAboard', departureId });
  });

  test('[SCR-5] screens someone who is listed but not aboard', () => {
    const { story, when } = given(...STAFFED);
    const passage = {
      departureId: 'd',
      fromSiteId: beirut,
      toSiteId: tyre,
      seating: 'seat',
      status: 'assigned',
    };
    story.state.evacuees.put(noor, { ...story.state.evacuees.get(noor)!, passages: [passage as never] });
    when(...as(ana, starts(noor, 1))).thenRecords({ type: 'ScreeningStarted' });
  });
});

test('[SCR-1] refuses a command with a field too many', () => {
  const command = starts(noor, 1);
  expect(StartScreening.safeParse(command).success).toBe(true);
  expect(StartScreening.safeParse({ ...command, by: ana }).success).toBe(false);
});
