import type { AnyRecord, RecordKind, RecordOf } from '../emergency/emergency.ts';
import { openPassage, type Evacuee } from '../emergency/evacuee/evacuee.ts';

/** The stream that everybody who works on the emergency follows. */
export const EVERYWHERE = '*';

/** A pseudo-site for what is one officer's own. */
export function officerStream(officerId: string): string {
  return `officer:${officerId}`;
}

/** The streams of a record, read from the record alone. Rule SCOPE-1. */
const streams: { readonly [K in RecordKind]: (record: RecordOf[K]) => readonly string[] } = {
  settings: () => [EVERYWHERE],
  sites: () => [EVERYWHERE],
  // Until somebody joins it, a party is where it was formed.
  parties: ({ memberStreams, siteId }) => (memberStreams.length > 0 || !siteId ? memberStreams : [siteId]),
  evacuees: streamsOfEvacuee,
  screenings: ({ subjectStreams, by }) => [...subjectStreams, officerStream(by)],
  findings: ({ subjectStreams, author }) => [...subjectStreams, officerStream(author)],
  departures: ({ fromSiteId, toSiteId }) => distinct([fromSiteId, toSiteId]),
  manifests: ({ fromSiteId, toSiteId }) => distinct([fromSiteId, toSiteId]),
  grants: ({ officerId }) => [officerStream(officerId)],
  standing: ({ siteIds }) => (siteIds.length > 0 ? siteIds : [EVERYWHERE]),
  incidents: ({ siteIds }) => distinct(siteIds),
};

/** Where they are; where their departure leaves from; once departed, where it arrives. */
function streamsOfEvacuee(evacuee: Evacuee): readonly string[] {
  const open = openPassage(evacuee);
  if (!open) return [evacuee.siteId];
  return distinct([evacuee.siteId, open.status === 'departed' ? open.toSiteId : open.fromSiteId]);
}

function distinct(sites: readonly string[]): readonly string[] {
  return [...new Set(sites)];
}

export function streamsOf(kind: RecordKind, record: AnyRecord): readonly string[] {
  return (streams[kind] as (record: AnyRecord) => readonly string[])(record);
}
