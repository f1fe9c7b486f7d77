import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { GzipParts } from './gzip-parts.ts';
import { sendLines } from './send-lines.ts';

/** More than the kernel keeps for a reader who stands still. */
const LINES = 60;
const LINE = 'x'.repeat(1024 * 1024);

interface Sending {
  readonly server: Server;
  readonly reader: Socket;
  readonly made: () => number;
  /** Resolves when the sending is over, with the error if it failed. */
  readonly over: Promise<unknown>;
}

let sending: Sending;
afterEach(() => {
  sending.reader.destroy();
  sending.server.closeAllConnections();
  sending.server.close();
});

/** One request, whose reader reads nothing until told to. */
async function begun(cutAfterMs = 60_000, gzip?: GzipParts): Promise<Sending> {
  let made = 0;
  function* lines(): IterableIterator<string> {
    for (; made < LINES; made += 1) yield LINE;
  }
  const { promise: over, resolve } = Promise.withResolvers<unknown>();
  const server = createServer((_request, response) => {
    sendLines(response, lines(), { cutAfterMs, gzip }).then(() => resolve(undefined), resolve);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const reader = connect((server.address() as AddressInfo).port, '127.0.0.1').pause();
  reader.on('error', () => undefined);
  reader.write('GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
  return { server, reader, made: () => made, over };
}

/** Until no more lines are made: there is no room. */
async function stuck(): Promise<void> {
  for (let last = -1; last !== sending.made();) {
    last = sending.made();
    await new Promise((later) => setTimeout(later, 150));
  }
}

test('[SYNC-9] a reader who stands still is made nothing more, and gets all when they go on, without a warning', async () => {
  const warnings: Error[] = [];
  const warned = (warning: Error) => void warnings.push(warning);
  process.on('warning', warned);
  sending = await begun();
  await stuck();
  expect(sending.made()).toBeLessThan(LINES / 2);
  let bytes = 0;
  sending.reader.on('data', (chunk: Buffer) => (bytes += chunk.length)).resume();
  expect(await sending.over).toBeUndefined();
  await once(sending.reader, 'end');
  expect(bytes).toBeGreaterThan(LINES * LINE.length);
  process.off('warning', warned);
  expect(warnings).toEqual([]);
});

test('[SYNC-9] a reader who takes gzip gets the same, smaller', async () => {
  const gzip = new GzipParts();
  sending = await begun(60_000, gzip);
  const chunks: Buffer[] = [];
  sending.reader.on('data', (chunk: Buffer) => chunks.push(chunk)).resume();
  expect(await sending.over).toBeUndefined();
  await once(sending.reader, 'end');
  expect(Buffer.concat(chunks).toString('latin1')).toContain('Content-Encoding: gzip');
  expect(Buffer.concat(chunks).length).toBeLessThan(LINES * 20_000);
  await gzip.close();
});

test('[SYNC-9] when the reader leaves, the sending is over and nothing more is made', async () => {
  sending = await begun();
  await stuck();
  sending.reader.destroy();
  expect(await sending.over).toBeUndefined();
  expect(sending.made()).toBeLessThan(LINES / 2);
});

test('[SYNC-9] a reader of whom no byte leaves is cut', async () => {
  sending = await begun(300);
  expect(await sending.over).toBeUndefined();
  expect(sending.made()).toBeLessThan(LINES / 2);
});
