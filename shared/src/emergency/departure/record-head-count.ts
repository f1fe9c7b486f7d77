import { z } from 'zod';
import { accept } from '../../vocabulary/decision.ts';
import { Count } from '../../vocabulary/count.ts';
import { DepartureId } from '../../vocabulary/ids.ts';
import { Text } from '../../vocabulary/text.ts';
import type { Decide } from '../circumstances.ts';
import type { EmergencyDraft } from '../emergency.ts';
import type { Origin } from '../record.ts';
import { reported, reportFields } from './reported-departure.ts';
import { departureOrStub } from './stub-departure.ts';

const fields = { departureId: DepartureId, count: Count, section: Text.exactOptional() };

/** Report how many were counted, in all or in one section. Every count is kept. Rule DEP-34. */
export const RecordHeadCount = z.strictObject({ type: z.literal('RecordHeadCount'), ...fields });
export type RecordHeadCount = z.infer<typeof RecordHeadCount>;

export const HeadCountRecorded = z.object({
  type: z.literal('HeadCountRecorded'),
  ...fields,
  ...reportFields,
});
export type HeadCountRecorded = z.infer<typeof HeadCountRecorded>;

export const decideRecordHeadCount: Decide<RecordHeadCount, HeadCountRecorded> = (
  emergency,
  command,
  circumstances,
) =>
  accept({
    ...command,
    type: 'HeadCountRecorded',
    ...reported(emergency, command.departureId, circumstances),
  });

export function foldHeadCountRecorded(draft: EmergencyDraft, event: HeadCountRecorded, origin: Origin): void {
  const { departureId, count, section } = event;
  const departure = departureOrStub(draft, event, origin);
  const headCount = { count, ...(section && { section }), by: origin.by, at: origin.at };
  draft.departures.set(departureId, { ...departure, headCounts: [...departure.headCounts, headCount] });
}
