import type { Server, Socket } from 'socket.io';
import { BEAT_EVERY_MS, PRESENCE_EVERY_MS } from '@muster/shared/protocol/beat.ts';
import { Hello } from '@muster/shared/protocol/hello.ts';
import type { ClientToServer, Pulled, ServerToClient } from '@muster/shared/protocol/socket-events.ts';
import type { HelloRefused, Welcome } from '@muster/shared/protocol/welcome.ts';
import { scopeOf } from '@muster/shared/scopes/scope.ts';
import { PROTOCOL_VERSION } from '@muster/shared/vocabulary/protocol-version.ts';
import { presentedToken } from '../access/session-token.ts';
import type { Sessions, SignedIn } from '../access/sessions.ts';
import { laneKey } from '../desk/lanes.ts';
import type { Emergencies } from '../emergencies/emergencies.ts';
import type { OpenEmergency } from '../emergencies/open-emergency.ts';
import type { Feed, Link } from '../publish/feed.ts';
import { linkOf } from '../publish/socket-link.ts';
import { sinceCursor } from '../publish/since-cursor.ts';
import { welcomeTo } from '../publish/welcome-to.ts';
import { OnePull } from './one-pull.ts';
import { receiveBatch, type Authors } from './receive-batch.ts';
import { RequestRefused } from './request-refused.ts';

export type MusterSocket = Socket<ClientToServer, ServerToClient>;
export type MusterSocketServer = Server<ClientToServer, ServerToClient>;

interface SocketDoorOptions {
  readonly sessions: Sessions;
  readonly emergencies: Emergencies;
  readonly authors: Authors;
  readonly alarm: (what: string, cause: unknown) => void;
}

interface Followed {
  readonly emergency: OpenEmergency;
  readonly session: SignedIn;
  readonly token: string;
  readonly feed: Feed;
}

/** The live door: hello, commands, pull. Everything that arrives is unknown until parsed, the acknowledgement included. */
export function openSocketDoor(io: MusterSocketServer, options: SocketDoorOptions): { close: () => void } {
  io.on('connection', (socket) => {
    let followed: Followed | undefined;
    const link = linkOf(socket);
    const leave = () => {
      followed?.emergency.publisher.unfollow(socket.id);
      followed = undefined;
    };
    const pulls = new OnePull(link);
    // Also the answer to a ping: an officer who listens for ten minutes is still there.
    socket.conn.on('packet', () => {
      if (followed) hear(followed.emergency, followed.feed);
    });
    socket.on('disconnect', () => {
      pulls.stop();
      leave();
    });

    socket.on('hello', (untrusted, reply) => {
      leave();
      const answer = greet({ socket, link }, untrusted, options);
      if ('followed' in answer) followed = answer.followed;
      if (typeof reply === 'function') reply(answer.reply);
      if ('followed' in answer) answer.followed.emergency.publisher.follow(answer.followed.feed);
    });

    socket.on('commands', async (untrusted, reply) => {
      const answer = await answerCommands(untrusted, followed, options);
      if (typeof reply === 'function') reply(answer);
    });

    socket.on('pull', (untrusted, reply) => {
      if (typeof reply === 'function') pulls.ask(() => reply(pulled(untrusted, followed, options)));
    });
  });

  const endedFeeds = (isOver: (feed: Feed) => boolean) => {
    for (const { publisher } of options.emergencies.open) {
      for (const feed of [...publisher.feeds]) if (isOver(feed)) publisher.endFeed(feed, 'session');
    }
  };
  const stopListening = options.sessions.onEnded((ended) =>
    endedFeeds(({ tokenSha256 }) => tokenSha256 === ended),
  );
  const beat = setInterval(() => {
    endedFeeds(({ tokenSha256 }) => !options.sessions.liveSession(tokenSha256));
    for (const { publisher } of options.emergencies.open) publisher.beat();
  }, BEAT_EVERY_MS);
  const presence = setInterval(() => {
    for (const { publisher } of options.emergencies.open) publisher.sendPresence();
  }, PRESENCE_EVERY_MS);
  return {
    close: () => {
      clearInterval(beat);
      clearInterval(presence);
      stopListening();
    },
  };
}

type Greeting = { readonly reply: Welcome; readonly followed: Followed } | { readonly reply: HelloRefused };

function greet(
  { socket, link }: { readonly socket: MusterSocket; readonly link: Link },
  untrusted: unknown,
  options: SocketDoorOptions,
): Greeting {
  const hello = Hello.safeParse(untrusted);
  if (!hello.success) return { reply: { refused: 'malformed' } };
  const { protocol, emergency: emergencyId, device } = hello.data;
  if (protocol !== PROTOCOL_VERSION) return { reply: { refused: 'reload' } };
  const token = hello.data.token ?? presentedToken(socket.request)?.token;
  const session = token === undefined ? undefined : options.sessions.sessionOf(token);
  if (token === undefined || !session) return { reply: { refused: 'signed-out' } };
  const emergency = options.emergencies.get(emergencyId);
  if (!emergency) return { reply: { refused: 'unknown' } };
  const scope = scopeOf(emergency.state.tables, session);
  if (!scope) return { reply: { refused: 'no-role' } };

  const lane = laneKey(session.officerId, device);
  const { name } = session;
  const feed: Feed = { link, name, reader: session, scope, lane, tokenSha256: session.tokenSha256 };
  hear(emergency, feed);
  const reply = welcomeTo(emergency, feed, hello.data);
  return { reply, followed: { emergency, session, token, feed } };
}

/** Something came from this tablet: its claims stand, and its site is in contact. */
function hear({ contacts, publisher }: OpenEmergency, { lane, scope }: Feed): void {
  contacts.hear(lane);
  publisher.figures.contacts.hear(scope);
}

async function answerCommands(
  untrusted: unknown,
  followed: Followed | undefined,
  options: SocketDoorOptions,
) {
  const session = followed && options.sessions.sessionOf(followed.token);
  if (!followed || !session) {
    return { error: { code: 'signed-out', message: 'Say hello first, with a session that is valid.' } };
  }
  hear(followed.emergency, followed.feed);
  try {
    return await receiveBatch(untrusted, {
      emergency: followed.emergency,
      session,
      authors: options.authors,
    });
  } catch (error) {
    if (error instanceof RequestRefused) return error.refusal;
    // The append failed for good: the process is about to end, and the tablet keeps its commands.
    options.alarm('Commands could not be recorded', error);
    return { error: { code: 'unavailable', message: 'Nothing was recorded. Keep it and try again.' } };
  }
}

/** The scope of a feed that was ended shows nothing more: its socket must say hello again. */
function pulled(untrusted: unknown, followed: Followed | undefined, { sessions }: SocketDoorOptions): Pulled {
  const from =
    typeof untrusted === 'number' && Number.isSafeInteger(untrusted) && untrusted >= 0 ? untrusted : 0;
  if (!followed || !sessions.sessionOf(followed.token)) return {};
  const { feed, emergency } = followed;
  const { publisher } = emergency;
  if (publisher.feedOf(feed.link.id) !== feed) return {};
  return { figures: publisher.figures.of(feed.scope), ...sinceCursor(publisher, feed, from) };
}
