import { foldWord, nameKeys } from '@muster/shared/vocabulary/name.ts';
import type { EvacueeView } from '@muster/shared/scopes/evacuee-view.ts';

export interface ScanMatch {
  readonly people: readonly EvacueeView[];
  /** By a wristband or a document number rather than by name: whoever has it is meant. */
  readonly exact: boolean;
}

const MOST_SHOWN = 12;

/** Who is meant by what was scanned or typed: a wristband, a document number, else names that begin so. */
export function scanMatch(text: string, evacuees: readonly EvacueeView[]): ScanMatch {
  const code = codeOf(text);
  if (code === '') return { people: [], exact: false };
  const byCode = evacuees.filter(
    ({ wristband, documents }) =>
      (wristband !== undefined && codeOf(wristband) === code) ||
      documents?.some(({ number }) => number !== undefined && codeOf(number) === code),
  );
  if (byCode.length > 0) return { people: byCode, exact: true };
  const words = text
    .split(/[\s,<-]+/u)
    .map(foldWord)
    .filter((word) => word !== '');
  const byName = evacuees.filter(({ name }) => {
    const keys = name ? nameKeys(name) : [];
    return words.length > 0 && words.every((word) => keys.some((key) => key.startsWith(word)));
  });
  return { people: byName.slice(0, MOST_SHOWN), exact: false };
}

/** Codes are read aloud and typed with or without their spaces and fillers. */
function codeOf(text: string): string {
  return text.toUpperCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}
