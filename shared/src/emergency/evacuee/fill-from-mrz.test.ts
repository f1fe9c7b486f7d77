import { describe, expect, test } from 'vitest';
import { writeMrz, type PassportZone } from '../../documents/write-mrz.ts';
import { given, type Sent } from '../../testing/given.ts';
import { beirut, TWO_PEOPLE } from '../../testing/screening-cast.ts';

const fresh = '00000000-0000-4000-8000-000000000e99';
const documentId = '00000000-0000-4000-8000-0000000000d1';
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
    { name: { primary: 'mueller', secondary: 'zoe anne' } },
    { name: { primary: 'Mueller', secondary: 'Zoé-Anne' } },
    { name: { original: { text: 'زوي', language: 'ar' } } },
    { sex: 'U' },
    { birthDate: '1990-04' },
    { nationalities: ['LBN', 'CAN'] },
  ])('[REG-8] a field that only reads differently agrees: %j', (said) => {
    expect(recorded(withMrz(undefined, said))?.failedChecks).toEqual([]);
  });

  test('[REG-8] a name agrees with a state that prints it without its marks', () => {
    const plain = writeMrz({ ...passport, primary: 'Muller' });
    const name = { primary: 'Müller', secondary: 'Zoé Anne' };
    expect(recorded(withMrz(plain, { name }))?.failedChecks).toEqual([]);
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
