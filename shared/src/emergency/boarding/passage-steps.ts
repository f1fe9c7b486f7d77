import { openPassage, type Evacuee, type Passage, type PassageStatus } from '../evacuee/evacuee.ts';
import type { Stamped } from '../record.ts';

const OPEN: ReadonlySet<PassageStatus> = new Set(['assigned', 'boarded', 'departed']);
const SEEN_ABOARD: ReadonlySet<PassageStatus> = new Set(['boarded', 'departed', 'arrived']);

export function isOpenPassage({ status }: Passage): boolean {
  return OPEN.has(status);
}

/** Aboard, or brought to where the departure arrived. */
export function wasSeenAboard({ status }: Passage): boolean {
  return SEEN_ABOARD.has(status);
}

/** The person with other passages, and `departureId` in step with them. */
function withPassages(evacuee: Evacuee, passages: readonly Passage[]): Evacuee {
  const { departureId: _, ...rest } = evacuee;
  const open = openPassage({ ...evacuee, passages });
  return { ...rest, passages, ...(open && { departureId: open.departureId }) };
}

/** The latest passage on the same departure replaced where it stands. */
export function replacePassage(evacuee: Evacuee, passage: Passage): Evacuee {
  const index = evacuee.passages.findLastIndex(({ departureId }) => departureId === passage.departureId);
  return withPassages(
    evacuee,
    index < 0 ? [...evacuee.passages, passage] : evacuee.passages.with(index, passage),
  );
}

/** The passage last, in place of `former` if given: the last one says where the person is now. */
export function bringLast(evacuee: Evacuee, passage: Passage, former?: Passage): Evacuee {
  return withPassages(evacuee, [...evacuee.passages.filter((each) => each !== former), passage]);
}

export function uncontested({ contested: _, ...passage }: Passage): Passage {
  return passage;
}

/** The record without the losing claims on a fact: someone who knew of them has settled it. */
export function withoutRivals<R extends Stamped>(record: R, fact: string): R {
  if (!record.rivals?.[fact]) return record;
  const { [fact]: _, ...rivals } = record.rivals;
  return { ...record, rivals };
}
