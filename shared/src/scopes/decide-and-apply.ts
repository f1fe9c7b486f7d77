import type { Circumstances } from '../emergency/circumstances.ts';
import type { AnyCommand } from '../emergency/commands.ts';
import { decide } from '../emergency/decide.ts';
import type { EmergencyDraft } from '../emergency/emergency.ts';
import type { EmergencyEvent } from '../emergency/events.ts';
import { factsOf } from '../emergency/facts.ts';
import { factsSetBy } from '../emergency/facts-set-by.ts';
import { foldInto } from '../emergency/fold.ts';
import { relisted } from '../emergency/manifest/relisted.ts';
import { SERVER_DEVICE } from '../vocabulary/ids.ts';
import { sameValue } from '../emergency/same-content.ts';
import type { Rejection } from '../emergency/rejections.ts';
import { accept, type Decision } from '../vocabulary/decision.ts';
import { completeEntry } from './apply-entry.ts';

/**
 * Decides one command on a fresh draft and folds what it decided there. A new version of a locked manifest is part of
 * the same entry. A rejection leaves the draft untouched. Throws only on a defect; the caller then drops the draft.
 */
export function decideAndApply(
  draft: EmergencyDraft,
  command: AnyCommand,
  known: Omit<Circumstances, 'concurrent'>,
): Decision<EmergencyEvent, Rejection> {
  const circumstances: Circumstances = { ...known, concurrent: concurrentFacts(draft, command, known) };
  const decision = decide(draft, command, circumstances);
  if (!decision.ok) return decision;
  for (const event of decision.events) foldInto(draft, event, circumstances);
  const versions = relisted(draft, decision.events, circumstances);
  for (const version of versions) foldInto(draft, version, circumstances);
  completeEntry(draft, circumstances);
  return accept(...decision.events, ...versions);
}

/** Facts that another device set to another value after the author's `seen`. The clock is nobody's rival. Rule SYNC-8. */
export function concurrentFacts(
  draft: EmergencyDraft,
  command: AnyCommand,
  { seen, device }: Pick<Circumstances, 'seen' | 'device'>,
): string[] {
  const concurrent: string[] = [];
  for (const { kind, id, fact, value, evenIfSame } of factsSetBy(draft, command)) {
    const record = draft[kind].get(id);
    const stamp = record?.changed[fact];
    if (!record || !stamp || stamp.seq <= seen || stamp.device === device || stamp.device === SERVER_DEVICE)
      continue;
    const standing = factsOf(kind)?.[fact]?.(record);
    if (evenIfSame || !sameValue(standing, value)) concurrent.push(fact);
  }
  return concurrent;
}
