import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { idOf } from '../support/id-of.ts';
import { LARNACA, sceneOn, type Scene } from '../support/muster-scene.ts';
import { approves, assigns, FERRY, of, PLANE, registers, schedules } from '../support/people.ts';
import { startMuster, type RunningMuster } from '../support/start-muster.ts';

let muster: RunningMuster;
let scene: Scene;
beforeAll(async () => {
  muster = await startMuster({ now: () => new Date('2026-10-14T10:00:00Z') });
  scene = await sceneOn(muster);
});
afterAll(() => muster.stop());

type Row = Readonly<Record<string, unknown>>;
const manifest = `/departures/${FERRY}/manifest`;

/** A ferry with people of whom little is known, among them a formula for a name. */
async function locked(title: string) {
  const e = await scene.emergency(title);
  const people = [
    registers('=HYPERLINK("x")', { birthDate: '1931' }),
    registers('bare', { name: undefined, birthDate: undefined }),
    registers('newborn', { name: undefined, nameAbsent: 'newborn', birthDate: '2026-10' }),
    registers('long', { name: { primary: 'Ж'.repeat(200), secondary: 'x, "y"' } }),
  ];
  const names = ['=HYPERLINK("x")', 'bare', 'newborn', 'long'];
  await e.record(schedules(FERRY), ...people, ...names.map((name) => approves(name)));
  await e.record(...names.map((name) => assigns(name)));
  return e;
}

test('[API-28] nothing can be fetched before the lock: 409 with a reason', async () => {
  const e = await locked('unlocked');
  for (const format of ['csv', 'json']) {
    const reply = await e.get(`${manifest}.${format}`);
    expect([reply.status, reply.body['error']]).toMatchObject([
      409,
      { code: 'not-locked', message: expect.stringContaining('lock') as string },
    ]);
  }
  expect((await e.get(`/departures/${PLANE}/manifest.json`)).status).toBe(404);
});

test('[API-28] every format says the same version, count and hash, and holds the same rows', async () => {
  const e = await locked('formats');
  await e.record(of('LockManifest'));
  const json = await e.get(`${manifest}.json`);
  const csv = await e.get(`${manifest}.csv?recipient=Port%20police&purpose=boarding`);
  expect([json.status, csv.status]).toEqual([200, 200]);
  const { version, count, sha256, rows } = json.body as Row & { rows: Row[] };
  expect(json.body).toMatchObject({ departureId: FERRY, version: 1, count: 4 });
  expect(rows).toHaveLength(4);
  expect(createHash('sha256').update(JSON.stringify(rows)).digest('hex')).toBe(sha256);
  const header = `version=${String(version)}; count=${String(count)}; sha256=${String(sha256)}`;
  expect(json.headers.get('Muster-Manifest')).toBe(header);
  expect(csv.headers.get('Muster-Manifest')).toBe(header);

  expect(csv.headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
  expect(csv.headers.get('Content-Disposition')).toBe('attachment; filename=BS_12-v1.csv');
  const lines = csv.text.replace('\uFEFF', '').trimEnd().split('\r\n');
  expect(lines).toHaveLength(5);
  for (const line of lines.slice(1)) expect(line).toContain(header);
  for (const row of rows) expect(csv.text).toContain(String(row['evacueeId']));
  expect(csv.text).toContain(`"'=HYPERLINK(""x"")"`);
});

test('[API-28] an older version stays as it was locked', async () => {
  const e = await locked('older');
  await e.record(of('LockManifest'));
  const first = await e.get(`${manifest}.json`);
  await e.record({ type: 'ReleaseEvacuee', evacueeId: idOf('bare'), departureId: FERRY, reason: 'Stays' });
  expect((await e.get(`${manifest}.json`)).body).toMatchObject({ version: 2, count: 3 });
  await muster.restart();
  const again = await e.get(`${manifest}.json?version=1`);
  expect(again.text).toBe(first.text);
  expect((await e.get(`${manifest}.json?version=3`)).status).toBe(404);
  expect((await e.get(`${manifest}.json?version=0`)).status).toBe(400);
  expect((await e.get(`${manifest}.csv?colour=red`)).status).toBe(400);
});

test('[API-28] formats that are not written yet are 404', async () => {
  const e = scene.founder.in(idOf('emergency', 'formats'));
  for (const format of ['xlsx', 'pdf', 'edi']) {
    const reply = await e.get(`${manifest}.${format}`);
    expect([format, reply.status, reply.body['error']]).toMatchObject([format, 404, { code: 'not-found' }]);
  }
});

test('[API-28] a list is cut by those who may: 403 for others who see the departure', async () => {
  const e = await locked('readers');
  await e.record(of('LockManifest'));
  const gate = await scene.officer(e, 'Gina', 'gate');
  expect(await gate.read('departures', FERRY)).toBeDefined();
  const reply = await gate.get(`${manifest}.csv`);
  expect([reply.status, reply.body['error']]).toMatchObject([403, { code: 'not-allowed' }]);
  for (const [name, role, siteIds] of [
    ['Mona', 'movement', undefined],
    ['Lina', 'lead', []],
    ['Hala', 'haven-reception', [LARNACA]],
  ] as const) {
    const reader = await scene.officer(e, name, role, siteIds);
    expect([role, (await reader.get(`${manifest}.csv`)).status]).toEqual([role, 200]);
  }
});

test('[API-28] a drill says so on each line and in the name of the file', async () => {
  const emergencyId = idOf('emergency', 'drill');
  const drill = { emergencyId, name: 'Drill', country: 'LBN', hazard: 'storm', mode: 'drill' };
  await scene.founder.post('/api/emergencies', drill);
  const e = scene.founder.in(emergencyId);
  const site = { kind: 'assembly-point', position: [0, 0], timeZone: 'Etc/UTC', capacity: 1 } as const;
  const at = (schedules(FERRY) as { fromSiteId?: string }).fromSiteId;
  await e.record(
    { type: 'OpenSite', siteId: at, name: 'A', ...site },
    { type: 'OpenSite', siteId: LARNACA, name: 'B', ...site },
    schedules(FERRY),
    registers('ana', { nationality: 'UTO' }),
    ...[approves('ana'), assigns('ana'), of('LockManifest')],
  );
  const csv = await e.get(`${manifest}.csv`);
  expect(csv.headers.get('Content-Disposition')).toContain('DRILL-');
  for (const line of csv.text.replace('\uFEFF', '').trimEnd().split('\r\n')) {
    expect(line).toMatch(/^DRILL,/);
  }
});

test('[API-33] [MAN-11] the log holds each manifest that left, the version and form openly, for whom and why sealed', async () => {
  const e = await locked('disclosed');
  await e.record(of('LockManifest'));
  await e.get(`${manifest}.csv?recipient=Port%20police&purpose=boarding`);
  await e.get(`${manifest}.json`);
  const log = await e.get('/log?after=0');
  const entries = log.body['entries'] as readonly { by: string; events?: readonly Row[] }[];
  const disclosed = entries.flatMap(({ events = [] }) =>
    events.filter(({ type }) => type === 'ManifestDisclosed'),
  );
  expect(disclosed).toEqual([
    { type: 'ManifestDisclosed', departureId: FERRY, version: 1, format: 'csv' },
    { type: 'ManifestDisclosed', departureId: FERRY, version: 1, format: 'json' },
  ]);
});

test('[API-33] a manifest that was not cut is not recorded', async () => {
  const e = await locked('not disclosed');
  const before = await e.get('/figures');
  await e.get(`${manifest}.csv`);
  expect((await e.get('/figures')).body['seq']).toBe(before.body['seq']);
});
