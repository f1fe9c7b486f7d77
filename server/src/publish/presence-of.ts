import type { Presence } from '@muster/shared/protocol/beat.ts';
import { EVERYWHERE } from '@muster/shared/scopes/streams-of.ts';
import type { Feed } from './feed.ts';

/** Each officer once, with the sites of all their tablets, by name. */
export function presenceOf(feeds: Iterable<Feed>): Presence {
  const sites = new Map<string, Set<string>>();
  const names = new Map<string, string>();
  for (const { reader, name, scope } of feeds) {
    names.set(reader.officerId, name);
    const known = sites.get(reader.officerId) ?? new Set<string>();
    sites.set(reader.officerId, known);
    for (const site of scope.sites.keys()) if (site !== EVERYWHERE) known.add(site);
  }
  const officers = Array.from(names, ([officerId, name]) => ({
    officerId,
    name,
    siteIds: [...(sites.get(officerId) ?? [])].sort(),
  }));
  return { officers: officers.sort((one, other) => one.name.localeCompare(other.name)) };
}
