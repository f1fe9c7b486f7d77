import type { JsonObject, LogEntry } from './event-log.ts';

const CHAIN_FIELD = ',"chain":"';
/** The field, 43 characters of base64url, and `"}`. */
const CHAIN_END_LENGTH = CHAIN_FIELD.length + 43 + 2;

/** What a public line holds once read. */
export interface PublicLine {
  readonly seq: number;
  readonly open: JsonObject;
  /** SHA-256 of the sealed part, base64url; absent if the entry never had one. */
  readonly sealed?: string;
}

/** The readable part of an entry without its chain: exactly the text that the chain covers. */
export function publicText({ seq, open }: LogEntry, sealedSha: string | undefined): string {
  const sealed = sealedSha === undefined ? '' : `,"sealed":"${sealedSha}"`;
  return `{"seq":${seq},"open":${JSON.stringify(open)}${sealed}}`;
}

export function withChain(text: string, chain: string): string {
  return `${text.slice(0, -1)}${CHAIN_FIELD}${chain}"}`;
}

/** Undoes `withChain` on the text itself, so that what is checked is what was written and not a second rendering. */
export function withoutChain(line: string): { readonly text: string; readonly chain: string } | undefined {
  const at = line.length - CHAIN_END_LENGTH;
  if (!line.startsWith(CHAIN_FIELD, at)) return undefined;
  return { text: `${line.slice(0, at)}}`, chain: line.slice(at + CHAIN_FIELD.length, -2) };
}
