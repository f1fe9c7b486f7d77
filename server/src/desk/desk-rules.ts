import type { Decision } from '@muster/shared/vocabulary/decision.ts';
import type { Parts } from '@muster/shared/vocabulary/personal-part.ts';

/** Who sends a command, as the session and the network log know them. */
export interface Sender {
  /** The author: an officer's id, or `clock`. Roles are theirs. */
  readonly by: string;
  readonly administrator: boolean;
  /** Whoever set Muster up. */
  readonly founder: boolean;
  /** Who delivered it, when that is someone else. */
  readonly carrier?: string;
}

/** What the desk tells the rules about one command, besides the state. */
export interface Delivery extends Omit<Sender, 'carrier'> {
  readonly carried: boolean;
  readonly seq: number;
  readonly device: string;
  /** Tablet clock. */
  readonly at: string;
  /** Server clock. */
  readonly now: string;
  readonly seen: number;
  readonly lastHeard: (lane: string) => string | undefined;
}

export interface EntryOrigin {
  readonly seq: number;
  readonly by: string;
  readonly device: string;
  readonly at: string;
}

/**
 * What the desk needs to know of a log's rules; the same desk serves the network and every emergency. A draft lies
 * over the state or over another draft, and dropping it leaves no trace.
 */
export interface DeskRules<State, Draft, Command, Event> {
  draftOver(under: State | Draft): Draft;
  /** Into the state once durable, or into the batch's draft once decided. */
  merge(target: State | Draft, draft: Draft): void;
  /** Folds what it decides on the draft. Throws only on a defect. */
  decideAndApply(
    draft: Draft,
    command: Command,
    delivery: Delivery,
  ): Decision<Event, { readonly type: string }>;
  /** Replay: folds only. */
  applyEntry(draft: Draft, events: readonly Event[], origin: EntryOrigin): void;
  /** What of an event may stand open in the log. */
  partsOf(event: Event): Parts;
}
