import { z } from 'zod';
import { AgeBand } from '../../vocabulary/age.ts';
import { OpenFlag, Seq } from '../../vocabulary/count.ts';
import { accept, reject } from '../../vocabulary/decision.ts';
import { DepartureId, EvacueeId } from '../../vocabulary/ids.ts';
import { dayOf } from '../../vocabulary/instant.ts';
import { open } from '../../vocabulary/public-field.ts';
import type { Decide } from '../circumstances.ts';
import type { EmergencyDraft } from '../emergency.ts';
import { AMENDABLE } from '../facts.ts';
import type { Origin, Rival, Stamped } from '../record.ts';
import { keepDepartureClaim } from '../rival/keep-departure-claim.ts';
import { keepEvacueeClaim } from '../rival/keep-evacuee-claim.ts';
import { settlePassage } from '../rival/keep-passage-claim.ts';
import type { Evacuee } from './evacuee.ts';
import { derivedFrom } from './particulars.ts';
import { withParticular } from './with-particular.ts';

const Fact = open(z.string().min(1).max(50));

/** Decide which of the claims about one fact stands; the others end. Rules RIVAL-1 to RIVAL-7. */
export const ResolveRival = z.strictObject({
  type: z.literal('ResolveRival'),
  recordId: z.union([EvacueeId, DepartureId]),
  fact: Fact,
  /** The seq of the claim that is to stand: a rival's, or the standing one's. */
  keep: Seq,
});
export type ResolveRival = z.infer<typeof ResolveRival>;

export const RivalResolved = z.object({
  type: z.literal('RivalResolved'),
  recordId: open(z.union([EvacueeId, DepartureId])),
  fact: Fact,
  keep: Seq,
  /** When a particular of a person changes by it. */
  ageBand: AgeBand.exactOptional(),
  minor: OpenFlag.exactOptional(),
  failedChecks: z.array(z.string()).exactOptional(),
});
export type RivalResolved = z.infer<typeof RivalResolved>;

export const decideResolveRival: Decide<ResolveRival, RivalResolved> = (emergency, command, { now }) => {
  const { recordId, fact, keep } = command;
  const evacuee = emergency.evacuees.get(recordId);
  const record: Stamped | undefined = evacuee ?? emergency.departures.get(recordId);
  const rivals = rivalsOf(record, fact);
  if (!record || rivals.length === 0) return reject({ type: 'RivalUnknown' });

  const rival = rivals.find(({ seq }) => seq === keep);
  if (!rival && !isStanding(record, { fact, keep })) return reject({ type: 'RivalUnknown' });

  const changed = evacuee && rival && isParticular(fact) && withParticular(evacuee, fact, rival.value);
  return accept({ ...command, type: 'RivalResolved', ...(changed && derivedFrom(changed, dayOf(now))) });
};

export function foldRivalResolved(draft: EmergencyDraft, event: RivalResolved, _origin: Origin): void {
  const { recordId, fact, keep } = event;
  const evacuee = draft.evacuees.get(recordId);
  if (evacuee) {
    const rival = rivalsOf(evacuee, fact).find(({ seq }) => seq === keep);
    const kept = rival ? keepEvacueeClaim(draft, evacuee, { fact, rival }) : standing(evacuee, fact);
    draft.evacuees.set(recordId, withoutRivals({ ...kept, ...derivedIn(event) }, fact));
    return;
  }
  const departure = draft.departures.get(recordId);
  if (!departure) throw new Error(`The log settles a rival of an unrecorded ${recordId}`);
  const rival = rivalsOf(departure, fact).find(({ seq }) => seq === keep);
  const settled = withoutRivals(departure, fact);
  draft.departures.set(recordId, settled);
  if (rival) keepDepartureClaim(draft, settled, { fact, rival });
}

function standing(evacuee: Evacuee, fact: string): Evacuee {
  return fact === 'passage' ? settlePassage(evacuee) : evacuee;
}

function derivedIn({ ageBand, minor, failedChecks }: RivalResolved): Partial<Evacuee> {
  return {
    ...(ageBand !== undefined && { ageBand }),
    ...(minor !== undefined && { minor }),
    ...(failedChecks && { failedChecks }),
  };
}

/** A fact without a stamp was set before anyone contested it: any earlier seq names it. */
function isStanding(
  record: Stamped,
  { fact, keep }: { readonly fact: string; readonly keep: number },
): boolean {
  const first = rivalsOf(record, fact)[0]?.seq ?? 0;
  return Object.hasOwn(record.changed, fact) ? record.changed[fact]?.seq === keep : keep < first;
}

function isParticular(fact: string): boolean {
  return AMENDABLE.some((field) => field === fact);
}

function rivalsOf(record: Stamped | undefined, fact: string): readonly Rival[] {
  return record?.rivals && Object.hasOwn(record.rivals, fact) ? (record.rivals[fact] ?? []) : [];
}

function withoutRivals<R extends Stamped>(record: R, fact: string): R {
  const { [fact]: _, ...others } = record.rivals ?? {};
  if (Object.keys(others).length > 0) return { ...record, rivals: others };
  const { rivals: __, ...settled } = record;
  return settled as R;
}
