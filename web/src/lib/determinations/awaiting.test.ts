import type { EvacueeView } from '@muster/shared/scopes/evacuee-view.ts';
import { expect, test } from 'vitest';
import { awaiting } from './awaiting.ts';

let last = 0;
const person = (said: object) =>
  ({
    ...{ evacueeId: `p${++last}`, siteId: 'port', stage: 'awaiting-determination', advice: 'clear' },
    ...{ entitlement: 'citizen', registeredAt: `2026-10-14T10:${String(60 - last)}:00Z` },
    ...said,
  }) as unknown as EvacueeView;
const everywhere = { site: '', entitlement: '' };

test('only those advised clear, undisputed and never decided, may be approved together', () => {
  const clear = person({});
  const others = [
    person({ stage: 'referred', advice: 'refer' }),
    person({ advice: 'clear-follow-up' }),
    person({ determination: { determination: 'approved', reopened: true } }),
    person({ conflict: true }),
  ];
  const { favourable, oneByOne } = awaiting([...others, clear], everywhere);
  expect(favourable).toEqual([clear]);
  expect(new Set(oneByOne)).toEqual(new Set(others));
});

test('whoever is decided about, or not yet screened, awaits nothing', () => {
  const { favourable, oneByOne } = awaiting(
    [person({ stage: 'cleared' }), person({ stage: 'waiting' })],
    everywhere,
  );
  expect([...favourable, ...oneByOne]).toEqual([]);
});

test('a list is of one site or entitlement, longest wait first', () => {
  const later = person({ registeredAt: '2026-10-14T12:00:00Z' });
  const sooner = person({ registeredAt: '2026-10-14T09:00:00Z' });
  const elsewhere = person({ siteId: 'airport' });
  expect(awaiting([later, elsewhere, sooner], { ...everywhere, site: 'port' }).favourable).toEqual([
    sooner,
    later,
  ]);
  expect(awaiting([later], { ...everywhere, entitlement: 'visa-or-eta' }).favourable).toEqual([]);
});
