import type { DepartureView } from '@muster/shared/scopes/departure-view.ts';
import type { Position } from '@muster/shared/vocabulary/position.ts';
import { expect, test } from 'vitest';
import { placedDepartures, routeFeatures } from './departure-features.ts';
import { estimatedShare } from './estimated-share.ts';
import { pointOnRoute, routeLine } from './route-line.ts';

const beirut = { position: [35.49, 33.82] as Position };
const larnaca = { position: [33.62, 34.88] as Position };
const sites = new Map([
  ['a', beirut],
  ['b', larnaca],
]);

function departure(over: Partial<DepartureView> = {}): DepartureView {
  return {
    departureId: 'd1',
    mode: 'sea',
    carrier: 'HMCS',
    number: 'S-01',
    fromSiteId: 'a',
    toSiteId: 'b',
    departsAt: '2026-10-14T10:00:00Z',
    arrivesAt: '2026-10-14T14:00:00Z',
    state: 'planned',
    ...over,
  } as DepartureView;
}

const at = (time: string) => Date.parse(`2026-10-14T${time}Z`);
const underWay = departure({
  state: 'departed',
  departed: { at: '2026-10-14T11:00:00Z', personsOnBoard: 90 },
});

test('before it leaves a departure stands where it leaves from', () => {
  for (const state of ['planned', 'boarding', 'closed'] as const) {
    expect(estimatedShare(departure({ state }), at('12:00:00'))).toBe(0);
  }
});

test('under way it is as far as the planned duration says, counted from when it left', () => {
  expect(estimatedShare(underWay, at('13:00:00'))).toBeCloseTo(0.5);
});

test('late, it is still not there while nobody reported an arrival', () => {
  expect(estimatedShare(underWay, at('23:00:00'))).toBeLessThan(1);
  expect(estimatedShare({ ...underWay, state: 'arrived' }, at('12:00:00'))).toBe(1);
});

test('held outside port it stands still', () => {
  const held = {
    ...underWay,
    state: 'held' as const,
    hold: { reason: 'port closed', since: '2026-10-14T13:00:00Z', from: 'departed' as const },
  };
  expect(estimatedShare(held, at('20:00:00'))).toBeCloseTo(0.5);
});

test('out of contact it is where its last known phase puts it', () => {
  const lost = { ...underWay, state: 'out-of-contact' as const, lastKnown: 'departed' as const };
  expect(estimatedShare(lost, at('13:00:00'))).toBeCloseTo(0.5);
});

test('a cancelled departure, and one whose sites are unknown, are not on the map', () => {
  const departures = [
    departure({ state: 'cancelled' }),
    departure({ toSiteId: 'x' as DepartureView['toSiteId'] }),
  ];
  expect(placedDepartures({ departures, sites, nowMs: 0 })).toEqual([]);
});

test('a line parts into what is behind and what lies ahead, meeting at the marker', () => {
  const [placed] = placedDepartures({ departures: [underWay], sites, nowMs: at('13:00:00') });
  const [done, ahead] = routeFeatures([placed!]).features;
  expect([done!.properties.part, ahead!.properties.part]).toEqual(['done', 'ahead']);
  expect(done!.geometry.coordinates.at(-1)).toEqual(ahead!.geometry.coordinates[0]);
  expect(done!.geometry.coordinates.at(-1)).toEqual(placed!.position);
  expect(done!.geometry.coordinates[0]![0]).toBeCloseTo(35.49);
  expect(ahead!.geometry.coordinates.at(-1)![1]).toBeCloseTo(34.88);
});

test('departures between the same two sites stand apart, in either direction', () => {
  const back = departure({
    departureId: 'd3' as DepartureView['departureId'],
    fromSiteId: 'b' as never,
    toSiteId: 'a' as never,
  });
  const departures = [underWay, { ...underWay, departureId: 'd2' as never }, back];
  const bows = placedDepartures({ departures, sites, nowMs: at('13:00:00') }).map(({ from, to, bow }) =>
    pointOnRoute({ from, to, bow }, 0.5)
      .map((degrees) => degrees.toFixed(3))
      .join(),
  );
  expect(new Set(bows).size).toBe(3);
});

test('a line over the antimeridian takes the short way and never jumps', () => {
  const line = routeLine({ from: [178, -18], to: [-172, -14], bow: 0.1 }, 0, 1);
  const longitudes = line.map(([longitude]) => longitude);
  expect(longitudes.at(-1)).toBeCloseTo(188);
  expect(
    Math.max(...longitudes.slice(1).map((longitude, index) => Math.abs(longitude - longitudes[index]!))),
  ).toBeLessThan(1);
});

test('a long way goes along the great circle: Beirut to Montreal passes well north of both', () => {
  const [, latitude] = pointOnRoute({ from: beirut.position, to: [-73.7, 45.5], bow: 0 }, 0.5);
  expect(latitude).toBeGreaterThan(52);
});

test('one that arrived stays on the map for a while and then only in the table', () => {
  const arrived = departure({
    state: 'arrived',
    arrived: { at: '2026-10-14T14:00:00Z', personsOnBoard: 90 },
  });
  const shownAt = (time: string) => placedDepartures({ departures: [arrived], sites, nowMs: at(time) });
  expect(routeFeatures(shownAt('15:00:00')).features.map(({ properties }) => properties.part)).toEqual([
    'over',
  ]);
  expect(shownAt('21:00:00')).toEqual([]);
});

test('of the planned departures the next three are drawn, and every one that boards', () => {
  const planned = Array.from({ length: 6 }, (_, hour) =>
    departure({ departureId: `p${hour}` as never, departsAt: `2026-10-14T1${hour}:00:00Z` }),
  );
  const boarding = departure({
    departureId: 'b' as never,
    state: 'boarding',
    departsAt: '2026-10-14T19:00:00Z',
  });
  const placed = placedDepartures({ departures: [...planned, boarding], sites, nowMs: at('09:00:00') });
  expect(placed.map((each) => each.departure.departureId)).toEqual(['p0', 'p1', 'p2', 'b']);
});
