import type { Departure, Load } from '@muster/shared/emergency/departure/departure.ts';
import type { EmergencyTables } from '@muster/shared/emergency/emergency.ts';
import { passageOn, type Evacuee, type Passage } from '@muster/shared/emergency/evacuee/evacuee.ts';
import { SETTINGS } from '@muster/shared/emergency/settings/settings.ts';
import { stageOf } from '@muster/shared/emergency/stages.ts';
import { STAGES } from '@muster/shared/vocabulary/codes.ts';
import { eventsOf, type OpenEntry } from './journey-log.ts';

/** What the figures should say, each person looked at once and on their own. */
export function figuresCounted(tables: EmergencyTables, entries: readonly OpenEntry[]) {
  const people = [...tables.evacuees.values()];
  const registered = new Set(eventsOf(entries, 'EvacueeRegistered').map(({ evacueeId }) => evacueeId));
  const known = people.filter(({ id, unconfirmed }) => unconfirmed && !registered.has(id));
  const byStage: Record<string, number> = Object.fromEntries(STAGES.map((stage) => [stage, 0]));
  const byPlace: Record<string, number> = {};
  for (const evacuee of people) {
    const stage = stageOf(evacuee);
    byStage[stage] = (byStage[stage] ?? 0) + 1;
    byPlace[evacuee.place] = (byPlace[evacuee.place] ?? 0) + 1;
  }
  const screened = new Set(eventsOf(entries, 'ScreeningRecorded').map(({ evacueeId }) => evacueeId)).size;
  const out = people.filter((evacuee) => isOut(tables, evacuee));
  const remaining = people.filter((evacuee) => !evacuee.exit && !isOut(tables, evacuee)).length;
  return { registered: registered.size + known.length, screened, out, remaining, byStage, byPlace };
}

/** By the country of where they are: a second way to say who has left. Those missing count as neither out nor remaining. */
function isOut(tables: EmergencyTables, evacuee: Evacuee): boolean {
  if (evacuee.exit) return evacuee.exit === 'left-by-own-means';
  const affected = tables.settings.get(SETTINGS)?.country;
  const countryOf = (siteId: string) => tables.sites.get(siteId)?.country;
  const aboard = tables.departures.get(evacuee.place);
  const isAway = aboard ? aboard.departed !== undefined : evacuee.passages.length > 0;
  if (!isAway) return false;
  return countryOf(aboard?.toSiteId ?? evacuee.siteId) !== affected;
}

/** The equations of a departure that has left, over distinct persons. */
export interface LegCounts {
  readonly listed: number;
  readonly goShow: number;
  readonly boarded: number;
  readonly noShow: number;
  readonly aboard: number;
  readonly offloaded: number;
  readonly disembarked: number;
  /** Missing or dead since. */
  readonly lost: number;
}

/** Listed and boarded are read from what was said; the rest from what became of each person's place. */
export function legCounted(
  tables: EmergencyTables,
  entries: readonly OpenEntry[],
  departureId: Departure['id'],
): LegCounts {
  const on = (event: { readonly departureId: string }) => event.departureId === departureId;
  const seen = new Set(
    eventsOf(entries, 'EvacueeBoarded')
      .filter(on)
      .map(({ evacueeId }) => evacueeId),
  );
  const passages = [...tables.evacuees.values()].flatMap((evacuee) => {
    const passage = passageOn(evacuee, departureId);
    return passage ? [{ id: evacuee.id, exit: evacuee.exit, passage }] : [];
  });
  const ids = (holds: (passage: Passage) => boolean) =>
    new Set(passages.filter(({ passage }) => holds(passage)).map(({ id }) => id));
  const goShows = ids(({ goShow }) => goShow === true);
  const released = ids(({ status }) => status === 'released');
  // Whose seat was given away at the gate stands on an earlier version, and was listed all the same.
  const listed = new Set(
    eventsOf(entries, 'ManifestLocked')
      .filter(on)
      .flatMap(({ evacueeIds }) => evacueeIds),
  );
  const count = (...statuses: readonly Passage['status'][]) =>
    passages.filter(({ id, passage }) => statuses.includes(passage.status) && seen.has(id)).length;
  const arrived = passages.filter(({ passage }) => passage.status === 'arrived');
  return {
    listed: [...listed].filter((id) => !goShows.has(id) && !released.has(id)).length,
    goShow: goShows.size,
    boarded: seen.size,
    noShow: ids(({ status }) => status === 'no-show').size,
    aboard: count('departed', 'arrived', 'returned'),
    offloaded: count('offloaded'),
    disembarked: arrived.filter(({ exit }) => exit !== 'missing' && exit !== 'deceased').length,
    lost: arrived.filter(({ exit }) => exit === 'missing' || exit === 'deceased').length,
  };
}

/** What a departure carries, counted from the places of its people. */
export function loadCounted(tables: EmergencyTables, departureId: Departure['id']): Load {
  const all = [...tables.evacuees.values()].flatMap(({ departureId: open, entitlement, passages }) =>
    passages.flatMap((passage, index) =>
      passage.departureId === departureId
        ? [{ ...passage, entitlement, open: open === departureId && index === passages.length - 1 }]
        : [],
    ),
  );
  const open = all.filter((place) => place.open);
  const ended = all.filter((place) => !place.open);
  const travelling = [...open, ...ended.filter(({ status }) => status === 'arrived')];
  const entitlements = [...new Set(travelling.map(({ entitlement }) => entitlement))];
  const ending = (status: Passage['status']) => ended.filter((place) => place.status === status).length;
  const seated = (seating: Passage['seating']) => open.filter((place) => place.seating === seating).length;
  return {
    ...{ seats: seated('seat'), litters: seated('litter'), wheelchairs: seated('wheelchair') },
    persons: open.length,
    boarded: open.filter(({ status }) => status !== 'assigned').length,
    contested: open.filter(({ contested }) => contested).length,
    ...{ arrived: ending('arrived'), noShow: ending('no-show'), offloaded: ending('offloaded') },
    byEntitlement: Object.fromEntries(
      entitlements.map((entitlement) => {
        const theirs = travelling.filter((place) => place.entitlement === entitlement);
        const aboard = theirs.filter(({ status }) => status !== 'assigned').length;
        return [entitlement, { listed: theirs.length, aboard }];
      }),
    ),
  };
}
