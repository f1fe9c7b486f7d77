import { expect, test } from 'vitest';
import { emptyLoad, type Load } from '@muster/shared/emergency/departure/departure.ts';
import { RECORD_KINDS, type AnyRecord, type EmergencyTables } from '@muster/shared/emergency/emergency.ts';
import { isOpenPassage, type Evacuee } from '@muster/shared/emergency/evacuee/evacuee.ts';
import { FiguresTally, type Tally } from '@muster/shared/emergency/figures.ts';
import { stageOf } from '@muster/shared/emergency/stages.ts';
import { figuresOf } from '@muster/shared/protocol/figures-of.ts';
import { EVERYWHERE, streamsOf } from '@muster/shared/scopes/streams-of.ts';
import type { Table } from '@muster/shared/vocabulary/table.ts';
import { openCrowd, sendRandom } from '../support/random-crowd.ts';
import { Random } from '../support/random.ts';
import { SimulatedEmergency } from '../support/simulated-emergency.ts';

const SEEDS = [1, 2, 3, 4, 5, 6];
const STEPS = 250;

/** A story at random, looked at every so many commands. */
async function throughout(seed: number, look: (emergency: SimulatedEmergency) => void): Promise<void> {
  const random = new Random(seed);
  const emergency = new SimulatedEmergency();
  await openCrowd(emergency);
  for (let step = 1; step <= STEPS; step += 1) {
    await sendRandom(emergency, random);
    if (step % 10 === 0) look(emergency);
  }
  emergency.publisher.end();
  expect(emergency.defects).toEqual([]);
}

function loadCounted(tables: EmergencyTables, departureId: string): Load {
  const load = { ...emptyLoad };
  const byEntitlement: Record<string, { listed: number; aboard: number }> = {};
  const bump = (key: Exclude<keyof Load, 'byEntitlement'>, holds: boolean) =>
    void (load[key] += holds ? 1 : 0);
  for (const evacuee of tables.evacuees.values()) {
    for (const [index, passage] of evacuee.passages.entries()) {
      if (passage.departureId !== departureId) continue;
      const { status, seating } = passage;
      const isOpen = index === evacuee.passages.length - 1 && isOpenPassage(passage);
      if (isOpen || status === 'arrived') {
        const counts = (byEntitlement[evacuee.entitlement] ??= { listed: 0, aboard: 0 });
        counts.listed += 1;
        counts.aboard += status === 'assigned' ? 0 : 1;
      }
      bump('persons', isOpen);
      bump('seats', isOpen && seating === 'seat');
      bump('litters', isOpen && seating === 'litter');
      bump('wheelchairs', isOpen && seating === 'wheelchair');
      bump('boarded', isOpen && status !== 'assigned');
      bump('contested', isOpen && passage.contested === true);
      bump('arrived', !isOpen && status === 'arrived');
      bump('noShow', !isOpen && status === 'no-show');
      bump('offloaded', !isOpen && status === 'offloaded');
    }
  }
  return { ...load, byEntitlement };
}

test('[SYNC-4] what a departure carries is what a count of its people gives', async () => {
  let most = 0;
  for (const seed of SEEDS) {
    await throughout(seed, ({ state: { tables } }) => {
      for (const { id, load } of tables.departures.values()) {
        expect(load).toEqual(loadCounted(tables, id));
        most = Math.max(most, load.persons);
      }
    });
  }
  expect(most).toBeGreaterThan(1);
});

test('[SYNC-4] a party card names its members as they are, in every stream where one is', async () => {
  let members = 0;
  for (const seed of SEEDS) {
    await throughout(seed, ({ state: { tables } }) => {
      for (const { id, card, memberStreams } of tables.parties.values()) {
        const people = [...tables.evacuees.values()].filter(({ partyId }) => partyId === id);
        expect(card.map(({ evacueeId }) => evacueeId)).toEqual(people.map((each) => each.id).sort());
        for (const { evacueeId, ...shown } of card) {
          const member = tables.evacuees.get(evacueeId)!;
          const { name, place } = member;
          expect(shown).toEqual({ ...(name && { name }), place, stage: stageOf(member) });
        }
        const streams = new Set(people.flatMap((each) => streamsOf('evacuees', each)));
        expect([...memberStreams].sort()).toEqual([...streams].sort());
        members += card.length;
      }
    });
  }
  expect(members).toBeGreaterThan(50);
});

test('[SYNC-4] screenings and findings follow their person, where they go and what became of them', async () => {
  let followed = 0;
  for (const seed of SEEDS) {
    await throughout(seed, ({ state: { tables } }) => {
      for (const record of [...tables.screenings.values(), ...tables.findings.values()]) {
        const person: Evacuee = tables.evacuees.get(record.evacueeId)!;
        expect(record.subjectStreams).toEqual(streamsOf('evacuees', person));
        expect(record.subject?.isReferred).toBe(person.outcome?.recommendation === 'refer');
        expect(record.subject?.boundFor).toContain(person.place);
        followed += 1;
      }
    });
  }
  expect(followed).toBeGreaterThan(100);
});

test('[SYNC-1] [SYNC-2] every record has the seq of an entry, and was in each stream that it is in', async () => {
  await throughout(9, ({ state: { tables }, desk }) => {
    for (const kind of RECORD_KINDS) {
      for (const record of (tables[kind] as Table<AnyRecord>).values()) {
        expect(record.rev).toBeGreaterThan(0);
        expect(record.rev).toBeLessThanOrEqual(desk.head);
        const streams = streamsOf(kind, record).filter((stream) => stream !== EVERYWHERE);
        expect(record.everIn).toEqual(expect.arrayContaining([...streams]));
        for (const { seq } of Object.values(record.changed)) expect(seq).toBeLessThanOrEqual(record.rev);
      }
    }
  });
});

const OUT = ['departed', 'arrived', 'handed-over', 'left-by-own-means'];
const NOT_REMAINING = [...OUT, 'withdrew', 'deceased', 'missing'];

function counted(tables: EmergencyTables, siteId?: string): FiguresTally['whole'] {
  const fresh = new FiguresTally();
  for (const evacuee of tables.evacuees.values()) {
    if (siteId === undefined || evacuee.siteId === siteId) fresh.replace(undefined, evacuee);
  }
  return fresh.whole;
}

const sorted = ({ byStage, byPlace, ...sums }: Tally) => ({
  ...sums,
  byStage: [...byStage].sort(),
  byPlace: [...byPlace].sort(),
});
const sum = (counts: Iterable<number>) => [...counts].reduce((total, count) => total + count, 0);

test('[FIG-2] figures kept step by step are those of a count from the beginning, whole and by site', async () => {
  for (const seed of SEEDS) {
    await throughout(seed, ({ state: { tables, tally } }) => {
      expect(sorted(tally.whole)).toEqual(sorted(counted(tables)));
      for (const [siteId, ofSite] of tally.bySite) {
        expect(sorted(ofSite)).toEqual(sorted(counted(tables, siteId)));
      }
    });
  }
});

test('[FIG-2] [FIG-3] sums over stages and over places are everyone registered; out and remaining follow the stages', async () => {
  for (const seed of SEEDS) {
    await throughout(seed, ({ state: { tables, tally } }) => {
      const figures = figuresOf(tally.whole);
      const everyone = [...tables.evacuees.values()];
      expect(sum(Object.values(figures.byStage))).toBe(everyone.length);
      expect(sum(Object.values(figures.byPlace))).toBe(everyone.length);
      expect(figures.registered.value + figures.intake.value).toBe(everyone.length);
      const stages = everyone.map(stageOf);
      expect(figures.out.value).toBe(stages.filter((stage) => OUT.includes(stage)).length);
      expect(figures.remaining.value).toBe(stages.filter((stage) => !NOT_REMAINING.includes(stage)).length);
      expect(figures.screened.value).toBe(everyone.filter(({ everScreened }) => everScreened).length);
      const bySite = sum([...tally.bySite.values()].flatMap(({ byStage }) => [...byStage.values()]));
      expect(bySite).toBe(everyone.length);
    });
  }
});
