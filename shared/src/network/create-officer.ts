import { z } from 'zod';
import { accept, reject } from '../vocabulary/decision.ts';
import { isAdministrator, type DecideInNetwork } from './circumstances.ts';
import { officerNamed, type NetworkDraft } from './network.ts';
import { newOfficerFields, officerFields, setOfficer } from './new-officer.ts';

/** Let a colleague sign in. Rules NET-2 to NET-4. */
export const CreateOfficer = z.strictObject({ type: z.literal('CreateOfficer'), ...newOfficerFields });
export type CreateOfficer = z.infer<typeof CreateOfficer>;

export const OfficerCreated = z.object({ type: z.literal('OfficerCreated'), ...officerFields });
export type OfficerCreated = z.infer<typeof OfficerCreated>;

/** Two hashes of one passphrase differ by their salt: whoever has the passphrase compares before asking. */
export const decideCreateOfficer: DecideInNetwork<CreateOfficer, OfficerCreated> = (
  network,
  command,
  { by, now },
) => {
  const { officerId, name, passphraseHash } = command;
  if (!isAdministrator(network, by)) return reject({ type: 'NotAllowed', needs: 'administrator' });

  const known = network.officers.get(officerId);
  const isSame = known?.name === name && known.passphraseHash === passphraseHash;
  if (known) return isSame ? accept() : reject({ type: 'IdTaken', id: officerId });
  if (officerNamed(network, name)) return reject({ type: 'NameTaken' });

  return accept({ ...command, type: 'OfficerCreated', createdAt: now });
};

export function foldOfficerCreated(draft: NetworkDraft, event: OfficerCreated): void {
  setOfficer(draft, event, { administrator: false, founder: false });
}
