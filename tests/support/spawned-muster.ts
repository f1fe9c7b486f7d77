import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { SET_UP_TOKEN } from './start-muster.ts';
import { root } from './tracked-files.ts';

/** The real program in a process of its own, over a data directory that outlives it. */
export class SpawnedMuster {
  readonly dataDirectory: string;
  /** Changes with each start, since the port does. */
  url = '';
  #child: ChildProcess | undefined;

  constructor(dataDirectory: string) {
    this.dataDirectory = dataDirectory;
  }

  /** Resolves when it says where it is; throws with what it printed when it ends instead. */
  async start(): Promise<void> {
    const env = {
      PATH: process.env['PATH'],
      PORT: '0',
      HOST: '127.0.0.1',
      MUSTER_DATA: this.dataDirectory,
      MUSTER_SETUP_TOKEN: SET_UP_TOKEN,
      LOG_LEVEL: 'error',
    };
    const child = spawn(process.execPath, [join(root, 'server/src/main.ts')], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    const complaints: string[] = [];
    child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk.toString()));
    for await (const line of createInterface(child.stdout)) {
      const address = /^Muster is at (\S+)$/.exec(line)?.[1];
      if (!address) continue;
      this.url = address.replace('localhost', '127.0.0.1');
      child.stdout.resume();
      return;
    }
    throw new Error(`The server ended before it was up: ${complaints.join('')}`);
  }

  /** Stands still, as a machine does that swaps: its sockets stay open, and nothing comes. */
  freeze(): void {
    this.#child?.kill('SIGSTOP');
  }

  thaw(): void {
    this.#child?.kill('SIGCONT');
  }

  /** As a power cut would: no handler runs. */
  kill(): Promise<void> {
    return this.#end('SIGKILL');
  }

  stop(): Promise<void> {
    return this.#end('SIGTERM');
  }

  /** Its exit code after being told again and again, as someone impatient does. */
  async stopImpatiently(signal: 'SIGTERM' | 'SIGHUP' = 'SIGTERM'): Promise<number | null> {
    const child = this.#child;
    this.#child = undefined;
    if (!child) return null;
    const ended = once(child, 'exit') as Promise<[code: number | null]>;
    child.kill(signal);
    const again = setInterval(() => child.kill(signal), 200);
    const [code] = await ended;
    clearInterval(again);
    return code;
  }

  async #end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }
}
