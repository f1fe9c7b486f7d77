import type { AgeBand } from '../vocabulary/age.ts';
import type { Entitlement, Need } from '../vocabulary/codes.ts';
import { Major } from './settings/set-categories.ts';

const MINORS = ['A', 'B', 'C', 'D', 'E'] as const;

/** Who is offered a place first: `II-B`. Major by entitlement, minor by need and age; within both, nobody stands first. */
export interface Priority {
  readonly major: Major;
  readonly minor: (typeof MINORS)[number];
}

/** What an order of priority looks at. Whatever a reader may not see counts as absent. */
export interface PriorityFacts {
  readonly entitlement?: Entitlement;
  readonly needs?: readonly Need[];
  readonly ageBand?: AgeBand;
  readonly minor?: boolean;
}

/** What stands where an emergency says nothing else. Rule PRI-1. */
export const USUAL_MAJORS: Readonly<Record<Entitlement, Major>> = {
  citizen: 'I',
  'indian-act': 'I',
  'permanent-resident': 'II',
  'protected-person': 'II',
  'immediate-family': 'III',
  'visa-or-eta': 'IV',
  'temporary-resident-permit': 'IV',
  'public-policy': 'IV',
  'allied-national': 'V',
  other: 'V',
  undetermined: 'V',
};

const PREGNANT: ReadonlySet<Need> = new Set(['SM-DP', 'CR-TP']);
const CHILD_ALONE: ReadonlySet<Need> = new Set(['SC-UC', 'SC-SC', 'UMNR']);
/** Families of specific needs: older person at risk, disability, serious medical condition. */
const INFIRM_FAMILIES: ReadonlySet<string> = new Set(['ER', 'DS', 'SM']);
const INFIRM_SERVICES: ReadonlySet<Need> = new Set([
  ...(['WCHR', 'WCHS', 'WCHC', 'MEDA', 'OXYG', 'STCR', 'BLND', 'DEAF', 'DPNA', 'MAAS'] as const),
]);

/** Majors that an emergency has set otherwise. */
type OwnMajors = Readonly<Partial<Record<Entitlement, Major>>>;

/** The priority of one person among the others of their party. Rules PRI-1 to PRI-4, CAT-1. */
export function priorityOf(
  person: PriorityFacts,
  companions: readonly PriorityFacts[],
  majors: OwnMajors = {},
): Priority {
  const { entitlement = 'undetermined' } = person;
  const major = majors[entitlement] ?? USUAL_MAJORS[entitlement];
  return { major, minor: minorOf(person, companions) };
}

function minorOf(person: PriorityFacts, companions: readonly PriorityFacts[]): Priority['minor'] {
  const { needs = [], ageBand, minor = false } = person;
  if (needs.some((need) => PREGNANT.has(need))) return 'A';
  const hasAdult = companions.some((companion) => companion.minor === false);
  if (needs.some((need) => CHILD_ALONE.has(need)) || (minor && !hasAdult)) return 'B';
  if (ageBand === '60+' || needs.some(isInfirmity)) return 'C';
  return minor || companions.some((companion) => companion.minor === true) ? 'D' : 'E';
}

function isInfirmity(need: Need): boolean {
  return INFIRM_SERVICES.has(need) || (need.includes('-') && INFIRM_FAMILIES.has(need.slice(0, 2)));
}

/** Below zero where the first stands before the second. Rule PRI-5. */
export function comparePriorities(one: Priority, other: Priority): number {
  return (
    Major.options.indexOf(one.major) - Major.options.indexOf(other.major) ||
    MINORS.indexOf(one.minor) - MINORS.indexOf(other.minor)
  );
}

/** A party goes together, so it stands where the first of its members would. Rule PRI-6. */
export function partyPriority(members: readonly PriorityFacts[], majors: OwnMajors = {}): Priority {
  const each = members.map((member) =>
    priorityOf(
      member,
      members.filter((companion) => companion !== member),
      majors,
    ),
  );
  return each.sort(comparePriorities)[0] ?? { major: 'V', minor: 'E' };
}

export function priorityCode({ major, minor }: Priority): string {
  return `${major}-${minor}`;
}
