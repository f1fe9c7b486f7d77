import { expect, test } from 'vitest';
import { contactOf } from './contact.ts';

const heard = { isWelcomed: true, lastHeardAt: 100_000, unanswered: 0 };

test('live while beats come, sending while something has no answer', () => {
  expect(contactOf({ ...heard, now: 102_000 })).toEqual({ state: 'live' });
  expect(contactOf({ ...heard, now: 102_000, unanswered: 3 })).toEqual({ state: 'sending', count: 3 });
});

test('no contact within three seconds of silence, offline before ten', () => {
  expect(contactOf({ ...heard, now: 102_700 }).state).toBe('live');
  expect(contactOf({ ...heard, now: 102_800 }).state).toBe('no-contact');
  expect(contactOf({ ...heard, now: 109_500 }).state).toBe('offline');
});

test('offline at once without a socket, since the last word heard', () => {
  const contact = contactOf({ ...heard, isWelcomed: false, now: 100_200, unanswered: 7 });
  expect(contact).toEqual({ state: 'offline', since: new Date(100_000), count: 7 });
});
