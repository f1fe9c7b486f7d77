import { expect, test } from 'vitest';
import { Author } from '../vocabulary/ids.ts';
import { partsBySchema } from '../vocabulary/personal-part.ts';
import { NetworkCommand } from './commands.ts';
import { decideInNetwork } from './decide.ts';
import { NetworkEvent } from './events.ts';
import { foldIntoNetwork } from './fold.ts';
import { nameKey } from './name-key.ts';
import { emptyNetwork, mergeNetworkDraft, networkDraftOver, officerNamed } from './network.ts';

const FOUNDER = '00000000-0000-4000-8000-0000000000a1';
const ANA = '00000000-0000-4000-8000-0000000000a2';
const BEN = '00000000-0000-4000-8000-0000000000a3';
const EMERGENCY = '00000000-0000-4000-8000-0000000000e1';
const TOKEN = 'a'.repeat(64);
const NOW = '2026-10-14T11:00:00.000Z';

const hashOf = (passphrase: string) => `$argon2id$v=19$m=19456,t=2,p=1$${passphrase}`;
const settingUp = { type: 'SetUp', officerId: FOUNDER, name: 'Noor Haddad', passphraseHash: hashOf('one') };
const creating = (officerId: string, name: string, passphrase = 'two') => ({
  type: 'CreateOfficer',
  officerId,
  name,
  passphraseHash: hashOf(passphrase),
});
const opening = (officerId: string, device = 'tablet-1') => ({
  type: 'OpenSession',
  tokenSha256: TOKEN,
  officerId,
  device,
  expiresAt: '2026-10-14T23:00:00.000Z',
});
const ending = { type: 'EndSession', tokenSha256: TOKEN };
const adding = (name = 'Cedar') => ({
  type: 'AddEmergency',
  emergencyId: EMERGENCY,
  name,
  country: 'LBN',
  hazard: 'conflict',
  mode: 'drill',
});

/** A network driven as the desk drives it: parse, decide and fold on a draft, merge. */
function network() {
  const state = emptyNetwork();
  let seq = 0;
  const send = (command: object, by: string = FOUNDER) => {
    seq += 1;
    const origin = { seq, by: Author.parse(by), now: NOW };
    const draft = networkDraftOver(networkDraftOver(state));
    const decision = decideInNetwork(draft, NetworkCommand.parse(command), origin);
    if (!decision.ok) return decision.rejection;
    for (const event of decision.events) foldIntoNetwork(draft, event, origin);
    mergeNetworkDraft(state, draft);
    return decision.events;
  };
  return { state, send };
}

function setUpNetwork() {
  const started = network();
  started.send(settingUp);
  return started;
}

test('[NET-1] makes whoever sets up administrator and founder, once', () => {
  const { state, send } = network();

  expect(send(settingUp)).toMatchObject([{ type: 'SetUpDone', officerId: FOUNDER, createdAt: NOW }]);
  expect(state.officers.get(FOUNDER)).toMatchObject({ administrator: true, founder: true, createdAt: NOW });

  expect(send(settingUp)).toEqual({ type: 'AlreadySetUp' });
  expect(send({ ...settingUp, officerId: ANA }, ANA)).toEqual({ type: 'AlreadySetUp' });
  expect(state.officers.size).toBe(1);
});

test('[NET-2] lets an administrator create an officer, and nobody else', () => {
  const { state, send } = setUpNetwork();

  expect(send(creating(ANA, 'Ana'))).toMatchObject([{ type: 'OfficerCreated', officerId: ANA }]);
  expect(state.officers.get(ANA)).toMatchObject({ administrator: false, founder: false });

  const refused = { type: 'NotAllowed', needs: 'administrator' };
  expect(send(creating(BEN, 'Ben'), ANA)).toEqual(refused);
  expect(send(creating(BEN, 'Ben'), BEN)).toEqual(refused);
  expect(send(creating(BEN, 'Ben'), 'clock')).toEqual(refused);
});

test('[NET-3] takes the same officer twice as already so, and refuses other content under the id', () => {
  const { send } = setUpNetwork();
  send(creating(ANA, 'Ana'));

  expect(send(creating(ANA, 'Ana'))).toEqual([]);
  expect(send(creating(ANA, 'Anna'))).toEqual({ type: 'IdTaken', id: ANA });
  expect(send(creating(ANA, 'Ana', 'three'))).toEqual({ type: 'IdTaken', id: ANA });
});

test('[NET-4] gives one name to one officer, however it is written', () => {
  const { state, send } = setUpNetwork();
  send(creating(ANA, 'Zoë  Müller'));

  for (const same of ['zoë müller', 'ZOE MULLER', 'Ｚｏｅ Muller', ' Zoe\u200b Müller '.trim()]) {
    expect(send(creating(BEN, same)), same).toEqual({ type: 'NameTaken' });
    expect(officerNamed(state, same)?.id, same).toBe(ANA);
  }
  expect(officerNamed(state, 'Zoe')).toBeUndefined();
});

test('[NET-4] tells names apart that differ in a vowel written as a mark', () => {
  expect(nameKey('राम')).not.toBe(nameKey('रोम'));
  expect(nameKey('がく')).not.toBe(nameKey('かく'));
});

test('[NET-4] writes sharp s and final sigma one way', () => {
  expect(nameKey('Straße')).toBe(nameKey('STRASSE'));
  expect(nameKey('Σίσυφος')).toBe(nameKey('ΣΙΣΥΦΟΣ'));
});

test('[NET-5] opens a session for a known officer only, once for each token', () => {
  const { state, send } = setUpNetwork();

  expect(send(opening(ANA))).toEqual({ type: 'OfficerUnknown', officerId: ANA });
  expect(send(opening(FOUNDER))).toMatchObject([{ type: 'SessionOpened', openedAt: NOW }]);
  expect(state.sessions.get(TOKEN)).toEqual({
    id: TOKEN,
    officerId: FOUNDER,
    device: 'tablet-1',
    openedAt: NOW,
    expiresAt: '2026-10-14T23:00:00.000Z',
  });
  expect([...state.sessions.ids('officer', FOUNDER)]).toEqual([TOKEN]);

  expect(send(opening(FOUNDER))).toEqual([]);
  expect(send(opening(FOUNDER, 'tablet-2'))).toEqual({ type: 'IdTaken', id: TOKEN });
});

test('[NET-6] lets its officer or an administrator end a session, and nobody else', () => {
  const { state, send } = setUpNetwork();
  send(creating(ANA, 'Ana'));
  send(creating(BEN, 'Ben'));
  send(opening(ANA), ANA);

  expect(send(ending, BEN)).toEqual({ type: 'NotAllowed', needs: 'administrator' });
  expect(state.sessions.get(TOKEN)?.endedSeq).toBeUndefined();
  expect(send(ending, ANA)).toEqual([{ type: 'SessionEnded', tokenSha256: TOKEN }]);
  expect(state.sessions.get(TOKEN)?.endedSeq).toBe(6);

  expect(send(ending, FOUNDER)).toEqual([]);
  expect(state.sessions.get(TOKEN)?.endedSeq).toBe(6);
  expect(send({ ...ending, tokenSha256: 'b'.repeat(64) })).toEqual({ type: 'SessionUnknown' });
});

test('[NET-6] lets an administrator end a session of someone else', () => {
  const { send } = setUpNetwork();
  send(creating(ANA, 'Ana'));
  send(opening(ANA), ANA);

  expect(send(ending, FOUNDER)).toEqual([{ type: 'SessionEnded', tokenSha256: TOKEN }]);
});

test('[NET-7] lets an administrator add an emergency, once for each id', () => {
  const { state, send } = setUpNetwork();
  send(creating(ANA, 'Ana'));

  expect(send(adding(), ANA)).toEqual({ type: 'NotAllowed', needs: 'administrator' });
  expect(send(adding())).toMatchObject([{ type: 'EmergencyAdded', addedBy: FOUNDER, addedAt: NOW }]);
  expect(state.emergencies.get(EMERGENCY)).toEqual({
    ...{ id: EMERGENCY, name: 'Cedar', country: 'LBN', hazard: 'conflict', mode: 'drill' },
    ...{ addedBy: FOUNDER, addedAt: NOW },
  });

  expect(send(adding())).toEqual([]);
  expect(send(adding('Cypress'))).toEqual({ type: 'IdTaken', id: EMERGENCY });
  expect(send({ ...adding(), environment: 'hostile' })).toEqual({ type: 'IdTaken', id: EMERGENCY });
});

test('[NET-8] seals names and hashes, and nothing else', () => {
  const { send } = setUpNetwork();
  const partsOf = partsBySchema(NetworkEvent.options);
  const eventOf = (sent: ReturnType<typeof send>) => {
    if (!Array.isArray(sent) || !sent[0]) throw new Error('Nothing was recorded');
    return partsOf(sent[0] as NetworkEvent);
  };

  expect(eventOf(send(creating(ANA, 'Ana')))).toEqual({
    open: { type: 'OfficerCreated', officerId: ANA, createdAt: NOW },
    personal: { name: 'Ana', passphraseHash: hashOf('two') },
  });
  expect(eventOf(network().send(settingUp)).personal).toEqual({
    name: 'Noor Haddad',
    passphraseHash: hashOf('one'),
  });
  expect(eventOf(send(opening(ANA))).personal).toBeUndefined();
  expect(eventOf(send(ending)).personal).toBeUndefined();
  expect(eventOf(send(adding())).personal).toBeUndefined();
});

test('[NET-9] folds an officer whose sealed part was purged, found under no name', () => {
  const state = emptyNetwork();
  const draft = networkDraftOver(state);
  const purged = NetworkEvent.parse({ type: 'OfficerCreated', officerId: ANA, createdAt: NOW });

  foldIntoNetwork(draft, purged, { seq: 1, by: Author.parse(FOUNDER) });
  mergeNetworkDraft(state, draft);

  expect(state.officers.get(ANA)).toMatchObject({ name: '', passphraseHash: '' });
  expect(officerNamed(state, '')).toBeUndefined();
});

test('[NET-2] [NET-5] refuses fields it does not know, and a hash that is none', () => {
  const isSound = (command: object) => NetworkCommand.safeParse(command).success;

  expect(isSound(creating(ANA, 'Ana'))).toBe(true);
  expect(isSound({ ...creating(ANA, 'Ana'), administrator: true })).toBe(false);
  expect(isSound({ ...creating(ANA, 'Ana'), passphraseHash: 'correct horse battery' })).toBe(false);
  expect(isSound({ ...opening(ANA), tokenSha256: 'A'.repeat(64) })).toBe(false);
});
