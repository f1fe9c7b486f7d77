import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import { answerParent } from './bench-process.ts';
import { atRandom, sharedClockMs } from './clock.ts';
import { withCursor } from './frame-head.ts';

/** What Muster is measured against: a `ws` server that sends each message to every socket as it comes. */
export interface Broadcast {
  readonly message: string;
  readonly perSecond: number;
  readonly seconds: number;
}

const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false });
await new Promise((resolve) => server.once('listening', resolve));
const { port } = server.address() as AddressInfo;

/** Resolves with when each message was handed over, by its number. */
async function broadcast({ message, ...pace }: Broadcast): Promise<(readonly [number, number])[]> {
  const sent: (readonly [number, number])[] = [];
  await atRandom(pace, (index) => {
    sent.push([index + 1, sharedClockMs()]);
    const bytes = Buffer.from(withCursor(message, { from: index, to: index + 1 }));
    for (const socket of server.clients) socket.send(bytes, { binary: false });
  });
  return sent;
}

answerParent({ url: `http://127.0.0.1:${port}` }, { broadcast, stop: () => undefined });
