import type { Decision } from '../vocabulary/decision.ts';
import type { Author } from '../vocabulary/ids.ts';
import type { Instant } from '../vocabulary/instant.ts';
import type { Network } from './network.ts';
import type { NetworkRejection } from './rejections.ts';

/** Where a fact comes from: the entry that is being folded. */
export interface NetworkOrigin {
  readonly seq: number;
  readonly by: Author;
}

/** What decide may know besides the state. What the author may do is read from the state alone. */
export interface NetworkCircumstances extends NetworkOrigin {
  /** The server's clock. */
  readonly now: Instant;
}

export type DecideInNetwork<Command, Event> = (
  network: Network,
  command: Command,
  circumstances: NetworkCircumstances,
) => Decision<Event, NetworkRejection>;

export function isAdministrator(network: Network, author: Author): boolean {
  return network.officers.get(author)?.administrator === true;
}
