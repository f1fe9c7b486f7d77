import type { AnyRecord, RecordKind } from '../emergency/emergency.ts';
import { reads } from './policy.ts';
import { rolesFor, type Scope } from './scope.ts';
import { officerStream, streamsOf } from './streams-of.ts';
import { isShown, project, type AnyView } from './views.ts';

/** A scope, and whose eyes it is for: absent for a room, which sees nobody's own. */
export interface Eyes {
  readonly scope: Scope;
  readonly officerId?: string;
  /** One record opened on purpose, which is logged. */
  readonly opened?: boolean;
}

/** The one way to any record, on every channel: in scope, projected, or undefined. */
export function see(
  kind: RecordKind,
  record: AnyRecord,
  { scope, officerId, opened = false }: Eyes,
): AnyView | undefined {
  const streams = streamsOf(kind, record);
  const own = officerId !== undefined && streams.includes(officerStream(officerId));
  const roles = rolesFor(scope, streams);
  if (roles.size === 0 && !own) return undefined;
  return project(kind, record, { roles, own, opened, sites: sitesOf(scope) });
}

const siteSets = new WeakMap<Scope, ReadonlySet<string>>();

function sitesOf(scope: Scope): ReadonlySet<string> {
  const known = siteSets.get(scope) ?? new Set(scope.sites.keys());
  siteSets.set(scope, known);
  return known;
}

/** Whether these eyes may once have had the record: it was in one of their sites, and is of a kind that they are shown. */
export function mayHaveSeen(
  kind: RecordKind,
  { everIn }: Pick<AnyRecord, 'everIn'>,
  { scope, officerId }: Eyes,
): boolean {
  if (officerId !== undefined && everIn.includes(officerStream(officerId))) return true;
  return [...rolesFor(scope, everIn)].some((role) => isShown(kind, reads[role]));
}
