import { draftOver, mergeDraft, type EmergencyDraft } from '@muster/shared/emergency/emergency.ts';
import type { AnyCommand } from '@muster/shared/emergency/commands.ts';
import { EmergencyEvent } from '@muster/shared/emergency/events.ts';
import { applyEntry } from '@muster/shared/scopes/apply-entry.ts';
import { decideAndApply } from '@muster/shared/scopes/decide-and-apply.ts';
import type { Author } from '@muster/shared/vocabulary/ids.ts';
import { partsBySchema } from '@muster/shared/vocabulary/personal-part.ts';
import type { DeskRules } from './desk-rules.ts';
import type { EmergencyState } from './emergency-state.ts';

type Writable = ReturnType<typeof draftOver>;

const partsOf = partsBySchema(EmergencyEvent.options);

function isState(target: EmergencyState | Writable): target is EmergencyState {
  return 'tally' in target;
}

/** The rules of an emergency, as the desk asks for them. */
export const emergencyRules: DeskRules<EmergencyState, Writable, AnyCommand, EmergencyEvent> = {
  draftOver: (under) => draftOver(isState(under) ? under.tables : under),
  merge: (target, draft) => {
    if (!isState(target)) return mergeDraft(target, draft);
    for (const [id, after] of draft.evacuees.written)
      target.tally.replace(target.tables.evacuees.get(id), after);
    mergeDraft(target.tables, draft);
  },
  decideAndApply: (draft, command, delivery) =>
    decideAndApply(draft, command, { ...delivery, by: author(delivery.by) }),
  applyEntry: (draft, events, origin) => applyEntry(draft, events, { ...origin, by: author(origin.by) }),
  partsOf,
};

export type EmergencyWritable = EmergencyDraft & Writable;

/** Checked when it came in; here it only gets its brand back. */
function author(by: string): Author {
  return by as Author;
}
