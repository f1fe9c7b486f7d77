import type { Hello } from '@muster/shared/protocol/hello.ts';
import type { Welcome } from '@muster/shared/protocol/welcome.ts';
import type { OpenEmergency } from '../emergencies/open-emergency.ts';
import type { Feed } from './feed.ts';
import { sinceCursor } from './since-cursor.ts';

/** Of an emergency, what a welcome is made from. */
type Welcoming = Pick<OpenEmergency, 'publisher' | 'desk' | 'now'>;

/** The answer to hello: one round trip brings a tablet up to date, or tells it where to load, or to begin anew. Rule SYNC-10. */
export function welcomeTo(emergency: Welcoming, feed: Feed, hello: Hello): Welcome {
  const { publisher, desk } = emergency;
  const { scope, reader, lane } = feed;
  const wipe = reasonToBeginAnew(hello, { epoch: publisher.epoch, scope: scope.key, head: publisher.head });
  const from = wipe ? 0 : hello.cursor;
  return {
    epoch: publisher.epoch,
    scope: scope.key,
    head: publisher.head,
    lastN: desk.lastN(reader.officerId, lane.slice(reader.officerId.length + 1)),
    officerId: reader.officerId,
    at: emergency.now().toISOString(),
    figures: publisher.figures.withSeries(scope),
    ...publisher.standing,
    ...sinceCursor(publisher, feed, from),
    ...(wipe && { wipe }),
  };
}

function reasonToBeginAnew(
  hello: Hello,
  server: { readonly epoch: string; readonly scope: string; readonly head: number },
): Welcome['wipe'] {
  if (hello.cursor === 0 && hello.epoch === undefined) return undefined;
  if (hello.epoch !== server.epoch) return 'epoch';
  if (hello.scope !== server.scope) return 'scope';
  return hello.cursor > server.head ? 'ahead' : undefined;
}
