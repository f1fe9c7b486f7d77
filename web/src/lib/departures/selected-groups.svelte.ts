import type { EmergencyCommand } from '@muster/shared/emergency/commands.ts';
import type { DepartureId } from '@muster/shared/vocabulary/ids.ts';
import type { LiveEmergency } from '#lib/live/live-emergency.svelte.ts';
import { assignMany, fitting, type AssignReport } from './assign-many.ts';
import type { ClearedGroup } from './departure-people.ts';

interface Wiring {
  readonly live: Pick<LiveEmergency, 'send' | 'cursor'>;
  readonly departureId: DepartureId;
  groups(): readonly ClearedGroup[];
}

/** Who of the waiting is chosen for places, and what came of asking for them. */
export class SelectedGroups {
  readonly #wiring: Wiring;
  #keys = $state.raw<ReadonlySet<string>>(new Set());
  #report = $state.raw<AssignReport>();
  #isWaiting = $state(false);

  constructor(wiring: Wiring) {
    this.#wiring = wiring;
  }

  /** Those who still wait, in their order. */
  get groups(): readonly ClearedGroup[] {
    return this.#wiring.groups().filter(({ key }) => this.#keys.has(key));
  }
  get people(): number {
    return this.groups.reduce((sum, { members }) => sum + members.length, 0);
  }
  get report(): AssignReport | undefined {
    return this.#report;
  }
  get isWaiting(): boolean {
    return this.#isWaiting;
  }

  has(key: string): boolean {
    return this.#keys.has(key);
  }

  toggle(key: string): void {
    const keys = new Set(this.#keys);
    if (!keys.delete(key)) keys.add(key);
    this.#keys = keys;
  }

  selectFitting(room: { readonly seats: number; readonly persons: number }): void {
    this.#keys = new Set(fitting(this.#wiring.groups(), room).map(({ key }) => key));
  }

  clear(): void {
    this.#keys = new Set();
  }

  dismissReport(): void {
    this.#report = undefined;
  }

  async assign(): Promise<void> {
    const { live, departureId } = this.#wiring;
    const seen = live.cursor;
    this.#isWaiting = true;
    this.#report = await assignMany(this.groups, {
      departureId,
      send: (command: EmergencyCommand) => live.send(command, seen),
    });
    this.#keys = new Set(this.#report.refused.map(({ group }) => group.key));
    this.#isWaiting = false;
  }
}
