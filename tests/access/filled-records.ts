import { AMENDABLE } from '@muster/shared/emergency/facts.ts';
import type { Departure } from '@muster/shared/emergency/departure/departure.ts';
import type { RecordKind, RecordOf } from '@muster/shared/emergency/emergency.ts';
import type { Evacuee } from '@muster/shared/emergency/evacuee/evacuee.ts';
import type { Finding, Screening } from '@muster/shared/emergency/screening/screening.ts';
import { project, type AnyView, type ViewOf } from '@muster/shared/scopes/views.ts';
import type { Role } from '@muster/shared/vocabulary/codes.ts';
import { idOf } from '../support/id-of.ts';

export const HERE = idOf('site', 'here');
export const HAVEN = idOf('site', 'haven');
const [OFFICER, PERSON, DEPARTURE] = [idOf('officer'), idOf('person'), idOf('departure')];
const AT = '2026-10-14T10:00:00Z';
const stamped = { rev: 7, everIn: [HERE], changed: { name: { seq: 7, device: 'tablet' } } };
const origin = { seq: 5, by: OFFICER, device: 'tablet', at: AT };

/** Ids are branded where commands are parsed; here they are written by hand. */
function branded(record: object): never {
  return record as never;
}

type Held = 'exit' | 'handedOver' | 'unconfirmed' | 'rivals';

/** Everything said about a person, aboard a departure under way to HAVEN; what would end the journey is left to tests. */
export function filledEvacuee(more: object = {}): Evacuee {
  const all: Record<keyof Omit<Evacuee, Held>, unknown> = {
    ...stamped,
    ...{ id: PERSON, siteId: HAVEN, place: DEPARTURE, departureId: DEPARTURE, partyId: idOf('party') },
    name: { primary: 'NASR', secondary: 'LINA' },
    ...{ nameAbsent: 'not-given', birthDate: '1980-02-03', ageEstimate: { from: 40, to: 50 } },
    ...{ ageStated: 'adult', ageBand: '18-59', minor: false, sex: 'F', nationalities: ['LBN', 'CAN'] },
    ...{ travelsAs: 'CAN', placeOfBirth: 'Tyre', languages: ['ar'], contact: '+9611', wristband: 'W1' },
    nextOfKin: { name: 'Omar', phone: '+9612', mayTell: 'ask' },
    documents: [
      {
        ...{ documentId: idOf('document'), type: 'passport', number: 'X1', issuer: 'CAN' },
        ...{ expiresOn: '2030-01-01', mrz: ['P<CAN', 'X1'] },
      },
    ],
    ...{ entitlement: 'citizen', needs: ['SV-VA', 'SM-CC', 'WCHR'], baggage: 2, failedChecks: ['mrz.name'] },
    ...{ registeredAt: AT, registeredBy: OFFICER, registeredSiteId: HERE, everScreened: true },
    claim: { screeningId: idOf('claim'), by: OFFICER, device: 'tablet', since: AT },
    outcome: {
      ...{ screeningId: idOf('screening'), by: OFFICER, recommendation: 'refer', at: AT, seq: 3 },
      ...{ hasDeferred: true, revokedStanding: 4 },
    },
    determination: { determination: 'approved', by: OFFICER, at: AT, seq: 4, standing: 4, reopened: true },
    passages: [
      {
        ...{ departureId: DEPARTURE, fromSiteId: HERE, toSiteId: HAVEN, seating: 'lap', status: 'departed' },
        ...{ lapOf: idOf('adult'), contested: true, goShow: true, endedAt: origin },
        boardedAt: [{ gate: 'A', by: OFFICER, device: 'tablet', seq: 5 }],
      },
    ],
  };
  return branded({ ...all, ...more });
}

/** A rival claim on every fact. */
export function rivalsOnAll(): NonNullable<Evacuee['rivals']> {
  const facts = [...AMENDABLE, 'screening', 'determination', 'passage', 'place', 'party', 'exit'];
  const valueOf = (fact: string) => (fact === 'needs' ? ['SV-VA', 'WCHR'] : `rival ${fact}`);
  return branded(Object.fromEntries(facts.map((fact) => [fact, [{ ...origin, value: valueOf(fact) }]])));
}

export function filledScreening(more: object = {}): Screening {
  const all: Record<keyof Omit<Screening, 'rivals'>, unknown> = {
    ...stamped,
    ...{ id: idOf('screening'), evacueeId: PERSON, by: OFFICER, startedAt: AT, recordedAt: AT },
    ...{ checks: { identity: 'pass' }, recommendation: 'refer', reason: 'said so', subjectStreams: [HAVEN] },
    subject: { isReferred: true, boundFor: [HAVEN] },
  };
  return branded({ ...all, ...more });
}

export function filledFinding(more: object = {}): Finding {
  const all: Record<keyof Omit<Finding, 'rivals'>, unknown> = {
    ...stamped,
    ...{ id: `${idOf('screening')}:0`, evacueeId: PERSON, screeningId: idOf('screening'), author: OFFICER },
    ...{ kind: 'identity', code: 'identity-not-established', weight: 'concern', basis: 'b', source: 's' },
    ...{ confidence: 'low', notApplicable: true, subjectStreams: [HAVEN] },
    subject: { isReferred: true, boundFor: [HAVEN] },
  };
  return branded({ ...all, ...more });
}

const capacity = { seats: 1, persons: 1, litters: 0, wheelchairs: 0 };

function filledDeparture(): Departure {
  const report = { at: AT, personsOnBoard: 3, crew: 1, staff: 1 };
  const all: Record<keyof Departure, unknown> = {
    ...stamped,
    ...{ id: DEPARTURE, mode: 'sea', carrier: 'Blue', number: '1', conveyance: 'IMO 1', fromSiteId: HERE },
    ...{ toSiteId: HAVEN, departsAt: AT, arrivesAt: AT, capacity, state: 'held', lastKnown: 'departed' },
    hold: { reason: 'storm', since: AT, from: 'departed' },
    load: { ...capacity, boarded: 1, contested: 0, arrived: 0, noShow: 0, offloaded: 0 },
    ...{ reason: 'turned back', manifestVersion: 2, departed: report, arrived: report, unconfirmed: true },
    headCounts: [{ count: 3, section: 'deck', by: OFFICER, at: AT }],
    rivals: { state: [{ ...origin, value: 'arrived' }] },
  };
  return branded(all);
}

/** One of each kind, with everything that it can hold. */
export const FILLED: { readonly [K in RecordKind]: RecordOf[K] } = {
  settings: branded({
    ...stamped,
    ...{ id: 'settings', emergencyId: idOf('e'), name: 'Cedar', country: 'LBN', hazard: 'conflict' },
    ...{ mode: 'live', environment: 'hostile', processingMode: 'full', claimLapsesAfterMinutes: 10 },
    ...{ openedBy: OFFICER, rolesGranted: true },
  }),
  sites: branded({
    ...stamped,
    ...{ id: HERE, name: 'Port', kind: 'embarkation-sea', position: [35, 33], timeZone: 'Asia/Beirut' },
    ...{ capacity: 10, country: 'LBN', code: 'LBBEY', state: 'open' },
  }),
  parties: branded({
    ...stamped,
    ...{ id: idOf('party'), label: 'Nasr', leadId: PERSON, siteId: HERE, memberStreams: [HERE] },
    card: [{ evacueeId: PERSON, name: { primary: 'NASR' }, place: HERE, stage: 'referred' }],
  }),
  evacuees: filledEvacuee(),
  screenings: filledScreening(),
  findings: filledFinding(),
  departures: filledDeparture(),
  manifests: branded({
    ...stamped,
    ...{ id: `${DEPARTURE}:1`, departureId: DEPARTURE, version: 1, count: 1, sha256: 'ab', form: '1' },
    ...{ lockedAt: AT, lockedBy: OFFICER, fromSiteId: HERE, toSiteId: HAVEN },
    ...{ passengers: [filledEvacuee()], partyLabels: { [idOf('party')]: 'Nasr' } },
  }),
  grants: branded({
    ...stamped,
    ...{ id: `${OFFICER}:gate`, officerId: OFFICER, role: 'gate' },
    spans: [{ fromSeq: 1, untilSeq: 2, siteIds: [HERE] }],
  }),
  standing: branded({
    ...stamped,
    ...{ id: '4', number: 4, entitlements: ['citizen'], siteIds: [HERE], from: AT, to: AT },
    ...{ state: 'in-force', issuedBy: OFFICER },
  }),
  incidents: branded({
    ...stamped,
    ...{ id: '5:scan-refused', type: 'scan-refused', at: AT, by: OFFICER, evacueeId: PERSON },
    ...{ departureId: DEPARTURE, siteIds: [HERE] },
  }),
};

interface Seeing {
  readonly opened?: boolean;
  readonly own?: boolean;
  readonly sites?: readonly string[];
}

/** The record as someone at the haven with these roles alone sees it. */
export function seen<K extends RecordKind>(
  kind: K,
  record: RecordOf[K],
  roles: readonly Role[],
  { opened = false, own = false, sites = [HAVEN] }: Seeing = {},
): ViewOf[K] | undefined {
  const sight = { roles: new Set(roles), own, opened, sites: new Set(sites) };
  const view: AnyView | undefined = project(kind, record, sight);
  return view as ViewOf[K] | undefined;
}
