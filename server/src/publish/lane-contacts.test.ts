import { expect, test } from 'vitest';
import { LaneContacts } from './lane-contacts.ts';

function contactsAt() {
  const clock = { minute: 0 };
  const time = (minute: number) => new Date(Date.UTC(2026, 9, 14, 9, minute)).toISOString();
  const contacts = new LaneContacts(() => new Date(time(clock.minute)), { atMost: 3 });
  return { clock, contacts, time };
}

test('[CLOCK-1] a lane was last heard when it last said something, and until then when the server started', () => {
  const { clock, contacts, time } = contactsAt();
  clock.minute = 5;
  contacts.hear('ana|tablet');
  clock.minute = 9;
  expect(contacts.lastHeard('ana|tablet')).toBe(time(5));
  expect(contacts.lastHeard('ben|tablet')).toBe(time(0));
});

test('[CLOCK-1] however many devices a client invents, few are kept: those heard last', () => {
  const { clock, contacts, time } = contactsAt();
  contacts.hear('ana|tablet');
  for (let n = 1; n <= 50; n += 1) {
    clock.minute = n;
    contacts.hear(`mal|device-${String(n)}`);
    if (n % 2 === 0) contacts.hear('ana|tablet');
  }
  expect(contacts.size).toBe(3);
  expect(contacts.lastHeard('ana|tablet')).toBe(time(50));
  // Forgotten: heard at the latest when the newest of those forgotten was. A claim ends rather late than early.
  expect(contacts.lastHeard('mal|device-1')).toBe(time(48));
});
