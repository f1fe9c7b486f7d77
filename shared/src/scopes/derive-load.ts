import { emptyLoad, type EntitlementLoad, type Load } from '../emergency/departure/departure.ts';
import type { EmergencyDraft } from '../emergency/emergency.ts';
import { openPassage, type Evacuee, type Passage } from '../emergency/evacuee/evacuee.ts';
import { sameValue } from '../emergency/same-content.ts';

/** Keeps what each departure carries in step with the people whom an entry touched. Rule SYNC-4. */
export function updateLoads(draft: EmergencyDraft, people: ReadonlyMap<string, Evacuee>): void {
  const changes = new Map<string, Load>();
  for (const [id, after] of people) {
    addPerson(changes, draft.evacuees.under.get(id), -1);
    addPerson(changes, after, 1);
  }
  for (const [departureId, change] of changes) {
    const departure = draft.departures.get(departureId);
    if (!departure) continue;
    const load = sum(departure.load, change);
    if (!sameValue(load, departure.load)) draft.departures.set(departureId, { ...departure, load });
  }
}

function addPerson(changes: Map<string, Load>, evacuee: Evacuee | undefined, sign: 1 | -1): void {
  if (!evacuee || evacuee.passages.length === 0) return;
  const open = openPassage(evacuee);
  for (const passage of evacuee.passages) {
    const one = passage === open ? openLoad(passage, sign) : closedLoad(passage, sign);
    const byEntitlement = entitlementLoad(evacuee, passage, { isOpen: passage === open, sign });
    const before = changes.get(passage.departureId) ?? emptyLoad;
    changes.set(passage.departureId, sum(before, byEntitlement ? { ...one, byEntitlement } : one));
  }
}

function openLoad({ seating, status, contested }: Passage, sign: 1 | -1): Load {
  return {
    ...emptyLoad,
    seats: seating === 'seat' ? sign : 0,
    litters: seating === 'litter' ? sign : 0,
    wheelchairs: seating === 'wheelchair' ? sign : 0,
    persons: sign,
    boarded: status === 'assigned' ? 0 : sign,
    contested: contested ? sign : 0,
  };
}

function closedLoad({ status }: Passage, sign: 1 | -1): Load {
  return {
    ...emptyLoad,
    arrived: status === 'arrived' ? sign : 0,
    noShow: status === 'no-show' ? sign : 0,
    offloaded: status === 'offloaded' ? sign : 0,
  };
}

/** Counts only: whoever reads a departure may know how many citizens are aboard, without knowing who. */
function entitlementLoad(
  { entitlement }: Evacuee,
  { status }: Passage,
  { isOpen, sign }: { readonly isOpen: boolean; readonly sign: 1 | -1 },
): Load['byEntitlement'] | undefined {
  if (!isOpen && status !== 'arrived') return undefined;
  return { [entitlement]: { listed: sign, aboard: status === 'assigned' ? 0 : sign } };
}

function sum(left: Load, right: Load): Load {
  return {
    seats: left.seats + right.seats,
    persons: left.persons + right.persons,
    litters: left.litters + right.litters,
    wheelchairs: left.wheelchairs + right.wheelchairs,
    boarded: left.boarded + right.boarded,
    contested: left.contested + right.contested,
    arrived: left.arrived + right.arrived,
    noShow: left.noShow + right.noShow,
    offloaded: left.offloaded + right.offloaded,
    byEntitlement: sumByEntitlement(left.byEntitlement, right.byEntitlement),
  };
}

function sumByEntitlement(left: Load['byEntitlement'], right: Load['byEntitlement']): Load['byEntitlement'] {
  const entries = Object.entries(right) as [keyof Load['byEntitlement'], EntitlementLoad][];
  if (entries.length === 0) return left;
  const total = new Map(Object.entries(left));
  for (const [entitlement, { listed, aboard }] of entries) {
    const known = total.get(entitlement) ?? { listed: 0, aboard: 0 };
    const sums = { listed: known.listed + listed, aboard: known.aboard + aboard };
    if (sums.listed === 0 && sums.aboard === 0) total.delete(entitlement);
    else total.set(entitlement, sums);
  }
  return Object.fromEntries(total);
}
