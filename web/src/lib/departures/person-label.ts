import type { EvacueeView } from '@muster/shared/scopes/evacuee-view.ts';
import { displayName } from '@muster/shared/vocabulary/name.ts';
import type { Dictionary } from '#lib/words/dictionary.ts';

type Named = Pick<EvacueeView, 'name'> & Partial<Pick<EvacueeView, 'nameAbsent' | 'evacueeId'>>;

/** `HADDAD Joseph`, or words for why there is no name. */
export function personLabel({ evacuees }: Dictionary, { name, nameAbsent }: Named): string {
  const { line, absent } = displayName(name, nameAbsent);
  if (line !== '') return line;
  return absent ? evacuees.nameAbsentChoices[absent] : evacuees.unnamed;
}
