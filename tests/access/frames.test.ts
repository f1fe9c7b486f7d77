import { beforeAll, expect, test } from 'vitest';
import type { RecordKind } from '@muster/shared/emergency/emergency.ts';
import type { FrameMessage } from '@muster/shared/protocol/frame.ts';
import type { Role } from '@muster/shared/vocabulary/codes.ts';
import { Random } from '../support/random.ts';
import { officers, openCrowd, sendRandom } from '../support/random-crowd.ts';
import { SimulatedClient } from '../support/simulated-client.ts';
import { SimulatedEmergency } from '../support/simulated-emergency.ts';
import { cellOf } from './who-sees-what.ts';

type OfficerName = keyof typeof officers;
type Put = FrameMessage['put'][number];

const STEPS = 600;
const roleOf: Readonly<Partial<Record<OfficerName, Role>>> = {
  ...{ movement: 'movement', haven: 'haven-reception', authority: 'authority', lead: 'lead' },
  ...{ supervisor: 'supervisor', screener: 'screening' },
};

/** All that was ever sent to an officer who stayed connected, live frames and welcomes alike. */
interface Received {
  readonly puts: Put[];
  readonly drops: FrameMessage['drop'][number][];
}

const received = new Map<OfficerName, Received>();
let emergency: SimulatedEmergency;

beforeAll(async () => {
  emergency = new SimulatedEmergency();
  await openCrowd(emergency);
  const clients = Object.entries(officers).map(([name, officerId]) => {
    const client = new SimulatedClient(emergency, officerId);
    client.connect();
    const got: Received = { puts: [], drops: [] };
    received.set(name as OfficerName, got);
    return { client, got };
  });
  const random = new Random(77);
  for (let step = 0; step < STEPS; step += 1) {
    await sendRandom(emergency, random);
    for (const { client, got } of clients) {
      for (const { event, message } of client.inbox) {
        if (event !== 'frame') continue;
        got.puts.push(...(message as FrameMessage).put);
        got.drops.push(...(message as FrameMessage).drop);
      }
      client.receiveAll();
      // Begins anew now and then, so that a catch-up is looked at too.
      if (random.chance(0.02)) client.connect();
    }
  }
  emergency.publisher.end();
  for (const { client, got } of clients) {
    const kinds: readonly RecordKind[] = ['evacuees', 'screenings', 'findings'];
    for (const kind of kinds) {
      for (const [id, record] of client.replica.of(kind)) got.puts.push({ kind, id, record });
    }
  }
}, 60_000);

function puts(name: OfficerName, kind: RecordKind): Put[] {
  return (received.get(name)?.puts ?? []).filter((put) => put.kind === kind);
}

test('[VIEW-2] [VIEW-7] no frame tells a movement officer of a finding or a screening, not even by a drop', () => {
  expect(emergency.state.tables.findings.size).toBeGreaterThan(3);
  expect(puts('movement', 'evacuees').length).toBeGreaterThan(20);
  const { puts: all, drops } = received.get('movement') ?? { puts: [], drops: [] };
  expect(drops.length).toBeGreaterThan(0);
  for (const { kind } of [...all, ...drops]) expect(['findings', 'screenings']).not.toContain(kind);
  expect(JSON.stringify(all)).not.toMatch(/identity-not-established|"basis"|"checks"|"advice"|"referred"/);
});

test('[VIEW-3] frames hold findings for those who read them, and for an author their own alone', () => {
  for (const [name, role] of Object.entries(roleOf)) {
    const findings = puts(name as OfficerName, 'findings');
    const cell = cellOf(role, 'findings');
    if (cell === '–') expect(findings, name).toEqual([]);
    else expect(findings.length, name).toBeGreaterThan(0);
    const authors = new Set(findings.map(({ record }) => (record as { author?: string }).author));
    if (cell === 'own W') expect([...authors]).toEqual([officers.screener]);
  }
});

test('[VIEW-3] frames hold advice for those alone who read it', () => {
  for (const [name, role] of Object.entries(roleOf)) {
    const advised = puts(name as OfficerName, 'evacuees').filter(({ record }) => 'advice' in record);
    expect(advised.length > 0, name).toBe(/^R/.test(cellOf(role, 'advice')));
  }
});
