import type { FiguresRecord } from '@muster/shared/protocol/figures.ts';
import { expect, test } from 'vitest';
import { figuresById } from '#lib/live/figures-by-id.ts';
import { inOrder, openBySite, type Alert } from './alert.ts';
import { alertsOf, type AlertRecords } from './alerts-of.ts';

const NOW = Date.parse('2026-10-14T12:00:00Z');
const none: AlertRecords = {
  ...{ sites: [], departures: [], evacuees: [], incidents: [], figures: figuresById([]) },
};
const alerts = (records: object) => alertsOf({ ...none, ...records }, NOW);
const types = (found: readonly Alert[]) => found.map(({ type }) => type);
const port = { siteId: 'port', name: 'Port', capacity: 10 };

function figures(byStage: Record<string, number>, over: Partial<FiguresRecord> = {}) {
  return figuresById([{ id: 'port', seq: 1, at: '', byStage, ...over }]);
}
const person = (evacueeId: string, over: object) => ({
  evacueeId,
  siteId: 'port',
  stage: 'waiting',
  ...over,
});
const departure = (over: object) => ({
  departureId: 'f1',
  fromSiteId: 'port',
  state: 'boarding',
  departsAt: '2026-10-14T12:40:00Z',
  capacity: { seats: 100 },
  load: { seats: 40 },
  ...over,
});

test('a site is over capacity by those who stand there, not by those aboard or gone', () => {
  const full = figures({ waiting: 6, manifested: 4, boarded: 50, departed: 70, withdrew: 3 });
  expect(alerts({ sites: [port], figures: full })).toEqual([]);
  const over = figures({ waiting: 6, manifested: 5 });
  expect(alerts({ sites: [port], figures: over })).toMatchObject([
    { type: 'site-over-capacity', people: 11, capacity: 10, siteIds: ['port'] },
  ]);
  expect(alerts({ sites: [{ ...port, capacity: 0 }], figures: over })).toEqual([]);
});

test('a site that no tablet was heard from for ten minutes is silent; one never heard says nothing', () => {
  const at = (heardAt: string) => alerts({ sites: [port], figures: figures({}, { heardAt }) });
  expect(at('2026-10-14T11:50:00Z')).toEqual([]);
  expect(at('2026-10-14T11:46:00Z')).toMatchObject([{ type: 'site-silent', minutes: 14 }]);
  expect(alerts({ sites: [port], figures: figures({}) })).toEqual([]);
});

test('a queue does not move when its first has waited two hours, by the people or by the figures', () => {
  const waits = (registeredAt: string, over = {}) => [person('a', { registeredAt, ...over })];
  expect(alerts({ sites: [port], evacuees: waits('2026-10-14T10:00:01Z') })).toEqual([]);
  expect(alerts({ sites: [port], evacuees: waits('2026-10-14T10:00:00Z') })).toMatchObject([
    { type: 'queue-not-moving', minutes: 120, at: '2026-10-14T10:00:00Z' },
  ]);
  expect(alerts({ sites: [port], evacuees: waits('2026-10-14T09:00:00Z', { stage: 'cleared' }) })).toEqual(
    [],
  );
  const said = figures({}, { waitingSince: '2026-10-14T09:00:00Z' });
  expect(alerts({ sites: [port], figures: said })).toMatchObject([{ minutes: 180 }]);
});

test('a departure with empty seats is told near its cut-off, neither before nor after', () => {
  expect(alerts({ departures: [departure({})] })).toMatchObject([
    { type: 'departure-underfilled', listed: 40, seats: 100, minutes: 30, departureId: 'f1' },
  ]);
  const quiet = [
    departure({ departsAt: '2026-10-14T13:30:00Z' }),
    departure({ departsAt: '2026-10-14T12:05:00Z' }),
    departure({ load: { seats: 80 } }),
    departure({ state: 'departed' }),
  ];
  expect(alerts({ departures: quiet })).toEqual([]);
});

test('an incident is open until its departure is over; a refused scan is only kept', () => {
  const incident = (type: string) => ({
    id: `7:${type}`,
    type,
    at: '',
    siteIds: ['port', 'haven'],
    departureId: 'f1',
  });
  const incidents = ['boarded-not-approved', 'scan-refused', 'missing-on-arrival'].map(incident);
  const open = (state: string) =>
    alerts({ incidents, departures: [departure({ state })] })
      .filter(({ isOpen }) => isOpen)
      .map((alert) => alert.type === 'incident' && alert.incident);
  expect(open('departed').sort()).toEqual(['boarded-not-approved', 'missing-on-arrival']);
  expect(open('arrived')).toEqual(['missing-on-arrival']);
});

test('a minor is alone without an adult of their party here; whoever has left is in other hands', () => {
  const family = [
    person('child', { minor: true, partyId: 'p' }),
    person('mother', { minor: false, partyId: 'p' }),
  ];
  expect(alerts({ evacuees: family })).toEqual([]);
  const alone = [
    person('c1', { minor: true }),
    person('c2', { minor: true, partyId: 'q' }),
    person('c3', { minor: true, partyId: 'q' }),
    person('c4', { minor: true, stage: 'departed' }),
    person('unseen', {}),
  ];
  const found = alerts({ evacuees: alone });
  expect(found.map((alert) => alert.type === 'minor-without-adult' && alert.evacueeId)).toEqual([
    'c1',
    'c2',
    'c3',
  ]);
});

test('claims that rival are told once a person, a contested place before others', () => {
  const evacuees = [
    person('a', { conflict: true, passages: [{ contested: true }] }),
    person('b', { conflict: true, passages: [{}] }),
    person('c', { passages: [{ contested: true }, {}] }),
  ];
  expect(types(alerts({ evacuees, departures: [departure({ state: 'departed', conflict: true })] }))).toEqual(
    [...['passage-contested', 'departure-contested', 'claims-rival']],
  );
});

test('one document shown by two people is told, however its number was written; two issuers are two documents', () => {
  const holder = (id: string, number: string, issuer = 'CAN') =>
    person(id, { documents: [{ number, issuer }] });
  const evacuees = [holder('a', 'AB 123456'), holder('b', 'ab123456<'), holder('c', 'AB123456', 'LBN')];
  expect(alerts({ evacuees })).toMatchObject([{ type: 'document-shared', evacueeIds: ['a', 'b'] }]);
  const twice = person('d', { documents: [{ number: 'X1' }, { number: 'X1' }] });
  expect(alerts({ evacuees: [twice, person('e', { documents: [{}] })] })).toEqual([]);
});

test('what is unresolved stands first, and counts for its sites', () => {
  const found = alerts({
    sites: [port],
    figures: figures({ waiting: 11 }),
    incidents: [
      { id: '9:scan-refused', type: 'scan-refused', at: '2026-10-14T11:59:00Z', siteIds: ['port'] },
    ],
    evacuees: [person('c', { minor: true })],
  });
  expect(types(found)).toEqual(['minor-without-adult', 'site-over-capacity', 'incident']);
  expect([...openBySite(found)]).toEqual([['port', 2]]);
  expect(inOrder([...found].reverse())).toEqual(found);
});
