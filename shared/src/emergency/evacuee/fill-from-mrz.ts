import { readMrz, type MrzFields, type MrzRead } from '../../documents/mrz.ts';
import type { TravelDocument } from '../../documents/travel-document.ts';
import type { PersonName } from '../../vocabulary/name.ts';
import type { DayDate } from '../../vocabulary/partial-date.ts';
import type { Particulars } from './evacuee.ts';

type Zone = Extract<MrzRead, { readonly fields: object }>;

/** What was said, and from the zones of the documents what was left unsaid. The first zone that gives a field fills it. */
export function filledFromMrz(said: Partial<Particulars>, today: DayDate): Partial<Particulars> {
  if (!said.documents) return said;
  const read = said.documents.map((document) => ({ document, zone: zoneIn(document.mrz, today) }));
  const zones = read.flatMap(({ zone }) => zone ?? []);
  const birthDate = said.birthDate ?? first(zones, ({ fields }) => fields.birthDate);
  const sex =
    said.sex ?? first(zones, ({ fields, fails }) => (fails.includes('sex') ? undefined : fields.sex));
  const nationalities = said.nationalities ?? nationalitiesOf(zones);
  const name = filledName(
    said.name,
    first(zones, ({ fields, fails }) => (fails.includes('name') ? undefined : fields)),
  );
  return {
    ...said,
    documents: read.map(({ document, zone }) => withZone(document, zone)),
    ...(name && { name }),
    ...(birthDate !== undefined && { birthDate }),
    ...(sex && { sex }),
    ...(nationalities.length > 0 && { nationalities }),
  };
}

/** The document with the number, issuer and expiry of its zone where it has none. */
export function filledDocument(document: TravelDocument, today: DayDate): TravelDocument {
  return withZone(document, zoneIn(document.mrz, today));
}

function withZone(document: TravelDocument, zone: Zone | undefined): TravelDocument {
  if (!zone) return document;
  const { number, issuer, expiresOn } = zone.fields;
  return {
    ...(number !== undefined && { number }),
    ...(issuer !== undefined && { issuer }),
    ...(expiresOn !== undefined && { expiresOn }),
    ...document,
  };
}

function zoneIn(mrz: readonly string[] | undefined, today: DayDate): Zone | undefined {
  const read = mrz && readMrz(mrz, today);
  return read?.format === undefined ? undefined : read;
}

function first<T>(zones: readonly Zone[], choose: (zone: Zone) => T | undefined): T | undefined {
  for (const zone of zones) {
    const chosen = choose(zone);
    if (chosen !== undefined) return chosen;
  }
  return undefined;
}

function nationalitiesOf(zones: readonly Zone[]): string[] {
  return [...new Set(zones.flatMap(({ fields }) => fields.nationality ?? []))];
}

function filledName(typed: PersonName | undefined, zone: MrzFields | undefined): PersonName | undefined {
  const primary = typed?.primary ?? zone?.primary;
  const secondary = typed?.secondary ?? zone?.secondary ?? undefined;
  const name = {
    ...typed,
    ...(primary !== undefined && { primary }),
    ...(secondary !== undefined && { secondary }),
  };
  return Object.keys(name).length > 0 ? name : undefined;
}
