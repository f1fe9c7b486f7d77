import type { IncidentView } from '@muster/shared/scopes/record-views.ts';
import { assertNever } from '@muster/shared/vocabulary/decision.ts';

/** What a lead or a desk should look at, as far as its reader's records tell. Nothing is stored: it is gone when its cause is. */
export type Alert = {
  readonly id: string;
  /** Since when it holds, or when it happened; absent where the records do not say. */
  readonly at?: string;
  readonly siteIds: readonly string[];
  /** Still so, or not settled. What was over when it happened is kept below. */
  readonly isOpen: boolean;
} & AlertCause;

export type AlertCause =
  | { readonly type: 'site-over-capacity'; readonly people: number; readonly capacity: number }
  | { readonly type: 'site-silent'; readonly minutes: number }
  | { readonly type: 'queue-not-moving'; readonly minutes: number }
  | {
      readonly type: 'departure-underfilled';
      readonly departureId: string;
      readonly listed: number;
      readonly seats: number;
      readonly minutes: number;
    }
  | {
      readonly type: 'incident';
      readonly incident: IncidentView['type'];
      readonly evacueeId?: string;
      readonly departureId?: string;
    }
  | { readonly type: 'minor-without-adult'; readonly evacueeId: string }
  | { readonly type: 'passage-contested' | 'claims-rival'; readonly evacueeId: string }
  | { readonly type: 'departure-contested'; readonly departureId: string }
  | { readonly type: 'document-shared'; readonly evacueeIds: readonly string[] };

/** Unresolved first; then what touches a person's safety, then the journey, then the work; the latest first within. */
export function inOrder(alerts: readonly Alert[]): Alert[] {
  return [...alerts].sort(
    (one, other) =>
      Number(other.isOpen) - Number(one.isOpen) ||
      weight(one) - weight(other) ||
      (other.at ?? '').localeCompare(one.at ?? '') ||
      one.id.localeCompare(other.id),
  );
}

function weight(alert: Alert): number {
  switch (alert.type) {
    case 'minor-without-adult':
      return 0;
    case 'incident':
    case 'passage-contested':
      return 1;
    case 'site-over-capacity':
    case 'site-silent':
    case 'departure-underfilled':
      return 2;
    case 'document-shared':
    case 'claims-rival':
    case 'departure-contested':
      return 3;
    case 'queue-not-moving':
      return 4;
    default:
      return assertNever(alert);
  }
}

/** How many unresolved alerts each site has. */
export function openBySite(alerts: readonly Alert[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { isOpen, siteIds } of alerts) {
    if (isOpen) for (const siteId of siteIds) counts.set(siteId, (counts.get(siteId) ?? 0) + 1);
  }
  return counts;
}
