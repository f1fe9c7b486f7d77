import type { EmergencyCommand } from '@muster/shared/emergency/commands.ts';
import { RECORD_KINDS, type AnyRecord } from '@muster/shared/emergency/emergency.ts';
import type { EvacueeView } from '@muster/shared/scopes/evacuee-view.ts';
import type { DepartureView } from '@muster/shared/scopes/departure-view.ts';
import { PreviewOverlay } from '@muster/shared/replica/preview-overlay.ts';
import { Replica } from '@muster/shared/replica/replica.ts';
import { scopeOf } from '@muster/shared/scopes/scope.ts';
import { see } from '@muster/shared/scopes/sight.ts';
import type { Role } from '@muster/shared/vocabulary/codes.ts';
import type { Table } from '@muster/shared/vocabulary/table.ts';
import { expect, test } from 'vitest';
import { drawRandom, officers, openCrowd, sendRandom } from '../support/random-crowd.ts';
import { Random } from '../support/random.ts';
import { SimulatedEmergency } from '../support/simulated-emergency.ts';

const SEEDS = process.env['MUSTER_LONG'] ? 3000 : 150;
const STEPS = 90;

/** All that an officer holds who is level with the server. */
function heldBy(emergency: SimulatedEmergency, officerId: string): Replica {
  const replica = new Replica();
  const scope = scopeOf(emergency.state.tables, { officerId, administrator: false, founder: false });
  if (!scope) return replica;
  for (const kind of RECORD_KINDS) {
    for (const record of (emergency.state.tables[kind] as Table<AnyRecord>).values()) {
      const view = see(kind, record, { scope, officerId });
      if (view) replica.put(kind, record.id, JSON.parse(JSON.stringify(view)) as object);
    }
  }
  return replica;
}

function rolesOf(emergency: SimulatedEmergency, officerId: string): ReadonlySet<Role> {
  const scope = scopeOf(emergency.state.tables, { officerId, administrator: false, founder: false });
  return new Set([...(scope?.sites.values() ?? [])].flatMap((roles) => [...roles]));
}

/** What a preview may set, without seqs, server times and what only the server works out. */
function person({ evacueeId, stage, status, place, siteId, ...view }: EvacueeView) {
  const { departureId, partyId, name, sex, advice, ageBand, minor } = view;
  return {
    ...{ evacueeId, stage, status, place, siteId, departureId, partyId, name, sex, advice, ageBand, minor },
    determination: view.determination?.determination,
    reopened: view.determination?.reopened,
    claimedBy: view.claim?.by,
    passages: view.passages?.map((passage) => [passage.departureId, passage.status]),
  };
}

function departure({ departureId, state, toSiteId, departed, arrived }: DepartureView) {
  return { departureId, state, toSiteId, departed, arrived };
}

function isUnseenBy({ state }: SimulatedEmergency, held: Replica, command: object): boolean {
  const { evacueeId = '' } = command as { readonly evacueeId?: string };
  return state.tables.evacuees.get(evacueeId) !== undefined && !held.of('evacuees').has(evacueeId);
}

interface Compared {
  previewed: number;
  differences: string[];
}

function compare(
  { before, shown, after }: { before: Replica; shown: PreviewOverlay; after: Replica },
  compared: Compared,
  what: string,
): void {
  for (const [kind, essence] of [
    ['evacuees', person],
    ['departures', departure],
  ] as const) {
    for (const id of [...before.of(kind).keys(), ...after.of(kind).keys()]) {
      const was = before.of(kind).get(id);
      const now = shown.get(kind, id);
      const is = after.of(kind).get(id);
      // Whom the reader may see no longer, no preview can know.
      if (now === was || !now || !is) continue;
      compared.previewed += 1;
      const say = (view: object) => JSON.stringify(essence(view as never));
      if (say(now) !== say(is))
        compared.differences.push(`${what}\n  previewed ${say(now)}\n  is        ${say(is)}`);
    }
  }
}

/** One of each kind of command, with how many there are. */
function examplesIn(differences: readonly string[]): string {
  const byType = Map.groupBy(differences, (said) => /"type":"(\w+)"/.exec(said)?.[1]);
  return [...byType]
    .map(([type, all]) => `${String(type)} ×${String(all.length)}: ${String(all[0])}`)
    .join('\n');
}

test('[PREVIEW-1] what a tablet shows before the answer is what it will hold after it, whenever nobody else meddles', async () => {
  const compared: Compared = { previewed: 0, differences: [] };
  const types = new Set<string>();
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const random = new Random(seed);
    const emergency = new SimulatedEmergency();
    await openCrowd(emergency);
    for (let step = 0; step < STEPS; step += 1) {
      await sendRandom(emergency, random);
      const { by, command } = drawRandom(random);
      const { type } = command as EmergencyCommand;
      // Someone known to the server and not to this tablet: it cannot know what they are registered into.
      const isUnseen = isUnseenBy(emergency, heldBy(emergency, by), command);
      const before = heldBy(emergency, by);
      const origin = { by, device: 'tablet-1', at: '2026-10-14T11:00:00Z', roles: rolesOf(emergency, by) };
      const shown = new PreviewOverlay(before, [{ command: command as EmergencyCommand, ...origin }]);
      const answer = await emergency.send(command, { by, seen: emergency.desk.head });
      if (!('ok' in answer) || !answer.ok || isUnseen) continue;
      types.add(type);
      compare(
        { before, shown, after: heldBy(emergency, by) },
        compared,
        `${String(seed)} ${JSON.stringify(command)}`,
      );
    }
  }
  console.log(`${compared.previewed} previews of ${types.size} kinds of command compared`);
  expect(compared.differences.length, examplesIn(compared.differences)).toBe(0);
  expect(compared.previewed).toBeGreaterThan(SEEDS * 10);
}, 600_000);

test('[PREVIEW-2] no preview throws, whatever its reader holds', async () => {
  for (let seed = 1; seed <= SEEDS / 3; seed += 1) {
    const random = new Random(seed);
    const emergency = new SimulatedEmergency();
    await openCrowd(emergency);
    for (let step = 0; step < STEPS; step += 1) await sendRandom(emergency, random);
    for (const officerId of [...Object.values(officers), 'nobody']) {
      const commands = Array.from({ length: 30 }, () => ({
        command: drawRandom(random).command as EmergencyCommand,
        ...{ by: officerId, device: 'tablet-1', at: '2026-10-14T11:00:00Z' },
        roles: rolesOf(emergency, officerId),
      }));
      const held = heldBy(emergency, officerId);
      const text = JSON.stringify([...held.of('evacuees')]);
      const shown = new PreviewOverlay(held, commands);
      expect([...shown.all('evacuees')].length).toBeGreaterThanOrEqual(held.of('evacuees').size);
      // What is held is never touched.
      expect(JSON.stringify([...held.of('evacuees')])).toBe(text);
    }
  }
}, 600_000);
