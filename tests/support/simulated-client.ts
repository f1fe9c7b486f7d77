import { FrameMessage } from '@muster/shared/protocol/frame.ts';
import type { Hello } from '@muster/shared/protocol/hello.ts';
import { applyFrame } from '@muster/shared/replica/apply-frame.ts';
import { Replica } from '@muster/shared/replica/replica.ts';
import { scopeOf, type Reader } from '@muster/shared/scopes/scope.ts';
import type { Eyes } from '@muster/shared/scopes/sight.ts';
import { PROTOCOL_VERSION } from '@muster/shared/vocabulary/protocol-version.ts';
import { EmergencyId } from '@muster/shared/vocabulary/ids.ts';
import type { Feed } from '@muster/server/src/publish/feed.ts';
import { welcomeTo } from '@muster/server/src/publish/welcome-to.ts';
import type { Random } from './random.ts';
import type { Delivery, SimulatedEmergency } from './simulated-emergency.ts';

/** A tablet on a bad link: what it is sent may be lost, repeated or late, and it may be cut off at any moment. */
export class SimulatedClient {
  readonly replica = new Replica();
  readonly inbox: Delivery[] = [];
  readonly #emergency: SimulatedEmergency;
  readonly #reader: Reader;
  #visit = 0;
  #linkId: string | undefined;
  #known: { epoch: string; scope: string } | undefined;

  constructor(emergency: SimulatedEmergency, officerId: string) {
    this.#emergency = emergency;
    this.#reader = { officerId, administrator: false, founder: false };
  }

  get eyes(): Eyes | undefined {
    const scope = scopeOf(this.#emergency.state.tables, this.#reader);
    return scope && { scope, officerId: this.#reader.officerId };
  }

  connect(): void {
    this.disconnect();
    const scope = this.eyes?.scope;
    if (!scope) return this.replica.clear();
    const { officerId } = this.#reader;
    this.#linkId = `${officerId}:${String(++this.#visit)}`;
    const link = this.#emergency.link(this.#linkId, this.inbox);
    const feed: Feed = {
      link,
      reader: this.#reader,
      name: 'Officer',
      scope,
      lane: `${officerId}|tablet`,
      tokenSha256: 'x',
    };
    const hello: Hello = {
      protocol: PROTOCOL_VERSION,
      emergency: EmergencyId.parse('00000000-0000-4000-8000-000000000001'),
      device: 'tablet',
      cursor: this.replica.cursor,
      ...this.#known,
    };
    const welcome = welcomeTo(this.#emergency, feed, hello);
    if (welcome.wipe) this.replica.clear();
    this.#known = { epoch: welcome.epoch, scope: welcome.scope };
    if (welcome.frame) this.#apply(welcome.frame);
    if (welcome.load) {
      for (const frame of this.#emergency.publisher.load({ scope, officerId }, welcome.load.after))
        this.#apply(frame);
    }
    this.#emergency.publisher.follow(feed);
  }

  disconnect(): void {
    if (this.#linkId) this.#emergency.publisher.unfollow(this.#linkId);
    this.#linkId = undefined;
    this.inbox.length = 0;
  }

  /** One message, if any: perhaps lost, perhaps twice, perhaps out of turn. */
  receiveBadly(random: Random): void {
    if (this.inbox.length === 0) return;
    const [delivery] = this.inbox.splice(random.chance(0.8) ? 0 : random.below(this.inbox.length), 1);
    if (!delivery || random.chance(0.15)) return;
    this.#receive(delivery);
    if (random.chance(0.15)) this.#receive(delivery);
  }

  receiveAll(): void {
    for (const delivery of this.inbox.splice(0)) this.#receive(delivery);
  }

  #receive({ event, message }: Delivery): void {
    if (event === 'wipe') this.connect();
    else if (event === 'frame') this.#apply(FrameMessage.parse(message));
    else if (event === 'beat') this.#apply(FrameMessage.parse({ ...(message as object), put: [], drop: [] }));
  }

  #apply(frame: Parameters<typeof applyFrame>[1]): void {
    if (applyFrame(this.replica, frame) !== 'gap' || !this.eyes) return;
    const caughtUp = this.#emergency.publisher.catchUp(this.eyes, this.replica.cursor);
    applyFrame(this.replica, JSON.parse(JSON.stringify(caughtUp)) as typeof caughtUp);
  }
}
