import { mkdtempSync, rmSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emergencyRules } from '@muster/server/src/desk/emergency-rules.ts';
import { emergencyRestorable } from '@muster/server/src/desk/emergency-restorable.ts';
import { allRecords, type EmergencyState } from '@muster/server/src/desk/emergency-state.ts';
import { openDesk } from '@muster/server/src/desk/open-desk.ts';
import { diskFiles } from '@muster/server/src/event-log/journal/disk-files.ts';

export const FOUNDER = '00000000-0000-4000-8000-00000000f001';

/** A directory of its own, gone after the test. */
export function temporaryDirectory(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'muster-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** An emergency's desk on a real journal, as the server opens it. */
export async function openedDesk(
  dataDirectory: string,
  { snapshotEvery = 1_000_000, fingerprint = 'rules' } = {},
) {
  const restorable = emergencyRestorable();
  const { state } = restorable;
  const defects: unknown[] = [];
  const opened = await openDesk({
    place: {
      files: diskFiles,
      dataDirectory,
      emergencyId: '00000000-0000-4000-8000-0000000000e1',
      randomBytes,
      onFatal: (cause) => defects.push(cause),
    },
    rules: emergencyRules,
    restorable,
    rulesFingerprint: fingerprint,
    snapshotEvery,
    now: () => new Date('2026-10-14T11:00:00Z'),
    lastHeard: () => undefined,
    publish: () => undefined,
    onPublishFailed: (error) => defects.push(error),
    onDefect: (defect) => defects.push(defect),
    onSnapshotFailed: (error) => defects.push(error),
  });
  return { ...opened, state, defects };
}

/** Everything that a state holds, in a form that two states can be compared by. */
export function pictureOf(state: EmergencyState): unknown {
  const records = allRecords(state).map(([kind, record]) => [`${kind} ${record.id}`, record] as const);
  const { whole, bySite } = state.tally;
  return JSON.parse(
    JSON.stringify({
      records: Object.fromEntries(records.sort(([a], [b]) => (a < b ? -1 : 1))),
      byStage: Object.fromEntries([...whole.byStage].sort()),
      byPlace: Object.fromEntries([...whole.byPlace].sort()),
      screened: whole.screened,
      out: whole.out,
      bySite: Object.fromEntries(
        [...bySite].flatMap(([site, { byStage }]) => (byStage.size > 0 ? [[site, [...byStage].sort()]] : [])),
      ),
    }),
  );
}
