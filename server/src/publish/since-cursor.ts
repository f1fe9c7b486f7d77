import type { Frame } from '@muster/shared/scopes/diff.ts';
import type { Feed } from './feed.ts';
import type { Publisher } from './publisher.ts';

/** Records in one message; more are loaded over HTTP, compressed and resumable. */
const INLINE_FIRST = 300;
const INLINE_CATCH_UP = 4000;

export type SinceCursor = { readonly frame: Frame } | { readonly load: { readonly after: number } };

/** What a tablet lacks between its cursor and the head: one frame, or from where to load it. */
export function sinceCursor(
  publisher: Pick<Publisher, 'catchUp'>,
  { scope, reader }: Pick<Feed, 'scope' | 'reader'>,
  from: number,
): SinceCursor {
  const frame = publisher.catchUp({ scope, officerId: reader.officerId }, from);
  const inline = frame.put.length + frame.drop.length <= (from === 0 ? INLINE_FIRST : INLINE_CATCH_UP);
  return inline ? { frame } : { load: { after: from } };
}
