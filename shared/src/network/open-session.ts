import { z } from 'zod';
import { accept, reject } from '../vocabulary/decision.ts';
import { DeviceId, OfficerId } from '../vocabulary/ids.ts';
import { Instant } from '../vocabulary/instant.ts';
import type { DecideInNetwork } from './circumstances.ts';
import type { NetworkDraft, Session } from './network.ts';
import { TokenSha256 } from './token-sha256.ts';

const fields = { tokenSha256: TokenSha256, officerId: OfficerId, device: DeviceId, expiresAt: Instant };

/** A passphrase was right: let this token stand for its officer. Rule NET-5. */
export const OpenSession = z.strictObject({ type: z.literal('OpenSession'), ...fields });
export type OpenSession = z.infer<typeof OpenSession>;

export const SessionOpened = z.object({ type: z.literal('SessionOpened'), ...fields, openedAt: Instant });
export type SessionOpened = z.infer<typeof SessionOpened>;

export const decideOpenSession: DecideInNetwork<OpenSession, SessionOpened> = (network, command, { now }) => {
  const { tokenSha256, officerId } = command;
  if (!network.officers.get(officerId)) return reject({ type: 'OfficerUnknown', officerId });

  const known = network.sessions.get(tokenSha256);
  if (known) return isSame(known, command) ? accept() : reject({ type: 'IdTaken', id: tokenSha256 });

  return accept({ ...command, type: 'SessionOpened', openedAt: now });
};

function isSame(known: Session, { officerId, device, expiresAt }: OpenSession): boolean {
  return known.officerId === officerId && known.device === device && known.expiresAt === expiresAt;
}

export function foldSessionOpened(draft: NetworkDraft, event: SessionOpened): void {
  const { tokenSha256, officerId, device, openedAt, expiresAt } = event;
  draft.sessions.set(tokenSha256, { id: tokenSha256, officerId, device, openedAt, expiresAt });
}
