import { mrzLinesFrom } from '@muster/shared/documents/mrz-lines.ts';
import { TravelDocument, type DocumentType } from '@muster/shared/documents/travel-document.ts';
import type { EvacueeView } from '@muster/shared/scopes/evacuee-view.ts';
import { DocumentId } from '@muster/shared/vocabulary/ids.ts';

/** A document as it is being keyed in. Empty means: not said. */
export interface DocumentDraft {
  readonly documentId: DocumentId;
  type: DocumentType;
  number: string;
  issuer: string;
  expiresOn: string;
  mrz: string;
}

type Known = NonNullable<EvacueeView['documents']>[number];

export function documentDraft(known?: Known): DocumentDraft {
  return {
    documentId: known?.documentId ?? DocumentId.parse(crypto.randomUUID()),
    type: known?.type ?? 'passport',
    number: known?.number ?? '',
    issuer: known?.issuer ?? '',
    expiresOn: known?.expiresOn ?? '',
    mrz: known?.mrz?.join('\n') ?? '',
  };
}

/** The document, or the fields that are not right. A zone with a wrong digit is kept as read. */
export function documentIn(
  draft: DocumentDraft,
): { readonly document: TravelDocument } | { readonly wrong: ReadonlySet<string> } {
  const lines = mrzLinesFrom(draft.mrz);
  if (draft.mrz.trim() !== '' && !lines) return { wrong: new Set(['mrz']) };
  const text = (field: 'number' | 'issuer' | 'expiresOn') =>
    draft[field].trim() === '' ? {} : { [field]: draft[field].trim().toUpperCase() };
  const parsed = TravelDocument.safeParse({
    documentId: draft.documentId,
    type: draft.type,
    ...text('number'),
    ...text('issuer'),
    ...text('expiresOn'),
    ...(lines && { mrz: lines }),
  });
  if (parsed.success) return { document: parsed.data };
  return { wrong: new Set(parsed.error.issues.map(({ path }) => String(path[0]))) };
}

/** All documents of a person with this one replaced, or added. */
export function withDocument(known: readonly TravelDocument[], changed: TravelDocument): TravelDocument[] {
  const at = known.findIndex(({ documentId }) => documentId === changed.documentId);
  return at < 0 ? [...known, changed] : known.with(at, changed);
}

/** Half-keyed documents by person, kept while other cards are open. */
export class DocumentDrafts {
  #drafts = $state<Record<string, DocumentDraft>>({});

  of(evacueeId: string): DocumentDraft | undefined {
    return this.#drafts[evacueeId];
  }

  open(evacueeId: string, draft: DocumentDraft): void {
    this.#drafts[evacueeId] = draft;
  }

  close(evacueeId: string): void {
    const { [evacueeId]: _, ...others } = this.#drafts;
    this.#drafts = others;
  }
}
