import { z } from 'zod';
import { accept, reject } from '../../vocabulary/decision.ts';
import { Count } from '../../vocabulary/count.ts';
import { DepartureId } from '../../vocabulary/ids.ts';
import { epochMs, Instant } from '../../vocabulary/instant.ts';
import { open } from '../../vocabulary/public-field.ts';
import { Text } from '../../vocabulary/text.ts';
import type { Decide } from '../circumstances.ts';
import type { EmergencyDraft } from '../emergency.ts';
import type { Origin } from '../record.ts';
import type { Rejection } from '../rejections.ts';
import { sameContent } from '../same-content.ts';
import type { Departure } from './departure.ts';
import { isBeforeDeparture } from './phase.ts';
import { departureOrStub } from './stub-departure.ts';

const capacity = { seats: Count, persons: Count, litters: Count, wheelchairs: Count };
const changeable = {
  carrier: open(Text.clone()).exactOptional(),
  number: open(Text.clone()).exactOptional(),
  conveyance: open(Text.clone()).exactOptional(),
  departsAt: Instant.exactOptional(),
  arrivesAt: Instant.exactOptional(),
};

/** Change what was planned, but not where it goes. Rules DEP-14 to DEP-16. */
export const ChangeDeparture = z.strictObject({
  type: z.literal('ChangeDeparture'),
  departureId: DepartureId,
  changes: z.strictObject({ ...changeable, capacity: z.strictObject(capacity).exactOptional() }),
});
export type ChangeDeparture = z.infer<typeof ChangeDeparture>;

export const DepartureChanged = z.object({
  type: z.literal('DepartureChanged'),
  departureId: DepartureId,
  changes: z.object({ ...changeable, capacity: open(z.object(capacity)).exactOptional() }),
});
export type DepartureChanged = z.infer<typeof DepartureChanged>;

export const decideChangeDeparture: Decide<ChangeDeparture, DepartureChanged> = (emergency, command) => {
  const { departureId, changes } = command;
  const departure = emergency.departures.get(departureId);
  if (!departure) return reject({ type: 'DepartureUnknown', departureId });
  if (sameContent(departure, changes)) return accept();
  if (!isBeforeDeparture(departure) && departure.state !== 'held') {
    return reject({ type: 'WrongState', state: departure.state });
  }
  const { departsAt = departure.departsAt, arrivesAt = departure.arrivesAt } = changes;
  if (epochMs(arrivesAt) <= epochMs(departsAt)) return reject({ type: 'TimesReversed' });
  const short = changes.capacity && belowLoad(departure, changes.capacity);
  return short ? reject(short) : accept({ ...command, type: 'DepartureChanged' });
};

/** The first limit that would fall below what is taken. */
function belowLoad({ load }: Departure, capacity: Departure['capacity']): Rejection | undefined {
  for (const kind of ['seats', 'persons', 'litters', 'wheelchairs'] as const) {
    if (capacity[kind] < load[kind]) return { type: 'CapacityBelowLoad', kind, taken: load[kind] };
  }
  return undefined;
}

export function foldDepartureChanged(draft: EmergencyDraft, event: DepartureChanged, origin: Origin): void {
  draft.departures.set(event.departureId, {
    ...departureOrStub(draft, event, origin),
    ...event.changes,
  });
}
