import { z } from 'zod';
import { State } from '../../documents/issuer-states.ts';
import { AgeBand } from '../../vocabulary/age.ts';
import { OpenFlag } from '../../vocabulary/count.ts';
import { accept, reject } from '../../vocabulary/decision.ts';
import { EvacueeId } from '../../vocabulary/ids.ts';
import { dayOf } from '../../vocabulary/instant.ts';
import type { DayDate } from '../../vocabulary/partial-date.ts';
import { Text } from '../../vocabulary/text.ts';
import type { Decide, SetFact } from '../circumstances.ts';
import type { Emergency, EmergencyDraft } from '../emergency.ts';
import { withRival, type Origin } from '../record.ts';
import { sameValue } from '../same-content.ts';
import { isLive } from '../settings/settings.ts';
import { namesSpecimen } from './check-against-mrz.ts';
import type { Evacuee, Particulars } from './evacuee.ts';
import { filledDocument } from './fill-from-mrz.ts';
import { derivedFrom, nationalitiesIn, particularsChanged } from './particulars.ts';
import { personIn, reported, reportFields } from './reported-person.ts';
import { withUnseenNeeds } from './unseen-needs.ts';
import { withParticular } from './with-particular.ts';

/** Correct what is recorded of someone, field by field. Rules AMEND-1 to AMEND-8. */
export const AmendEvacuee = z.strictObject({
  type: z.literal('AmendEvacuee'),
  evacueeId: EvacueeId,
  changes: z
    .strictObject({ ...particularsChanged, nationality: State.exactOptional() })
    .refine((changes) => Object.keys(changes).length > 0, 'must change something'),
  reason: Text.exactOptional(),
});
export type AmendEvacuee = z.infer<typeof AmendEvacuee>;

const Changes = z.object(particularsChanged);
type Changes = z.infer<typeof Changes>;

export const EvacueeAmended = z.object({
  type: z.literal('EvacueeAmended'),
  ...reportFields,
  changes: Changes,
  reason: Text.exactOptional(),
  ageBand: AgeBand,
  minor: OpenFlag,
  failedChecks: z.array(z.string()).exactOptional(),
});
export type EvacueeAmended = z.infer<typeof EvacueeAmended>;

export const decideAmendEvacuee: Decide<AmendEvacuee, EvacueeAmended> = (
  emergency,
  command,
  circumstances,
) => {
  const { evacueeId, reason } = command;
  const today = dayOf(circumstances.now);
  const known = emergency.evacuees.get(evacueeId);
  const changes = newIn(
    withUnseenNeeds(changesIn(emergency, command), known, { emergency, circumstances }),
    known,
    today,
  );
  // A nationality travelled on that nobody named here gives way to one that somebody named elsewhere.
  const { concurrent } = circumstances;
  if (
    !('travelsAs' in command.changes) &&
    (concurrent.includes('travelsAs') || concurrent.includes('nationalities'))
  )
    delete changes.travelsAs;
  if (known && Object.keys(changes).length === 0) return accept();
  if (isLive(emergency) && namesSpecimen(withoutNulls(changes), today))
    return reject({ type: 'SpecimenInLive' });

  const contested = concurrent.filter((fact) => fact in changes);
  const standing = Object.entries(changes).filter(([field]) => !contested.includes(field));
  const amended = { ...known, ...Object.fromEntries(standing) };
  return accept({
    type: 'EvacueeAmended',
    ...reported(emergency, evacueeId, { by: circumstances.by, concurrent: contested }),
    changes,
    ...(reason !== undefined && { reason }),
    ...derivedFrom(withoutNulls(amended), today),
  });
};

export function foldEvacueeAmended(draft: EmergencyDraft, event: EvacueeAmended, origin: Origin): void {
  const { changes, concurrent = [], ageBand, minor } = event;
  let evacuee = personIn(draft, event, origin);
  const failedChecks = event.failedChecks ?? evacuee.failedChecks;
  for (const [field, value] of Object.entries(changes)) {
    evacuee = concurrent.includes(field)
      ? withRival(evacuee, field, value ?? undefined, origin)
      : withParticular(evacuee, field, value);
  }
  draft.evacuees.set(evacuee.id, { ...evacuee, ageBand, minor, failedChecks });
}

export function setsAmendEvacuee(emergency: Emergency, command: AmendEvacuee): readonly SetFact[] {
  return Object.entries(changesIn(emergency, command)).map(([fact, value]) => {
    return { kind: 'evacuees', id: command.evacueeId, fact, value: value ?? undefined };
  });
}

/** The changes asked for, with the nationality travelled on if the one recorded is no longer among the new ones. */
function changesIn(emergency: Emergency, { evacueeId, changes }: AmendEvacuee): Changes {
  const { nationality, nationalities, ...rest } = changes;
  if (nationality === undefined && !nationalities)
    return nationalities === null ? { ...rest, nationalities } : rest;
  const listed = nationalitiesIn(nationality, nationalities ?? undefined);
  const recorded = emergency.evacuees.get(evacueeId)?.travelsAs;
  const [first] = listed.nationalities ?? [];
  const follows = first !== undefined && !listed.nationalities?.some((state) => state === recorded);
  return { ...(follows && { travelsAs: first }), ...rest, ...listed };
}

/** Those changes that are news, documents with what their zones give. */
function newIn(changes: Changes, known: Evacuee | undefined, today: DayDate): Changes {
  const documents = changes.documents?.map((document) => filledDocument(document, today));
  const filled = { ...changes, ...(documents && { documents }) };
  const news = Object.entries(filled).filter(
    ([field, value]) => !sameValue(known?.[field as keyof Particulars], value ?? undefined),
  );
  return Object.fromEntries(news);
}

function withoutNulls(fields: object): Partial<Particulars> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}
