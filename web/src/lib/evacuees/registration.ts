import { isIssuerState } from '@muster/shared/documents/issuer-states.ts';
import { mrzLinesFrom } from '@muster/shared/documents/mrz-lines.ts';
import { readMrz, type MrzRead } from '@muster/shared/documents/mrz.ts';
import type { DocumentType } from '@muster/shared/documents/travel-document.ts';
import { RegisterEvacuee } from '@muster/shared/emergency/evacuee/register-evacuee.ts';
import type { AgeStated, Entitlement, NameAbsent, Sex } from '@muster/shared/vocabulary/codes.ts';

type Parsed<Schema extends { parse: (value: unknown) => unknown }> = ReturnType<Schema['parse']>;

/** A person as they are being typed in. Empty means: not said. */
export interface Registration {
  evacueeId: string;
  mrz: string;
  surname: string;
  givenNames: string;
  original: string;
  originalLanguage: string;
  nameAbsent: '' | Parsed<typeof NameAbsent>;
  birthDate: string;
  ageStated: Parsed<typeof AgeStated> | undefined;
  sex: Parsed<typeof Sex> | undefined;
  nationalities: string;
  entitlement: Entitlement;
  documentId: string;
  documentType: '' | DocumentType;
  documentNumber: string;
  wristband: string;
  /** `''` alone, `new`, or the id of a party. */
  party: string;
  partyId: string;
  partyLabel: string;
}

/** Ids are drawn once for each form, so that a resend makes no second person. */
export function emptyRegistration(newId: () => string): Registration {
  return {
    evacueeId: newId(),
    mrz: '',
    surname: '',
    givenNames: '',
    original: '',
    originalLanguage: 'ar',
    nameAbsent: '',
    birthDate: '',
    ageStated: undefined,
    sex: undefined,
    nationalities: '',
    entitlement: 'undetermined',
    documentId: newId(),
    documentType: '',
    documentNumber: '',
    wristband: '',
    party: '',
    partyId: newId(),
    partyLabel: '',
  };
}

/** Whether anything was typed that would be missed. */
export function isTouched(draft: Registration): boolean {
  const { mrz, surname, givenNames, original, birthDate, documentNumber, wristband, nameAbsent } = draft;
  const typed = [mrz, surname, givenNames, original, birthDate, documentNumber, wristband, nameAbsent];
  return typed.some((text) => text.trim() !== '');
}

/** What the next of the same family or group mostly shares with the one before. */
export function nextRegistration(
  last: Registration,
): Pick<Registration, 'nationalities' | 'entitlement' | 'originalLanguage' | 'party'> {
  const { nationalities, entitlement, originalLanguage } = last;
  return { nationalities, entitlement, originalLanguage, party: partyOf(last) };
}

/** The party that a registration joins or forms; empty for whoever travels alone. */
export function partyOf({ party, partyId }: Pick<Registration, 'party' | 'partyId'>): string {
  return party === 'new' ? partyId : party;
}

/** What is said so often that one press says it. */
export const PRESETS = ['citizen', 'permanent-resident', 'immediate-family', 'newborn'] as const;
export type Preset = (typeof PRESETS)[number];

export function setPreset(draft: Registration, preset: Preset): void {
  if (preset === 'newborn') {
    draft.nameAbsent = 'newborn';
    draft.ageStated = 'child';
    return;
  }
  draft.entitlement = preset;
  if (preset === 'citizen' && draft.nationalities.trim() === '') draft.nationalities = 'CAN';
}

export function isPreset(draft: Registration, preset: Preset): boolean {
  return preset === 'newborn' ? draft.nameAbsent === 'newborn' : draft.entitlement === preset;
}

/** What is read in the zone that was pasted; undefined while there is none. */
export function zoneIn({ mrz }: Pick<Registration, 'mrz'>, today: string): MrzRead | undefined {
  const lines = mrzLinesFrom(mrz);
  return lines && readMrz(lines, today);
}

export function stateCodesIn(text: string): readonly string[] {
  const codes = text.split(/[\s,;/]+/).map((code) => code.toUpperCase());
  return [...new Set(codes.filter((code) => code !== ''))];
}

export function unknownStates(text: string): readonly string[] {
  return stateCodesIn(text).filter((code) => !isIssuerState(code));
}

/** The command, or the fields that are not right. `name` stands for somebody of whom nothing is known. */
export function registerEvacuee(
  draft: Registration,
  siteId: string,
  today: string,
): { readonly command: RegisterEvacuee } | { readonly wrong: ReadonlySet<string> } {
  const name = nameIn(draft);
  const zone = zoneIn(draft, today);
  if (draft.mrz.trim() !== '' && !zone) return { wrong: new Set(['mrz']) };
  if (!name && draft.nameAbsent === '' && !(zone?.format && zone.fields.primary))
    return { wrong: new Set(['name']) };

  const nationalities = stateCodesIn(draft.nationalities);
  const documents = documentsIn(draft, zone);
  const partyId = partyOf(draft);
  const parsed = RegisterEvacuee.safeParse({
    type: 'RegisterEvacuee',
    evacueeId: draft.evacueeId,
    siteId,
    ...(name && { name }),
    ...(!name && draft.nameAbsent !== '' && { nameAbsent: draft.nameAbsent }),
    ...(draft.birthDate.trim() && { birthDate: draft.birthDate.trim() }),
    ...(draft.ageStated && !draft.birthDate.trim() && { ageStated: draft.ageStated }),
    ...(draft.sex && { sex: draft.sex }),
    ...(nationalities.length > 0 && { nationalities }),
    ...(draft.entitlement !== 'undetermined' && { entitlement: draft.entitlement }),
    ...(documents.length > 0 && { documents }),
    ...(draft.wristband.trim() && { wristband: draft.wristband.trim() }),
    ...(partyId && { partyId }),
  });
  if (parsed.success) return { command: parsed.data };
  return { wrong: new Set(parsed.error.issues.map(({ path }) => String(path[0]))) };
}

/** A one-word name is a primary part alone. */
export function nameIn(
  draft: Pick<Registration, 'surname' | 'givenNames' | 'original' | 'originalLanguage'>,
) {
  const primary = draft.surname.trim();
  const secondary = draft.givenNames.trim();
  const text = draft.original.trim();
  if (!primary && !secondary && !text) return undefined;
  return {
    ...(primary && { primary }),
    ...(secondary && { secondary }),
    ...(text && { original: { text, language: draft.originalLanguage.trim() || 'und' } }),
  };
}

function documentsIn(
  { documentId, documentType, documentNumber, mrz }: Registration,
  zone: MrzRead | undefined,
) {
  const type = documentType || (zone && typeOf(zone));
  if (!type)
    return documentNumber.trim() ? [{ documentId, type: 'passport', number: documentNumber.trim() }] : [];
  if (type.startsWith('none-')) return [{ documentId, type }];
  const lines = zone && mrzLinesFrom(mrz);
  const number = documentNumber.trim();
  return [{ documentId, type, ...(number && { number }), ...(lines && { mrz: lines }) }];
}

/** By the first letter of the document code (Doc 9303 parts 4 to 7); where that says nothing, a passport. */
function typeOf(zone: MrzRead): DocumentType {
  const code = zone.format ? zone.fields.documentCode : '';
  if (code.startsWith('V')) return 'visa';
  return /^[ACI]/.test(code) ? 'identity-card' : 'passport';
}
