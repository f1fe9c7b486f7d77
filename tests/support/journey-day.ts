import { expect } from 'vitest';
import type { Answer } from '@muster/shared/protocol/answer.ts';
import type { EmergencyClient, Sent } from './api-client.ts';
import { sceneOn, type Scene } from './muster-scene.ts';
import { startMuster, type RunningMuster } from './start-muster.ts';

type Loose = Readonly<Record<string, unknown>>;

/** One thing that happens on the day, walked through the doors that officers use. */
export interface Moment {
  readonly name: string;
  readonly walk: (day: JourneyDay) => Promise<void>;
  /** What the moment also asks for and the software cannot do yet, a few words each. */
  readonly lacks?: readonly string[];
}

/** A server with one emergency, its officers by first name, and a clock that only the moments move. */
export class JourneyDay {
  readonly muster: RunningMuster;
  readonly scene: Scene;
  readonly #clock: { now: number };
  readonly #officers = new Map<string, EmergencyClient>();
  #emergency: EmergencyClient | undefined;

  private constructor(muster: RunningMuster, scene: Scene, clock: { now: number }) {
    this.muster = muster;
    this.scene = scene;
    this.#clock = clock;
  }

  static async dawn(at: string): Promise<JourneyDay> {
    const clock = { now: Date.parse(at) };
    const muster = await startMuster({ now: () => new Date(clock.now) });
    return new JourneyDay(muster, await sceneOn(muster), clock);
  }

  /** As the founder sees it. */
  get emergency(): EmergencyClient {
    if (!this.#emergency) throw new Error('The emergency was not opened yet');
    return this.#emergency;
  }

  opens(emergency: EmergencyClient): void {
    this.#emergency = emergency;
  }

  joins(name: string, officer: EmergencyClient): void {
    this.#officers.set(name, officer);
  }

  as(name: string): EmergencyClient {
    const officer = this.#officers.get(name);
    if (!officer) throw new Error(`${name} is not on duty`);
    return officer;
  }

  /** The server's clock goes on, and what is due by then is done. */
  async passes(minutes: number): Promise<void> {
    this.#clock.now += minutes * 60_000;
    await this.muster.tick();
  }

  /** How far the log goes. */
  async head(): Promise<number> {
    const { body } = await this.as('Lise').get('');
    return Number(body['seq']);
  }

  /** The value of one figure, as the lead reads it. */
  async figure(name: string): Promise<number> {
    const figures = (await this.as('Lise').get('/figures')).body['figures'] as Record<string, Loose>;
    return Number(figures[name]?.['value']);
  }
}

/** What was asked is turned down, for this reason. */
export async function refused(officer: EmergencyClient, command: Sent, rejection: object): Promise<void> {
  expect(await officer.send(command)).toMatchObject({ ok: false, rejection });
}

export function wasRecorded(answer: Answer | undefined): boolean {
  return answer !== undefined && 'ok' in answer && answer.ok;
}
