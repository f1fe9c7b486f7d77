import type { AmendEvacuee } from '../emergency/evacuee/amend-evacuee.ts';
import type { CheckIn } from '../emergency/evacuee/check-in.ts';
import { filledFromMrz } from '../emergency/evacuee/fill-from-mrz.ts';
import { derivedFrom, nationalitiesIn, unsaid } from '../emergency/evacuee/particulars.ts';
import type { RecordExit } from '../emergency/evacuee/record-exit.ts';
import type { RecordHandedOver } from '../emergency/evacuee/record-handed-over.ts';
import type { RecordHeldElsewhere } from '../emergency/evacuee/record-held-elsewhere.ts';
import type { RegisterEvacuee } from '../emergency/evacuee/register-evacuee.ts';
import { UNKNOWN_PLACE } from '../emergency/evacuee/stub-evacuee.ts';
import type { FormParty } from '../emergency/party/form-party.ts';
import type { JoinParty } from '../emergency/party/join-party.ts';
import type { LeaveParty } from '../emergency/party/leave-party.ts';
import type { EvacueeView } from '../scopes/evacuee-view.ts';
import { dayOf } from '../vocabulary/instant.ts';
import { carriesAnyone } from './preview-boarding.ts';
import { withStage, type PreviewOrigin, type PreviewViews } from './preview-views.ts';

export function previewRegister(views: PreviewViews, command: RegisterEvacuee, { at }: PreviewOrigin): void {
  const { type: _, evacueeId, siteId, partyId, nationality, nationalities, ...said } = command;
  if (views.get('evacuees', evacueeId)) return;
  const today = dayOf(at);
  const given = { ...unsaid, ...said, ...nationalitiesIn(nationality, nationalities) };
  const particulars = filledFromMrz(given, today);
  const travelsAs = particulars.travelsAs ?? particulars.nationalities?.[0];
  const view: EvacueeView = {
    ...particulars,
    ...derivedFrom(particulars, today),
    ...(travelsAs !== undefined && { travelsAs, nationality: travelsAs }),
    ...(partyId && { partyId }),
    ...{ evacueeId, siteId, place: siteId, stage: 'waiting', registeredAt: at, passages: [] },
  };
  views.set('evacuees', evacueeId, withStage(view, 'waiting'));
}

export function previewAmend(views: PreviewViews, { evacueeId, changes }: AmendEvacuee): void {
  const view = views.get('evacuees', evacueeId);
  if (!view) return;
  const { nationality, nationalities, ...rest } = changes;
  const listed = nationalities === null ? { nationalities } : nationalitiesIn(nationality, nationalities);
  const amended = { ...view, ...rest, ...listed };
  const cleared = Object.entries(amended).filter(([, value]) => value !== null);
  views.set('evacuees', evacueeId, Object.fromEntries(cleared) as unknown as EvacueeView);
}

export function previewCheckIn(views: PreviewViews, { evacueeId, siteId }: CheckIn): void {
  const view = views.get('evacuees', evacueeId);
  // A sighting undoes missing and ends a journey: what follows depends on more than this tablet holds.
  if (!view || view.stage === 'missing' || view.passages?.at(-1)?.status === 'departed') return;
  views.set('evacuees', evacueeId, { ...view, siteId, place: siteId });
}

export function previewExit(views: PreviewViews, { evacueeId, exit }: RecordExit): void {
  const view = views.get('evacuees', evacueeId);
  if (!view) return;
  if (exit === 'missing') {
    views.set('evacuees', evacueeId, withStage({ ...view, place: UNKNOWN_PLACE }, exit));
    return;
  }
  const last = view.passages?.at(-1);
  // A place not yet taken goes back, with that of an infant on their lap.
  if (last?.status === 'assigned' && carriesAnyone(views, evacueeId)) return;
  const { claim: _, departureId, ...gone } = view;
  const isAboard = last?.status === 'boarded' || last?.status === 'departed';
  const passages = last?.status === 'assigned' && view.passages?.with(-1, { ...last, status: 'released' });
  const after = {
    ...gone,
    ...(isAboard && departureId && { departureId }),
    ...(passages && { passages }),
  };
  views.set('evacuees', evacueeId, withStage(after, exit));
}

export function previewHandedOver(views: PreviewViews, { evacueeId }: RecordHandedOver): void {
  const view = views.get('evacuees', evacueeId);
  if (view?.stage === 'arrived') views.set('evacuees', evacueeId, withStage(view, 'handed-over'));
}

export function previewHeldElsewhere(views: PreviewViews, { evacueeId, where }: RecordHeldElsewhere): void {
  const view = views.get('evacuees', evacueeId);
  if (view) views.set('evacuees', evacueeId, { ...view, place: where });
}

export function previewFormParty(views: PreviewViews, { partyId, label, leadId }: FormParty): void {
  if (views.get('parties', partyId)) return;
  views.set('parties', partyId, { partyId, label, card: [], ...(leadId && { leadId }) });
}

export function previewJoinParty(views: PreviewViews, { partyId, evacueeId }: JoinParty): void {
  const view = views.get('evacuees', evacueeId);
  if (!view) return;
  views.set('evacuees', evacueeId, { ...view, partyId });
  const party = views.get('parties', partyId);
  if (!party || party.card.some((member) => member.evacueeId === evacueeId)) return;
  const { name, place, stage } = view;
  const member = { evacueeId, place, stage, ...(name && { name }) };
  views.set('parties', partyId, { ...party, card: [...party.card, member] });
}

export function previewLeaveParty(views: PreviewViews, { partyId, evacueeId }: LeaveParty): void {
  const view = views.get('evacuees', evacueeId);
  if (view?.partyId !== partyId) return;
  const { partyId: _, ...alone } = view;
  views.set('evacuees', evacueeId, alone);
  const party = views.get('parties', partyId);
  if (!party) return;
  const card = party.card.filter((member) => member.evacueeId !== evacueeId);
  views.set('parties', partyId, { ...party, card });
}
