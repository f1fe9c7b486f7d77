import type { Answer } from '@muster/shared/protocol/answer.ts';
import type { Received } from './command-desk.ts';
import type { DeskRules } from './desk-rules.ts';
import type { Entry } from './entry.ts';
import { laneKey, type Lanes, type Recorded } from './lanes.ts';

/** The answer, or the entry of long ago that holds it. */
export type Decided = { readonly answer: Answer } | { readonly recorded: Recorded };

interface Ground<State, Draft, Command, Event> {
  readonly rules: DeskRules<State, Draft, Command, Event>;
  readonly state: State;
  readonly lanes: Lanes;
  readonly receivedAt: string;
  readonly head: number;
  readonly lastHeard: (lane: string) => string | undefined;
  readonly onDefect: (defect: unknown, received: Received<Command>) => void;
}

/** One batch, decided command by command on a draft over the durable state. Dropping it leaves no trace. */
export class BatchDraft<State, Draft, Command, Event> {
  readonly whole: Draft;
  readonly entries: Entry<Event>[] = [];
  readonly #ground: Ground<State, Draft, Command, Event>;
  /** The numbers that this batch has given out, by lane. */
  readonly #fresh = new Map<string, { readonly recorded: Recorded; readonly answer: Answer }[]>();

  constructor(ground: Ground<State, Draft, Command, Event>) {
    this.#ground = ground;
    this.whole = ground.rules.draftOver(ground.state);
  }

  decide(received: Received<Command>): Decided {
    const lane = laneKey(received.by, received.device);
    const durable = this.#ground.lanes.lastN(lane);
    const fresh = this.#fresh.get(lane) ?? [];
    const { n, hash } = received;
    if (n > durable + fresh.length + 1) return { answer: { gap: durable + fresh.length } };

    const inBatch = n > durable ? fresh[n - durable - 1] : undefined;
    const known = inBatch?.recorded ?? this.#ground.lanes.recorded(lane, n);
    if (known && known.hash !== hash) return { answer: { forked: durable + fresh.length } };
    if (inBatch) return { answer: inBatch.answer };
    if (known) return { recorded: known };

    const entry = this.#enter(received);
    const { seq, rejection } = entry;
    const answer: Answer = rejection ? { ok: false, seq, rejection } : { ok: true, seq };
    fresh.push({ recorded: { seq, hash, refused: rejection !== undefined }, answer });
    this.#fresh.set(lane, fresh);
    return { answer };
  }

  #enter(received: Received<Command>): Entry<Event> {
    const { by, device, n, hash, at, carrier, body } = received;
    const seq = this.#ground.head + this.entries.length + 1;
    const seen = Math.min(received.seen ?? seq - 1, seq - 1);
    const { receivedAt } = this.#ground;
    const frame = {
      seq,
      by,
      device,
      n,
      hash,
      at,
      receivedAt,
      seen,
      ...(carrier !== undefined && { carrier }),
    };
    const decision = this.#decideAlone(received, seq, seen);
    const entry: Entry<Event> = decision.ok
      ? { ...frame, events: decision.events }
      : { ...frame, events: [], rejection: decision.rejection, body };
    this.entries.push(entry);
    return entry;
  }

  /** A command that throws is recorded as a defect and takes nobody else down: its own draft is dropped. */
  #decideAlone(received: Received<Command>, seq: number, seen: number) {
    const { rules, receivedAt, lastHeard, onDefect } = this.#ground;
    const { by, device, at, administrator, founder, carrier, command } = received;
    const draft = rules.draftOver(this.whole);
    const carried = carrier !== undefined;
    try {
      const delivery = {
        seq,
        by,
        device,
        at,
        now: receivedAt,
        seen,
        administrator,
        founder,
        carried,
        lastHeard,
      };
      const decision = rules.decideAndApply(draft, command, delivery);
      if (decision.ok) rules.merge(this.whole, draft);
      return decision;
    } catch (defect) {
      onDefect(defect, received);
      return { ok: false as const, rejection: { type: 'Defect' } };
    }
  }
}
