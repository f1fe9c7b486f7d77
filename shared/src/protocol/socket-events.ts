import type { Answer } from './answer.ts';
import type { Beat, Presence } from './beat.ts';
import type { FiguresRecord } from './figures.ts';
import type { FrameMessage } from './frame.ts';
import type { Refusal } from './refusal.ts';
import type { HelloRefused, Welcome } from './welcome.ts';

/** Typed for both ends. What a client sends is `unknown` until it is parsed, the acknowledgement included. */
export interface ClientToServer {
  hello: (hello: unknown, reply: (welcome: Welcome | HelloRefused) => void) => void;
  commands: (batch: unknown, reply: (answers: { answers: Answer[] } | Refusal) => void) => void;
  /** The frame from the client's cursor to the head, when it met a gap. */
  pull: (from: unknown, reply: (pulled: Pulled) => void) => void;
}

/** Empty for a socket whose feed has ended: it must say hello again. */
export interface Pulled {
  readonly figures?: FiguresRecord[];
  readonly frame?: FrameMessage;
  readonly load?: { readonly after: number };
}

export interface ServerToClient {
  frame: (frame: FrameMessage) => void;
  figures: (figures: FiguresRecord[]) => void;
  beat: (beat: Beat) => void;
  presence: (presence: Presence) => void;
  /** The scope has changed or the session has ended: say hello again. */
  wipe: (wipe: { readonly reason: 'scope' | 'session' }) => void;
}
