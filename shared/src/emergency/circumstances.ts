import type { Emergency } from './emergency.ts';
import type { Instant } from '../vocabulary/instant.ts';
import type { Origin } from './record.ts';
import type { Rejection } from './rejections.ts';
import type { Decision } from '../vocabulary/decision.ts';

/** What decide may know besides the state, all of it as data. */
export interface Circumstances extends Origin {
  /** The server's clock. */
  readonly now: Instant;
  /** The cursor that the author's screen stood at. */
  readonly seen: number;
  /** Facts that the command sets and another device has set to another value since `seen`. */
  readonly concurrent: readonly string[];
  /** Administrator of this installation. */
  readonly administrator: boolean;
  /** Delivered by someone else than its author, whose word alone says whose it is. */
  readonly carried: boolean;
  /** Whoever set Muster up: may do everything until the first grant of a role. */
  readonly founder: boolean;
  /** When each claiming device was last in contact, by `<officerId>|<device>`. */
  readonly lastHeard: (lane: string) => Instant | undefined;
}

/** One fact that a report sets, so that the wrapper can tell whether someone else set it meanwhile. */
export interface SetFact {
  readonly kind: 'evacuees' | 'departures';
  readonly id: string;
  readonly fact: string;
  readonly value: unknown;
  /** The same value reported twice counts too (a double boarding). */
  readonly evenIfSame?: true;
}

export type Decide<Command, Event> = (
  emergency: Emergency,
  command: Command,
  circumstances: Circumstances,
) => Decision<Event, Rejection>;
