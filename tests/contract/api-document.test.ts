import { readFileSync } from 'node:fs';
import path from 'node:path';
import { EmergencyCommand } from '@muster/shared/emergency/commands.ts';
import { Rejection } from '@muster/shared/emergency/rejections.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ApiClient } from '../support/api-client.ts';
import { idOf } from '../support/id-of.ts';
import { sceneOn, type Scene } from '../support/muster-scene.ts';
import { startMuster, type RunningMuster } from '../support/start-muster.ts';
import { root } from '../support/tracked-files.ts';

const document = readFileSync(path.join(root, 'server/API.md'), 'utf8');
const routes = [...document.matchAll(/^\| `(GET|POST|DELETE) (\/\S+)`\s+\|/gm)].map(
  ([, method, route]) => [method!, route!] as const,
);
/** The rows of a table that begin with a word in backticks, with its second column. */
const rows = new Map([...document.matchAll(/^\| `(\w+)`\s+\| ([^|]*)/gm)].map((row) => [row[1]!, row[2]!]));

let muster: RunningMuster;
let scene: Scene;
beforeAll(async () => {
  muster = await startMuster();
  scene = await sceneOn(muster);
  await scene.emergency('document');
});
afterAll(() => muster.stop());

test('[API-30] the document names every route of the contract', () => {
  expect(routes.length).toBeGreaterThanOrEqual(24);
  const named = routes.map((route) => route.join(' '));
  const inside = '/api/emergencies/:emergency';
  for (const route of [
    ...['GET /healthz', 'GET /metrics', 'POST /api/setup', 'POST /api/sign-in', 'POST /api/officers'],
    ...['POST /api/emergencies', 'GET /api/emergencies', `GET ${inside}`, `POST ${inside}/commands`],
    ...[`GET ${inside}/evacuees/:id`, `GET ${inside}/departures/:id`, `GET ${inside}/sites/:id`],
    ...[`POST ${inside}/search`, `GET ${inside}/figures`, `GET ${inside}/log`, `GET ${inside}/load`],
    ...['csv', 'json'].map((format) => `GET ${inside}/departures/:id/manifest.${format}`),
  ]) {
    expect(named).toContain(route);
  }
});

test.each(routes)('[API-30] %s %s exists', async (method, route) => {
  const address = route.replace(':emergency', idOf('emergency', 'document')).replace(':id', idOf('none'));
  const session =
    route === '/api/sign-out' ? await scene.founder.signIn('Founder', 'leaving') : scene.founder;
  const client = route === '/api/setup' ? new ApiClient({ server: muster }) : session;
  const reply = await client.request(method, address, {
    ...(method === 'POST' && { headers: { 'Content-Type': 'application/json' }, body: '{}' }),
  });
  expect(reply.status).not.toBe(500);
  expect(JSON.stringify(reply.body)).not.toContain('There is no such route');
  if (reply.status === 404) expect(reply.body['error']).toMatchObject({ code: 'not-found' });
});

test('[API-30] a route that the document does not name is told from one that does', async () => {
  const { body } = await scene.founder.get(`/api/emergencies/${idOf('emergency', 'document')}/secrets`);
  expect(JSON.stringify(body)).toContain('There is no such route');
});

test('[API-30] the document names each command with its fields, each said to be optional or not', () => {
  for (const command of EmergencyCommand.options) {
    const fields: Readonly<Record<string, { isOptional?: () => boolean }>> = command.shape;
    const [type = ''] = command.shape.type.values;
    const said = rows.get(type);
    expect([type, said === undefined]).toEqual([type, false]);
    const named = [...(said ?? '').split(/[;:] /, 1)[0]!.matchAll(/(\w+\??)(?=[,`])/g)].map(([name]) => name);
    const optional = (field: string) => fields[field]?.isOptional?.() ?? false;
    const expected = Object.keys(fields)
      .filter((field) => field !== 'type')
      .map((field) => (optional(field) || isExactOptional(fields[field]) ? `${field}?` : field));
    if (type !== 'Withdraw') expect([type, named.sort()]).toEqual([type, expected.sort()]);
  }
});

test('[API-30] the document names each rejection with its fields', () => {
  for (const rejection of Rejection.options) {
    const [type = ''] = rejection.shape.type.values;
    const said = rows.get(type);
    expect([type, said === undefined]).toEqual([type, false]);
    for (const field of Object.keys(rejection.shape)) {
      if (field !== 'type') expect([type, said]).toEqual([type, expect.stringContaining(field) as string]);
    }
  }
});

/** A field that may be left out but not be undefined. */
function isExactOptional(field: unknown): boolean {
  return field !== null && typeof field === 'object' && field.constructor.name === 'ZodExactOptional';
}
