import type { AnyRecord } from '@muster/shared/emergency/emergency.ts';
import type { Evacuee } from '@muster/shared/emergency/evacuee/evacuee.ts';
import type { ManifestVersion } from '@muster/shared/emergency/manifest/manifest-version.ts';
import type { JsonObject } from '../event-log/event-log.ts';
import type { KindedRecord } from '../event-log/snapshot/snapshot-store.ts';
import { allRecords, emptyEmergencyState, restoreRecord, type EmergencyState } from './emergency-state.ts';
import type { Restorable } from './open-desk.ts';

type PartyLabels = ManifestVersion['partyLabels'];

/**
 * A version as a snapshot holds it: whom it lists and their parties by number, since many versions list the same
 * frozen records. What a number stands for precedes the first version that uses it.
 */
type SavedVersion = Omit<ManifestVersion, 'passengers' | 'partyLabels'> & {
  readonly passengers: readonly number[];
  readonly partyLabels: number;
};
/** Someone as frozen: the record of today, by id, or a copy that only versions still hold. */
type SavedPassenger = { readonly today: string } | { readonly then: Evacuee };
interface SavedLabels {
  readonly labels: PartyLabels;
}

const PASSENGER = 'listed-passengers';
const LABELS = 'listed-party-labels';

/** An empty emergency that a snapshot can fill and be taken of. */
export function emergencyRestorable(): Restorable<EmergencyState> {
  const state = emptyEmergencyState();
  const restored = new RestoredVersions(state);
  return {
    state,
    restore: (kind, json) => {
      if (kind === PASSENGER) restored.addPassenger(json as unknown as SavedPassenger);
      else if (kind === LABELS) restored.addLabels(json as unknown as SavedLabels);
      else if (kind === 'manifests') restored.putVersion(json as unknown as SavedVersion);
      else restoreRecord(state, kind, json as unknown as AnyRecord);
    },
    // The references are taken now, all in one go; what is written is worked out line by line as the writer asks.
    records: () => savedForm(allRecords(state)),
    restored: () => restored.forget(),
  };
}

function* savedForm(all: ReturnType<typeof allRecords>): IterableIterator<KindedRecord> {
  const today = new Map<string, AnyRecord>();
  const passengers = new Map<Evacuee, number>();
  const labels = new Map<PartyLabels, number>();
  for (const [kind, record] of all) {
    if (kind === 'evacuees') today.set(record.id, record);
    if (kind !== 'manifests') {
      yield [kind, asJson(record)];
      continue;
    }
    const version = record as ManifestVersion;
    for (const evacuee of version.passengers) {
      if (passengers.has(evacuee)) continue;
      passengers.set(evacuee, passengers.size);
      const saved: SavedPassenger =
        today.get(evacuee.id) === evacuee ? { today: evacuee.id } : { then: evacuee };
      yield [PASSENGER, asJson(saved)];
    }
    if (!labels.has(version.partyLabels)) {
      labels.set(version.partyLabels, labels.size);
      yield [LABELS, asJson({ labels: version.partyLabels } satisfies SavedLabels)];
    }
    yield [kind, asJson(savedVersion(version, { passengers, labels }))];
  }
}

interface Numbers {
  readonly passengers: ReadonlyMap<Evacuee, number>;
  readonly labels: ReadonlyMap<PartyLabels, number>;
}

function savedVersion(version: ManifestVersion, { passengers, labels }: Numbers): SavedVersion {
  return {
    ...version,
    passengers: version.passengers.map((evacuee) => numbered(passengers.get(evacuee), version)),
    partyLabels: numbered(labels.get(version.partyLabels), version),
  };
}

/** Gives versions their shared objects back: the same object wherever the same number stands. */
class RestoredVersions {
  readonly #state: EmergencyState;
  #passengers: Evacuee[] = [];
  #labels: PartyLabels[] = [];

  constructor(state: EmergencyState) {
    this.#state = state;
  }

  addPassenger(saved: SavedPassenger): void {
    const evacuee = 'then' in saved ? saved.then : this.#state.tables.evacuees.get(saved.today);
    if (!evacuee) throw new Error('A snapshot lists someone whom it does not hold');
    this.#passengers.push(evacuee);
  }

  addLabels({ labels }: SavedLabels): void {
    this.#labels.push(labels);
  }

  putVersion(saved: SavedVersion): void {
    restoreRecord(this.#state, 'manifests', {
      ...saved,
      passengers: saved.passengers.map((at) => numbered(this.#passengers[at], saved)),
      partyLabels: numbered(this.#labels[saved.partyLabels], saved),
    });
  }

  forget(): void {
    this.#passengers = [];
    this.#labels = [];
  }
}

function numbered<T>(found: T | undefined, { id }: { readonly id: string }): T {
  if (found === undefined) throw new Error(`A snapshot refers to what it does not hold, in manifest ${id}`);
  return found;
}

function asJson(value: object): JsonObject {
  return value as JsonObject;
}
