import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { GzipParts } from './gzip-parts.ts';

/** No byte left for so long: the reader is gone. */
const CUT_AFTER_MS = 30_000;
/** How it shows that a reader left before the end, or was cut: what they lack they ask for again. */
const READER_GONE: ReadonlySet<unknown> = new Set(['ERR_STREAM_PREMATURE_CLOSE', 'ECONNRESET', 'EPIPE']);

interface SendLinesOptions {
  readonly cutAfterMs?: number;
  /** For a reader who takes gzip. */
  readonly gzip?: GzipParts | undefined;
}

/**
 * Sends values as lines of JSON, each made only when there is room for it and after other work had its turn. Resolves
 * also when the reader left: nothing more is made then.
 */
export async function sendLines(
  response: ServerResponse,
  values: Iterable<unknown>,
  { cutAfterMs = CUT_AFTER_MS, gzip }: SendLinesOptions = {},
): Promise<void> {
  const lines = linesOf(values);
  if (gzip) response.setHeader('Content-Encoding', 'gzip');
  response.setTimeout(cutAfterMs, () => response.destroy());
  try {
    await pipeline(Readable.from(gzip ? gzip.of(lines) : lines, { highWaterMark: 1 }), response);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && READER_GONE.has(error.code))) throw error;
  }
}

async function* linesOf(values: Iterable<unknown>): AsyncIterable<string> {
  for (const value of values) {
    yield `${JSON.stringify(value)}\n`;
    await nextTurn();
  }
}
