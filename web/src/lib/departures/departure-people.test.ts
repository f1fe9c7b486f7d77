import type { EvacueeView } from '@muster/shared/scopes/evacuee-view.ts';
import type { PartyView } from '@muster/shared/scopes/record-views.ts';
import { expect, test } from 'vitest';
import { clearedGroups, mayBeHeld, passengersOf } from './departure-people.ts';
import { scanMatch } from './scan-match.ts';
import { isRefusal, verdictOn } from './verdict.ts';

function person(id: string, over: object = {}): EvacueeView {
  const name = { primary: id.toUpperCase(), secondary: 'Rita' };
  return { evacueeId: id, siteId: 'port', stage: 'cleared', name, ...over } as unknown as EvacueeView;
}
function on(departureId: string, status: string): object {
  return { passages: [{ departureId, status, seating: 'seat' }], departureId };
}
const ids = (list: readonly { evacuee: EvacueeView }[]) => list.map(({ evacuee }) => evacuee.evacueeId);

test('people stand in the list of how far they have come, and those released in none', () => {
  const evacuees = [
    person('z', on('f1', 'assigned')),
    person('a', on('f1', 'assigned')),
    person('b', on('f1', 'boarded')),
    person('c', on('f1', 'no-show')),
    person('d', on('f1', 'released')),
    person('e', on('f2', 'boarded')),
  ];
  const { toBoard, aboard, notTravelling } = passengersOf('f1', evacuees);
  expect([ids(toBoard), ids(aboard), ids(notTravelling)]).toEqual([['a', 'z'], ['b'], ['c']]);
});

test('someone offloaded and assigned again stands once, as they are now', () => {
  const passages = ['offloaded', 'assigned'].map((status) => ({
    departureId: 'f1',
    status,
    seating: 'seat',
  }));
  const { toBoard, notTravelling } = passengersOf('f1', [person('a', { passages })]);
  expect([ids(toBoard), ids(notTravelling)]).toEqual([['a'], []]);
});

test('cleared people of this site wait as parties first, then alone, with who of the party is missing', () => {
  const member = (evacueeId: string, stage: string) => ({ evacueeId, stage, place: 'port' });
  const party = {
    partyId: 'p',
    label: 'Haddad',
    card: [
      member('h1', 'cleared'),
      member('h2', 'waiting'),
      member('h3', 'withdrew'),
      member('h4', 'manifested'),
    ],
  } as unknown as PartyView;
  const evacuees = [
    person('alone'),
    person('h1', { partyId: 'p' }),
    person('h2', { partyId: 'p', stage: 'waiting' }),
    person('else', { siteId: 'stadium' }),
    person('listed', { stage: 'manifested' }),
    person('h4', { partyId: 'p', stage: 'manifested', ...on('f1', 'assigned') }),
  ];
  const [first, second, ...more] = clearedGroups(
    { departureId: 'f1' as never, fromSiteId: 'port' as never },
    { evacuees, parties: [party] },
  );
  expect(more).toEqual([]);
  expect(first!.party?.label).toBe('Haddad');
  expect(first!.others.map(({ evacueeId }) => evacueeId)).toEqual(['h2']);
  expect(second!.members.map(({ evacueeId }) => evacueeId)).toEqual(['alone']);
});

test('an infant may be held, an adult of unknown age may not', () => {
  expect(mayBeHeld(person('i', { ageBand: '0-1', minor: true }))).toBe(true);
  expect(mayBeHeld(person('u', { ageBand: 'unknown', minor: false }))).toBe(false);
  expect(mayBeHeld(person('c', { ageBand: '5-11', minor: true }))).toBe(false);
});

const f1 = { departureId: 'f1' as never, state: 'boarding' as const };
const ok = { mayBoard: { ok: true as const }, departureId: 'f1' as never };

test('[BOARD-24] whoever is cleared and listed here may board, once boarding is open', () => {
  expect(verdictOn(ok, f1)).toEqual({ type: 'may-board' });
  expect(verdictOn(ok, { ...f1, state: 'planned' })).toEqual({ type: 'not-boarding' });
});

test('[BOARD-25] a place on another departure is told, and a reason never', () => {
  expect(verdictOn({ ...ok, departureId: 'f2' as never }, f1)).toEqual({
    type: 'wrong-departure',
    departureId: 'f2',
  });
  const notCleared = { mayBoard: { ok: false, reason: 'not-cleared' } as const, departureId: 'f1' as never };
  expect(verdictOn(notCleared, f1)).toEqual({ type: 'not-cleared' });
  expect(verdictOn({}, f1)).toEqual({ type: 'not-cleared' });
});

test('being aboard already is told without red', () => {
  const aboard = { ...ok, mayBoard: { ok: false, reason: 'already-aboard' } as const };
  expect(isRefusal(verdictOn(aboard, f1))).toBe(false);
  expect(isRefusal(verdictOn({ ...aboard, departureId: 'f2' as never }, f1))).toBe(true);
});

test('a scan finds a wristband or a document number as it is read, else names that begin so', () => {
  const people = [
    person('haddad', { wristband: '9TT 3WG', documents: [{ number: 'AB123456' }] }),
    person('haddaden', { name: { primary: 'HADDADEN', original: { text: 'حداد', language: 'ar' } } }),
  ];
  const found = (text: string) => {
    const match = scanMatch(text, people);
    return [match.people.map(({ evacueeId }) => evacueeId), match.exact];
  };
  expect(found('9tt3wg')).toEqual([['haddad'], true]);
  expect(found('AB123456<')).toEqual([['haddad'], true]);
  expect(found('hadd')).toEqual([['haddad', 'haddaden'], false]);
  expect(found('rita HADDAD')).toEqual([['haddad'], false]);
  expect(found('حداد')).toEqual([['haddaden'], false]);
  expect(found('  ')).toEqual([[], false]);
  expect(found('nobody')).toEqual([[], false]);
});

test('whoever arrived on an earlier leg waits here to go on, and nobody who is still under way to it', () => {
  const evacuees = [
    person('onward', { stage: 'arrived', place: 'port' }),
    person('bound', { stage: 'departed', place: 'f0' }),
  ];
  const groups = clearedGroups(
    { departureId: 'f1' as never, fromSiteId: 'port' as never },
    { evacuees, parties: [] },
  );
  expect(groups.map(({ key }) => key)).toEqual(['onward']);
});

test('[PRI-6] whoever would go first stands first, and takes their party along', () => {
  const adult = { minor: false, ageBand: '18-59' };
  const party = { partyId: 'p', label: 'Zein', card: [] } as unknown as PartyView;
  const evacuees = [
    person('alone', { ...adult, entitlement: 'permanent-resident' }),
    person('aunt', { ...adult, entitlement: 'other', partyId: 'p' }),
    person('niece', { entitlement: 'citizen', minor: true, ageBand: '5-11', partyId: 'p' }),
  ];
  const groups = clearedGroups(
    { departureId: 'f1' as never, fromSiteId: 'port' as never },
    {
      evacuees,
      parties: [party],
    },
  );
  expect(groups.map(({ key, priority }) => [key, priority])).toEqual([
    ['p', { major: 'I', minor: 'D' }],
    ['alone', { major: 'II', minor: 'E' }],
  ]);
});
