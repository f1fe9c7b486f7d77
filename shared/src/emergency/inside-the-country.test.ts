import { expect, test } from 'vitest';
import { given, type Sent } from '../testing/given.ts';
import { FiguresTally } from './figures.ts';
import { stageOf } from './stages.ts';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const [school, airport, haven, bus, flight, ana] = [1, 2, 3, 4, 5, 6].map(id) as [
  string,
  string,
  string,
  string,
  string,
  string,
];

const open = (siteId: string, country: string): Sent => {
  const place = { kind: 'assembly-point', position: [35, 33], timeZone: 'Asia/Beirut', capacity: 10 };
  return { type: 'OpenSite', siteId, name: 'Site', ...place, country };
};
const schedule = (departureId: string, fromSiteId: string, toSiteId: string): Sent => {
  const times = { departsAt: '2026-10-14T12:00:00Z', arrivesAt: '2026-10-14T18:00:00Z' };
  const capacity = { seats: 9, persons: 9, litters: 0, wheelchairs: 0 };
  return {
    type: 'ScheduleDeparture',
    departureId,
    mode: 'land',
    carrier: 'X',
    number: '1',
    fromSiteId,
    toSiteId,
    ...times,
    capacity,
  };
};
const travels = (departureId: string): Sent[] => [
  { type: 'AssignEvacuee', evacueeId: ana, departureId },
  { type: 'LockManifest', departureId },
  { type: 'OpenBoarding', departureId },
  { type: 'RecordBoarded', evacueeId: ana, departureId },
  { type: 'RecordDeparted', departureId, at: '2026-10-14T12:05:00Z', personsOnBoard: 2 },
];
const arrives = (departureId: string): Sent => {
  return { type: 'RecordArrived', departureId, at: '2026-10-14T18:00:00Z', personsOnBoard: 2 };
};
const ground = [
  open(school, 'LBN'),
  open(airport, 'LBN'),
  open(haven, 'CYP'),
  schedule(bus, school, airport),
  schedule(flight, airport, haven),
  { type: 'RegisterEvacuee', evacueeId: ana, siteId: school, name: { primary: 'ROY' } },
  { type: 'Determine', evacueeId: ana, determination: 'approved' },
] as const;

function after(...commands: readonly Sent[]) {
  const { story } = given(...ground, ...commands);
  const evacuee = story.state.evacuees.get(ana)!;
  const tally = new FiguresTally();
  tally.replace(undefined, evacuee);
  return {
    stage: stageOf(evacuee),
    place: evacuee.place,
    out: tally.whole.out,
    remaining: tally.whole.wantToLeave,
  };
}

test('[FIG-5] a leg inside the affected country takes nobody out of it, and its end is no arrival', () => {
  expect(after(...travels(bus))).toEqual({ stage: 'departed', place: bus, out: 0, remaining: 1 });
  expect(after(...travels(bus), arrives(bus))).toEqual({
    stage: 'cleared',
    place: airport,
    out: 0,
    remaining: 1,
  });
});

test('[FIG-5] the leg that leaves it does', () => {
  const flown = [...travels(bus), arrives(bus), ...travels(flight)];
  expect(after(...flown)).toEqual({ stage: 'departed', place: flight, out: 1, remaining: 0 });
  expect(after(...flown, arrives(flight))).toEqual({ stage: 'arrived', place: haven, out: 1, remaining: 0 });
});
