import { describe, expect, test } from 'vitest';
import { FOUNDER, given, type Sent } from '../../testing/given.ts';
import {
  ana,
  beirut,
  ben,
  carla,
  granted,
  noor,
  registered,
  tyre,
  TWO_PEOPLE,
} from '../../testing/screening-cast.ts';
import { ROLES, type Role } from '../../vocabulary/codes.ts';
import { NO_SITE } from '../evacuee/stub-evacuee.ts';
import { commandRules } from './command-rules.ts';
import { mayWrite, type Column } from './writes.ts';

const mina = '00000000-0000-4000-8000-0000000000f1';
const fresh = '00000000-0000-4000-8000-000000000e99';
const checkIn = (siteId: string): Sent => ({ type: 'CheckIn', evacueeId: noor, siteId });
const notAllowed = (needs: Column) => ({ type: 'NotAllowed', needs });

/** Where the table of who sees what says W; a supervisor may take a claim over. */
const WRITES: { readonly [R in Role]: readonly Column[] } = {
  reception: ['identity'],
  screening: ['identity', 'documents', 'screening', 'claim'],
  supervisor: ['identity', 'documents', 'claim', 'resolution'],
  authority: ['decision'],
  headquarters: [],
  protection: ['identity'],
  medical: [],
  movement: ['movement', 'boarding', 'arrival'],
  gate: ['boarding'],
  'haven-reception': ['arrival'],
  'port-of-entry': [],
  enquiries: [],
  lead: ['resolution', 'administration'],
  partner: [],
  auditor: [],
  administrator: ['administration'],
};
const COLUMNS = [
  ...([
    'identity',
    'documents',
    'screening',
    'claim',
    'decision',
    'movement',
    'boarding',
    'arrival',
  ] as const),
  ...(['resolution', 'administration', 'server', 'nothing'] as const),
];

describe('who may write what', () => {
  test.each(ROLES)('[ROLE-10] %s writes its columns and no other', (role) => {
    expect(COLUMNS.filter((column) => mayWrite(role, column))).toEqual(WRITES[role]);
  });

  test('[ROLE-10] refuses a command outside the columns of every role held', () => {
    const story = given(...TWO_PEOPLE, granted(ana, 'screening'), granted(ben, 'movement'));
    story
      .when({ type: 'Determine', evacueeId: noor, determination: 'approved' }, { by: ana })
      .thenRejects(notAllowed('decision'));
    story.when(registered(fresh), { by: ben }).thenRejects(notAllowed('identity'));
    story.when(checkIn(tyre), { by: ben }).thenRecords({ type: 'EvacueeCheckedIn' });
  });

  test('[ROLE-10] someone without a role may only void a number', () => {
    const story = given(...TWO_PEOPLE, granted(ana, 'screening'));
    story.when(registered(fresh), { by: carla }).thenRejects(notAllowed('identity'));
    story.when({ type: 'Withdraw' }, { by: carla }).thenRecords();
  });
});

describe('the founder', () => {
  test('[ROLE-7] may do everything until the first grant, and then not', () => {
    const story = given(...TWO_PEOPLE);
    story
      .when({ type: 'Determine', evacueeId: noor, determination: 'approved' })
      .thenRecords({ type: 'EvacueeDetermined' });
    story.when(granted(ana, 'screening')).thenRecords({ type: 'RoleGranted' });
    story.when(registered(fresh)).thenRejects(notAllowed('identity'));
    story
      .when({ type: 'Determine', evacueeId: noor, determination: 'held' })
      .thenRejects(notAllowed('decision'));
  });

  test('[ROLE-7] nobody else has a free hand before the first grant', () => {
    given(...TWO_PEOPLE)
      .when(registered(fresh), { by: ana })
      .thenRejects(notAllowed('identity'));
  });

  test('[ROLE-7] administrators and lead may still grant, end and open sites', () => {
    const story = given(...TWO_PEOPLE, granted(ana, 'lead', []));
    story.when(granted(ben, 'gate'), { by: FOUNDER }).thenRecords({ type: 'RoleGranted' });
    story.when(granted(carla, 'gate'), { by: ana }).thenRecords({ type: 'RoleGranted' });
    story
      .when({ type: 'EndRole', officerId: ben, role: 'gate' }, { by: ana })
      .thenRecords({ type: 'RoleEnded' });
    story.when(granted(mina, 'gate'), { by: carla }).thenRejects(notAllowed('administration'));
  });
});

describe('when a role was held', () => {
  const staffed = () => given(...TWO_PEOPLE, granted(ana, 'screening'), granted(ben, 'lead', []));
  const endsAna: Sent = { type: 'EndRole', officerId: ana, role: 'screening' };

  test('[ROLE-8] a report is judged by the roles held at what its author had seen', () => {
    const { story, when } = staffed();
    const seen = story.seq;
    when(endsAna).thenRecords({ type: 'RoleEnded' });
    when(registered(fresh), { by: ana, seen }).thenRecords({ type: 'EvacueeRegistered' });
    when(registered(mina), { by: ana }).thenRejects(notAllowed('identity'));
  });

  test('[ROLE-8] a role given later does not reach back', () => {
    const { story, when } = staffed();
    const seen = story.seq;
    when(granted(carla, 'reception')).thenRecords({ type: 'RoleGranted' });
    when(registered(fresh), { by: carla, seen }).thenRejects(notAllowed('identity'));
    when(registered(fresh), { by: carla }).thenRecords({ type: 'EvacueeRegistered' });
  });

  test('[ROLE-8] an ask is judged by the roles held now', () => {
    const { story, when } = staffed();
    const seen = story.seq;
    when(endsAna).thenRecords({ type: 'RoleEnded' });
    const starts = { type: 'StartScreening', screeningId: mina, evacueeId: noor } as const;
    when(starts, { by: ana, seen }).thenRejects(notAllowed('claim'));
  });
});

describe('where a role is held', () => {
  test('[ROLE-9] a role at one site does not write at another', () => {
    const { when } = given(
      ...TWO_PEOPLE,
      granted(ana, 'reception', [beirut]),
      granted(ben, 'haven-reception', [tyre]),
    );
    when(registered(fresh), { by: ana }).thenRecords({ type: 'EvacueeRegistered' });
    when(registered(mina, { siteId: tyre }), { by: ana }).thenRejects(notAllowed('identity'));
    when(checkIn(tyre), { by: ben }).thenRecords({ type: 'EvacueeCheckedIn' });
  });

  test('[ROLE-9] a command about a person is allowed at the site that answers for them', () => {
    const leaves: Sent = { type: 'RecordExit', evacueeId: noor, exit: 'withdrew' };
    const { when } = given(
      ...TWO_PEOPLE,
      granted(ana, 'reception', [tyre]),
      granted(ben, 'reception', [beirut]),
    );
    when(leaves, { by: ana }).thenRejects(notAllowed('identity'));
    when(leaves, { by: ben }).thenRecords({ type: 'ExitRecorded' });
  });

  test('[ROLE-9] without sites, roles of headquarters hold everywhere, later sites too', () => {
    const { when } = given(...TWO_PEOPLE, granted(carla, 'authority', []), granted(ben, 'authority', [tyre]));
    const determines: Sent = { type: 'Determine', evacueeId: noor, determination: 'approved' };
    when(determines, { by: ben }).thenRejects(notAllowed('decision'));
    when(determines, { by: carla }).thenRecords({ type: 'EvacueeDetermined' });
  });

  test('[ROLE-9] a command that names no place is allowed wherever the role is held', () => {
    const forms: Sent = { type: 'FormParty', partyId: fresh, label: 'Haddad' };
    given(...TWO_PEOPLE, granted(ana, 'reception', [tyre]))
      .when(forms, { by: ana })
      .thenRecords({ type: 'PartyFormed' });
  });

  test('[ROLE-9] whoever holds the role anywhere may report on someone whom no site answers for', () => {
    const { story, when } = given(...TWO_PEOPLE, { type: 'RecordExit', evacueeId: fresh, exit: 'missing' });
    expect(story.state.evacuees.get(fresh)?.siteId).toBe(NO_SITE);
    when(granted(ana, 'reception', [tyre]));
    when({ type: 'RecordExit', evacueeId: fresh, exit: 'withdrew' }, { by: ana }).thenRecords({
      exit: 'withdrew',
    });
  });
});

test('[ROLE-11] what time alone does is for the server, whoever asks', () => {
  const opens: Sent = { type: 'LapseClaim', evacueeId: noor, screeningId: mina };
  given(...TWO_PEOPLE)
    .when(opens)
    .thenRejects(notAllowed('server'));
  const ofTheServer = Object.entries(commandRules).filter(([, { needs }]) => needs === 'server');
  expect(ofTheServer.map(([type]) => type).sort()).toEqual([
    'BeginStandingDetermination',
    'EndStandingDetermination',
    'LapseClaim',
    'OpenEmergency',
    'RecordDisclosure',
  ]);
});
