import type { EvacueeView } from '@muster/shared/scopes/evacuee-view.ts';
import type { ScreeningDraft } from '#lib/screening/screening-drafts.svelte.ts';
import type { CardStep } from './card-steps.ts';

/** Which steps have what they are for. */
export function stepsDone(person: EvacueeView, draft: ScreeningDraft | undefined): ReadonlySet<CardStep> {
  const isScreened = person.stage !== 'waiting' && person.stage !== 'in-screening' && !person.unconfirmed;
  const checks = Object.keys(draft?.checks ?? {}).filter((check) => check !== 'identity');
  const done: readonly (CardStep | false)[] = [
    !person.unconfirmed && 'person',
    (person.documents ?? []).length > 0 && 'documents',
    (isScreened || checks.length > 0) && 'screening',
    (isScreened || draft?.recommendation !== undefined) && 'outcome',
  ];
  return new Set(done.filter((step) => step !== false));
}
