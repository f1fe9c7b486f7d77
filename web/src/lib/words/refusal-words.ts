import type { Rejection } from '@muster/shared/emergency/rejections.ts';
import type { Dictionary } from './dictionary.ts';

/** One sentence for each way a command can be turned down: a new rejection does not compile until it has its words. */
export type RefusalWords = {
  readonly [Type in Rejection['type']]: (rejection: Extract<Rejection, { type: Type }>) => string;
};

interface Rejected {
  readonly type: string;
}

/** What to tell the person who asked. A newer server may refuse for a reason that this program has no words for. */
export function refusalWords({ refusals }: Dictionary, rejection: Rejected): string {
  const sentences: Readonly<Record<string, unknown>> = { ...refusals.here, ...refusals.byType };
  const sentence = Object.hasOwn(sentences, rejection.type) ? sentences[rejection.type] : undefined;
  if (typeof sentence !== 'function') return refusals.unknown(rejection.type);
  return (sentence as (rejection: Rejected) => string)(rejection);
}
