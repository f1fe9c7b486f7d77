import type { SiteView } from '@muster/shared/scopes/record-views.ts';
import type { Stage } from '@muster/shared/vocabulary/codes.ts';
import type { FiguresById } from '#lib/live/figures-by-id.ts';
import { OLD_AFTER_MS } from '#lib/map/freshness.ts';
import type { Alert } from './alert.ts';

/** Whoever is at one of these stages stands at the site that answers for them. */
const PRESENT: readonly Stage[] = [
  ...(['intake', 'waiting', 'in-screening', 'awaiting-determination', 'referred', 'held'] as const),
  ...(['declined', 'cleared', 'manifested', 'arrived'] as const),
];

const MINUTE_MS = 60_000;
/** A queue whose first has waited this long does not move. */
const LONG_WAIT_MINUTES = 120;

interface Shown {
  readonly sites: readonly SiteView[];
  readonly figures: FiguresById;
  /** Since when the one who waits longest at a site has waited, where that is known. */
  readonly waitingSince: ReadonlyMap<string, string>;
  readonly nowMs: number;
}

export function siteAlerts({ sites, figures, waitingSince, nowMs }: Shown): Alert[] {
  return sites.flatMap(({ siteId, capacity }) => {
    const known = figures.get(siteId);
    const people = PRESENT.reduce((sum, stage) => sum + (known?.byStage[stage] ?? 0), 0);
    const silentMs = known?.heardAt === undefined ? 0 : nowMs - Date.parse(known.heardAt);
    const since = waitingSince.get(siteId);
    const waited = since === undefined ? 0 : minutes(nowMs - Date.parse(since));
    const common = { siteIds: [siteId], isOpen: true };
    const found: Alert[] = [];
    if (capacity > 0 && people > capacity) {
      found.push({ ...common, type: 'site-over-capacity', id: `over:${siteId}`, people, capacity });
    }
    if (silentMs > OLD_AFTER_MS && known?.heardAt !== undefined) {
      const silent = { type: 'site-silent', at: known.heardAt, minutes: minutes(silentMs) } as const;
      found.push({ ...common, id: `silent:${siteId}`, ...silent });
    }
    if (since !== undefined && waited >= LONG_WAIT_MINUTES) {
      const slow = { type: 'queue-not-moving', at: since, minutes: waited } as const;
      found.push({ ...common, id: `queue:${siteId}`, ...slow });
    }
    return found;
  });
}

function minutes(ms: number): number {
  return Math.floor(ms / MINUTE_MS);
}
