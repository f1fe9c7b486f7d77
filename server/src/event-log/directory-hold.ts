import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import { EventLogRefused } from './event-log.ts';

/** A directory that no other process may write while this one holds it. */
export interface DirectoryHold {
  release(): Promise<void>;
}

const SOCKET_NAME = /^hold-(\d+)\.sock$/;

/**
 * Holds a directory by a Unix socket inside it: one that answers belongs to a living process, one that refuses is what
 * a dead process left. (A process id would say nothing across containers.) Throws EventLogRefused where it is held.
 * Takes and releases it with a change of working directory, so that other paths in use should be absolute.
 */
export async function holdDirectory(directory: string): Promise<DirectoryHold> {
  const before = socketNames(directory);
  if (await anyAnswers(directory, before)) throw inUse(directory);
  // A number above all that were there: binding fails where another process takes the same one, so taking over is
  // atomic, and a socket that someone lives behind is never removed to make room.
  const name = `hold-${highest(before) + 1}.sock`;
  const server = await listen(directory, name);
  const others = socketNames(directory).filter((other) => other !== name);
  const release = () => close(directory, server);
  if (await anyAnswers(directory, others)) {
    await release();
    throw inUse(directory);
  }
  for (const stale of others) fs.rmSync(`${directory}/${stale}`, { force: true });
  return { release };
}

function socketNames(directory: string): string[] {
  return fs.readdirSync(directory).filter((name) => SOCKET_NAME.test(name));
}

function highest(names: readonly string[]): number {
  return Math.max(0, ...names.map((name) => Number(SOCKET_NAME.exec(name)?.[1])));
}

async function listen(directory: string, name: string): Promise<net.Server> {
  const server = net.createServer((socket) => socket.destroy());
  const listening = once(server, 'listening');
  within(directory, () => server.listen(name));
  try {
    await listening;
  } catch (error) {
    if (hasCode(error, 'EADDRINUSE')) throw inUse(directory);
    throw error;
  }
  server.unref();
  return server;
}

async function close(directory: string, server: net.Server): Promise<void> {
  const closed = once(server, 'close');
  // Closing also removes the socket by the name it was bound with, so it has to happen in the same place.
  within(directory, () => server.close());
  await closed;
}

async function anyAnswers(directory: string, names: readonly string[]): Promise<boolean> {
  const answers = await Promise.all(names.map((name) => isAnswered(directory, name)));
  return answers.includes(true);
}

async function isAnswered(directory: string, name: string): Promise<boolean> {
  const socket = new net.Socket();
  const connected = once(socket, 'connect');
  within(directory, () => socket.connect(name));
  try {
    await connected;
    return true;
  } catch (error) {
    // Whatever else went wrong, someone may live behind it.
    return !hasCode(error, 'ECONNREFUSED') && !hasCode(error, 'ENOENT');
  } finally {
    socket.destroy();
  }
}

/** Socket paths end at 107 bytes, so they are given by name alone; bind and connect happen before the call returns. */
function within(directory: string, call: () => void): void {
  const home = process.cwd();
  process.chdir(directory);
  try {
    call();
  } finally {
    process.chdir(home);
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

function inUse(directory: string): EventLogRefused {
  return new EventLogRefused(
    `Another Muster uses ${directory}. Stop it first, or give this one another directory in MUSTER_DATA.`,
  );
}
