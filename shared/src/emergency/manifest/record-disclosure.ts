import { z } from 'zod';
import { accept, reject } from '../../vocabulary/decision.ts';
import { DepartureId } from '../../vocabulary/ids.ts';
import { open } from '../../vocabulary/public-field.ts';
import { Text } from '../../vocabulary/text.ts';
import type { Decide } from '../circumstances.ts';
import type { EmergencyDraft } from '../emergency.ts';
import type { Origin } from '../record.ts';

const fields = {
  departureId: DepartureId,
  version: open(z.int().positive()),
  format: open(z.enum(['csv', 'json'])),
  /** Absent: the departure's carrier. */
  recipient: Text.exactOptional(),
  purpose: Text.exactOptional(),
};

/** By the server, whenever a manifest is cut as a file: who took which version, for whom, and why. Rule MAN-11. */
export const RecordDisclosure = z.strictObject({ type: z.literal('RecordDisclosure'), ...fields });
export type RecordDisclosure = z.infer<typeof RecordDisclosure>;

export const ManifestDisclosed = z.object({ type: z.literal('ManifestDisclosed'), ...fields });
export type ManifestDisclosed = z.infer<typeof ManifestDisclosed>;

export const decideRecordDisclosure: Decide<RecordDisclosure, ManifestDisclosed> = (emergency, command) => {
  const { departureId } = command;
  if (!emergency.departures.get(departureId)) return reject({ type: 'DepartureUnknown', departureId });
  return accept({ ...command, type: 'ManifestDisclosed' });
};

/** The log is where disclosures are read; no record changes by one. */
export function foldManifestDisclosed(
  _draft: EmergencyDraft,
  _event: ManifestDisclosed,
  _origin: Origin,
): void {
  return undefined;
}
