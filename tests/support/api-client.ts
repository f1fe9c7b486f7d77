import type { Answer } from '@muster/shared/protocol/answer.ts';
import type { EmergencyCommand } from '@muster/shared/emergency/commands.ts';
import { SET_UP_TOKEN } from './start-muster.ts';

export const PASSPHRASE = 'correct horse battery staple';
/** Tablet time of commands where it does not matter. */
const TABLET_TIME = '2026-10-14T09:00:00Z';

type Loose = Readonly<Record<string, unknown>>;

/** A command with ids as plain text. What is wrong in it, the server must say. */
export type Sent = Loose & { readonly type: EmergencyCommand['type'] };

/** An envelope as it goes over the wire. */
export interface SentEnvelope {
  readonly device: string;
  readonly n: number;
  readonly at: string;
  readonly seen?: number;
  readonly by?: string;
  readonly command: Loose;
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Of a JSON answer; an empty object for any other. */
  readonly body: Loose;
}

interface ApiClientOptions {
  /** Asked for each request, since a restarted server has another port. */
  readonly server: { readonly url: string };
  readonly token?: string;
  readonly device?: string;
  readonly officerId?: string;
}

/** One officer on one device, over HTTP: requests with their token, and commands numbered in their lane. */
export class ApiClient {
  readonly server: { readonly url: string };
  readonly device: string;
  token: string | undefined;
  /** Shown by sockets in place of a token, as a browser does. */
  cookie: string | undefined;
  officerId: string;
  /** The last number used in each emergency. */
  readonly #lastN = new Map<string, number>();

  constructor({ server, token, device = 'tablet-1', officerId = '' }: ApiClientOptions) {
    this.server = server;
    this.token = token;
    this.device = device;
    this.officerId = officerId;
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Reply> {
    return this.request('GET', path, { headers });
  }

  post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Reply> {
    return this.request('POST', path, {
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  }

  async request(method: string, path: string, init: RequestInit = {}): Promise<Reply> {
    const headers = new Headers(init.headers);
    if (this.token !== undefined && !headers.has('Authorization')) {
      headers.set('Authorization', `Bearer ${this.token}`);
    }
    const response = await fetch(this.server.url + path, { ...init, method, headers });
    const text = await response.text();
    const isJson = /^application\/json\b/.test(response.headers.get('Content-Type') ?? '');
    const body = isJson ? (JSON.parse(text) as Loose) : {};
    return { status: response.status, headers: response.headers, text, body };
  }

  setUp(name = 'Founder'): Promise<Reply> {
    return this.post('/api/setup', { token: SET_UP_TOKEN, name, passphrase: PASSPHRASE });
  }

  /** Another client, signed in on a device of its own; throws when that is refused. */
  async signIn(name: string, device = this.device): Promise<ApiClient> {
    const reply = await this.post('/api/sign-in', { name, passphrase: PASSPHRASE, device });
    if (reply.status !== 200) throw new Error(`Sign-in of ${name}: ${String(reply.status)} ${reply.text}`);
    const signedIn = new ApiClient({ server: this.server, token: String(reply.body['token']), device });
    signedIn.officerId = String((await signedIn.get('/api/me')).body['officerId']);
    return signedIn;
  }

  in(emergencyId: string): EmergencyClient {
    return new EmergencyClient(this, emergencyId);
  }

  nextN(emergencyId: string): number {
    const n = (this.#lastN.get(emergencyId) ?? 0) + 1;
    this.#lastN.set(emergencyId, n);
    return n;
  }

  /** After numbers that came to nothing, as those of a request that was refused whole. */
  resetN(emergencyId: string, lastN: number): void {
    this.#lastN.set(emergencyId, lastN);
  }
}

/** The same within one emergency. */
export class EmergencyClient {
  readonly api: ApiClient;
  readonly emergencyId: string;

  constructor(api: ApiClient, emergencyId: string) {
    this.api = api;
    this.emergencyId = emergencyId;
  }

  get path(): string {
    return `/api/emergencies/${this.emergencyId}`;
  }

  get(path: string): Promise<Reply> {
    return this.api.get(this.path + path);
  }

  post(path: string, body: unknown): Promise<Reply> {
    return this.api.post(this.path + path, body);
  }

  /** The next envelope of this lane. */
  envelope(command: Sent, more: Partial<SentEnvelope> = {}): SentEnvelope {
    const n = this.api.nextN(this.emergencyId);
    return { device: this.api.device, n, at: TABLET_TIME, command, ...more };
  }

  /** Envelopes as they are, without a word about what is wrong in them. */
  deliver(...commands: readonly unknown[]): Promise<Reply> {
    return this.post('/commands', { commands });
  }

  /** The answers of a request that was sound. */
  async answers(...envelopes: readonly SentEnvelope[]): Promise<Answer[]> {
    const reply = await this.deliver(...envelopes);
    if (reply.status !== 200) throw new Error(`Commands: ${String(reply.status)} ${reply.text}`);
    return reply.body['answers'] as Answer[];
  }

  /** One command with the next number, and its answer. */
  async send(command: Sent, more: Partial<SentEnvelope> = {}): Promise<Answer> {
    const [answer] = await this.answers(this.envelope(command, more));
    if (!answer) throw new Error('No answer');
    return answer;
  }

  /** Commands that must all be recorded; the seq of the last. */
  async record(...commands: readonly Sent[]): Promise<number> {
    const answers = await this.answers(...commands.map((command) => this.envelope(command)));
    let last = 0;
    for (const [index, answer] of answers.entries()) {
      if (!('ok' in answer) || !answer.ok) {
        throw new Error(`${commands[index]?.type ?? ''} was not recorded: ${JSON.stringify(answer)}`);
      }
      last = answer.seq;
    }
    return last;
  }

  /** A record in this officer's view; undefined where it is not theirs to see. */
  async read(kind: 'evacuees' | 'departures' | 'sites' | 'parties', id: string): Promise<Loose | undefined> {
    const reply = await this.get(`/${kind}/${id}`);
    return reply.status === 200 ? reply.body : undefined;
  }
}
