import { setTimeout as pause } from 'node:timers/promises';
import { ApiClient } from '../support/api-client.ts';
import { SocketClient } from '../support/socket-client.ts';
import { PROTOCOL_VERSION } from '@muster/shared/vocabulary/protocol-version.ts';
import { Arrivals, visibleOnAll, type Arrival } from './arrivals.ts';
import { answerParent } from './bench-process.ts';
import { frameHead } from './frame-head.ts';
import { HeadSocket } from './head-socket.ts';

/** Sockets that follow one emergency, or a bare broadcast that sends the same messages. */
export interface LoadPlan {
  readonly url: string;
  readonly heads: number;
  readonly replicas: number;
  /** Absent for a bare broadcast, which greets nobody. */
  readonly hello?: { readonly emergency: string; readonly token: string };
}

export interface Followed {
  readonly arrivals: readonly Arrival[];
  /** A message that carried one entry. */
  readonly sample: string | undefined;
  /** Cursors and sizes of the full replicas, which must agree. */
  readonly replicas: readonly string[];
  /** Sockets that the server closed. */
  readonly cut: number;
}

/** Connections that are opened at the same time. */
const OPENING = 50;

const plan = JSON.parse(process.argv[2] ?? '') as LoadPlan;
const arrivals = new Arrivals();
const replicas: SocketClient[] = [];
let sample: string | undefined;
let cut = 0;

/** Speaks just enough of engine.io and socket.io: open, connect, hello, and pong for ping. */
function followHeads(index: number): Promise<unknown> {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  const socket = new HeadSocket({
    url: plan.url,
    path: plan.hello ? '/socket.io/?EIO=4&transport=websocket' : '/',
    onOpen: () => {
      if (!plan.hello) resolve(null);
    },
    onMessage: (message) => {
      const head = frameHead(message);
      if (head) arrivals.note(head);
      else if (plan.hello)
        greet(socket, { message: message.toString('utf8'), index, welcomed: () => resolve(null) });
    },
    onClose: () => {
      cut += 1;
      reject(new Error('A socket was cut'));
    },
  });
  return promise;
}

interface Greeting {
  readonly message: string;
  readonly index: number;
  readonly welcomed: () => void;
}

function greet(socket: HeadSocket, { message, index, welcomed }: Greeting): void {
  if (message === '2') socket.send('3');
  else if (message.startsWith('0{')) socket.send('40');
  else if (message.startsWith('40')) {
    const hello = { protocol: PROTOCOL_VERSION, ...plan.hello, device: `head-${index}`, cursor: 0 };
    socket.send(`420${JSON.stringify(['hello', hello])}`);
  } else if (message.startsWith('430[')) {
    if (message.startsWith('430[{"refused"')) throw new Error(`A hello was refused: ${message}`);
    welcomed();
  }
}

async function followWhole(
  { emergency, token }: NonNullable<LoadPlan['hello']>,
  index: number,
): Promise<void> {
  const api = new ApiClient({ server: plan, token, device: `replica-${index}` });
  const client = await SocketClient.open(api, emergency);
  // Behind the client's own listener: by then the frame has been applied.
  client.socket.on('frame', (frame) => {
    arrivals.note(frame);
    if (frame.put.length === 1) sample ??= `42${JSON.stringify(['frame', frame])}`;
  });
  await client.hello();
  replicas.push(client);
}

for (let opened = 0; opened < plan.heads; opened += OPENING) {
  const batch = Array.from({ length: Math.min(OPENING, plan.heads - opened) }, (_, at) => opened + at);
  await Promise.all(batch.map(followHeads));
}
for (let index = 0; plan.hello && index < plan.replicas; index += 1) await followWhole(plan.hello, index);

/** How often to look whether everything has arrived, and when to give up. */
const LOOK_MS = 250;
const GIVE_UP_MS = 15_000;

/** Once the entry has arrived on every socket: a link that fell behind gets its frames merged, later. */
async function end(lastSeq: number): Promise<Followed> {
  const all = plan.heads + plan.replicas;
  for (let waited = 0; waited < GIVE_UP_MS; waited += LOOK_MS) {
    await pause(LOOK_MS);
    if (visibleOnAll(arrivals.seen, all).has(lastSeq)) break;
  }
  const whole = replicas.map(({ replica }) => `${replica.cursor}: ${replica.of('evacuees').size} people`);
  return { arrivals: arrivals.seen, sample, replicas: whole, cut };
}

answerParent(null, {
  begin: () => {
    arrivals.clear();
    sample = undefined;
  },
  end,
  stop: () => undefined,
});
