import { z } from 'zod';

/** U+202A–202E and U+2066–2069 reorder what stands beside them: a name could then display as another one. */
const REORDERING = /[\u202A-\u202E\u2066-\u2069]/u;
const CONTROL = /\p{Cc}/u;
const CONTROL_BUT_NEW_LINE = /[^\P{Cc}\n]/u;

const REASON = 'must have no control, bidirectional-override or unpaired surrogate characters';

/** Counts characters, not UTF-16 units: an emoji or a rare ideograph is one. */
function lengthBetween(min: number, max: number) {
  return (text: string): boolean => {
    if (text.length < min || text.length > 2 * max) return false;
    const characters = Array.from(text).length;
    return characters >= min && characters <= max;
  };
}

function without(control: RegExp) {
  return (text: string): boolean => text.isWellFormed() && !control.test(text) && !REORDERING.test(text);
}

/** One line that a person typed or a document shows: any script, in NFC. */
export const Text = z
  .string()
  .normalize('NFC')
  .refine(lengthBetween(1, 200), 'must be 1 to 200 characters')
  .refine(without(CONTROL), REASON);
export type Text = z.infer<typeof Text>;

/** Free text in paragraphs; line ends become LF. */
export const LongText = z
  .string()
  .overwrite((text) => text.replaceAll(/\r\n?/g, '\n'))
  .normalize('NFC')
  .refine(lengthBetween(1, 4000), 'must be 1 to 4000 characters')
  .refine(without(CONTROL_BUT_NEW_LINE), REASON);
export type LongText = z.infer<typeof LongText>;
