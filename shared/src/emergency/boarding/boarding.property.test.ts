import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  arrived,
  assigned,
  baby,
  ana,
  beirut,
  ben,
  boarded,
  cleared,
  departed,
  ferry,
  flight,
  larnaca,
  noShow,
  offloaded,
  personIn,
  PLANNED,
  whereIs,
} from '../../testing/departure-cast.ts';
import { given, type Sent, type Story } from '../../testing/given.ts';
import { openPassage } from '../evacuee/evacuee.ts';

const PEOPLE = [ana, ben, baby];
const DEPARTURES = [ferry, flight];

const report = fc
  .record({
    make: fc.constantFrom(boarded, offloaded, noShow),
    evacueeId: fc.constantFrom(...PEOPLE),
    departureId: fc.constantFrom(...DEPARTURES),
  })
  .map(({ make, evacueeId, departureId }) => make(evacueeId, departureId));
const movement = fc
  .record({ make: fc.constantFrom(departed, arrived), departureId: fc.constantFrom(...DEPARTURES) })
  .map(({ make, departureId }) => make(departureId));

/** `ago`: how many entries the author had not seen. */
const sendings = fc.array(
  fc.record({
    command: fc.oneof({ weight: 5, arbitrary: report }, { weight: 1, arbitrary: movement }),
    device: fc.constantFrom('gate-a', 'gate-b'),
    ago: fc.nat({ max: 8 }),
  }),
  { maxLength: 25 },
);

function start(): Story {
  const infant = cleared(baby, { birthDate: '2026-01-01' });
  const lap = assigned(baby, ferry, { seating: 'lap', lapOf: ana });
  return given(...PLANNED, ...infant, assigned(ana, ferry), lap, assigned(ben, flight)).story;
}

interface Sending {
  readonly command: Sent;
  readonly device: string;
  readonly ago: number;
}

function play(all: readonly Sending[], check: (story: Story, sending: Sending) => void): void {
  const story = start();
  for (const sending of all) {
    const { command, device, ago } = sending;
    const decision = story.send(command, { device, seen: Math.max(0, story.seq - ago) });
    expect(decision.ok).toBe(true);
    check(story, sending);
  }
}

test('[BOARD-5] [BOARD-28] whatever the order of reports, everyone is at one place that agrees with their stage', () => {
  fc.assert(
    fc.property(sendings, (all) => {
      play(all, (story) => {
        for (const id of PEOPLE) {
          const { stage, place } = whereIs(story, id);
          const aboard = stage === 'boarded' || stage === 'departed';
          const open = openPassage(personIn(story, id));
          expect(['cleared', 'manifested', 'boarded', 'departed', 'arrived']).toContain(stage);
          // Seen at another site by a device that did not know of the boarding: both are kept, the sighting stands.
          const contradicted = personIn(story, id).rivals?.place !== undefined;
          if (!aboard) expect([beirut, larnaca]).toContain(place);
          else if (!contradicted) expect(place).toBe(open?.departureId);
          expect(personIn(story, id).departureId).toBe(open?.departureId);
        }
      });
    }),
    { numRuns: 300 },
  );
});

test('[BOARD-28] whatever the order of reports, the loads are the open passages', () => {
  fc.assert(
    fc.property(sendings, (all) => {
      play(all, (story) => {
        for (const departureId of DEPARTURES) {
          const open = [...story.state.evacuees.values()].flatMap((evacuee) => openPassage(evacuee) ?? []);
          const here = open.filter((passage) => passage.departureId === departureId);
          expect(story.state.departures.get(departureId)?.load).toMatchObject({
            persons: here.length,
            boarded: here.filter(({ status }) => status !== 'assigned').length,
            contested: here.filter(({ contested }) => contested).length,
          });
          expect([...story.state.evacuees.ids('departure', departureId)]).toHaveLength(here.length);
        }
      });
    }),
    { numRuns: 300 },
  );
});

test('[BOARD-12] [BOARD-18] boarded and offloaded without knowing of each other end alike in either order', () => {
  const twoGates = [boarded(ana), offloaded(ana)] as const;
  const endings = [twoGates, twoGates.toReversed()].map((order) => {
    const story = start();
    const seen = story.seq;
    order.forEach((command, index) => story.send(command, { device: `gate-${String(index)}`, seen }));
    const { passages } = personIn(story, ana);
    return {
      ...whereIs(story, ana),
      contested: passages.at(-1)?.contested,
      load: story.state.departures.get(ferry)?.load,
    };
  });
  expect(endings[0]).toMatchObject({ stage: 'boarded', place: ferry, contested: true });
  expect(endings[1]).toMatchObject({
    stage: 'boarded',
    place: ferry,
    contested: true,
    load: { contested: 1 },
  });
});
