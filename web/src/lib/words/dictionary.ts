import type { en } from './en/dictionary.ts';

/** All words, as English has them: a language that lacks one does not compile. */
export type Dictionary = typeof en;
