import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EmergencyClient, Reply } from '../support/api-client.ts';
import { idOf } from '../support/id-of.ts';
import { BEIRUT, sceneOn, TRIPOLI, type Scene } from '../support/muster-scene.ts';
import { approves, assigns, cleared, FERRY, of, registers, schedules, screens } from '../support/people.ts';
import { startMuster, type RunningMuster } from '../support/start-muster.ts';

let muster: RunningMuster;
let scene: Scene;
beforeAll(async () => {
  muster = await startMuster({ now: () => new Date('2026-10-14T12:00:00Z') });
  scene = await sceneOn(muster);
});
afterAll(() => muster.stop());

type Named = Readonly<Record<string, unknown>>;
const found = ({ body }: Reply) => (body['results'] as Named[]).map(({ evacueeId }) => evacueeId);

test('[API-25] a record is read by id in either case, and is 404 where there is none or it is not theirs', async () => {
  const e = await scene.emergency('records');
  await e.record(registers('ana'), registers('zeina', { siteId: TRIPOLI }));
  await e.record(schedules(FERRY), { type: 'FormParty', partyId: idOf('p'), label: 'P' });
  const rana = await scene.officer(e, 'Rana', 'reception');
  expect(await rana.read('sites', BEIRUT)).toMatchObject({
    siteId: BEIRUT,
    name: 'Beirut port',
    state: 'open',
  });
  expect(await rana.read('departures', FERRY)).toMatchObject({ departureId: FERRY });
  expect(await rana.read('evacuees', idOf('ana').toUpperCase())).toMatchObject({ evacueeId: idOf('ana') });
  for (const path of [
    `/evacuees/${idOf('zeina')}`,
    `/evacuees/${idOf('nobody')}`,
    '/evacuees/42',
    `/departures/${idOf('none')}`,
    `/sites/${idOf('none')}`,
    `/evacuees/__proto__`,
  ]) {
    const reply = await rana.get(path);
    expect([path, reply.status, reply.body['error']]).toMatchObject([path, 404, { code: 'not-found' }]);
  }
});

test('[API-26] search finds by any part of a name, by document and by wristband, best first', async () => {
  const e = await scene.emergency('search');
  const documents = [{ documentId: idOf('d'), type: 'passport', number: 'GA302922' }];
  const original = { text: 'ريتا حداد', language: 'ar' };
  await e.record(
    registers('rita', { name: { primary: 'Haddad', secondary: 'Rita', original }, documents }),
    registers('karim', { name: { primary: 'Haddad', secondary: 'Karim' }, wristband: 'B-0042' }),
    registers('zoe', { name: { primary: 'Müller', secondary: 'Zoé' } }),
  );
  const search = async (q: string) => found(await e.post('/search', { q }));
  expect(await search('haddad')).toEqual(expect.arrayContaining([idOf('rita'), idOf('karim')]) as unknown);
  expect(await search('Karim Haddad')).toEqual([idOf('karim')]);
  expect(await search('hadd')).toHaveLength(2);
  expect(await search('حداد')).toEqual([idOf('rita')]);
  expect(await search('MUELLER zoe')).toEqual([idOf('zoe')]);
  expect(await search('ga302922')).toEqual([idOf('rita')]);
  expect(await search('B-0042')).toEqual([idOf('karim')]);
  expect(await search('nobody at all')).toEqual([]);

  await e.record({ type: 'AmendEvacuee', evacueeId: idOf('zoe'), changes: { name: { primary: 'Weber' } } });
  expect(await search('weber')).toEqual([idOf('zoe')]);
  expect(await search('Müller')).toEqual([]);
  for (const body of [{}, { q: '' }, { q: 7 }, { q: 'x'.repeat(201) }, { q: 'a', limit: 3 }]) {
    expect((await e.post('/search', body)).status).toBe(400);
  }
});

test('[API-26] search finds nobody whom the caller may not see, and those take no place in the answer', async () => {
  const e = await scene.emergency('search elsewhere');
  const name = { primary: 'Haddad' };
  const elsewhere = Array.from({ length: 60 }, (_, index) =>
    registers(`elsewhere ${String(index)}`, { siteId: TRIPOLI, name, wristband: `T-${String(index)}` }),
  );
  await e.record(...elsewhere, registers('last', { name: { ...name, secondary: 'Amal' } }));
  const rana = await scene.officer(e, 'Rana', 'reception');
  expect(found(await rana.post('/search', { q: 'T-7' }))).toEqual([]);
  expect(found(await rana.post('/search', { q: 'Haddad' }))).toEqual([idOf('last')]);
  expect(found(await e.post('/search', { q: 'Haddad' }))).toEqual([]);
});

test('[API-27] [FIG-1] [FIG-2] [FIG-3] figures say what they count, and add up', async () => {
  const e = await scene.emergency('figures');
  await e.record(schedules(FERRY), registers('waits'), registers('screened'), screens('screened'));
  await cleared(e, 'cleared', 'manifested', 'boards', 'leaves', 'missing');
  await e.record(registers('held'), approves('held', 'held'), registers('own'), registers('withdrew'));
  await e.record(assigns('manifested'), assigns('boards'), of('LockManifest'), of('OpenBoarding'));
  await e.record(
    { type: 'RecordBoarded', evacueeId: idOf('boards'), departureId: FERRY },
    { type: 'RecordExit', evacueeId: idOf('own'), exit: 'left-by-own-means' },
    { type: 'RecordExit', evacueeId: idOf('withdrew'), exit: 'withdrew' },
    { type: 'RecordExit', evacueeId: idOf('missing'), exit: 'missing' },
    { type: 'RecordHeldElsewhere', evacueeId: idOf('held'), where: 'hospital' },
  );
  const { body } = await e.get('/figures');
  const { byStage, byPlace, ...figures } = body['figures'] as {
    byStage: Record<string, number>;
    byPlace: Record<string, number>;
  } & Record<string, { value: number; counts: string }>;
  const values = Object.fromEntries(Object.entries(figures).map(([name, { value }]) => [name, value]));
  expect(values).toEqual({
    ...{ expected: 0, intake: 0, registered: 10, screened: 1, cleared: 2, manifested: 1, boarded: 1 },
    ...{ departed: 0, arrived: 0, out: 1, remaining: 7 },
  });
  for (const { counts } of Object.values(figures)) expect(counts).toMatch(/^People .+\.$/);
  expect(byPlace).toEqual({ [BEIRUT]: 7, [FERRY]: 1, hospital: 1, unknown: 1 });
  const sum = (counts: Record<string, number>) => Object.values(counts).reduce((all, each) => all + each, 0);
  expect(sum(byStage)).toBe(10);
  expect(sum(byPlace)).toBe(10);
  expect(byStage).toMatchObject({ waiting: 1, held: 1, missing: 1, withdrew: 1, 'left-by-own-means': 1 });
  expect(body).toMatchObject({ at: '2026-10-14T12:00:00.000Z', seq: expect.any(Number) as number });

  await e.record({
    ...{ type: 'RecordDeparted', departureId: FERRY, at: '2026-10-14T12:00:00Z', personsOnBoard: 1 },
  });
  const after = (await e.get('/figures')).body['figures'];
  expect(after).toMatchObject({ departed: { value: 1 }, out: { value: 2 }, remaining: { value: 6 } });
});

test('[API-29] the log is read in pages by auditor and lead, holds nothing personal, and is 403 for others', async () => {
  const e = await scene.emergency('audit');
  await e.record(registers('Secretname', { contact: 'secret@example.org' }));
  const withdrawals = Array.from({ length: 500 }, () => e.envelope({ type: 'Withdraw' }));
  await e.answers(...withdrawals);
  await e.answers(...withdrawals.map(({ n }) => ({ ...withdrawals[0]!, n: n + 500 })));
  e.api.resetN(e.emergencyId, 1004);
  const auditor = await scene.officer(e, 'Otto', 'auditor', []);

  const first = await auditor.get('/log');
  const entries = first.body['entries'] as { seq: number }[];
  expect(entries.map(({ seq }) => seq)).toEqual(Array.from({ length: 1000 }, (_, index) => index + 1));
  expect(first.body['next']).toBe(1000);
  const second = await auditor.get('/log?after=1000');
  expect((second.body['entries'] as { seq: number }[]).map(({ seq }) => seq)).toEqual([
    1001, 1002, 1003, 1004, 1005, 1006,
  ]);
  const end = await auditor.get('/log?after=1006');
  expect(end.body).toEqual({ entries: [], next: 1006 });
  expect(first.text + second.text).not.toMatch(/secret/i);
  expect(entries[4]).toMatchObject({ seq: 5, n: 4, by: e.api.officerId, device: 'founder-desk', seen: 4 });

  expect((await auditor.get('/log?after=-1')).status).toBe(400);
  expect((await auditor.get('/log?after=x')).status).toBe(400);
  expect((await auditor.get('/log?since=1')).status).toBe(400);
  const rana: EmergencyClient = await scene.officer(e, 'Rana', 'reception');
  expect((await rana.get('/log')).status).toBe(403);
});
