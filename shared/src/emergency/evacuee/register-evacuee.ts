import { z } from 'zod';
import { State } from '../../documents/issuer-states.ts';
import { AgeBand } from '../../vocabulary/age.ts';
import { OpenFlag } from '../../vocabulary/count.ts';
import { accept, reject } from '../../vocabulary/decision.ts';
import { EvacueeId, PartyId, SiteId } from '../../vocabulary/ids.ts';
import { dayOf } from '../../vocabulary/instant.ts';
import type { DayDate } from '../../vocabulary/partial-date.ts';
import type { Decide } from '../circumstances.ts';
import type { EmergencyDraft } from '../emergency.ts';
import { AMENDABLE } from '../facts.ts';
import type { Origin } from '../record.ts';
import { sameContent, sameValue } from '../same-content.ts';
import { isLive } from '../settings/settings.ts';
import { namesSpecimen } from './check-against-mrz.ts';
import type { Evacuee, Particulars } from './evacuee.ts';
import { filledFromMrz } from './fill-from-mrz.ts';
import { derivedFrom, nationalitiesIn, particularsSaid, unsaid } from './particulars.ts';
import { stubEvacuee, UNKNOWN_PLACE } from './stub-evacuee.ts';

/** Take someone in, with whatever is known of them. Rules REG-1 to REG-12. */
export const RegisterEvacuee = z.strictObject({
  type: z.literal('RegisterEvacuee'),
  evacueeId: EvacueeId,
  siteId: SiteId,
  ...particularsSaid,
  nationality: State.exactOptional(),
  partyId: PartyId.exactOptional(),
});
export type RegisterEvacuee = z.infer<typeof RegisterEvacuee>;

export const EvacueeRegistered = z.object({
  type: z.literal('EvacueeRegistered'),
  evacueeId: EvacueeId,
  siteId: SiteId,
  partyId: PartyId.exactOptional(),
  particulars: z.object(particularsSaid),
  ageBand: AgeBand,
  minor: OpenFlag,
  failedChecks: z.array(z.string()).exactOptional(),
});
export type EvacueeRegistered = z.infer<typeof EvacueeRegistered>;

export const decideRegisterEvacuee: Decide<RegisterEvacuee, EvacueeRegistered> = (
  emergency,
  command,
  { now },
) => {
  const { evacueeId, siteId, partyId } = command;
  if (!emergency.sites.get(siteId)) return reject({ type: 'SiteUnknown', siteId });

  const today = dayOf(now);
  const said = particularsIn(command, today);
  if (isLive(emergency) && namesSpecimen(said, today)) return reject({ type: 'SpecimenInLive' });

  const known = emergency.evacuees.get(evacueeId);
  if (known && !known.unconfirmed) {
    const isSame = sameContent(known, { ...said, partyId, registeredSiteId: siteId });
    return isSame ? accept() : reject({ type: 'IdTaken', id: evacueeId });
  }

  const particulars = { ...said, ...(known && saidOf(known)) };
  const derived = derivedFrom(particulars, today);
  const party = known?.partyId ?? partyId;
  return accept({
    type: 'EvacueeRegistered',
    ...{ evacueeId, siteId, ...(party && { partyId: party }) },
    particulars: particulars as EvacueeRegistered['particulars'],
    ...derived,
  });
};

export function foldEvacueeRegistered(draft: EmergencyDraft, event: EvacueeRegistered, origin: Origin): void {
  const { evacueeId, siteId, partyId, particulars, ageBand, minor, failedChecks = [] } = event;
  const known = draft.evacuees.get(evacueeId);
  const { unconfirmed: _, ...stub } = known ?? stubEvacuee(evacueeId, undefined, origin);
  const isPlaced = stub.place !== UNKNOWN_PLACE;
  draft.evacuees.set(evacueeId, {
    ...stub,
    ...unsaid,
    ...particulars,
    ...{ ageBand, minor, failedChecks },
    ...{ registeredAt: origin.at, registeredBy: origin.by, registeredSiteId: siteId },
    ...(partyId && { partyId }),
    siteId: isPlaced ? stub.siteId : siteId,
    place: isPlaced || stub.exit === 'missing' ? stub.place : siteId,
  });
}

function particularsIn(command: RegisterEvacuee, today: DayDate): Partial<Particulars> {
  const { type: _, evacueeId: __, siteId: ___, partyId: ____, nationality, nationalities, ...rest } = command;
  const said = filledFromMrz({ ...unsaid, ...rest, ...nationalitiesIn(nationality, nationalities) }, today);
  const travelsAs = said.travelsAs ?? said.nationalities?.[0];
  return { ...said, ...(travelsAs !== undefined && { travelsAs }) };
}

/** What was amended on someone before they were registered: it corrects what the registration says. */
function saidOf(stub: Evacuee): Partial<Particulars> {
  const amended = AMENDABLE.filter(
    (field) => stub[field] !== undefined && !sameValue(stub[field], (unsaid as Partial<Particulars>)[field]),
  );
  return Object.fromEntries(amended.map((field) => [field, stub[field]]));
}
