import type { OpenEmergency as OpenEmergencyCommand } from '@muster/shared/emergency/settings/open-emergency.ts';
import { EventLogRefused, EventLogUnavailable } from '../event-log/event-log.ts';
import type { RoomSender } from '../publish/feed.ts';
import { OpenEmergency, type OpenEmergencyOptions } from './open-emergency.ts';

type SharedOptions = Omit<OpenEmergencyOptions, 'emergencyId' | 'place'> & {
  readonly placeOf: (emergencyId: string) => OpenEmergencyOptions['place'];
};

/** All emergencies of this server. One that cannot be opened does not keep the others closed. */
export class Emergencies {
  readonly #options: SharedOptions;
  readonly #open = new Map<string, OpenEmergency>();
  readonly #refused = new Map<string, string>();
  #sender: RoomSender | undefined;
  #creating: Promise<void> = Promise.resolve();

  constructor(options: SharedOptions) {
    this.#options = options;
  }

  get open(): Iterable<OpenEmergency> {
    return this.#open.values();
  }

  get(emergencyId: string): OpenEmergency | undefined {
    return this.#open.get(emergencyId);
  }

  /** Why an emergency stays closed, in a sentence that says what to do. */
  refusal(emergencyId: string): string | undefined {
    return this.#refused.get(emergencyId);
  }

  connect(sender: RoomSender): void {
    this.#sender = sender;
    for (const emergency of this.open) emergency.publisher.connect(sender);
  }

  async openKnown(emergencyId: string): Promise<void> {
    try {
      await this.#openOne(emergencyId);
    } catch (error) {
      if (!(error instanceof EventLogRefused)) throw error;
      this.#refused.set(emergencyId, error.message);
      this.#options.alarm(`Emergency ${emergencyId} stays closed`, error.message);
    }
  }

  /**
   * Key, directory, header and first entry, each durable; only then is it known to the network. One at a time: two who
   * ask for the same id must not make it twice. Rejects with EventLogUnavailable when there is no room.
   */
  create(command: OpenEmergencyCommand, founder: string): Promise<void> {
    const created = this.#creating.then(() => this.#create(command, founder));
    this.#creating = created.catch(() => undefined);
    return created;
  }

  async #create(command: OpenEmergencyCommand, founder: string): Promise<void> {
    const emergency = await this.#openOne(command.emergencyId);
    if (emergency.desk.head > 0) return;
    const answer = await emergency.submitAsServer(command, founder, true);
    if ('retry' in answer) throw new EventLogUnavailable('The first entry found no room');
  }

  async #openOne(emergencyId: string): Promise<OpenEmergency> {
    const known = this.#open.get(emergencyId);
    if (known) return known;
    const place = this.#options.placeOf(emergencyId);
    const emergency = await OpenEmergency.open({ ...this.#options, emergencyId, place });
    if (this.#sender) emergency.publisher.connect(this.#sender);
    this.#open.set(emergencyId, emergency);
    return emergency;
  }

  async close(): Promise<void> {
    await Promise.all([...this.#open.values()].map((emergency) => emergency.close()));
  }
}
