import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { temporaryDirectory } from '../support/opened-desk.ts';
import { SpawnedMuster } from '../support/spawned-muster.ts';

let directory: ReturnType<typeof temporaryDirectory>;
let muster: SpawnedMuster;
const held: Socket[] = [];
beforeEach(async () => {
  directory = temporaryDirectory();
  muster = new SpawnedMuster(directory.path);
  await muster.start();
});
afterEach(async () => {
  await muster.kill();
  for (const socket of held.splice(0)) socket.destroy();
  directory.remove();
});

/** A connection that says so much and then stands still. */
async function hold(said: string): Promise<void> {
  const socket = connect(Number(new URL(muster.url).port), '127.0.0.1');
  held.push(socket);
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  socket.write(said);
}

const UPGRADE = [
  ...['GET /socket.io/?EIO=4&transport=websocket HTTP/1.1', 'Host: muster', 'Connection: Upgrade'],
  ...[
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    '',
    '',
  ],
].join('\r\n');

test('[API-31] stops clean though readers stand still, and though it is told to stop again and again', async () => {
  await hold('GET /healthz HTTP/1.1\r\nHost: mus');
  await hold(UPGRADE);
  await once(held[1]!, 'data');
  held[1]!.pause();
  expect(await muster.stopImpatiently()).toBe(0);
}, 20_000);

test('[API-31] a terminal that closes is told as much as one that stops it', async () => {
  expect(await muster.stopImpatiently('SIGHUP')).toBe(0);
}, 20_000);
