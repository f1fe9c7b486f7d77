import type { Officer } from '@muster/shared/network/network.ts';
import type { OfficerId } from '@muster/shared/vocabulary/ids.ts';
import type { Sender } from '../desk/desk-rules.ts';
import type { NetworkAnswer, NetworkDesk } from './network-desk.ts';
import type { Passphrases } from './passphrases.ts';

export interface NewOfficer {
  readonly officerId: OfficerId;
  readonly name: string;
  readonly passphrase: string;
}

/** Nothing new was recorded. */
interface AlreadySo {
  readonly ok: true;
}

/**
 * Creates an officer; the same sent again is already so, other content under the same id is refused. The rules see
 * hashes, of which no two are equal, so sameness is judged here.
 */
export async function createOfficer(
  { desk, passphrases }: { readonly desk: NetworkDesk; readonly passphrases: Passphrases },
  asked: NewOfficer,
  sender: Sender,
): Promise<NetworkAnswer | AlreadySo> {
  const { officerId, name, passphrase } = asked;
  const isSame = async (known: Officer) =>
    known.name === name &&
    known.passphraseHash !== '' &&
    passphrases.verify(known.passphraseHash, passphrase);

  const known = desk.state.officers.get(officerId);
  if (known && (await isSame(known))) return { ok: true };
  if (known) return { ok: false, rejection: { type: 'IdTaken' } };

  const passphraseHash = await passphrases.hash(passphrase);
  const answer = await desk.submit({ type: 'CreateOfficer', officerId, name, passphraseHash }, sender);
  if (!('ok' in answer) || answer.ok || answer.rejection.type !== 'IdTaken') return answer;

  // The same was sent twice at once, and the other one was first.
  const winner = desk.state.officers.get(officerId);
  return winner && (await isSame(winner)) ? { ok: true } : answer;
}
