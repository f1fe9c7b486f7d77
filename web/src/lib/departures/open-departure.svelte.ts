import type { DepartureView } from '@muster/shared/scopes/departure-view.ts';
import type { EvacueeView } from '@muster/shared/scopes/evacuee-view.ts';
import type { DepartureId } from '@muster/shared/vocabulary/ids.ts';
import type { LiveEmergency } from '#lib/live/live-emergency.svelte.ts';
import { aboardOf } from '#lib/map/departure-figures.ts';
import type { I18n } from '#lib/words/index.svelte.ts';
import { DepartureActs } from './departure-acts.svelte.ts';
import { clearedGroups, mayHold, passengersOf, placesOf } from './departure-people.ts';
import { departureSteps } from './departure-steps.ts';
import { ScanDesk } from './scan-desk.svelte.ts';
import { SelectedGroups } from './selected-groups.svelte.ts';

/** One departure as a desk or a gate has it before it: who is on it, what may be done, and the hands to do it with. */
export class OpenDeparture {
  readonly departureId: DepartureId;
  readonly acts: DepartureActs;
  readonly scanning: ScanDesk;
  readonly selected: SelectedGroups;
  readonly #live: LiveEmergency;

  readonly departure = $derived.by(() => this.#live.record('departures', this.departureId));
  readonly lists = $derived.by(() => passengersOf(this.departureId, this.#live.records('evacuees')));
  readonly groups = $derived.by(() =>
    this.departure
      ? clearedGroups(this.departure, {
          evacuees: this.#live.records('evacuees'),
          parties: this.#live.records('parties'),
          majors: this.#live.settings?.majors,
        })
      : [],
  );
  readonly from = $derived.by(() => this.departure && this.#live.record('sites', this.departure.fromSiteId));
  readonly to = $derived.by(() => this.departure && this.#live.record('sites', this.departure.toSiteId));
  /** Newest first. */
  readonly versions = $derived.by(() =>
    this.#live
      .records('manifests')
      .filter(({ departureId }) => departureId === this.departureId)
      .sort((one, other) => other.version - one.version),
  );
  readonly steps = $derived.by(() => this.departure && departureSteps(this.departure));
  readonly may = $derived.by(() => ({
    movement: this.#live.may('movement', this.departure?.fromSiteId),
    boarding: this.#live.may('boarding', this.departure?.fromSiteId),
    arrival: this.#live.may('arrival', this.departure?.toSiteId),
  }));
  readonly mayToPeople = $derived.by(() => ({
    board: this.may.boarding && this.steps?.gateWorks === true,
    move: this.may.movement && this.steps?.isBefore === true,
    offload: this.may.boarding && this.steps?.isBefore === true,
  }));
  /** Also those who are out of view at the site that it left from. */
  readonly seenAboard = $derived.by(() =>
    Math.max(
      this.lists.aboard.length,
      this.departure && !this.steps?.isBefore ? aboardOf(this.departure) : 0,
    ),
  );
  readonly room = $derived.by(() => roomOf(this.departure));

  constructor(live: LiveEmergency, i18n: I18n, departureId: DepartureId) {
    this.#live = live;
    this.departureId = departureId;
    this.acts = new DepartureActs(live, i18n, departureId, {
      before: (evacueeId) => placesOf(evacueeId, this.lists),
      may: () => this.mayToPeople,
    });
    this.scanning = new ScanDesk({
      acts: this.acts,
      departure: () => this.departure,
      evacuees: () => live.records('evacuees'),
      mayBoard: () => this.mayToPeople.board,
    });
    this.selected = new SelectedGroups({ live, departureId, groups: () => this.groups });
  }

  /** Adults with a seat here, of the person's own party first. */
  holdersFor({ partyId }: EvacueeView): EvacueeView[] {
    const seated = [...this.lists.toBoard, ...this.lists.aboard].filter(
      ({ passage }) => passage.seating !== 'lap',
    );
    const adults = seated.map(({ evacuee }) => evacuee).filter(mayHold);
    const isOwn = (adult: EvacueeView) => partyId !== undefined && adult.partyId === partyId;
    return [...adults.filter(isOwn), ...adults.filter((adult) => !isOwn(adult))];
  }
}

function roomOf(departure: DepartureView | undefined): { readonly seats: number; readonly persons: number } {
  if (!departure) return { seats: 0, persons: 0 };
  const { capacity, load } = departure;
  return {
    seats: Math.max(0, capacity.seats - load.seats),
    persons: Math.max(0, capacity.persons - load.persons),
  };
}
