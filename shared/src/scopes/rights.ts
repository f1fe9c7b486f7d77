import type { Evacuee } from '../emergency/evacuee/evacuee.ts';
import { isProtectedNeed, isServiceCode, type Need } from '../vocabulary/codes.ts';
import { assertNever } from '../vocabulary/decision.ts';
import { reads, type Reads } from './policy.ts';
import type { Sight } from './views.ts';

/** What a reader may read about one person: the union of those of their roles whose row is about that person. */
export class Rights {
  readonly #granted: readonly Reads[];
  readonly #opened: boolean;

  constructor(evacuee: Evacuee, { roles, sites, opened }: Sight) {
    this.#granted = [...roles]
      .map((role) => reads[role])
      .filter(({ only }) => concerns(only, evacuee, sites));
    this.#opened = opened;
  }

  any<C extends keyof Reads>(column: C, ...levels: readonly Reads[C][]): boolean {
    return this.#granted.some((role) => levels.includes(role[column]));
  }

  /** All of a column, be it because this one record was opened on purpose. */
  whole(column: 'identity' | 'documents' | 'contacts'): boolean {
    return this.any(column, 'full') || (this.#opened && this.any(column, 'on-opening'));
  }

  get seeNothing(): boolean {
    return !this.#granted.some(({ identity, movement, findings }) => identity ?? movement ?? findings);
  }

  get seeNeeds(): boolean {
    return this.any('needs', 'full', 'services');
  }

  seeNeed(need: Need): boolean {
    if (isProtectedNeed(need)) return this.any('protectedNeeds', 'full');
    return this.any('needs', 'full') || (isServiceCode(need) && this.any('needs', 'services'));
  }
}

/** Whether a role's row is about this person at all. */
function concerns(only: Reads['only'], evacuee: Evacuee, sites: ReadonlySet<string>): boolean {
  switch (only) {
    case undefined:
      return true;
    case 'submitted':
      return evacuee.outcome !== undefined || evacuee.determination !== undefined;
    case 'referred':
      return isReferred(evacuee);
    case 'bound-here':
      return boundFor(evacuee).some((site) => sites.has(site));
    case 'nobody':
      return false;
    default:
      return assertNever(only);
  }
}

export function isReferred({ outcome }: Evacuee): boolean {
  return outcome?.recommendation === 'refer';
}

/** Where they are, and where a departure is taking them. */
export function boundFor({ place, passages }: Evacuee): readonly string[] {
  const underWay = passages.filter(({ status }) => status === 'departed');
  return [...new Set([place, ...underWay.map(({ toSiteId }) => toSiteId)])];
}
