import { z } from 'zod';
import { accept, reject } from '../../vocabulary/decision.ts';
import { DepartureId, EvacueeId, SiteId } from '../../vocabulary/ids.ts';
import type { Decide, SetFact } from '../circumstances.ts';
import type { Emergency, EmergencyDraft } from '../emergency.ts';
import { withRival, type Origin } from '../record.ts';
import { openPassage, withPassage, type Evacuee } from './evacuee.ts';
import { notMissing, personIn, reported, reportFields } from './reported-person.ts';

/** Someone was seen at a site. Rules PLACE-1 to PLACE-6. */
export const CheckIn = z.strictObject({ type: z.literal('CheckIn'), evacueeId: EvacueeId, siteId: SiteId });
export type CheckIn = z.infer<typeof CheckIn>;

export const EvacueeCheckedIn = z.object({
  type: z.literal('EvacueeCheckedIn'),
  ...reportFields,
  siteId: SiteId,
  /** The departure that brought them here, when this scan is their arrival. */
  arrivedOn: DepartureId.exactOptional(),
});
export type EvacueeCheckedIn = z.infer<typeof EvacueeCheckedIn>;

export const decideCheckIn: Decide<CheckIn, EvacueeCheckedIn> = (
  emergency,
  { evacueeId, siteId },
  circumstances,
) => {
  if (!emergency.sites.get(siteId)) return reject({ type: 'SiteUnknown', siteId });
  const known = emergency.evacuees.get(evacueeId);
  const arrivedOn = known && departureEndingAt(known, siteId);
  if (known?.place === siteId && known.exit !== 'missing' && !arrivedOn) return accept();
  // Whoever arrives has left the departure, and whoever is seen is not missing: neither contradicts what stands.
  const follows = arrivedOn !== undefined || known?.exit === 'missing';
  const concurrent = follows ? [] : circumstances.concurrent;
  return accept({
    type: 'EvacueeCheckedIn',
    ...reported(emergency, evacueeId, { by: circumstances.by, concurrent }),
    siteId,
    ...(arrivedOn && { arrivedOn }),
  });
};

export function foldEvacueeCheckedIn(draft: EmergencyDraft, event: EvacueeCheckedIn, origin: Origin): void {
  const { siteId, arrivedOn, concurrent = [] } = event;
  const evacuee = personIn(draft, event, origin);
  if (concurrent.includes('place')) {
    draft.evacuees.set(evacuee.id, withRival(evacuee, 'place', siteId, origin));
    return;
  }
  const passage = openPassage(evacuee);
  const arrived =
    passage && passage.departureId === arrivedOn
      ? withPassage(evacuee, { ...passage, status: 'arrived' })
      : evacuee;
  draft.evacuees.set(evacuee.id, { ...notMissing(arrived), siteId, place: siteId });
}

export function setsCheckIn(_emergency: Emergency, { evacueeId, siteId }: CheckIn): readonly SetFact[] {
  return [{ kind: 'evacuees', id: evacueeId, fact: 'place', value: siteId }];
}

function departureEndingAt(evacuee: Evacuee, siteId: SiteId): DepartureId | undefined {
  const passage = openPassage(evacuee);
  return passage?.status === 'departed' && passage.toSiteId === siteId ? passage.departureId : undefined;
}
