import { io, type Socket } from 'socket.io-client';
import type { Beat } from '@muster/shared/protocol/beat.ts';
import type { FiguresRecord } from '@muster/shared/protocol/figures.ts';
import type { FrameMessage } from '@muster/shared/protocol/frame.ts';
import type { ClientToServer, Pulled, ServerToClient } from '@muster/shared/protocol/socket-events.ts';
import type { HelloRefused, Welcome } from '@muster/shared/protocol/welcome.ts';
import { applyFrame } from '@muster/shared/replica/apply-frame.ts';
import { Replica } from '@muster/shared/replica/replica.ts';
import { PROTOCOL_VERSION } from '@muster/shared/vocabulary/protocol-version.ts';
import type { ApiClient } from './api-client.ts';

type MusterSocket = Socket<ServerToClient, ClientToServer>;

/** A tablet's link as the protocol asks for it: hello, welcome, frames, beats, pull on a gap, load over HTTP. */
export class SocketClient {
  readonly replica = new Replica();
  readonly figures = new Map<string, FiguresRecord>();
  readonly frames: FrameMessage[] = [];
  readonly beats: Beat[] = [];
  readonly wipes: ('scope' | 'session')[] = [];
  readonly pulls: number[] = [];
  welcome: Welcome | undefined;
  /** Frames still to be lost on their way, as a broken link would. */
  toLose = 0;
  readonly socket: MusterSocket;
  readonly #api: ApiClient;
  readonly #emergencyId: string;
  readonly #watchers = new Set<() => void>();
  #catchingUp = false;

  private constructor(api: ApiClient, emergencyId: string) {
    this.#api = api;
    this.#emergencyId = emergencyId;
    const { cookie } = api;
    this.socket = io(api.server.url, {
      ...{ transports: ['websocket'], forceNew: true, reconnection: false },
      ...(cookie !== undefined && { extraHeaders: { Cookie: cookie } }),
    });
    this.socket.on('frame', (frame) => {
      if (this.toLose-- > 0) return;
      this.frames.push(frame);
      this.#arrived(frame);
    });
    this.socket.on('beat', (beat) => {
      this.beats.push(beat);
      this.#arrived({ ...beat, put: [], drop: [] });
    });
    this.socket.on('figures', (figures) => this.#takeFigures(figures));
    this.socket.on('wipe', ({ reason }) => {
      this.wipes.push(reason);
      this.#forget();
      this.#notify();
    });
    this.socket.on('disconnect', () => this.#notify());
  }

  /** Connects without a word, for tests that say hello themselves. */
  static async open(api: ApiClient, emergencyId: string): Promise<SocketClient> {
    const client = new SocketClient(api, emergencyId);
    if (!client.socket.connected) {
      await new Promise<void>((resolve, reject) => {
        client.socket.once('connect', resolve);
        client.socket.once('connect_error', reject);
      });
    }
    return client;
  }

  /** Connects and says hello; throws when that is refused. */
  static async follow(api: ApiClient, emergencyId: string): Promise<SocketClient> {
    const client = await SocketClient.open(api, emergencyId);
    const answer = await client.hello();
    if ('refused' in answer) throw new Error(`Hello was refused: ${answer.refused}`);
    return client;
  }

  /** Says hello with what it holds, and brings itself up to date with the welcome. */
  async hello(overrides: Readonly<Record<string, unknown>> = {}): Promise<Welcome | HelloRefused> {
    const { token, device } = this.#api;
    const { epoch, scope } = this.welcome ?? {};
    const answer = await this.ask<Welcome | HelloRefused>('hello', {
      protocol: PROTOCOL_VERSION,
      ...(token !== undefined && { token }),
      emergency: this.#emergencyId,
      device,
      ...(epoch !== undefined && { epoch }),
      ...(scope !== undefined && { scope }),
      cursor: this.replica.cursor,
      ...overrides,
    });
    if ('refused' in answer) return answer;
    if (answer.wipe) this.#forget();
    this.welcome = answer;
    this.#takeFigures(answer.figures);
    if (answer.frame) this.#arrived(answer.frame);
    if (answer.load) await this.#load(answer.load.after);
    return answer;
  }

  /** An event with its acknowledgement. */
  ask<Reply>(event: keyof ClientToServer, message: unknown): Promise<Reply> {
    const { promise, resolve } = Promise.withResolvers<Reply>();
    this.socket.emit(event, message, resolve as never);
    return promise;
  }

  /** Resolves when this holds, looked at after all that arrives. The time limit of the test bounds the wait. */
  async until(holds: (client: SocketClient) => unknown): Promise<void> {
    while (!holds(this)) await new Promise<void>((arrived) => this.#watchers.add(arrived));
  }

  /** Until everything up to this entry has arrived. */
  reaches(seq: number): Promise<void> {
    return this.until(({ replica }) => replica.cursor >= seq);
  }

  close(): void {
    this.socket.disconnect();
  }

  #arrived(frame: FrameMessage): void {
    if (applyFrame(this.replica, frame) === 'gap' && !this.#catchingUp) void this.#pull();
    this.#notify();
  }

  async #pull(): Promise<void> {
    this.#catchingUp = true;
    this.pulls.push(this.replica.cursor);
    const { frame, load, figures } = await this.ask<Pulled>('pull', this.replica.cursor);
    this.#catchingUp = false;
    if (figures) this.#takeFigures(figures);
    if (frame) this.#arrived(frame);
    if (load) await this.#load(load.after);
  }

  /** Frames over HTTP, one a line, by the same rule as live ones. */
  async #load(after: number): Promise<void> {
    this.#catchingUp = true;
    const { text } = await this.#api.get(`/api/emergencies/${this.#emergencyId}/load?after=${String(after)}`);
    for (const line of text.split('\n').filter(Boolean)) {
      applyFrame(this.replica, JSON.parse(line) as FrameMessage);
    }
    this.#catchingUp = false;
    this.#notify();
  }

  #takeFigures(figures: readonly FiguresRecord[]): void {
    for (const record of figures) {
      if (record.seq >= (this.figures.get(record.id)?.seq ?? 0)) this.figures.set(record.id, record);
    }
    this.#notify();
  }

  #forget(): void {
    this.replica.clear();
    this.figures.clear();
    this.welcome = undefined;
  }

  #notify(): void {
    const watching = [...this.#watchers];
    this.#watchers.clear();
    for (const arrived of watching) arrived();
  }
}
