import { z } from 'zod';
import { Environment, Hazard, ProcessingMode } from '../vocabulary/codes.ts';
import { accept, reject } from '../vocabulary/decision.ts';
import { EmergencyId, OfficerId } from '../vocabulary/ids.ts';
import { Instant } from '../vocabulary/instant.ts';
import { open } from '../vocabulary/public-field.ts';
import { Text } from '../vocabulary/text.ts';
import type { DecideInNetwork } from './circumstances.ts';
import type { ListedEmergency, NetworkDraft } from './network.ts';

const fields = {
  emergencyId: EmergencyId,
  name: open(Text.clone()),
  /** ISO 3166-1 alpha-3. */
  country: open(z.string().regex(/^[A-Z]{3}$/)),
  hazard: Hazard,
  mode: open(z.enum(['live', 'drill'])),
  environment: Environment.exactOptional(),
  processingMode: ProcessingMode.exactOptional(),
};

/** List an emergency whose key, directory and log stand. Rule NET-7. */
export const AddEmergency = z.strictObject({ type: z.literal('AddEmergency'), ...fields });
export type AddEmergency = z.infer<typeof AddEmergency>;

export const EmergencyAdded = z.object({
  type: z.literal('EmergencyAdded'),
  ...fields,
  addedBy: OfficerId,
  addedAt: Instant,
});
export type EmergencyAdded = z.infer<typeof EmergencyAdded>;

export const decideAddEmergency: DecideInNetwork<AddEmergency, EmergencyAdded> = (
  network,
  command,
  { by, now },
) => {
  const officer = network.officers.get(by);
  if (!officer?.administrator) return reject({ type: 'NotAllowed', needs: 'administrator' });

  const known = network.emergencies.get(command.emergencyId);
  if (known) return isSame(known, command) ? accept() : reject({ type: 'IdTaken', id: known.id });

  return accept({ ...command, type: 'EmergencyAdded', addedBy: officer.id, addedAt: now });
};

function isSame(known: ListedEmergency, said: AddEmergency): boolean {
  return (['name', 'country', 'hazard', 'mode', 'environment', 'processingMode'] as const).every(
    (field) => known[field] === said[field],
  );
}

export function foldEmergencyAdded(draft: NetworkDraft, event: EmergencyAdded): void {
  const { type: _, emergencyId, ...listed } = event;
  draft.emergencies.set(emergencyId, { ...listed, id: emergencyId });
}
