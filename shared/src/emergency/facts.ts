import { openPassage, type Evacuee, type Particulars } from './evacuee/evacuee.ts';
import type { Departure } from './departure/departure.ts';
import type { AnyRecord, RecordKind } from './emergency.ts';

/** The fields that an officer may amend; each is a fact that two officers may contest. */
export const AMENDABLE = [
  'name',
  'nameAbsent',
  'birthDate',
  'ageEstimate',
  'ageStated',
  'sex',
  'nationalities',
  'travelsAs',
  'placeOfBirth',
  'languages',
  'contact',
  'nextOfKin',
  'documents',
  'entitlement',
  'wristband',
  'needs',
  'baggage',
] as const satisfies readonly (keyof Particulars)[];

type Facts<R> = { readonly [fact: string]: (record: R) => unknown };

const evacueeFacts: Facts<Evacuee> = {
  ...Object.fromEntries(AMENDABLE.map((field) => [field, (evacuee: Evacuee) => evacuee[field]])),
  screening: ({ outcome }) => outcome?.recommendation,
  determination: ({ determination }) => determination?.determination,
  passage: (evacuee) => passageFact(evacuee),
  place: ({ place }) => place,
  party: ({ partyId }) => partyId,
  exit: ({ exit }) => exit,
};

/** `<departureId> <status>` of the latest passage: the value under which boardings and offloads are compared. */
function passageFact(evacuee: Evacuee): string | undefined {
  const passage = openPassage(evacuee) ?? evacuee.passages.at(-1);
  return passage && `${passage.departureId} ${passage.status}`;
}

const departureFacts: Facts<Departure> = {
  state: ({ state }) => state,
  destination: ({ toSiteId }) => toSiteId,
  times: ({ departsAt, arrivesAt }) => `${departsAt} ${arrivesAt}`,
  headCount: ({ headCounts }) => headCounts.length,
};

/** The facts kept for a kind of record; none for kinds that nobody contests. */
export function factsOf(kind: RecordKind): Facts<AnyRecord> | undefined {
  if (kind === 'evacuees') return evacueeFacts as Facts<AnyRecord>;
  if (kind === 'departures') return departureFacts as Facts<AnyRecord>;
  return undefined;
}
