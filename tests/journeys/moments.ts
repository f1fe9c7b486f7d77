import type { Moment } from '../support/journey-day.ts';
import { boarding } from './moments/boarding.ts';
import { crowd } from './moments/crowd.ts';
import { emptySeats } from './moments/empty-seats.ts';
import { families } from './moments/families.ts';
import { haven } from './moments/haven.ts';
import { networkDead } from './moments/network-dead.ts';
import { noDocument } from './moments/no-document.ts';
import { pressQuestion } from './moments/press-question.ts';
import { setUp } from './moments/set-up.ts';
import { shiftChange } from './moments/shift-change.ts';
import { shipHeld } from './moments/ship-held.ts';
import { unaccompaniedChild } from './moments/unaccompanied-child.ts';

/** Part of the day that cannot be walked yet, and what the software lacks for it. */
interface NotYetBuilt {
  readonly name: string;
  readonly notYetBuilt: string;
}

/** One day of an evacuation, in its order. */
export const MOMENTS: readonly (Moment | NotYetBuilt)[] = [
  setUp,
  crowd,
  families,
  noDocument,
  unaccompaniedChild,
  { name: 'lookout hit', notYetBuilt: 'lists of names to look out for, hits, and who resolves them' },
  boarding,
  shipHeld,
  emptySeats,
  networkDead,
  shiftChange,
  pressQuestion,
  haven,
  {
    name: 'port of entry',
    notYetBuilt: 'a port of entry that examines, and advice held against what it found',
  },
  {
    name: 'reconciliation',
    notYetBuilt: 'manifested, boarded and arrived side by side, each difference explained',
  },
  { name: 'purge', notYetBuilt: 'a command that closes an emergency and drops what is personal' },
];

export function isBuilt(moment: Moment | NotYetBuilt): moment is Moment {
  return 'walk' in moment;
}

/** What is still missing: whole moments, and parts of those that can be walked. */
export function notYetBuilt(): string[] {
  return MOMENTS.flatMap((moment) =>
    isBuilt(moment)
      ? (moment.lacks ?? []).map((lack) => `${moment.name}: ${lack}`)
      : [`${moment.name}: ${moment.notYetBuilt}`],
  );
}
