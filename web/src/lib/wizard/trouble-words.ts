import type { Dictionary } from '#lib/words/dictionary.ts';
import { refusalWords } from '#lib/words/refusal-words.ts';
import type { Trouble } from './create-emergency.ts';

/** Why a part was not created, and what to do. */
export function troubleWords(m: Dictionary, trouble: Trouble): string {
  const { troubles } = m.wizard;
  switch (trouble.kind) {
    case 'unreachable':
      return troubles.unreachable;
    case 'signed-out':
      return troubles.signedOut;
    case 'busy':
      return troubles.busy;
    case 'refused':
      return refusalWords(m, trouble.rejection);
    case 'http':
      return codeWords(troubles, trouble.code);
  }
}

function codeWords(troubles: Dictionary['wizard']['troubles'], code: string): string {
  switch (code) {
    case 'name-taken':
      return troubles.nameTaken;
    case 'id-taken':
      return troubles.idTaken;
    case 'not-allowed':
      return troubles.notAllowed;
    case 'malformed':
      return troubles.malformed;
    default:
      return troubles.other(code);
  }
}
