import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AnyCommand } from '@muster/shared/emergency/commands.ts';
import type { EmergencyState } from '@muster/server/src/desk/emergency-state.ts';
import { idOf } from '../support/id-of.ts';
import { BEIRUT, LARNACA } from '../support/muster-scene.ts';
import { FOUNDER, openedDesk, pictureOf, temporaryDirectory } from '../support/opened-desk.ts';
import { approves, assigns, FERRY, of, registers, schedules } from '../support/people.ts';

const PASSENGERS = 60;
const AMENDED = 40;

let directory: ReturnType<typeof temporaryDirectory>;
beforeEach(() => {
  directory = temporaryDirectory();
});
afterEach(() => directory.remove());

type Opened = Awaited<ReturnType<typeof openedDesk>>;

const name = (n: number) => `passenger ${String(n)}`;
const site = (siteId: string) => ({
  ...{ type: 'OpenSite', siteId, name: siteId, kind: 'embarkation-sea', capacity: 900 },
  ...{ position: [35, 33], timeZone: 'Asia/Beirut' },
});

/** A ship whose list is locked and then put right again and again: each time one more version. */
function shipOfManyVersions(): object[] {
  const everyone = Array.from({ length: PASSENGERS }, (_, n) => n);
  const capacity = { seats: PASSENGERS, persons: PASSENGERS, litters: 0, wheelchairs: 0 };
  return [
    { type: 'OpenEmergency', emergencyId: idOf('ship'), name: 'Ship', country: 'LBN', mode: 'live' },
    ...[site(BEIRUT), site(LARNACA), schedules(FERRY, { capacity })],
    ...everyone.flatMap((n) => [
      { type: 'FormParty', partyId: idOf('party', String(n)), label: name(n) },
      registers(name(n), { partyId: idOf('party', String(n)) }),
      approves(name(n)),
      assigns(name(n)),
    ]),
    of('LockManifest'),
    ...everyone.slice(0, AMENDED).map((n) => ({
      type: 'AmendEvacuee',
      evacueeId: idOf(name(n)),
      changes: { name: { primary: `${name(n)} put right` } },
    })),
  ];
}

async function tell(desk: Opened['desk'], commands: readonly object[]): Promise<void> {
  const lane = { by: FOUNDER, administrator: true, founder: true, device: 'server' };
  const answers = await Promise.all(
    commands.map((command, index) =>
      desk.submit({
        ...{ ...lane, n: index + 1, at: '2026-10-14T10:00:00Z', hash: `h${String(index)}` },
        ...{ command: { hazard: 'conflict', ...command } as unknown as AnyCommand, body: {} },
      }),
    ),
  );
  for (const answer of answers) expect(answer).toMatchObject({ ok: true });
}

/** Distinct objects behind what the versions list, and how many of them are the records of today. */
function sharing({ tables }: EmergencyState) {
  const versions = [...tables.manifests.values()];
  const listed = new Set(versions.flatMap(({ passengers }) => passengers));
  const live = new Set(tables.evacuees.values());
  return {
    versions: versions.length,
    listed: listed.size,
    live: [...listed].filter((evacuee) => live.has(evacuee)).length,
    labels: new Set(versions.map(({ partyLabels }) => partyLabels)).size,
  };
}

function snapshotBytes(): number {
  const path = join(directory.path, 'emergencies/00000000-0000-4000-8000-0000000000e1/snapshot');
  const sizes = readdirSync(path).map((file) => statSync(join(path, file)).size);
  return sizes.reduce((sum, size) => sum + size, 0);
}

test('[LOG-16] a snapshot holds whom many versions list once, and versions share them again after a restart', async () => {
  const live = await openedDesk(directory.path);
  await tell(live.desk, shipOfManyVersions());
  const [picture, shared] = [pictureOf(live.state), sharing(live.state)];
  expect(live.defects).toEqual([]);
  expect(shared.versions).toBe(AMENDED + 1);
  expect(shared.listed).toBeLessThanOrEqual(PASSENGERS + 2 * AMENDED);
  expect(shared.live).toBeGreaterThanOrEqual(PASSENGERS - 1);
  expect(shared.labels).toBe(1);
  await live.close();
  // Everyone in every version would be 60 × 41 records of about 900 bytes.
  expect(snapshotBytes()).toBeLessThan(500_000);

  const restored = await openedDesk(directory.path);
  expect(restored.ignoredSnapshots).toEqual([]);
  expect(pictureOf(restored.state)).toEqual(picture);
  expect(sharing(restored.state)).toEqual(shared);
  await restored.close();

  const replayed = await openedDesk(directory.path, { fingerprint: 'other rules' });
  expect(replayed.ignoredSnapshots.length).toBeGreaterThan(0);
  expect(pictureOf(replayed.state)).toEqual(picture);
  expect(sharing(replayed.state)).toEqual(shared);
  await replayed.close();
}, 60_000);
