import { describe, expect, test } from 'vitest';
import { writeMrz } from '../../documents/write-mrz.ts';
import { given, givenLive, type Sent } from '../../testing/given.ts';
import { beirut, noor, registered, tyre, TWO_PEOPLE } from '../../testing/screening-cast.ts';
import { stageOf } from '../stages.ts';
import { RegisterEvacuee } from './register-evacuee.ts';

const fresh = '00000000-0000-4000-8000-000000000e99';
const documentId = '00000000-0000-4000-8000-0000000000d1';
const party = '00000000-0000-4000-8000-0000000000b1';
const nowhere = '00000000-0000-4000-8000-000000000099';
const TODAY = { now: '2026-10-14T11:00:00Z' };

const passport = {
  ...{ issuer: 'CAN', nationality: 'CAN', number: 'AB123456', primary: 'Müller', secondary: 'Zoé Anne' },
  ...{ birthDate: '1990-04-02', sex: 'F', expiresOn: '2031-05-06' },
} as const;

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

describe('a machine readable zone', () => {
  test('[REG-7] fills what was not typed', () => {
    expect(recorded(withMrz())).toMatchObject({
      name: { primary: 'MUELLER', secondary: 'ZOE ANNE' },
      ...{ birthDate: '1990-04-02', sex: 'F', nationalities: ['CAN'], travelsAs: 'CAN' },
      documents: [{ number: 'AB123456', issuer: 'CAN', expiresOn: '2031-05-06' }],
      ...{ ageBand: '18-59', minor: false, failedChecks: [] },
    });
  });

  test('[REG-7] leaves what was typed', () => {
    const original = { text: 'زوي', language: 'ar' };
    const typed = {
      name: { primary: 'Muller', original },
      birthDate: '1990-04',
      sex: 'X',
      nationality: 'LBN',
    };
    expect(recorded(withMrz(undefined, typed, { number: 'ab-123456' }))).toMatchObject({
      name: { primary: 'Muller', secondary: 'ZOE ANNE', original },
      ...{ birthDate: '1990-04', sex: 'X', nationalities: ['LBN'] },
      documents: [{ number: 'ab-123456', issuer: 'CAN' }],
    });
  });

  test('[REG-7] takes the nationalities of every document', () => {
    const lines = [writeMrz(passport), writeMrz({ ...passport, issuer: 'LBN', nationality: 'LBN' })];
    const documents = lines.map((mrz, index) => ({
      documentId: documentId.replace(/1$/, String(index)),
      type: 'passport',
      mrz,
    }));
    expect(recorded(bare({ documents }))).toMatchObject({
      nationalities: ['CAN', 'LBN'],
      travelsAs: 'CAN',
      failedChecks: [],
    });
  });

  test('[REG-7] gives nothing that its own digit contradicts', () => {
    const [first, second] = writeMrz(passport);
    const evacuee = recorded(withMrz([first, second.replace('900402', '900403')]));
    expect(evacuee).not.toHaveProperty('birthDate');
    expect(evacuee?.failedChecks).toEqual(['mrz.birthDate', 'mrz.composite']);
  });

  test.each([
    ['number', {}, { number: 'ZZ999999' }],
    ['issuer', {}, { issuer: 'LBN' }],
    ['expiresOn', {}, { expiresOn: '2030-05-06' }],
    ['birthDate', { birthDate: '1991' }, {}],
    ['sex', { sex: 'M' }, {}],
    ['nationality', { nationalities: ['LBN'] }, {}],
    ['name', { name: { primary: 'Miller' } }, {}],
    ['name', { name: { primary: 'Mueller', secondary: 'Zara' } }, {}],
  ])('[REG-8] a typed %s that disagrees is a failed check, never a refusal', (field, said, document) => {
    expect(recorded(withMrz(undefined, said, document))?.failedChecks).toEqual([`mrz.${field}`]);
  });

  test.each([
    { name: { primary: 'MÜLLER', secondary: 'Zoé Anne' } },
    { name: { primary: 'Muller', secondary: 'zoe anne' } },
    { name: { primary: 'Mueller', secondary: 'Zoé-Anne' } },
    { name: { original: { text: 'زوي', language: 'ar' } } },
    { sex: 'U' },
    { birthDate: '1990-04' },
    { nationalities: ['LBN', 'CAN'] },
  ])('[REG-8] a field that only reads differently agrees: %j', (said) => {
    // The zone prints UE for Ü; the plain form has to be tried against a state that prints U.
    const lines =
      'name' in said && said.name?.primary === 'Muller'
        ? writeMrz({ ...passport, primary: 'Muller' })
        : undefined;
    expect(recorded(withMrz(lines, said))?.failedChecks).toEqual([]);
  });

  test('[REG-8] a name too long for the zone agrees with its beginning', () => {
    const name = {
      primary: 'Papandropoulous-Constantinopoulos Nilavadhanananda',
      secondary: 'Chayapa Dejthamrong',
    };
    const lines = writeMrz({ ...passport, ...name });
    expect(recorded(withMrz(lines, { name }))?.failedChecks).toEqual([]);
    expect(recorded(withMrz(lines, { name: { ...name, primary: 'Papadopoulos' } }))?.failedChecks).toEqual([
      'mrz.name',
    ]);
  });

  test('[REG-8] sex X agrees with the filler that states print for it', () => {
    expect(recorded(withMrz(writeMrz({ ...passport, sex: 'X' }), { sex: 'X' }))?.failedChecks).toEqual([]);
  });

  test('[REG-9] failed digits and lines that are no zone are failed checks, never a refusal', () => {
    const [first, second] = writeMrz(passport);
    const worn = [first, second.replace('AB123456', 'AB123457')];
    expect(recorded(withMrz(worn))?.failedChecks).toEqual(['mrz.number', 'mrz.composite']);
    expect(recorded(withMrz(['NOT', 'A ZONE']))?.failedChecks).toEqual(['mrz.layout']);
    expect(recorded(withMrz(['NOT', 'A ZONE']))?.documents).toMatchObject([{ mrz: ['NOT', 'A ZONE'] }]);
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
