import type { EvacueeView } from '@muster/shared/scopes/evacuee-view.ts';
import { displayName } from '@muster/shared/vocabulary/name.ts';
import type { GlyphName } from '#lib/ui/glyph-name.ts';
import type { Dictionary } from '#lib/words/dictionary.ts';

type Named = Pick<EvacueeView, 'name' | 'nameAbsent'>;

/** What a person is called on a screen; in words where there is no name. */
export function personLine({ evacuees }: Dictionary, { name, nameAbsent }: Named): string {
  const shown = displayName(name, nameAbsent);
  if (shown.line !== '') return shown.line;
  return shown.absent ? evacuees.nameAbsentChoices[shown.absent] : evacuees.unnamed;
}

/** At a screening desk nobody behind it may read a held person from a red mark. Nothing for those who left the journey. */
export function deskGlyph({ status }: Pick<EvacueeView, 'status'>): GlyphName | undefined {
  return status === 'held' ? 'held-desk' : status;
}

export function statusWord(
  { codes }: Dictionary,
  { status, stage }: Pick<EvacueeView, 'status' | 'stage'>,
): string {
  return status ? codes.statusShort[status] : codes.stage[stage];
}
