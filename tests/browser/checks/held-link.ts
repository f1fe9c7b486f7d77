import { createConnection, createServer, type AddressInfo, type Socket } from 'node:net';

/** A wire between browsers and the server, on a port of its own, that a test can hold still or cut. */
export interface HeldLink {
  readonly url: string;
  /** From now on what the server says waits. */
  readonly hold: () => void;
  /** All that waits arrives, in order. */
  readonly release: () => void;
  /** Breaks every connection, and takes no other. */
  readonly cut: () => void;
  readonly mend: () => void;
  readonly close: () => Promise<void>;
}

interface Wire {
  readonly near: Socket;
  readonly far: Socket;
}

export async function heldLink(serverUrl: string): Promise<HeldLink> {
  const port = Number(new URL(serverUrl).port);
  const wires = new Set<Wire>();
  let isHeld = false;
  let isCut = false;

  const server = createServer((near) => {
    if (isCut) {
      near.resetAndDestroy();
      return;
    }
    const wire = { near, far: createConnection({ port, host: '127.0.0.1' }) };
    wires.add(wire);
    near.pipe(wire.far);
    if (!isHeld) wire.far.pipe(near);
    for (const end of [near, wire.far]) {
      end.on('error', () => end.destroy());
      end.on('close', () => drop(wire));
    }
  });
  const drop = (wire: Wire) => {
    wires.delete(wire);
    wire.near.destroy();
    wire.far.destroy();
  };
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));

  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    hold: () => {
      isHeld = true;
      for (const { near, far } of wires) far.unpipe(near);
    },
    release: () => {
      isHeld = false;
      for (const { near, far } of wires) far.pipe(near);
    },
    cut: () => {
      isCut = true;
      for (const wire of wires) drop(wire);
    },
    mend: () => {
      isCut = false;
    },
    close: async () => {
      for (const wire of wires) drop(wire);
      await new Promise((closed) => server.close(closed));
    },
  };
}
