import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { EmergencyCommand, ServerCommand } from '@muster/shared/emergency/commands.ts';
import type { LogEntry } from '@muster/server/src/event-log/event-log.ts';
import { EVENT_FIELDS } from '../support/event-fields.ts';
import { FOUNDER, openedDesk, temporaryDirectory } from '../support/opened-desk.ts';
import {
  HERE,
  MARKED,
  MARKS,
  REFUSED,
  SEALED_STORY,
  ZONE_LINES,
  type Told,
} from '../support/sealed-story.ts';

type OpenedDesk = Awaited<ReturnType<typeof openedDesk>>;
type Fields = Readonly<Record<string, unknown>>;

const Command = EmergencyCommand.or(ServerCommand);

let directory: ReturnType<typeof temporaryDirectory>;
beforeEach(() => void (directory = temporaryDirectory()));
afterEach(() => directory.remove());

/** As a door would hand it on: parsed, with the next number of its lane. */
function submit({ desk, key }: OpenedDesk, { command: body, device, seen }: Told) {
  const n = desk.lastN(FOUNDER, device) + 1;
  return desk.submit({
    ...{ by: FOUNDER, administrator: true, founder: true, device, n, at: '2026-10-14T10:00:00Z' },
    ...{ hash: key.commandHash(JSON.stringify(body)), command: Command.parse(body), body },
    ...(seen !== undefined && { seen }),
  });
}

async function tellStory(opened: OpenedDesk): Promise<void> {
  for (const each of SEALED_STORY) {
    const answer = await submit(opened, each);
    expect(answer, JSON.stringify([each.command, answer])).toMatchObject({ ok: true });
  }
  expect(await submit(opened, REFUSED)).toMatchObject({ ok: false });
  expect(opened.defects).toEqual([]);
}

async function entriesOf({ log }: OpenedDesk): Promise<LogEntry[]> {
  const all: LogEntry[] = [];
  for await (const group of log.replay(0)) all.push(...group);
  return all;
}

function filesUnder(path: string): Map<string, Buffer> {
  const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  return new Map(
    files.map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name))]),
  );
}

/** The text itself, in either base64 at each of the three places it may begin, as hex, and with its escapes. */
function formsOf(text: string): string[] {
  const bytes = Buffer.from(text);
  const forms = [text, bytes.toString('hex'), JSON.stringify(text).slice(1, -1)];
  for (const before of [0, 1, 2]) {
    const shifted = Buffer.concat([Buffer.alloc(before), bytes]);
    // Characters that depend on what stands before or after are left out.
    const [start, end] = [Math.ceil((before * 8) / 6), Math.floor((shifted.length * 8) / 6)];
    for (const coding of ['base64', 'base64url'] as const)
      forms.push(shifted.toString(coding).slice(start, end));
  }
  return forms;
}

test('a text is found in base64 wherever it begins', () => {
  for (const before of ['', 'a', 'ab', 'abc']) {
    const coded = Buffer.from(`${before}${MARKS.contact}z`).toString('base64');
    expect(formsOf(MARKS.contact).some((form) => coded.includes(form))).toBe(true);
  }
});

function valueAt(fields: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((inner, name) => (inner as Fields | null | undefined)?.[name], fields);
}

test('[LOG-40] no file holds a word of what is sealed, neither clear nor coded', async () => {
  const opened = await openedDesk(directory.path);
  await tellStory(opened);
  await opened.close();
  const files = filesUnder(directory.path);
  expect([...files.keys()].some((path) => path.includes('snapshot'))).toBe(true);
  for (const [path, bytes] of files) {
    for (const text of [...Object.values(MARKS), ...ZONE_LINES]) {
      for (const form of formsOf(text)) expect(bytes.includes(form), `${text} in ${path}`).toBe(false);
    }
    for (const key of ['baggage', 'birthDate', 'needs', 'documents', 'nameAbsent', 'findings', 'checks']) {
      expect(bytes.includes(`"${key}"`), `${key} in ${path}`).toBe(false);
    }
  }
});

test('[LOG-40] the story says every field that is sealed, and the log gives it back only opened', async () => {
  const opened = await openedDesk(directory.path);
  await tellStory(opened);
  const said = new Set<string>();
  for (const { open, personal } of await entriesOf(opened)) {
    const events = (open['events'] ?? []) as readonly { readonly type: string }[];
    for (const [index, { type }] of events.entries()) {
      for (const { event, path } of EVENT_FIELDS) {
        const sealed = (personal?.['events'] as readonly unknown[] | undefined)?.[index];
        if (event === type && valueAt(sealed, path) !== undefined) said.add(`${event}.${path}`);
      }
    }
  }
  const sealed = EVENT_FIELDS.filter(({ open }) => !open).map(({ event, path }) => `${event}.${path}`);
  expect(sealed.length).toBeGreaterThan(40);
  expect([...said].sort()).toEqual(sealed.sort());
  await opened.close();
});

test('[LOG-41] what is open can be read without a key: who, where, how far', async () => {
  const opened = await openedDesk(directory.path);
  await tellStory(opened);
  await opened.close();
  const journal = [...filesUnder(directory.path)].filter(([path]) => path.endsWith('.journal'));
  const text = journal.map(([, bytes]) => bytes.toString()).join('\n');
  const open = [
    '"sex":"X"',
    '"entitlement":"permanent-resident"',
    '"travelsAs":"CAN"',
    '"nationalities":["LBN","CAN"]',
  ];
  const facts = [
    '"recommendation":"clear-follow-up"',
    '"determination":"approved"',
    '"type":"EvacueeBoarded"',
  ];
  for (const shown of [
    ...open,
    ...facts,
    MARKED,
    HERE,
    FOUNDER,
    '"ageBand"',
    'Opensite',
    'Opencarrier',
    'OPEN-12',
  ]) {
    expect(text.includes(shown), shown).toBe(true);
  }
});

/** Besides its events or its rejection, what an entry shows. */
const ENTRY_FIELDS = [
  'seq',
  'by',
  'device',
  'n',
  'hash',
  'at',
  'receivedAt',
  'seen',
  'carrier',
  'events',
  'rejection',
];

test('[LOG-41] an entry shows its frame and no more; a refusal shows its reason and never its body', async () => {
  const opened = await openedDesk(directory.path);
  await tellStory(opened);
  const entries = await entriesOf(opened);
  const shown = new Set(entries.flatMap(({ open }) => Object.keys(open)));
  expect([...shown].filter((field) => !ENTRY_FIELDS.includes(field))).toEqual([]);
  expect(entries.at(-1)?.open['rejection']).toMatchObject({ type: 'EvacueeUnknown' });
  expect(entries.at(-1)?.personal).toEqual({ body: REFUSED.command });
  await opened.close();
});

/** Fields that any event may show. Whatever else is marked open by mistake fails the test below. */
const OPEN_ANYWHERE = new Set([
  ...[
    'type',
    'concurrent',
    'answeringSiteId',
    'evacueeId',
    'departureId',
    'partyId',
    'siteId',
    'screeningId',
  ],
  ...[
    'officerId',
    'role',
    'siteIds',
    'fromSiteId',
    'toSiteId',
    'fromDepartureId',
    'toDepartureId',
    'ageBand',
  ],
  ...['minor', 'at', 'since', 'recordedAt', 'determinedAt', 'lockedAt', 'departsAt', 'arrivesAt', 'seating'],
  ...['lapOf', 'personsOnBoard', 'crew', 'staff', 'recommendation', 'determination', 'exit', 'capacity'],
  ...['seats', 'persons', 'litters', 'wheelchairs'],
]);

/** Fields that only these events may show. */
const OPEN_IN = new Set([
  ...['name', 'kind', 'position', 'timeZone', 'country', 'code'].flatMap((field) => [
    `SiteOpened.${field}`,
    `SiteChanged.changes.${field}`,
  ]),
  'CategoriesSet.majors',
  ...['openedBy', 'emergencyId', 'name', 'country', 'hazard', 'mode', 'environment', 'processingMode'].map(
    (field) => `EmergencyOpened.${field}`,
  ),
  ...['mode', 'carrier', 'number', 'conveyance'].map((field) => `DepartureScheduled.${field}`),
  ...['carrier', 'number', 'conveyance'].map((field) => `DepartureChanged.changes.${field}`),
  ...['entitlement', 'sex', 'nationalities', 'travelsAs'].flatMap((field) => [
    `EvacueeRegistered.particulars.${field}`,
    `EvacueeAmended.changes.${field}`,
  ]),
  ...['number', 'entitlements', 'from', 'to', 'begins'].map(
    (field) => `StandingDeterminationIssued.${field}`,
  ),
  ...['Revoked', 'Begun', 'Ended'].map((end) => `StandingDetermination${end}.number`),
  ...['version', 'count', 'sha256', 'form', 'evacueeIds'].map((field) => `ManifestLocked.${field}`),
  ...['version', 'format'].map((field) => `ManifestDisclosed.${field}`),
  ...['recordId', 'fact', 'keep'].map((field) => `RivalResolved.${field}`),
  ...['PartyFormed.leadId', 'EvacueeCheckedIn.arrivedOn', 'HeldElsewhereRecorded.where'],
  ...['ScreeningRecorded.revokedStanding', 'EvacueeDetermined.standing', 'HeadCountRecorded.count'],
  ...['PartyAssigned.members', 'PartyAssigned.without', 'EvacueeReassigned.moved'],
  ...[
    'EvacueeReleased.lapInfantId',
    'ExitRecorded.lapInfantId',
    'EvacueeBoarded.kind',
    'ScanRefused.verdict',
    'IncidentOpened.incident',
  ],
  ...['EvacueeOffloaded.laps', 'EvacueeOffloaded.contested', 'NoShowRecorded.contested'],
]);

test('[LOG-42] every field that stands open in the log is one that was meant to', () => {
  const open = EVENT_FIELDS.filter((field) => field.open);
  expect(open.length).toBeGreaterThan(100);
  const unmeant = open.filter(({ event, path }) => {
    const name = path.split('.').at(-1) ?? '';
    return !OPEN_ANYWHERE.has(name) && !OPEN_IN.has(`${event}.${path}`);
  });
  expect(unmeant.map(({ event, path }) => `${event}.${path}`)).toEqual([]);
});
