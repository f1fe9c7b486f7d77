import type { DepartureView } from '@muster/shared/scopes/departure-view.ts';
import type { SiteView } from '@muster/shared/scopes/record-views.ts';
import { expect, test } from 'vitest';
import { figuresById } from '#lib/live/figures-by-id.ts';
import { clearedBySite } from './cleared-by-site.ts';

const nowMs = Date.parse('2026-10-14T12:00:00Z');
const site = (siteId: string) => ({ siteId, name: siteId }) as unknown as SiteView;
const figures = (id: string, cleared: number) => ({ id, seq: 1, at: '', byStage: { cleared, waiting: 9 } });

function departure(over: object): DepartureView {
  const room = { capacity: { seats: 100, persons: 90 }, load: { seats: 40, persons: 45 } };
  const base = { fromSiteId: 'port', state: 'planned', departsAt: '2026-10-14T14:00:00Z', ...room };
  return { ...base, ...over } as unknown as DepartureView;
}

test('cleared people stand against the seats that leave from their site soon, most people first', () => {
  const shown = clearedBySite({
    sites: [site('port'), site('hall'), site('quiet')],
    departures: [
      departure({}),
      departure({ state: 'boarding', capacity: { seats: 30, persons: 99 } }),
      departure({ departsAt: '2026-10-14T19:00:00Z' }),
      departure({ state: 'held' }),
      departure({ fromSiteId: 'quiet' }),
    ],
    figures: figuresById([figures('port', 7), figures('hall', 53)]),
    nowMs,
  });
  expect(shown.map(({ site: { name }, cleared, freeSeats }) => [name, cleared, freeSeats])).toEqual([
    ['hall', 53, 0],
    ['port', 7, 45],
  ]);
  expect(shown.map(({ departures }) => departures)).toEqual([0, 2]);
});
