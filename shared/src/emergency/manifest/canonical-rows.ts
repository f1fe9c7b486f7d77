import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { isServiceCode } from '../../vocabulary/codes.ts';
import { EvacueeId, type DepartureId } from '../../vocabulary/ids.ts';
import { passageOn, type Evacuee } from '../evacuee/evacuee.ts';
import type { ManifestVersion } from './manifest-version.ts';
import { inManifestOrder, type PartyLabels } from './manifest-order.ts';

/** Names the columns and the order of the rows that are hashed; a change of either is another form. */
export const MANIFEST_FORM = 'muster-manifest-1';

/** One person's line. What is not known is an empty string; the order of the keys is part of the hash. */
export const ManifestRow = z.object({
  sequence: z.int().positive(),
  evacueeId: EvacueeId,
  surname: z.string(),
  givenNames: z.string(),
  /** The name in its own script. */
  originalName: z.string(),
  /** The nationality used now, as the document prints it. */
  nationality: z.string(),
  sex: z.string(),
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  birthDate: z.string(),
  /** Where no birth date is known: years as estimated, or what was stated. */
  age: z.string(),
  documentType: z.string(),
  documentNumber: z.string(),
  documentIssuer: z.string(),
  documentExpiresOn: z.string(),
  entitlement: z.string(),
  seating: z.string(),
  /** The sequence number of the adult who holds this infant. */
  lapOfSequence: z.string(),
  party: z.string(),
  /** IATA codes between spaces; what a person needs protection for never stands on a manifest. */
  services: z.string(),
  /** Pieces. */
  baggage: z.string(),
});
export type ManifestRow = z.infer<typeof ManifestRow>;

export const MANIFEST_COLUMNS = Object.keys(ManifestRow.shape) as readonly (keyof ManifestRow)[];

/** The rows of a list in their one order. Nothing that is missing stops them. */
export function canonicalRows(
  passengers: readonly Evacuee[],
  partyLabels: PartyLabels,
  departureId: DepartureId,
): ManifestRow[] {
  const ordered = inManifestOrder(passengers, partyLabels);
  const sequences = new Map<string, number>(ordered.map(({ id }, index) => [id, index + 1]));
  return ordered.map((evacuee, index) => {
    const lapOf = passageOn(evacuee, departureId)?.lapOf;
    const lapOfSequence = lapOf === undefined ? '' : String(sequences.get(lapOf) ?? '');
    return manifestRow(evacuee, { partyLabels, departureId, sequence: index + 1, lapOfSequence });
  });
}

interface Listing {
  readonly partyLabels: PartyLabels;
  readonly departureId: DepartureId;
  readonly sequence: number;
  readonly lapOfSequence: string;
}

/** What a person's record says on a list. Keys are set in the order of the schema. */
export function manifestRow(
  evacuee: Evacuee,
  { partyLabels, departureId, sequence, lapOfSequence }: Listing,
): ManifestRow {
  const { name, documents, birthDate } = evacuee;
  const document = documents.find(({ number }) => number !== undefined) ?? documents[0];
  return {
    sequence,
    evacueeId: evacuee.id,
    surname: name?.primary ?? '',
    givenNames: name?.secondary ?? '',
    originalName: name?.original?.text ?? '',
    nationality: evacuee.travelsAs ?? evacuee.nationalities?.[0] ?? '',
    sex: evacuee.sex ?? '',
    birthDate: birthDate ?? '',
    age: birthDate === undefined ? ageText(evacuee) : '',
    documentType: document?.type ?? '',
    documentNumber: document?.number ?? '',
    documentIssuer: document?.issuer ?? '',
    documentExpiresOn: document?.expiresOn ?? '',
    entitlement: evacuee.entitlement,
    seating: passageOn(evacuee, departureId)?.seating ?? '',
    lapOfSequence,
    party: (evacuee.partyId && partyLabels[evacuee.partyId]) ?? '',
    services: evacuee.needs.filter(isServiceCode).join(' '),
    baggage: evacuee.baggage === undefined ? '' : String(evacuee.baggage),
  };
}

/** An en dash, since a spreadsheet reads `5-7` as the fifth of July. */
function ageText({ ageEstimate, ageStated }: Evacuee): string {
  if (!ageEstimate) return ageStated ?? '';
  const { from, to } = ageEstimate;
  return from === to ? String(from) : `${String(from)}\u2013${String(to)}`;
}

/** SHA-256 in lower-case hex over the rows as JSON in UTF-8, keys in the order of the schema. */
export function manifestHash(rows: readonly ManifestRow[]): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(rows, [...MANIFEST_COLUMNS]))));
}

/** Exactly the rows that were hashed when the version was locked. */
export function rowsOfVersion(version: ManifestVersion): ManifestRow[] {
  return canonicalRows(version.passengers, version.partyLabels, version.departureId);
}
