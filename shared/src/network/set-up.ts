import { z } from 'zod';
import { accept, reject } from '../vocabulary/decision.ts';
import type { DecideInNetwork } from './circumstances.ts';
import type { NetworkDraft } from './network.ts';
import { newOfficerFields, officerFields, setOfficer } from './new-officer.ts';

/** The first administrator, by whoever holds the set-up token. Works once. Rule NET-1. */
export const SetUp = z.strictObject({ type: z.literal('SetUp'), ...newOfficerFields });
export type SetUp = z.infer<typeof SetUp>;

export const SetUpDone = z.object({ type: z.literal('SetUpDone'), ...officerFields });
export type SetUpDone = z.infer<typeof SetUpDone>;

export const decideSetUp: DecideInNetwork<SetUp, SetUpDone> = (network, command, { now }) => {
  if (network.officers.size > 0) return reject({ type: 'AlreadySetUp' });
  return accept({ ...command, type: 'SetUpDone', createdAt: now });
};

export function foldSetUpDone(draft: NetworkDraft, event: SetUpDone): void {
  setOfficer(draft, event, { administrator: true, founder: true });
}
