import type { EmergencyCommand } from '@muster/shared/emergency/commands.ts';
import type { Answer } from '@muster/shared/protocol/answer.ts';

/** An answer after which the command is done: recorded, or refused for good. */
export type FinalAnswer = Extract<Answer, { ok: boolean }>;

/** Safe on this tablet: it is sent, and its answer heard, when there is contact again. */
export interface Queued {
  readonly ok: true;
  readonly queued: true;
}

/** What whoever sent it is told. */
export type Sent = FinalAnswer | Queued;

export interface Outgoing {
  readonly device: string;
  readonly n: number;
  readonly at: string;
  readonly seen?: number;
  /** Its author, where that is not whoever is signed in. */
  readonly by?: string;
  readonly command: EmergencyCommand | { readonly type: 'Withdraw' };
}

/** The log that was met. */
export interface Opened {
  readonly epoch?: string;
  /** Its last entry that is older than a restore. */
  readonly restoredFrom?: number | undefined;
}

/** Saved, and not sent while it may still be undone. */
export interface Held {
  /** Resolves once it lies safe on this tablet: nobody is told earlier that it is saved. */
  readonly kept: Promise<unknown>;
  send(): Promise<Sent>;
  takeBack(): Promise<void>;
}

/** What came of one batch; `lost` when nothing was heard, `refused` when the request itself was wrong. */
export type Delivered =
  | { readonly answers: readonly Answer[] }
  | { readonly lost: true }
  | { readonly refused: { readonly type: string; readonly message: string } };

/**
 * `held`: may still be undone, and has no number. `pending`: has one, and is sent until it is answered. `answered`: the frame with its effect is not here yet. `kept`: done, and kept until the server has a backup of it.
 */
export type ItemState = 'held' | 'pending' | 'answered' | 'kept';

/** One command as it lies on this tablet. Replaced, never changed. */
export interface OutboxItem {
  /** In the order in which they were made on this tablet. */
  readonly id: number;
  readonly by: string;
  readonly device: string;
  readonly n?: number;
  /** This tablet's clock. */
  readonly at: string;
  /** The cursor when the form opened. */
  readonly seen?: number;
  readonly command: EmergencyCommand;
  readonly state: ItemState;
  readonly answer?: FinalAnswer;
  /** Of the log that answered it. */
  readonly epoch?: string;
  /** The server could not read it: its number is voided instead. */
  readonly isVoided?: true;
  /** Refused when nobody was there to be told: stays until someone has dealt with it. */
  readonly needsAttention?: true;
}

export function isUnanswered({ state }: OutboxItem): boolean {
  return state === 'held' || state === 'pending';
}

/** Work that people count. A claim says only who is at it: it goes along with the advice, and is nothing by itself. */
export function isWork({ command: { type } }: OutboxItem): boolean {
  return type !== 'StartScreening' && type !== 'ReleaseClaim';
}

/** What a server that was restored from a backup needs of it, and what the screens preview until its frame is here. */
export function seqOf({ answer }: OutboxItem): number | undefined {
  return answer?.seq;
}

/** The item as it is delivered. */
export function outgoing({ device, n, at, seen, command, isVoided }: OutboxItem, by?: string): Outgoing {
  if (n === undefined) throw new Error('A command was to be sent without a number');
  return {
    ...{ device, n, at },
    ...(seen !== undefined && { seen }),
    ...(by !== undefined && { by }),
    command: isVoided ? { type: 'Withdraw' } : command,
  };
}

/** One officer on one device. */
export function laneOf({ by, device }: Pick<OutboxItem, 'by' | 'device'>): string {
  return `${by}|${device}`;
}
