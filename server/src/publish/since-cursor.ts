import { frameOf, type Drop, type Frame, type Put, type Touched } from '@muster/shared/scopes/diff.ts';
import type { Eyes } from '@muster/shared/scopes/sight.ts';
import type { Feed } from './feed.ts';
import type { Publisher } from './publisher.ts';

/** What one message may hold; more is loaded over HTTP, compressed and resumable. */
interface Limits {
  /** Records looked at, in scope or not: bounds the work of saying "load". */
  readonly touched: number;
  /** Characters of JSON. */
  readonly size: number;
}

/** A first load is rarely urgent, and HTTP carries it in parts that resume: only a small emergency comes at once. */
const FIRST: Limits = { touched: 300, size: 64 * 1024 };
/**
 * Whoever comes back from a dead spot waits at a gate: about a thousand changed people, at 400 to 500 characters each,
 * shall take one round trip. Half a megabyte is a second on a poor 4G link; past that a load that resumes is safer.
 */
const CATCH_UP: Limits = { touched: 4000, size: 512 * 1024 };
/** Projected between two looks at the size. */
const STEP = 50;

type SinceCursor = { readonly frame: Frame } | { readonly load: { readonly after: number } };

/** What a tablet lacks between its cursor and the head: one frame, or from where to load it. */
export function sinceCursor(
  publisher: Pick<Publisher, 'touchedSince' | 'head'>,
  { scope, reader }: Pick<Feed, 'scope' | 'reader'>,
  from: number,
): SinceCursor {
  const limits = from === 0 ? FIRST : CATCH_UP;
  const touched = atMost(publisher.touchedSince(from), limits.touched);
  const eyes = { scope, officerId: reader.officerId };
  const frame = touched && inlineFrame(touched, eyes, { from, to: publisher.head, size: limits.size });
  return frame ? { frame } : { load: { after: from } };
}

/** Undefined as soon as there is one more: the rest is not looked at. */
function atMost(touched: Iterable<Touched>, limit: number): readonly Touched[] | undefined {
  const all: Touched[] = [];
  for (const each of touched) {
    if (all.length === limit) return undefined;
    all.push(each);
  }
  return all;
}

/** Undefined as soon as it is too large: the rest is not projected. */
function inlineFrame(
  touched: readonly Touched[],
  eyes: Eyes,
  { from, to, size }: { readonly from: number; readonly to: number; readonly size: number },
): Frame | undefined {
  const put: Put[] = [];
  const drop: Drop[] = [];
  let length = 0;
  for (let at = 0; at < touched.length; at += STEP) {
    const part = frameOf(touched.slice(at, at + STEP), eyes, from, to);
    length += JSON.stringify(part).length;
    if (length > size) return undefined;
    put.push(...part.put);
    drop.push(...part.drop);
  }
  return { from, to, put, drop };
}
