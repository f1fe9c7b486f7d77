import type { z } from 'zod';
import type { DepartureMode, DepartureState, Entitlement } from '../../vocabulary/codes.ts';
import type { Author, DepartureId, SiteId } from '../../vocabulary/ids.ts';
import type { Instant } from '../../vocabulary/instant.ts';
import type { Stamped } from '../record.ts';

/** What a departure can take. Lap infants count as persons, though they take no seat. */
export interface Capacity {
  readonly seats: number;
  readonly persons: number;
  readonly litters: number;
  readonly wheelchairs: number;
}

/** Open passages by what they take up and how far they have come, and closed ones by how they ended. Kept by the wrapper. */
export interface Load extends Capacity {
  /** Aboard, before departure or under way. */
  readonly boarded: number;
  readonly contested: number;
  readonly arrived: number;
  readonly noShow: number;
  readonly offloaded: number;
  /** Those listed and those aboard (or arrived), counted by what entitles them to go. */
  readonly byEntitlement: Readonly<Partial<Record<Entitlement, EntitlementLoad>>>;
}

export interface EntitlementLoad {
  readonly listed: number;
  readonly aboard: number;
}

export interface MovementReport {
  readonly at: Instant;
  /** Everyone: passengers, crew and staff. */
  readonly personsOnBoard: number;
  readonly crew?: number;
  readonly staff?: number;
}

export interface HeadCount {
  readonly count: number;
  readonly section?: string;
  readonly by: Author;
  readonly at: Instant;
}

/** One run of an aircraft, ship or convoy. No record lists its members: a place stands on the person. */
export interface Departure extends Stamped {
  readonly id: DepartureId;
  readonly mode: z.infer<typeof DepartureMode>;
  readonly carrier: string;
  readonly number: string;
  /** Registration, IMO number or plates. */
  readonly conveyance?: string;
  readonly fromSiteId: SiteId;
  readonly toSiteId: SiteId;
  readonly departsAt: Instant;
  readonly arrivesAt: Instant;
  readonly capacity: Capacity;
  readonly state: DepartureState;
  /** Why and since when it stands, and what it goes back to. */
  readonly hold?: { readonly reason: string; readonly since: Instant; readonly from: DepartureState };
  /** How far it had come when contact was lost. */
  readonly lastKnown?: DepartureState;
  /** Why it was diverted, cancelled or turned back. */
  readonly reason?: string;
  readonly load: Load;
  /** The latest locked manifest version; 0 while there is none. */
  readonly manifestVersion: number;
  readonly departed?: MovementReport;
  readonly arrived?: MovementReport;
  readonly headCounts: readonly HeadCount[];
  /** Known only from a report about it. */
  readonly unconfirmed?: true;
}

export const emptyLoad: Load = {
  seats: 0,
  persons: 0,
  litters: 0,
  wheelchairs: 0,
  boarded: 0,
  contested: 0,
  arrived: 0,
  noShow: 0,
  offloaded: 0,
  byEntitlement: {},
};

/** Room for asks; never below zero, though reports may reveal an excess. */
export function roomLeft({ capacity, load }: Departure): Capacity {
  return {
    seats: Math.max(0, capacity.seats - load.seats),
    persons: Math.max(0, capacity.persons - load.persons),
    litters: Math.max(0, capacity.litters - load.litters),
    wheelchairs: Math.max(0, capacity.wheelchairs - load.wheelchairs),
  };
}
