import { describe, expect, test } from 'vitest';
import { writeMrz } from '../../documents/write-mrz.ts';
import { given, givenLive, type Sending, type Sent } from '../../testing/given.ts';
import { ana, beirut, granted, noor, registered, tyre, TWO_PEOPLE } from '../../testing/screening-cast.ts';
import { AmendEvacuee } from './amend-evacuee.ts';

const unknown = '00000000-0000-4000-8000-000000000e99';
const documentId = '00000000-0000-4000-8000-0000000000d1';

function amends(changes: object, evacueeId = noor): Sent {
  return { type: 'AmendEvacuee', evacueeId, changes };
}

/** Two tablets amend Noor, the second without having seen the first. */
function amendedTwice(first: object, second: object, sending: Sending = {}) {
  const { story, when } = given(...TWO_PEOPLE);
  const seen = story.seq;
  when(amends(first), { device: 'tablet-1' }).thenRecords({ type: 'EvacueeAmended' });
  const firstSeq = story.seq;
  const outcome = when(amends(second), { device: 'tablet-2', seen, ...sending });
  return { story, when, firstSeq, secondSeq: story.seq, outcome, noor: story.state.evacuees.get(noor) };
}

describe('amending', () => {
  test('[AMEND-1] sets the fields that it names and no other', () => {
    const { story, when } = given(...TWO_PEOPLE);
    const before = story.state.evacuees.get(noor);
    when(amends({ sex: 'F', wristband: 'W7' })).thenRecords({
      type: 'EvacueeAmended',
      changes: { sex: 'F', wristband: 'W7' },
    });
    expect(story.state.evacuees.get(noor)).toEqual({
      ...before,
      ...{ sex: 'F', wristband: 'W7', rev: story.seq },
      changed: {
        ...before?.changed,
        sex: { seq: story.seq, device: 'tablet-1' },
        wristband: { seq: story.seq, device: 'tablet-1' },
      },
    });
  });

  test('[AMEND-1] keeps the reason in the record of events', () => {
    const { when } = given(...TWO_PEOPLE);
    when({ ...amends({ sex: 'F' }), reason: 'misheard' }).thenRecords({ reason: 'misheard' });
  });

  test('[AMEND-2] null clears a field that need not be there', () => {
    const { story, when } = given(...TWO_PEOPLE, amends({ sex: 'F' }));
    when(amends({ sex: null, name: null })).thenRecords({ changes: { sex: null, name: null } });
    expect(story.state.evacuees.get(noor)).not.toHaveProperty('sex');
    expect(story.state.evacuees.get(noor)).not.toHaveProperty('name');
  });

  test('[AMEND-2] documents, needs and entitlement cannot be cleared, and something must change', () => {
    const accepts = (changes: object) => AmendEvacuee.safeParse(amends(changes)).success;
    expect(accepts({ sex: null, documents: [], needs: ['WCHR'], entitlement: 'undetermined' })).toBe(true);
    for (const changes of [
      {},
      { documents: null },
      { needs: null },
      { entitlement: null },
      { place: beirut },
      { sex: 'W' },
    ])
      expect(accepts(changes), JSON.stringify(changes)).toBe(false);
  });

  test('[AMEND-3] amending to what stands is already so; only what is news is recorded', () => {
    const { when } = given(...TWO_PEOPLE, amends({ sex: 'F' }));
    when(amends({ sex: 'F', contact: null })).thenRecords();
    const outcome = when(amends({ sex: 'F', contact: '+961 1' }));
    expect(outcome.decision).toMatchObject({ events: [{ changes: { contact: '+961 1' } }] });
    expect(JSON.stringify(outcome.decision)).not.toContain('"sex"');
  });

  test('[AMEND-4] age band and minor follow the birth date', () => {
    const { story, when } = given(...TWO_PEOPLE);
    when(amends({ birthDate: '2020-01-01' })).thenRecords({ ageBand: '5-11', minor: true });
    expect(story.state.evacuees.get(noor)).toMatchObject({ ageBand: '5-11', minor: true });
    when(amends({ birthDate: null })).thenRecords({ ageBand: 'unknown', minor: true });
    when(amends({ ageStated: 'adult' })).thenRecords({ ageBand: 'unknown', minor: false });
  });

  test('[AMEND-5] failed checks follow what is amended, and documents are filled from their zones', () => {
    const mrz = writeMrz({
      ...{
        issuer: 'CAN',
        nationality: 'CAN',
        number: 'AB123456',
        primary: 'Haddad',
        birthDate: '1990-04-02',
        sex: 'F',
      },
    });
    const { story, when } = given(...TWO_PEOPLE, amends({ sex: 'M' }));
    when(amends({ documents: [{ documentId, type: 'passport', mrz }] })).thenRecords({
      failedChecks: ['mrz.sex'],
    });
    expect(story.state.evacuees.get(noor)?.documents).toMatchObject([{ number: 'AB123456', issuer: 'CAN' }]);
    when(amends({ sex: 'F' })).thenRecords({ failedChecks: [] });
    expect(story.state.evacuees.get(noor)?.failedChecks).toEqual([]);
    when(amends({ documents: [{ documentId, type: 'passport', mrz }] })).thenRecords();
  });

  test('[AMEND-6] the nationality travelled on follows when it is no longer one of theirs', () => {
    const { story, when } = given(...TWO_PEOPLE, amends({ nationality: 'LBN' }));
    expect(story.state.evacuees.get(noor)).toMatchObject({ nationalities: ['LBN'], travelsAs: 'LBN' });
    when(amends({ nationalities: ['CAN', 'LBN'] }));
    expect(story.state.evacuees.get(noor)).toMatchObject({ travelsAs: 'LBN' });
    when(amends({ nationalities: ['CAN', 'SYR'] }));
    expect(story.state.evacuees.get(noor)).toMatchObject({ travelsAs: 'CAN' });
    when(amends({ nationalities: ['FRA'], travelsAs: 'SYR' }));
    expect(story.state.evacuees.get(noor)).toMatchObject({ nationalities: ['FRA'], travelsAs: 'SYR' });
  });

  test('[AMEND-7] someone unknown becomes a stub, where the officer works', () => {
    const { story, when } = given(...TWO_PEOPLE, granted(ana, 'reception', [tyre]));
    when(amends({ sex: 'F' }, unknown), { by: ana }).thenRecords({ answeringSiteId: tyre });
    expect(story.state.evacuees.get(unknown)).toMatchObject({
      unconfirmed: true,
      sex: 'F',
      siteId: tyre,
      place: 'unknown',
    });
  });

  test('[AMEND-8] the specimen state is refused in a live emergency and taken in a drill', () => {
    for (const changes of [
      { nationality: 'UTO' },
      { travelsAs: 'UTO' },
      { documents: [{ documentId, type: 'visa', issuer: 'UTO' }] },
    ]) {
      givenLive(...TWO_PEOPLE)
        .when(amends(changes))
        .thenRejects({ type: 'SpecimenInLive' });
      given(...TWO_PEOPLE)
        .when(amends(changes))
        .thenRecords({ type: 'EvacueeAmended' });
    }
  });
});

describe('two who amend without knowing of each other', () => {
  test('[AMEND-9] changes to different fields both stand', () => {
    const { noor: amended } = amendedTwice({ sex: 'F' }, { wristband: 'W7' });
    expect(amended).toMatchObject({ sex: 'F', wristband: 'W7' });
    expect(amended).not.toHaveProperty('rivals');
  });

  test('[AMEND-10] of two changes to one field the first stands and the second is kept', () => {
    const { noor: amended, secondSeq, outcome } = amendedTwice({ sex: 'F' }, { sex: 'M', wristband: 'W7' });
    outcome.thenRecords({ concurrent: ['sex'] });
    expect(amended).toMatchObject({ sex: 'F', wristband: 'W7' });
    expect(amended?.rivals).toMatchObject({ sex: [{ seq: secondSeq, device: 'tablet-2', value: 'M' }] });
  });

  test('[AMEND-10] age and checks follow the value that stands', () => {
    const { noor: amended } = amendedTwice({ birthDate: '2020' }, { birthDate: '1950' });
    expect(amended).toMatchObject({ birthDate: '2020', ageBand: '5-11', minor: true });
  });

  test('[AMEND-10] clearing is kept as well', () => {
    const { noor: amended } = amendedTwice({ sex: 'F' }, { name: null, sex: null });
    expect(amended).not.toHaveProperty('name');
    expect(amended?.rivals).toEqual({ sex: [expect.objectContaining({ value: undefined })] });
  });

  test('[AMEND-10] the same value twice, the same tablet, or one who had seen it is no rival', () => {
    expect(amendedTwice({ sex: 'F' }, { sex: 'F' }).noor).not.toHaveProperty('rivals');
    const sameTablet = amendedTwice({ sex: 'F' }, { sex: 'M' }, { device: 'tablet-1' }).noor;
    expect(sameTablet).toMatchObject({ sex: 'M' });
    expect(sameTablet).not.toHaveProperty('rivals');
    const knowing = amendedTwice({ sex: 'F' }, { sex: 'M' }, { seen: 99 }).noor;
    expect(knowing).toMatchObject({ sex: 'M' });
  });

  test('[AMEND-6] a nationality that follows never rivals one that someone named', () => {
    const { noor: amended } = amendedTwice({ travelsAs: 'LBN' }, { nationalities: ['CAN'] });
    expect(amended).toMatchObject({ travelsAs: 'LBN', nationalities: ['CAN'] });
    expect(amended).not.toHaveProperty('rivals');
  });
});

test('[AMEND-1] registering sets the facts that amendments contest', () => {
  const { story, when } = given(...TWO_PEOPLE);
  when(registered(unknown, { sex: 'F' }), { device: 'tablet-1' });
  when(amends({ sex: 'M' }, unknown), { device: 'tablet-2', seen: story.seq - 1 });
  expect(story.state.evacuees.get(unknown)).toMatchObject({ sex: 'F', rivals: { sex: [{ value: 'M' }] } });
});
