import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { hasFreeHand } from '../emergency/roles/authorise.ts';
import { rolesHeld } from '../emergency/roles/grant.ts';
import { isWorldwide } from '../emergency/roles/writes.ts';
import type { Emergency } from '../emergency/emergency.ts';
import { ROLES, type Role } from '../vocabulary/codes.ts';
import { PROTOCOL_VERSION } from '../vocabulary/protocol-version.ts';
import { POLICY_VERSION } from './policy.ts';
import { EVERYWHERE } from './streams-of.ts';

/** What one socket may receive: for each site, or EVERYWHERE, the roles under which it is seen. */
export interface Scope {
  readonly sites: ReadonlyMap<string, ReadonlySet<Role>>;
  /** Equal for equal scopes: sockets that share it share a room. */
  readonly key: string;
}

export interface Reader {
  readonly officerId: string;
  readonly administrator: boolean;
  readonly founder: boolean;
}

/** Nobody without a role here gets a scope. */
export function scopeOf(emergency: Emergency, reader: Reader): Scope | undefined {
  const sites = new Map<string, Set<Role>>();
  const add = (site: string, role: Role) =>
    void sites.set(site, (sites.get(site) ?? new Set<Role>()).add(role));
  if (hasFreeHand(emergency, reader)) for (const role of ROLES) add(EVERYWHERE, role);
  if (reader.administrator) add(EVERYWHERE, 'administrator');
  for (const { role, siteIds } of rolesHeld(emergency, reader.officerId)) {
    if (isWorldwide(role, siteIds)) add(EVERYWHERE, role);
    else for (const site of siteIds) add(site, role);
  }
  return sites.size > 0 ? { sites, key: keyOf(sites) } : undefined;
}

function keyOf(sites: ReadonlyMap<string, ReadonlySet<Role>>): string {
  const sorted = [...sites]
    .map(([site, roles]) => [site, [...roles].sort()] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const text = JSON.stringify([PROTOCOL_VERSION, POLICY_VERSION, sorted]);
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, 32);
}

/** The roles under which a record in these streams is seen. */
export function rolesFor(scope: Scope, streams: readonly string[]): ReadonlySet<Role> {
  const everywhere = scope.sites.get(EVERYWHERE);
  const meeting = streams.includes(EVERYWHERE) ? [...scope.sites.keys()] : streams;
  const found = meeting.flatMap((stream) => scope.sites.get(stream) ?? []);
  if (everywhere) found.push(everywhere);
  if (found.length === 1) return found[0] ?? new Set();
  const union = new Set<Role>();
  for (const roles of found) for (const role of roles) union.add(role);
  return union;
}
