import { writeMrz, type PassportZone } from '@muster/shared/documents/write-mrz.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EmergencyClient, Sent } from '../support/api-client.ts';
import { idOf } from '../support/id-of.ts';
import { BEIRUT, sceneOn, TRIPOLI, type Scene } from '../support/muster-scene.ts';
import { registers } from '../support/people.ts';
import { startMuster, type RunningMuster } from '../support/start-muster.ts';

let muster: RunningMuster;
let scene: Scene;
let e: EmergencyClient;
beforeAll(async () => {
  muster = await startMuster({ now: () => new Date('2026-10-14T09:00:00Z') });
  scene = await sceneOn(muster);
  e = await scene.emergency('people');
});
afterAll(() => muster.stop());

const ZONE: PassportZone = {
  ...{ issuer: 'CAN', nationality: 'CAN', number: 'GA302922', primary: 'Haddad', secondary: 'Rita' },
  ...{ birthDate: '1985-06-30', sex: 'F', expiresOn: '2031-03-14' },
};
const documentId = idOf('document');
const passport = (mrz: readonly string[]) => ({ documents: [{ documentId, type: 'passport', mrz }] });

test('[API-12] everything that was typed of someone comes back as it was sent, with stage and place', async () => {
  const said = {
    name: { primary: 'Haddad', secondary: 'Rita Marie', original: { text: 'ريتا حداد', language: 'ar' } },
    ...{ birthDate: '1985-06-30', sex: 'F', nationalities: ['LBN', 'CAN', 'GBN'], travelsAs: 'CAN' },
    ...{ placeOfBirth: 'زحلة', languages: ['ar', 'fr'], contact: '+961 3 123 456' },
    nextOfKin: { name: 'Karim Haddad', phone: '+1 514 555 0101', mayTell: 'ask' },
    documents: [
      { documentId, type: 'passport', number: 'GA302922', issuer: 'CAN', expiresOn: '2031-03-14' },
      { documentId: idOf('lost'), type: 'none-lost' },
    ],
    ...{ entitlement: 'citizen', wristband: 'B-0042', needs: ['WCHR', 'SP-CG'], baggage: 2 },
  };
  await e.record({
    ...{ type: 'FormParty', partyId: idOf('party'), label: 'Haddad 4' },
  });
  await e.record(registers('rita', { ...said, partyId: idOf('party') }));
  expect(await e.read('evacuees', idOf('rita'))).toMatchObject({
    ...{ evacueeId: idOf('rita'), siteId: BEIRUT, place: BEIRUT, stage: 'waiting', partyId: idOf('party') },
    ...said,
  });
});

test.each<[string, object, object]>([
  ['a year alone', { birthDate: '1931' }, { birthDate: '1931', minor: false }],
  ['a year and month', { birthDate: '2019-07' }, { birthDate: '2019-07', minor: true }],
  ['one name only', { name: { secondary: 'Sukarno' } }, { name: { secondary: 'Sukarno' } }],
  [
    'a name in its own script alone',
    { name: { original: { text: '이영희', language: 'ko' } } },
    { name: { original: { text: '이영희', language: 'ko' } } },
  ],
  ['a newborn without a name', { name: undefined, nameAbsent: 'newborn' }, { nameAbsent: 'newborn' }],
  ['an estimate of age', { ageEstimate: { from: 5, to: 7 } }, { ageEstimate: { from: 5, to: 7 } }],
  ['short for one nationality', { nationality: 'D' }, { nationalities: ['D'], travelsAs: 'D' }],
  ['no nationality at all', { nationality: 'XXA' }, { nationalities: ['XXA'] }],
  [
    'no document',
    { documents: [{ documentId, type: 'none-destroyed' }] },
    { documents: [{ documentId, type: 'none-destroyed' }] },
  ],
  ['nothing but a body', { name: undefined, birthDate: undefined }, { entitlement: 'undetermined' }],
  [
    'a name of 200 characters',
    { name: { primary: 'Ж'.repeat(200) } },
    { name: { primary: 'Ж'.repeat(200) } },
  ],
  ['a decomposed name, kept composed', { name: { primary: 'Zoe\u0301' } }, { name: { primary: 'Zoé' } }],
])('[API-12] takes %s', async (what, said, shown) => {
  await e.record(registers(what, said));
  expect(await e.read('evacuees', idOf(what))).toMatchObject({ stage: 'waiting', ...shown });
});

test('[API-13] what a machine readable zone says is filled in where the command says nothing', async () => {
  const command = registers('zone', { ...passport(writeMrz(ZONE)), name: undefined, birthDate: undefined });
  await e.record(command);
  expect(await e.read('evacuees', idOf('zone'))).toMatchObject({
    ...{ name: { primary: 'HADDAD', secondary: 'RITA' }, birthDate: '1985-06-30', sex: 'F' },
    ...{ nationalities: ['CAN'], travelsAs: 'CAN', failedChecks: [] },
    documents: [{ number: 'GA302922', issuer: 'CAN', expiresOn: '2031-03-14', mrz: writeMrz(ZONE) }],
  });
});

test('[API-13] a field that disagrees and a failed digit are failed checks, never a refusal', async () => {
  const [first, second] = writeMrz(ZONE);
  const worn = [first, second.replace('GA302922', 'GA302928')];
  await e.record(registers('worn', { ...passport(worn), sex: 'M', name: { primary: 'Khoury' } }));
  const shown = await e.read('evacuees', idOf('worn'));
  expect(shown).toMatchObject({ sex: 'M', name: { primary: 'Khoury' } });
  expect(shown?.['failedChecks']).toEqual(
    expect.arrayContaining(['mrz.number', 'mrz.sex', 'mrz.name']) as unknown,
  );
});

test('[API-12] the same registration again is already so, another under its id is refused', async () => {
  await e.record(registers('twice'));
  await e.record(registers('twice'));
  expect(await e.send(registers('twice', { sex: 'M' }))).toMatchObject({
    ok: false,
    rejection: { type: 'IdTaken', id: idOf('twice') },
  });
});

test.each<[string, object, string]>([
  ['201 characters', { placeOfBirth: 'x'.repeat(201) }, 'placeOfBirth'],
  ['an empty text', { contact: '' }, 'contact'],
  ['a control character', { wristband: 'A\u00071' }, 'wristband'],
  ['a bidirectional override', { name: { primary: 'Ana\u202Egp' } }, 'name.primary'],
  ['an unpaired surrogate', { name: { primary: 'Ana\uD800' } }, 'name.primary'],
  ['a day that does not exist', { birthDate: '2023-02-29' }, 'birthDate'],
  ['a month that does not exist', { birthDate: '2023-13' }, 'birthDate'],
  ['a date that is none', { birthDate: '12/03/1990' }, 'birthDate'],
  ['an unknown state', { nationality: 'XYZ' }, 'nationality'],
  ['an estimate that ends before it begins', { ageEstimate: { from: 9, to: 3 } }, 'ageEstimate'],
  ['a name without a part', { name: {} }, 'name'],
  ['a document without type', { documents: [{ documentId }] }, 'documents.0.type'],
  ['a need outside the codes', { needs: ['XX-YY'] }, 'needs.0'],
])('[API-11] refuses %s and names it', async (_what, said, field) => {
  const sent = e.envelope(registers('wrong', said));
  const reply = await e.deliver(sent);
  e.api.resetN(e.emergencyId, sent.n - 1);
  expect([reply.status, reply.body['error']]).toMatchObject([400, { field: `commands.0.command.${field}` }]);
});

test.each<[string, object, string]>([
  ['a longitude out of range', { position: [180.1, 0] }, 'position.0'],
  ['a latitude out of range', { position: [0, 90.5] }, 'position.1'],
  ['a zone that is none', { timeZone: 'Mars/Olympus' }, 'timeZone'],
  ['an offset for a zone', { timeZone: '+02:00' }, 'timeZone'],
  ['a capacity below zero', { capacity: -1 }, 'capacity'],
  ['an unknown kind', { kind: 'castle' }, 'kind'],
])('[API-11] a site with %s is refused', async (_what, wrong, field) => {
  const site: Sent = {
    type: 'OpenSite',
    ...{ siteId: idOf('site'), name: 'Hall', kind: 'assembly-point', capacity: 10 },
    ...{ position: [35.5, 33.8], timeZone: 'Asia/Beirut' },
  };
  const sent = e.envelope({ ...site, ...wrong });
  const reply = await e.deliver(sent);
  e.api.resetN(e.emergencyId, sent.n - 1);
  expect([reply.status, reply.body['error']]).toMatchObject([400, { field: `commands.0.command.${field}` }]);
});

test('[API-14] changes to different fields both stand, concurrent ones to the same are kept and flagged', async () => {
  const seen = await e.record(registers('amended', { sex: 'F', contact: 'one' }));
  const amends = (changes: object, device: string) => ({
    ...{ device, n: 1, at: '2026-10-14T09:00:00Z', seen },
    command: { type: 'AmendEvacuee', evacueeId: idOf('amended'), changes, reason: 'Asked again' },
  });
  await e.answers(
    amends({ birthDate: '1990', contact: 'two' }, 'left'),
    amends({ sex: 'X', contact: 'three' }, 'right'),
  );
  const shown = await e.read('evacuees', idOf('amended'));
  expect(shown).toMatchObject({ birthDate: '1990', sex: 'X', contact: 'two', conflict: true });
  expect(shown?.['rivals']).toMatchObject({ contact: [{ value: 'three', device: 'right' }] });

  const { seq } = (shown?.['rivals'] as { contact: { seq: number }[] }).contact[0]!;
  await e.record({ type: 'ResolveRival', recordId: idOf('amended'), fact: 'contact', keep: seq });
  const settled = await e.read('evacuees', idOf('amended'));
  expect(settled).toMatchObject({ contact: 'three' });
  expect(settled).not.toHaveProperty('conflict');
});

test('[API-14] an amendment clears with null, and must change something', async () => {
  await e.record(registers('cleared', { contact: 'one' }), {
    ...{ type: 'AmendEvacuee', evacueeId: idOf('cleared'), changes: { contact: null } },
  });
  expect(await e.read('evacuees', idOf('cleared'))).not.toHaveProperty('contact');
  const sent = e.envelope({ type: 'AmendEvacuee', evacueeId: idOf('cleared'), changes: {} });
  expect((await e.deliver(sent)).status).toBe(400);
  e.api.resetN(e.emergencyId, sent.n - 1);
});

test('[API-15] a party is formed, joined and left, and its card names each member, place and stage', async () => {
  const partyId = idOf('family');
  await e.record(
    { type: 'FormParty', partyId, label: 'Saleh 2', leadId: idOf('omar') },
    registers('omar'),
    registers('lea', { siteId: TRIPOLI }),
    { type: 'JoinParty', partyId, evacueeId: idOf('omar') },
    { type: 'JoinParty', partyId, evacueeId: idOf('lea') },
  );
  const party = await e.read('parties', partyId);
  expect(party).toMatchObject({ partyId, label: 'Saleh 2', leadId: idOf('omar') });
  expect(party?.['card']).toHaveLength(2);
  expect(party?.['card']).toContainEqual(
    expect.objectContaining({ evacueeId: idOf('lea'), place: TRIPOLI, stage: 'waiting' }),
  );
  await e.record({ type: 'LeaveParty', partyId, evacueeId: idOf('lea') });
  expect((await e.read('parties', partyId))?.['card']).toHaveLength(1);
});
