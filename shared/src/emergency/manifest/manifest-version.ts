import type { Author, DepartureId } from '../../vocabulary/ids.ts';
import type { Instant } from '../../vocabulary/instant.ts';
import type { Evacuee } from '../evacuee/evacuee.ts';
import type { Stamped } from '../record.ts';

/** A numbered, frozen list. Later changes to a person never rewrite it: it holds the records as they were. */
export interface ManifestVersion extends Stamped {
  /** `<departureId>:<version>`. */
  readonly id: string;
  readonly departureId: DepartureId;
  readonly version: number;
  readonly count: number;
  /** Over the canonical rows, lower-case hex. */
  readonly sha256: string;
  readonly form: string;
  readonly lockedAt: Instant;
  readonly lockedBy: Author;
  readonly passengers: readonly Evacuee[];
  /** Party labels as they were, by party id. */
  readonly partyLabels: Readonly<Record<string, string>>;
  readonly fromSiteId: string;
  readonly toSiteId: string;
}

export function manifestId(departureId: DepartureId, version: number): string {
  return `${departureId}:${String(version)}`;
}
