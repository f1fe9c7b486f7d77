import { describe, expect, test } from 'vitest';
import { given, type Sent } from '../../testing/given.ts';
import { ana, beirut, granted, noor, tyre, TWO_PEOPLE } from '../../testing/screening-cast.ts';
import { stageOf } from '../stages.ts';

const unknown = '00000000-0000-4000-8000-000000000e99';
const nowhere = '00000000-0000-4000-8000-000000000099';
const ferry = '00000000-0000-4000-8000-0000000000f5';
const at = '2026-10-14T11:00:00Z';

const checksIn = (siteId: string, evacueeId = noor): Sent => ({ type: 'CheckIn', evacueeId, siteId });
const missing: Sent = { type: 'RecordExit', evacueeId: noor, exit: 'missing' };
const held = (where: string, evacueeId = noor): Sent => ({ type: 'RecordHeldElsewhere', evacueeId, where });
const handedOver: Sent = { type: 'RecordHandedOver', evacueeId: noor };

const sails: Sent = {
  ...{ type: 'ScheduleDeparture', departureId: ferry, mode: 'sea', carrier: 'Ferry', number: 'F1' },
  ...{ fromSiteId: beirut, toSiteId: tyre, departsAt: at, arrivesAt: '2026-10-14T15:00:00Z' },
  capacity: { seats: 10, persons: 10, litters: 1, wheelchairs: 1 },
};
const boards: Sent = { type: 'RecordBoarded', evacueeId: noor, departureId: ferry };
const departs: Sent = { type: 'RecordDeparted', departureId: ferry, at, personsOnBoard: 1 };
const UNDER_WAY = [...TWO_PEOPLE, sails, boards, departs];

describe('checking in', () => {
  test('[PLACE-1] someone seen at a site is there, and the site answers for them', () => {
    const { story, when } = given(...TWO_PEOPLE);
    when(checksIn(tyre)).thenRecords({ type: 'EvacueeCheckedIn', siteId: tyre });
    expect(story.state.evacuees.get(noor)).toMatchObject({ place: tyre, siteId: tyre });
    when(checksIn(tyre)).thenRecords();
  });

  test('[PLACE-1] refuses a site that was never opened', () => {
    given(...TWO_PEOPLE)
      .when(checksIn(nowhere))
      .thenRejects({ type: 'SiteUnknown', siteId: nowhere });
  });

  test('[PLACE-2] a sighting ends missing, also one that did not know of it', () => {
    const { story, when } = given(...TWO_PEOPLE);
    const seen = story.seq;
    when(missing);
    when(checksIn(tyre), { device: 'tablet-2', seen }).thenRecords({ siteId: tyre });
    const evacuee = story.state.evacuees.get(noor);
    expect(evacuee).toMatchObject({ place: tyre });
    expect(evacuee).not.toHaveProperty('exit');
    expect(evacuee).not.toHaveProperty('rivals');
  });

  test('[PLACE-2] it ends missing also where they are registered', () => {
    const { story, when } = given(...TWO_PEOPLE, missing);
    when(checksIn(beirut)).thenRecords({ siteId: beirut });
    expect(story.state.evacuees.get(noor)).toMatchObject({ place: beirut });
  });

  test('[PLACE-2] the other exits stay', () => {
    const { story } = given(...TWO_PEOPLE, { ...missing, exit: 'withdrew' }, checksIn(tyre));
    expect(story.state.evacuees.get(noor)).toMatchObject({ exit: 'withdrew', place: tyre });
  });

  test('[PLACE-3] someone unknown becomes a stub at the site', () => {
    const { story } = given(...TWO_PEOPLE, checksIn(tyre, unknown));
    expect(story.state.evacuees.get(unknown)).toMatchObject({ unconfirmed: true, place: tyre, siteId: tyre });
  });

  test('[PLACE-4] of two places reported unknowingly the first stands and the second is kept', () => {
    const { story, when } = given(...TWO_PEOPLE);
    const seen = story.seq;
    when(held('hospital'));
    when(checksIn(tyre), { device: 'tablet-2', seen }).thenRecords({ concurrent: ['place'] });
    expect(story.state.evacuees.get(noor)).toMatchObject({
      ...{ place: 'hospital', siteId: beirut },
      rivals: { place: [{ value: tyre, device: 'tablet-2' }] },
    });
  });
});

describe('checking in from a departure', () => {
  test('[PLACE-5] a scan where the departure goes is an arrival', () => {
    const { story, when } = given(...UNDER_WAY);
    when(checksIn(tyre)).thenRecords({ arrivedOn: ferry });
    const evacuee = story.state.evacuees.get(noor);
    expect(evacuee).toMatchObject({ place: tyre, siteId: tyre, passages: [{ status: 'arrived' }] });
    expect(evacuee).not.toHaveProperty('departureId');
    expect(evacuee && stageOf(evacuee)).toBe('arrived');
  });

  test('[PLACE-5] it is no rival of the boarding that the haven had not heard of', () => {
    const { story, when } = given(...TWO_PEOPLE, sails);
    const seen = story.seq;
    when(boards);
    when(departs);
    when(checksIn(tyre), { device: 'haven', seen });
    expect(story.state.evacuees.get(noor)).toMatchObject({ place: tyre, passages: [{ status: 'arrived' }] });
    expect(story.state.evacuees.get(noor)).not.toHaveProperty('rivals');
  });

  test('[PLACE-6] a scan anywhere else is recorded and leaves the passage as it is', () => {
    const { story, when } = given(...UNDER_WAY);
    when(checksIn(beirut)).thenRecords({ siteId: beirut });
    expect(story.state.evacuees.get(noor)).toMatchObject({
      place: beirut,
      passages: [{ status: 'departed' }],
    });
    const aboard = given(...TWO_PEOPLE, sails, boards, checksIn(tyre)).story.state.evacuees.get(noor);
    expect(aboard).toMatchObject({ place: tyre, passages: [{ status: 'boarded' }] });
  });
});

describe('held elsewhere', () => {
  test.each(['hospital', 'custody'])(
    '[PLACE-7] someone in %s is there, and their site goes on answering',
    (where) => {
      const { story, when } = given(...TWO_PEOPLE, missing);
      when(held(where)).thenRecords({ type: 'HeldElsewhereRecorded', where });
      const evacuee = story.state.evacuees.get(noor);
      expect(evacuee).toMatchObject({ place: where, siteId: beirut });
      expect(evacuee).not.toHaveProperty('exit');
      when(held(where)).thenRecords();
    },
  );

  test('[PLACE-7] someone unknown becomes a stub', () => {
    const { story, when } = given(...TWO_PEOPLE, granted(ana, 'reception', [tyre]));
    when(held('hospital', unknown), { by: ana }).thenRecords({ answeringSiteId: tyre });
    expect(story.state.evacuees.get(unknown)).toMatchObject({
      unconfirmed: true,
      place: 'hospital',
      siteId: tyre,
    });
  });

  test('[PLACE-4] hospital against a check-in that its author did not know of is kept as a rival', () => {
    const { story, when } = given(...TWO_PEOPLE);
    const seen = story.seq;
    when(checksIn(tyre));
    when(held('hospital'), { device: 'tablet-2', seen });
    expect(story.state.evacuees.get(noor)).toMatchObject({
      place: tyre,
      rivals: { place: [{ value: 'hospital' }] },
    });
  });
});

describe('handed over', () => {
  test('[PLACE-8] whoever arrived and was handed over is so, once', () => {
    const { story, when } = given(...UNDER_WAY, checksIn(tyre));
    when(handedOver).thenRecords({ type: 'EvacueeHandedOver' });
    const evacuee = story.state.evacuees.get(noor);
    expect(evacuee && stageOf(evacuee)).toBe('handed-over');
    when(handedOver).thenRecords();
  });

  test('[PLACE-8] someone unknown becomes a stub', () => {
    const { story } = given(...TWO_PEOPLE, { ...handedOver, evacueeId: unknown });
    expect(story.state.evacuees.get(unknown)).toMatchObject({
      unconfirmed: true,
      handedOver: true,
      place: 'unknown',
    });
  });
});
