import { z } from 'zod';
import { accept } from '../../vocabulary/decision.ts';
import { DepartureId, EvacueeId } from '../../vocabulary/ids.ts';
import { open } from '../../vocabulary/public-field.ts';
import { Text } from '../../vocabulary/text.ts';
import type { Decide } from '../circumstances.ts';
import { reported, reportFields } from '../departure/reported-departure.ts';
import { departureOrStub } from '../departure/stub-departure.ts';
import type { EmergencyDraft } from '../emergency.ts';
import type { Origin } from '../record.ts';
import type { IncidentOpened } from './incident-opened.ts';

const Verdict = open(
  z.enum(['wrong-departure', 'not-cleared', 'not-listed', 'seats-full', 'unknown', 'already-aboard']),
);

const fields = {
  departureId: DepartureId,
  /** Absent when nobody could be read from what was scanned. */
  evacueeId: EvacueeId.exactOptional(),
  verdict: Verdict,
  gate: Text.exactOptional(),
};

/** Report that the gate turned someone back. Rule BOARD-23. */
export const RecordScanRefused = z.strictObject({ type: z.literal('RecordScanRefused'), ...fields });
export type RecordScanRefused = z.infer<typeof RecordScanRefused>;

export const ScanRefused = z.object({ type: z.literal('ScanRefused'), ...fields, ...reportFields });
export type ScanRefused = z.infer<typeof ScanRefused>;

export const decideRecordScanRefused: Decide<RecordScanRefused, ScanRefused | IncidentOpened> = (
  emergency,
  command,
  circumstances,
) => {
  const { departureId, evacueeId } = command;
  return accept(
    { ...command, type: 'ScanRefused', ...reported(emergency, departureId, circumstances) },
    { type: 'IncidentOpened', incident: 'scan-refused', departureId, ...(evacueeId && { evacueeId }) },
  );
};

/** Nobody moved: what people see is the incident beside it, which needs the departure to be known. */
export function foldScanRefused(draft: EmergencyDraft, event: ScanRefused, origin: Origin): void {
  if (!draft.departures.get(event.departureId)) {
    draft.departures.set(event.departureId, departureOrStub(draft, event, origin));
  }
}
