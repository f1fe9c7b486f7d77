import { IssueStandingDetermination } from '@muster/shared/emergency/standing/issue-standing-determination.ts';
import type { StandingView } from '@muster/shared/scopes/record-views.ts';
import type { Entitlement } from '@muster/shared/vocabulary/codes.ts';
import type { Instant } from '@muster/shared/vocabulary/instant.ts';
import { instantsOf, toInstant } from '#lib/ui/zoned-time.ts';

/** A standing order as it is being typed. Times as `2026-10-14 06:00`, UTC. */
export interface StandingDraft {
  number: string;
  entitlements: readonly Entitlement[];
  siteIds: readonly string[];
  from: string;
  to: string;
}
export type StandingProblem = 'number' | 'entitlements' | 'from' | 'to' | 'reversed';

const DAY_MS = 86_400_000;

/** The next number, from this hour for a day. */
export function newStanding(known: readonly Pick<StandingView, 'number'>[], now: Date): StandingDraft {
  const hour = Math.floor(now.getTime() / 3_600_000) * 3_600_000;
  const typed = (ms: number) => toInstant(ms).slice(0, 16).replace('T', ' ');
  return {
    number: String(Math.max(0, ...known.map(({ number }) => number)) + 1),
    entitlements: [],
    siteIds: [],
    from: typed(hour),
    to: typed(hour + DAY_MS),
  };
}

/** The command, or the fields that are not right yet. */
export function issueStanding(
  draft: StandingDraft,
): { readonly command: IssueStandingDetermination } | { readonly wrong: ReadonlySet<StandingProblem> } {
  const wrong = new Set<StandingProblem>();
  const [from, to] = [instantIn(draft.from), instantIn(draft.to)];
  if (!/^[1-9]\d*$/.test(draft.number.trim())) wrong.add('number');
  if (draft.entitlements.length === 0) wrong.add('entitlements');
  if (from === undefined) wrong.add('from');
  if (to === undefined) wrong.add('to');
  if (from !== undefined && to !== undefined && to <= from) wrong.add('reversed');
  if (wrong.size > 0) return { wrong };
  const parsed = IssueStandingDetermination.safeParse({
    ...{ type: 'IssueStandingDetermination', number: Number(draft.number), from, to },
    ...{ entitlements: draft.entitlements, siteIds: draft.siteIds },
  });
  return parsed.success ? { command: parsed.data } : { wrong: new Set(['number']) };
}

function instantIn(text: string): Instant | undefined {
  return instantsOf(text.trim().replace(/\s+/, 'T'), 'UTC')[0];
}
