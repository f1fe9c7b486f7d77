import type { AnyRecord } from '@muster/shared/emergency/emergency.ts';
import { RECORD_KINDS } from '@muster/shared/emergency/emergency.ts';
import { see, type Eyes } from '@muster/shared/scopes/sight.ts';
import type { Table } from '@muster/shared/vocabulary/table.ts';
import { expect, test } from 'vitest';
import { officers, openCrowd, sendRandom } from '../support/random-crowd.ts';
import { Random } from '../support/random.ts';
import { SimulatedClient } from '../support/simulated-client.ts';
import { SimulatedEmergency } from '../support/simulated-emergency.ts';

const SEEDS = process.env['MUSTER_LONG'] ? 20_000 : 300;
const STEPS = 120;

/** What a client must hold: everything in its scope, projected, and nothing else. */
function scopeHeld(emergency: SimulatedEmergency, eyes: Eyes | undefined): Record<string, unknown> {
  const held: Record<string, unknown> = {};
  for (const kind of RECORD_KINDS) {
    for (const record of (emergency.state.tables[kind] as Table<AnyRecord>).values()) {
      const view = eyes && see(kind, record, eyes);
      if (view) held[`${kind} ${record.id}`] = JSON.parse(JSON.stringify(view));
    }
  }
  return held;
}

function replicaHeld(client: SimulatedClient): Record<string, unknown> {
  const held: Record<string, unknown> = {};
  for (const kind of RECORD_KINDS) {
    for (const [id, view] of client.replica.of(kind))
      held[`${kind} ${id}`] = JSON.parse(JSON.stringify(view));
  }
  return held;
}

/** Commands at random; each tablet's link loses, repeats, delays and breaks at random. */
async function runBadly(
  seed: number,
): Promise<{ emergency: SimulatedEmergency; clients: SimulatedClient[] }> {
  const random = new Random(seed);
  const emergency = new SimulatedEmergency();
  await openCrowd(emergency);
  const clients = Object.values(officers).map((officerId) => new SimulatedClient(emergency, officerId));
  for (let step = 0; step < STEPS; step += 1) {
    await sendRandom(emergency, random);
    if (random.chance(0.1)) emergency.publisher.beat();
    for (const client of clients) {
      if (random.chance(0.05)) client.disconnect();
      if (random.chance(0.1)) client.connect();
      if (random.chance(0.7)) client.receiveBadly(random);
    }
  }
  return { emergency, clients };
}

test('[SYNC-7] whatever is lost, repeated or late, every client ends equal to its scope of the server', async () => {
  let compared = 0;
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const { emergency, clients } = await runBadly(seed);
    expect(emergency.defects, `seed ${String(seed)}`).toEqual([]);
    emergency.publisher.beat();
    for (const client of clients) {
      client.receiveAll();
      if (client.replica.cursor < emergency.desk.head) client.connect();
      const held = scopeHeld(emergency, client.eyes);
      expect(replicaHeld(client), `seed ${String(seed)}`).toEqual(held);
      compared += Object.keys(held).length;
    }
    emergency.publisher.end();
  }
  expect(compared).toBeGreaterThan(SEEDS * 50);
}, 600_000);
