import { z } from 'zod';
import { OfficerId } from '../vocabulary/ids.ts';
import { Instant } from '../vocabulary/instant.ts';
import { Text } from '../vocabulary/text.ts';
import type { NetworkDraft, Officer } from './network.ts';

/** Argon2id in PHC form. The passphrase itself never reaches a command. */
const PassphraseHash = z
  .string()
  .max(500)
  .regex(/^\$argon2id\$/);

/** What a command says about a new officer. */
export const newOfficerFields = { officerId: OfficerId, name: Text, passphraseHash: PassphraseHash };

/** What the log keeps of it; the sealed fields are absent once purged. */
export const officerFields = {
  officerId: OfficerId,
  name: Text.exactOptional(),
  passphraseHash: PassphraseHash.exactOptional(),
  createdAt: Instant,
};

interface Recorded {
  readonly officerId: OfficerId;
  readonly name?: string;
  readonly passphraseHash?: string;
  readonly createdAt: Instant;
}

export function setOfficer(
  draft: NetworkDraft,
  { officerId, name = '', passphraseHash = '', createdAt }: Recorded,
  rank: Pick<Officer, 'administrator' | 'founder'>,
): void {
  draft.officers.set(officerId, { id: officerId, name, passphraseHash, createdAt, ...rank });
}
