import { z } from 'zod';
import { accept, reject } from '../vocabulary/decision.ts';
import { isAdministrator, type DecideInNetwork, type NetworkOrigin } from './circumstances.ts';
import type { NetworkDraft } from './network.ts';
import { TokenSha256 } from './token-sha256.ts';

/** Sign out, or revoke a session: one's own, or anyone's as administrator. Rule NET-6. */
export const EndSession = z.strictObject({ type: z.literal('EndSession'), tokenSha256: TokenSha256 });
export type EndSession = z.infer<typeof EndSession>;

export const SessionEnded = z.object({ type: z.literal('SessionEnded'), tokenSha256: TokenSha256 });
export type SessionEnded = z.infer<typeof SessionEnded>;

export const decideEndSession: DecideInNetwork<EndSession, SessionEnded> = (
  network,
  { tokenSha256 },
  { by },
) => {
  const session = network.sessions.get(tokenSha256);
  if (!session) return reject({ type: 'SessionUnknown' });
  if (session.officerId !== by && !isAdministrator(network, by)) {
    return reject({ type: 'NotAllowed', needs: 'administrator' });
  }
  if (session.endedSeq !== undefined) return accept();
  return accept({ type: 'SessionEnded', tokenSha256 });
};

export function foldSessionEnded(
  draft: NetworkDraft,
  { tokenSha256 }: SessionEnded,
  { seq }: NetworkOrigin,
): void {
  const session = draft.sessions.get(tokenSha256);
  if (!session) throw new Error('Log ends a session that it never opened');
  draft.sessions.set(tokenSha256, { ...session, endedSeq: seq });
}
