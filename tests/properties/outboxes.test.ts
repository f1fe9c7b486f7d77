import type { EmergencyCommand } from '@muster/shared/emergency/commands.ts';
import type { Answer } from '@muster/shared/protocol/answer.ts';
import type { Outgoing } from '../../web/src/lib/ask/outbox-item.ts';
import { laneKey } from '@muster/server/src/desk/lanes.ts';
import { fromLogEntry } from '@muster/server/src/desk/entry.ts';
import { expect, test } from 'vitest';
import { Random } from '../support/random.ts';
import { FOUNDER, SimulatedEmergency } from '../support/simulated-emergency.ts';
import { SimulatedDisk, SimulatedTablet } from '../support/simulated-tablet.ts';

/** A million take a night: as many as are asked for. */
const SEEDS = process.env['MUSTER_LONG'] ? Number(process.env['MUSTER_SEEDS'] ?? 50_000) : 2000;
const STEPS = 40;
const SHIP = 'dddddddd-0000-4000-8000-000000000001';
const officers = [FOUNDER, 'ffffffff-0000-4000-8000-000000000002', 'ffffffff-0000-4000-8000-000000000003'];

/** A server, tablets that come and go, and every count that an officer ever reported. */
class Day {
  readonly emergency = new SimulatedEmergency();
  readonly random: Random;
  tablets: SimulatedTablet[] = [];
  reported = 0;
  /** One copy of one tablet: of several that each went their own way, what all hold unsent may count twice. */
  isCloned = false;

  constructor(seed: number) {
    this.random = new Random(seed);
    const tablets = 2 + this.random.below(4);
    for (let n = 1; n <= tablets; n += 1) {
      this.tablets.push(this.#tablet(this.random.pick(officers), `tablet-${String(n)}`, new SimulatedDisk()));
    }
  }

  async open(): Promise<void> {
    const settings = { emergencyId: SHIP, name: 'Cedar', country: 'LBN', hazard: 'conflict', mode: 'drill' };
    await this.emergency.send({ type: 'OpenEmergency', ...settings }, { device: 'server' });
  }

  async step(): Promise<void> {
    const { random } = this;
    const at = random.below(this.tablets.length);
    const tablet = this.tablets[at]!;
    const turn = random.below(100);
    if (turn < 45) this.#report(tablet);
    else if (turn < 75) this.#connect(tablet);
    else if (turn < 82) tablet.disconnect();
    else if (turn < 92) this.#replace(at, tablet.parts.by);
    else if (turn < 97) this.#replace(at, random.pick(officers));
    else if (!this.isCloned) this.#clone(tablet);
    // Some of what is under way ends before the next thing happens, some does not.
    for (let ticks = random.below(12); ticks > 0; ticks -= 1) await Promise.resolve();
  }

  /** Everyone has contact, for as long as it takes. */
  async end(): Promise<void> {
    for (const tablet of this.tablets) tablet.trouble = 0;
    for (let round = 0; round < 60; round += 1) {
      for (const tablet of this.tablets) if (!tablet.isUp) this.#connect(tablet);
      await new Promise((later) => setImmediate(later));
      if (this.tablets.every(({ outbox }) => outbox.unanswered === 0)) return;
    }
  }

  /** How often each count stands in the log, and the entry that has it. */
  async recorded(): Promise<ReadonlyMap<number, readonly number[]>> {
    const found = new Map<number, number[]>();
    for await (const group of this.emergency.log.replay(0)) {
      for (const line of group) {
        const { seq, events } = fromLogEntry<{ type: string; count?: number }>(line);
        for (const { type, count = 0 } of events) {
          if (type === 'HeadCountRecorded') found.set(count, [...(found.get(count) ?? []), seq]);
        }
      }
    }
    return found;
  }

  #report(tablet: SimulatedTablet): void {
    this.reported += 1;
    const count = this.reported;
    tablet.send({ type: 'RecordHeadCount', departureId: SHIP, count } as unknown as EmergencyCommand);
  }

  #connect(tablet: SimulatedTablet): void {
    const { by } = tablet.parts;
    tablet.connect(this.emergency.lanes.lastN(laneKey(by, tablet.outbox.device)));
  }

  /** The tab is killed and opened again, perhaps by somebody else. */
  #replace(at: number, by: string): void {
    const before = this.tablets[at]!;
    before.kill();
    this.tablets[at] = this.#tablet(by, before.parts.device, before.parts.disk);
  }

  /** The whole tablet, its name too: two programs that each think they are the one. */
  #clone({ parts }: SimulatedTablet): void {
    this.isCloned = true;
    this.tablets.push(this.#tablet(parts.by, parts.device, parts.disk.copy()));
  }

  #tablet(by: string, device: string, disk: SimulatedDisk): SimulatedTablet {
    const submit = (envelope: Outgoing, author: string) => this.#submit(envelope, author);
    return new SimulatedTablet({ by, device, disk, random: this.random, submit });
  }

  #submit({ device, n, at, command }: Outgoing, by: string): Promise<Answer> {
    return this.emergency.desk.submit({
      ...{ by, device, n, at, hash: JSON.stringify(command), body: command },
      ...{ administrator: false, founder: true },
      command: command,
    });
  }
}

test('[TABLET-4] [TABLET-8] [LANE-1] whatever breaks, is killed, cloned or handed over, each report is recorded once and every tablet knows it', async () => {
  let reports = 0;
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const day = new Day(seed);
    await day.open();
    for (let step = 0; step < STEPS; step += 1) await day.step();
    await day.end();
    const recorded = await day.recorded();
    const what = `seed ${String(seed)}`;
    for (const { outbox } of day.tablets) {
      expect(outbox.unanswered, what).toBe(0);
      for (const { command, answer } of outbox.items) {
        const { count = 0 } = command as { count?: number };
        // Once, whoever sent it, and every tablet that holds it has been told which entry that is.
        expect([recorded.get(count), answer], what).toEqual([[answer?.seq], { ok: true, seq: answer?.seq }]);
      }
    }
    reports += recorded.size;
    expect(day.emergency.defects, what).toEqual([]);
    expect(recorded.size, what).toBeGreaterThan(0);
  }
  console.log(`${String(SEEDS)} days: ${String(reports)} reports, each recorded once`);
}, 900_000);
