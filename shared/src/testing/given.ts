import { expect } from 'vitest';
import type { AnyCommand } from '../emergency/commands.ts';
import { draftOver, emptyEmergency, mergeDraft, type EmergencyTables } from '../emergency/emergency.ts';
import type { EmergencyEvent } from '../emergency/events.ts';
import type { Rejection } from '../emergency/rejections.ts';
import { decideAndApply } from '../scopes/decide-and-apply.ts';
import type { Decision } from '../vocabulary/decision.ts';
import { Author, EmergencyId } from '../vocabulary/ids.ts';

export const FOUNDER = '00000000-0000-4000-8000-00000000f001';
const EMERGENCY = EmergencyId.parse('00000000-0000-4000-8000-0000000000e1');

/** Who sends a command, from where, when, having seen what. All have a default. */
export interface Sending {
  readonly by?: string;
  readonly device?: string;
  /** Server and tablet clock alike. */
  readonly now?: string;
  /** Absent: everything. */
  readonly seen?: number;
  /** Brought in by someone else. */
  readonly carried?: boolean;
  readonly lastHeard?: Readonly<Record<string, string>>;
}

/** A command as an officer's form would send it: ids are plain text here, branded inside. */
export type Sent = { readonly type: AnyCommand['type']; readonly [field: string]: unknown };

/** One emergency, driven through the real path: concurrency, authorisation, decide, fold, derive, stamp. */
export class Story {
  readonly state: EmergencyTables = emptyEmergency();
  seq = 0;

  send(command: Sent, sending: Sending = {}): Decision<EmergencyEvent, Rejection> {
    const draft = draftOver(this.state);
    const now = sending.now ?? '2026-10-14T11:00:00Z';
    const by = sending.by ?? FOUNDER;
    const decision = decideAndApply(draft, command as unknown as AnyCommand, {
      seq: this.seq + 1,
      by: Author.parse(by),
      device: sending.device ?? 'tablet-1',
      at: now,
      now,
      seen: sending.seen ?? this.seq,
      administrator: by === FOUNDER,
      founder: by === FOUNDER,
      carried: sending.carried ?? false,
      lastHeard: (lane) => sending.lastHeard?.[lane],
    });
    this.seq += 1;
    if (decision.ok) mergeDraft(this.state, draft);
    return decision;
  }
}

/** Commands that must all have been accepted, after an emergency was opened in drill mode (or live). */
export function given(...commands: readonly (Sent | readonly [Sent, Sending])[]) {
  return givenMode('drill', commands);
}

export function givenLive(...commands: readonly (Sent | readonly [Sent, Sending])[]) {
  return givenMode('live', commands);
}

function givenMode(mode: 'drill' | 'live', commands: readonly (Sent | readonly [Sent, Sending])[]) {
  const story = new Story();
  const opening = { emergencyId: EMERGENCY, name: 'Cedar', country: 'LBN', hazard: 'conflict', mode };
  story.send({ type: 'OpenEmergency', ...opening }, { device: 'server' });
  for (const each of commands) {
    const [command, sending] = Array.isArray(each) ? (each as [Sent, Sending]) : [each as Sent, {}];
    expect(story.send(command, sending), JSON.stringify(command)).toMatchObject({ ok: true });
  }
  return {
    story,
    when: (command: Sent, sending: Sending = {}) => outcomeOf(story, story.send(command, sending)),
  };
}

function outcomeOf(story: Story, decision: Decision<EmergencyEvent, Rejection>) {
  return {
    story,
    decision,
    /** Each given part is found in the event at its place; no further events. */
    thenRecords(...events: readonly object[]) {
      expect(decision).toMatchObject({ ok: true, events });
      if (decision.ok) expect(decision.events).toHaveLength(events.length);
      return story;
    },
    thenRejects(rejection: object) {
      expect(decision).toEqual({ ok: false, rejection });
      return story;
    },
  };
}
