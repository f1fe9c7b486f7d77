import type { EmergencyCommand } from '@muster/shared/emergency/commands.ts';
import type { DepartureId } from '@muster/shared/vocabulary/ids.ts';
import { expect, test } from 'vitest';
import type { Sent } from '#lib/ask/outbox-item.ts';
import { assignMany, fitting } from './assign-many.ts';
import type { ClearedGroup } from './departure-people.ts';

const departureId = 'f1' as DepartureId;

function group(key: string, size: number, over: object = {}): ClearedGroup {
  const members = Array.from({ length: size }, (_, index) => ({ evacueeId: `${key}${index}` }));
  return { key, members, others: [], ...over } as unknown as ClearedGroup;
}
const party = (key: string, size: number, over: object = {}) =>
  group(key, size, { party: { partyId: key, label: key }, ...over });

test('each is asked for in order, a party whole; who is refused is reported with the reason', async () => {
  const sent: EmergencyCommand[] = [];
  const send = (command: EmergencyCommand): Promise<Sent> => {
    sent.push(command);
    const full = { ok: false as const, seq: 2, rejection: { type: 'SeatsFull' } };
    return Promise.resolve(command.type === 'AssignParty' ? full : { ok: true, seq: 1 });
  };
  const report = await assignMany([group('ana', 1), party('haddad', 3), group('bob', 1)], {
    departureId,
    send,
  });
  expect(sent).toEqual([
    { type: 'AssignEvacuee', evacueeId: 'ana0', departureId },
    { type: 'AssignParty', partyId: 'haddad', departureId },
    { type: 'AssignEvacuee', evacueeId: 'bob0', departureId },
  ]);
  expect(report.assigned).toBe(2);
  expect(report.refused.map(({ group: { key }, rejection }) => [key, rejection.type])).toEqual([
    ['haddad', 'SeatsFull'],
  ]);
});

test('those who fit are taken from the first on; a party that does not fit whole is passed over', () => {
  const waiting = [party('a', 3), party('b', 4), group('c', 1), group('d', 1), group('e', 1)];
  expect(fitting(waiting, { seats: 5, persons: 9 }).map(({ key }) => key)).toEqual(['a', 'c', 'd']);
  expect(fitting(waiting, { seats: 9, persons: 2 }).map(({ key }) => key)).toEqual(['c', 'd']);
});

test('a party whose other members cannot go is not among them', () => {
  expect(fitting([party('a', 2, { others: [{}] }), group('c', 1)], { seats: 9, persons: 9 })).toHaveLength(1);
});
