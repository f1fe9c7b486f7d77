import { NO_CONTACT_AFTER_MS } from '@muster/shared/protocol/beat.ts';

/** How things stand with the server. `since` is this device's clock. */
export type Contact =
  | { readonly state: 'live' }
  | { readonly state: 'sending'; readonly count: number }
  | { readonly state: 'no-contact'; readonly count: number }
  | { readonly state: 'offline'; readonly since: Date; readonly count: number };

/** A server that is silent this long counts as lost, although the socket still stands. */
const OFFLINE_AFTER_MS = 8500;

/** Contact is looked at this often; the time is taken off, so that the chip is never later than promised. */
export const LOOK_EVERY_MS = 250;

export interface Heard {
  /** Said hello and was welcomed, and the socket has stood since. */
  readonly isWelcomed: boolean;
  /** Milliseconds since 1970, this device's clock. */
  readonly lastHeardAt: number;
  readonly now: number;
  readonly unanswered: number;
}

export function contactOf({ isWelcomed, lastHeardAt, now, unanswered: count }: Heard): Contact {
  const silentMs = now - lastHeardAt;
  if (silentMs > OFFLINE_AFTER_MS || !isWelcomed)
    return { state: 'offline', since: new Date(lastHeardAt), count };
  if (silentMs > NO_CONTACT_AFTER_MS - LOOK_EVERY_MS) return { state: 'no-contact', count };
  return count > 0 ? { state: 'sending', count } : { state: 'live' };
}
