import { describe, expect, test } from 'vitest';
import type { ZodType } from 'zod';
import { writeMrz, type PassportZone } from '../../documents/write-mrz.ts';
import { given, givenLive, type Sent } from '../../testing/given.ts';
import { beirut, noor, registered, tyre, TWO_PEOPLE } from '../../testing/screening-cast.ts';
import { isOpen } from '../../vocabulary/public-field.ts';
import { draftOver } from '../emergency.ts';
import { stageOf } from '../stages.ts';
import { EvacueeRegistered, foldEvacueeRegistered, RegisterEvacuee } from './register-evacuee.ts';

const fresh = '00000000-0000-4000-8000-000000000e99';
const documentId = '00000000-0000-4000-8000-0000000000d1';
const party = '00000000-0000-4000-8000-0000000000b1';
const nowhere = '00000000-0000-4000-8000-000000000099';
const TODAY = { now: '2026-10-14T11:00:00Z' };

const passport: PassportZone = {
  issuer: 'CAN',
  nationality: 'CAN',
  number: 'AB123456',
  primary: 'Müller',
  secondary: 'Zoé Anne',
  birthDate: '1990-04-02',
  sex: 'F',
  expiresOn: '2031-05-06',
};

function bare(said: object = {}): Sent {
  return { type: 'RegisterEvacuee', evacueeId: fresh, siteId: beirut, ...said };
}

function withMrz(
  mrz: readonly string[] = writeMrz(passport),
  said: object = {},
  document: object = {},
): Sent {
  return bare({ documents: [{ documentId, type: 'passport', mrz, ...document }], ...said });
}

function recorded(command: Sent) {
  const { story } = given(...TWO_PEOPLE).when(command, TODAY);
  return story.state.evacuees.get(fresh);
}

describe('registering', () => {
  test('[REG-1] takes someone in with nothing known of them', () => {
    const { story, when } = given(...TWO_PEOPLE);
    when(bare()).thenRecords({ type: 'EvacueeRegistered' });
    const evacuee = story.state.evacuees.get(fresh);
    expect(evacuee).toMatchObject({
      entitlement: 'undetermined',
      needs: [],
      documents: [],
      ageBand: 'unknown',
      minor: true,
    });
    expect(evacuee).toMatchObject({
      registeredAt: '2026-10-14T11:00:00Z',
      registeredSiteId: beirut,
      failedChecks: [],
    });
    expect(evacuee && stageOf(evacuee)).toBe('waiting');
  });

  test('[REG-2] they are at the site that took them in', () => {
    expect(recorded(bare({ siteId: tyre }))).toMatchObject({ siteId: tyre, place: tyre });
  });

  test('[REG-2] refuses a site that was never opened', () => {
    given(...TWO_PEOPLE)
      .when(bare({ siteId: nowhere }))
      .thenRejects({ type: 'SiteUnknown', siteId: nowhere });
  });

  test('[REG-3] the same registration again is already so, another under its id is refused', () => {
    const { when } = given(...TWO_PEOPLE, withMrz());
    when(withMrz()).thenRecords();
    when(withMrz(undefined, { name: { primary: 'Other' } })).thenRejects({ type: 'IdTaken', id: fresh });
    when({ ...withMrz(), siteId: tyre }).thenRejects({ type: 'IdTaken', id: fresh });
  });

  test('[REG-3] it stays the same after the person has moved on', () => {
    given(...TWO_PEOPLE, { type: 'CheckIn', evacueeId: noor, siteId: tyre })
      .when(registered(noor))
      .thenRecords();
  });

  test('[REG-4] one nationality is a list of one, and the first is travelled on', () => {
    expect(recorded(bare({ nationality: 'LBN' }))).toMatchObject({
      nationalities: ['LBN'],
      travelsAs: 'LBN',
    });
    const dual = { nationalities: ['LBN', 'CAN'] };
    expect(recorded(bare(dual))).toMatchObject({ ...dual, travelsAs: 'LBN' });
    expect(recorded(bare({ ...dual, travelsAs: 'CAN' }))).toMatchObject({ ...dual, travelsAs: 'CAN' });
    expect(recorded(bare({ ...dual, nationality: 'CAN' }))).toMatchObject({ nationalities: ['CAN', 'LBN'] });
  });

  test('[REG-5] age band and minor are set on the day of registration', () => {
    expect(recorded(bare({ birthDate: '2008-10-15' }))).toMatchObject({ ageBand: '12-17', minor: true });
    expect(recorded(bare({ birthDate: '2008-10-14' }))).toMatchObject({ ageBand: '18-59', minor: false });
    expect(recorded(bare({ birthDate: '2008' }))).toMatchObject({ ageBand: '12-17', minor: true });
    expect(recorded(bare({ ageEstimate: { from: 16, to: 20 } }))).toMatchObject({
      ageBand: '12-17',
      minor: true,
    });
    expect(recorded(bare({ ageStated: 'adult' }))).toMatchObject({ ageBand: 'unknown', minor: false });
  });

  test('[REG-6] someone may be registered into a party', () => {
    expect(recorded(bare({ partyId: party }))).toMatchObject({ partyId: party });
  });
});

describe('the specimen state', () => {
  const specimen = writeMrz({ ...passport, issuer: 'UTO', nationality: 'UTO' });
  test.each([
    [withMrz(specimen)],
    [withMrz(specimen, { nationality: 'CAN' }, { issuer: 'CAN' })],
    [withMrz(undefined, {}, { issuer: 'UTO' })],
    [bare({ nationality: 'UTO' })],
    [bare({ nationality: 'CAN', travelsAs: 'UTO' })],
  ])('[REG-10] is refused in a live emergency and taken in a drill (%#)', (command) => {
    givenLive(...TWO_PEOPLE)
      .when(command)
      .thenRejects({ type: 'SpecimenInLive' });
    given(...TWO_PEOPLE)
      .when(command)
      .thenRecords({ type: 'EvacueeRegistered' });
  });
});

describe('someone known only from reports', () => {
  const amends: Sent = { type: 'AmendEvacuee', evacueeId: fresh, changes: { sex: 'F', birthDate: '2015' } };

  test('[REG-11] is confirmed by registration, which keeps what was amended', () => {
    const { story, when } = given(...TWO_PEOPLE, amends);
    expect(story.state.evacuees.get(fresh)).toMatchObject({ unconfirmed: true, place: 'unknown' });
    when(bare({ sex: 'M', birthDate: '1990', name: { primary: 'Haddad' } })).thenRecords({
      type: 'EvacueeRegistered',
    });
    const evacuee = story.state.evacuees.get(fresh);
    expect(evacuee).not.toHaveProperty('unconfirmed');
    expect(evacuee).toMatchObject({
      sex: 'F',
      birthDate: '2015',
      ageBand: '5-11',
      minor: true,
      name: { primary: 'Haddad' },
    });
    expect(evacuee).toMatchObject({ place: beirut, siteId: beirut });
  });

  test('[REG-11] stays where they were seen', () => {
    const { story, when } = given(...TWO_PEOPLE, { type: 'CheckIn', evacueeId: fresh, siteId: tyre });
    when(bare());
    expect(story.state.evacuees.get(fresh)).toMatchObject({
      place: tyre,
      siteId: tyre,
      registeredSiteId: beirut,
    });
  });

  test('[REG-11] stays missing', () => {
    const { story, when } = given(...TWO_PEOPLE, { type: 'RecordExit', evacueeId: fresh, exit: 'missing' });
    when(bare());
    expect(story.state.evacuees.get(fresh)).toMatchObject({
      exit: 'missing',
      place: 'unknown',
      siteId: beirut,
    });
  });
});

describe('the form', () => {
  const full = {
    ...bare({
      name: { primary: 'Haddad', original: { text: 'حداد', language: 'ar' } },
      nameAbsent: 'not-given',
    }),
    ...{
      birthDate: '1990-04',
      ageEstimate: { from: 30, to: 40 },
      ageStated: 'adult',
      sex: 'F',
      nationality: 'GBN',
    },
    ...{
      nationalities: ['D', 'XXX'],
      travelsAs: 'D',
      placeOfBirth: 'Zahlé',
      languages: ['ar', 'fr'],
      contact: '+961 1',
    },
    ...{
      nextOfKin: { name: 'Rana', phone: '+1', mayTell: 'ask' },
      entitlement: 'citizen',
      partyId: party,
      wristband: 'W1',
    },
    ...{
      needs: ['WR-SF', 'WCHR'],
      baggage: 2,
      documents: [{ documentId, type: 'passport', number: '1', issuer: 'D' }],
    },
  };

  test('[REG-12] takes every field of the contract, and refuses any other', () => {
    expect(RegisterEvacuee.safeParse(full).success).toBe(true);
    expect(RegisterEvacuee.safeParse({ ...full, nickname: 'Z' }).success).toBe(false);
  });

  test.each([
    [{ sex: 'W' }],
    [{ nationality: 'QQQ' }],
    [{ birthDate: '1990-02-30' }],
    [{ ageEstimate: { from: 40, to: 30 } }],
    [{ nextOfKin: { name: 'Rana', phone: '+1', mayTell: 'maybe' } }],
    [{ needs: ['WARM'] }],
    [{ baggage: -1 }],
    [{ name: {} }],
    [{ siteId: 'Beirut' }],
    [{ nameAbsent: null }],
  ])('[REG-12] refuses a value outside its codes: %j', (fault) => {
    expect(RegisterEvacuee.safeParse({ ...full, ...fault }).success).toBe(false);
  });
});

describe('in the log', () => {
  const openIn = (shape: Readonly<Record<string, unknown>>) =>
    Object.keys(shape).filter((field) => isOpen(shape[field] as ZodType));

  test('[REG-13] stands openly only what figures need, never a name, number, date of birth, contact or need', () => {
    const { particulars, ...fields } = EvacueeRegistered.shape;
    expect(openIn(fields)).toEqual(['type', 'evacueeId', 'siteId', 'partyId', 'ageBand', 'minor']);
    expect(openIn(particulars.shape).sort()).toEqual(['entitlement', 'nationalities', 'sex', 'travelsAs']);
  });

  test('[REG-13] a registration still folds when what was sealed has been purged', () => {
    const { story } = given(...TWO_PEOPLE);
    const draft = draftOver(story.state);
    const purged = EvacueeRegistered.parse({
      ...{ type: 'EvacueeRegistered', evacueeId: fresh, siteId: beirut, ageBand: '18-59', minor: false },
      particulars: { sex: 'F' },
    });
    foldEvacueeRegistered(draft, purged, { seq: 9, by: 'clock', device: 'tablet-1', at: TODAY.now });
    expect(draft.evacuees.get(fresh)).toMatchObject({
      sex: 'F',
      ageBand: '18-59',
      documents: [],
      needs: [],
      failedChecks: [],
    });
  });
});
