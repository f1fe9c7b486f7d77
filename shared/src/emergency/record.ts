import type { Author } from '../vocabulary/ids.ts';
import type { Instant } from '../vocabulary/instant.ts';

/** Who last set a fact of a record, in the order of the log. */
export interface FactStamp {
  readonly seq: number;
  readonly device: string;
}

/** A claim that lost against a standing value because neither officer knew of the other. Kept until someone decides. */
export interface Rival {
  readonly seq: number;
  readonly by: Author;
  readonly device: string;
  readonly at: Instant;
  readonly value: unknown;
}

/** What the wrapper `scopes/apply-entry.ts` stamps on every record; folds carry it over by spreading. */
export interface Stamped {
  /** The seq of the entry that last touched the record. */
  readonly rev: number;
  /** Every stream this record was ever in, so that a `drop` reaches whoever once had it. */
  readonly everIn: readonly string[];
  readonly changed: Readonly<Record<string, FactStamp>>;
  readonly rivals?: Readonly<Record<string, readonly Rival[]>>;
}

/** A new record's stamps, before the wrapper has seen it. */
export const unstamped: Stamped = { rev: 0, everIn: [], changed: {} };

/** Where a fact comes from: the entry that is being folded. */
export interface Origin {
  readonly seq: number;
  readonly by: Author;
  readonly device: string;
  /** Tablet clock: shown to people, never compared. */
  readonly at: Instant;
}

/** The record with one more rival claim on a fact. */
export function withRival<R extends Stamped>(record: R, fact: string, value: unknown, origin: Origin): R {
  const rivals = record.rivals ?? {};
  // Field by field: decide passes more than a replay does, and both must leave the same record.
  const { seq, by, device, at } = origin;
  const claim: Rival = { seq, by, device, at, value };
  return { ...record, rivals: { ...rivals, [fact]: [...(rivals[fact] ?? []), claim] } };
}
