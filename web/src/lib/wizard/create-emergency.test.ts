import { expect, test } from 'vitest';
import type { Reply } from '#lib/ask/http.ts';
import type { Place } from '#lib/places/place.ts';
import { siteAt } from '#lib/sites/site-draft.ts';
import { creationPlan } from './creation-plan.ts';
import { createEmergency, type Trouble } from './create-emergency.ts';
import { emptyDraft, type WizardDraft } from './draft.ts';

const ME = '00000000-0000-4000-8000-000000000001';
const ADA = '00000000-0000-4000-8000-000000000002';
const PORT = '00000000-0000-4000-8000-000000000011';
const HAVEN = '00000000-0000-4000-8000-000000000012';

const port: Place = {
  kind: 'seaport',
  code: 'LBBEY',
  name: { en: '', fr: '' },
  country: 'LBN',
  position: [35.5, 33.9],
  timeZone: 'Asia/Beirut',
};

function draft(changes: Partial<WizardDraft> = {}): WizardDraft {
  return {
    ...emptyDraft(),
    name: 'Cedar',
    country: 'LBN',
    sites: [
      { ...siteAt(port, { name: 'Port', kind: 'embarkation-sea' }), siteId: PORT },
      { ...siteAt(port, { name: 'Haven', kind: 'safe-haven' }), siteId: HAVEN },
    ],
    officers: [{ officerId: ADA, name: 'Ada' }],
    grants: [
      { officerId: ADA, role: 'reception', siteIds: 'usual' },
      { officerId: ME, role: 'lead', siteIds: 'usual' },
    ],
    ...changes,
  };
}

interface Sent {
  readonly path: string;
  readonly body: { readonly commands?: readonly { n: number; device: string; command: { type: string } }[] };
}

const allOk = ({ path, body }: Sent): Reply =>
  path.endsWith('/commands')
    ? { status: 200, body: { answers: body.commands!.map((_, seq) => ({ ok: true, seq })) } }
    : { status: 201, body: {} };

/** Runs the creation against a server that answers like this. */
async function create(given: WizardDraft, answer: (sent: Sent) => Reply = allOk, founder = true) {
  const sent: Sent[] = [];
  const done: string[] = [];
  const troubles = new Map<string, Trouble>();
  const waited: number[] = [];
  const isAll = await createEmergency(
    given,
    creationPlan(given, 'Asia/Beirut', { officerId: ME, founder }),
    () => 'ten letters and more',
    {
      post: async (path, body) => {
        const one = { path, body: body as Sent['body'] };
        sent.push(one);
        return answer(one);
      },
      device: 'tablet',
      now: () => '2026-10-14T12:00:00Z',
      wait: async (milliseconds) => void waited.push(milliseconds),
      done: (key) => done.push(key),
      failed: (key, trouble) => troubles.set(key, trouble),
    },
  );
  const types = sent.map(({ path, body }) => body.commands?.map(({ command }) => command.type) ?? path);
  return { isAll, types, sent, done, troubles, waited };
}

test('creates the emergency, its sites, the officers, and the roles last', async () => {
  const { isAll, types, sent, done } = await create(draft());
  expect(isAll).toBe(true);
  expect(types).toEqual([
    '/api/emergencies',
    ['OpenSite', 'OpenSite'],
    '/api/officers',
    ['GrantRole', 'GrantRole'],
  ]);
  const numbers = sent.flatMap(({ body }) => body.commands?.map(({ n }) => n) ?? []);
  expect(numbers).toEqual([1, 2, 3, 4]);
  expect(done).toEqual(['emergency', PORT, HAVEN, ADA, `${ADA} reception`, `${ME} lead`]);
});

test('a role is granted where it is worked; roles of headquarters everywhere', async () => {
  const { sent } = await create(draft());
  const grants = sent.at(-1)!.body.commands!.map(({ command }) => command);
  expect(grants).toMatchObject([
    { officerId: ADA, role: 'reception', siteIds: [PORT] },
    { officerId: ME, role: 'lead', siteIds: [] },
  ]);
});

test('a standing order comes before the roles that end the free hand, and after them where there is none', async () => {
  const order = { ...emptyDraft().order, isWanted: true, from: '2026-10-14 15:00', to: '2026-10-21 15:00' };
  const typesOf = async (founder: boolean) => (await create(draft({ order }), allOk, founder)).types.at(-1);
  expect(await typesOf(true)).toEqual(['IssueStandingDetermination', 'GrantRole', 'GrantRole']);
  expect(await typesOf(false)).toEqual(['GrantRole', 'GrantRole', 'IssueStandingDetermination']);
});

test('after a part that failed none is begun, and the next attempt sends only what is left', async () => {
  const refuse = (sent: Sent): Reply =>
    sent.path.endsWith('/commands')
      ? { status: 200, body: { answers: [{ ok: true }, { ok: false, rejection: { type: 'IdTaken' } }] } }
      : allOk(sent);
  const first = await create(draft(), refuse);
  expect(first.isAll).toBe(false);
  expect(first.types).toEqual(['/api/emergencies', ['OpenSite', 'OpenSite']]);
  expect(first.troubles).toEqual(new Map([[HAVEN, { kind: 'refused', rejection: { type: 'IdTaken' } }]]));
  const { types } = await create(draft({ done: first.done }));
  expect(types).toEqual([['OpenSite'], '/api/officers', ['GrantRole', 'GrantRole']]);
});

test('says what went wrong with each part', async () => {
  const troubleAt = async (path: string, reply: Reply) => {
    const { troubles } = await create(draft(), (sent) => (sent.path.endsWith(path) ? reply : allOk(sent)));
    return [...troubles.values()][0];
  };
  const error = (code: string) => ({ error: { code, message: code } });
  expect(await troubleAt('/emergencies', { status: 0, body: undefined })).toEqual({ kind: 'unreachable' });
  expect(await troubleAt('/officers', { status: 409, body: error('name-taken') })).toEqual({
    kind: 'http',
    code: 'name-taken',
  });
  expect(await troubleAt('/commands', { status: 401, body: error('signed-out') })).toEqual({
    kind: 'signed-out',
  });
  expect(await troubleAt('/commands', { status: 502, body: undefined })).toEqual({
    kind: 'http',
    code: '502',
  });
});

test('sends the same again while the server has no room, and gives up in the end', async () => {
  let left = 2;
  const { isAll, waited, sent } = await create(draft(), (one) =>
    one.path.endsWith('/commands') && left-- > 0
      ? { status: 200, body: { answers: [{ retry: 200 }, { retry: 200 }] } }
      : allOk(one),
  );
  expect(isAll).toBe(true);
  expect(waited).toEqual([200, 200]);
  expect(sent[1]!.body).toEqual(sent[2]!.body);
  const never = await create(draft(), (one) =>
    one.path.endsWith('/commands')
      ? { status: 200, body: { answers: [{ retry: 1 }, { retry: 1 }] } }
      : allOk(one),
  );
  expect(never.isAll).toBe(false);
  expect([...never.troubles.values()]).toEqual([{ kind: 'busy' }, { kind: 'busy' }]);
});
