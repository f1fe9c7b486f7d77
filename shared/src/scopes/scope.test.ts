import { expect, test } from 'vitest';
import { given, FOUNDER, type Sent } from '../testing/given.ts';
import { ROLES, type Role } from '../vocabulary/codes.ts';
import { rolesFor, scopeOf, type Reader } from './scope.ts';
import { EVERYWHERE } from './streams-of.ts';

const [BEIRUT, TYRE] = ['c1', 'c2'].map((end) => `00000000-0000-4000-8000-0000000000${end}`);
const [ANA, BEN] = ['a1', 'a2'].map((end) => `00000000-0000-4000-8000-0000000000${end}`);
const site = (siteId: string | undefined): Sent => ({
  ...{ type: 'OpenSite', siteId, name: 'Site', kind: 'assembly-point', position: [35, 33] },
  ...{ timeZone: 'Asia/Beirut', capacity: 10 },
});
const grant = (officerId: string | undefined, role: Role, ...siteIds: (string | undefined)[]): Sent => ({
  ...{ type: 'GrantRole', officerId, role, siteIds },
});
const reader = (officerId = ANA, more: Partial<Reader> = {}): Reader => ({
  ...{ officerId: officerId ?? '', administrator: false, founder: false },
  ...more,
});
const told = (...commands: Sent[]) => given(site(BEIRUT), site(TYRE), ...commands).story.state;
const shown = (scope: ReturnType<typeof scopeOf>) =>
  Object.fromEntries([...(scope?.sites ?? [])].map(([at, roles]) => [at, [...roles].sort()]));

test('[SCOPE-2] a scope holds for each site the roles held there', () => {
  const state = told(
    ...[grant(ANA, 'screening', BEIRUT, TYRE), grant(ANA, 'gate', TYRE), grant(BEN, 'medical', BEIRUT)],
  );
  expect(shown(scopeOf(state, reader()))).toEqual({
    [BEIRUT!]: ['screening'],
    [TYRE!]: ['gate', 'screening'],
  });
});

test('[SCOPE-2] who has no role, or none any more, has no scope', () => {
  const state = told(grant(ANA, 'gate', TYRE), grant(BEN, 'gate', TYRE), {
    ...{ type: 'EndRole', officerId: ANA, role: 'gate' },
  });
  expect(scopeOf(state, reader())).toBeUndefined();
  expect(scopeOf(state, reader(BEN))).toBeDefined();
});

test('[SCOPE-2] a role without sites holds everywhere, at sites opened later too', () => {
  const scope = scopeOf(told(grant(ANA, 'lead')), reader());
  expect(shown(scope)).toEqual({ [EVERYWHERE]: ['lead'] });
  expect([...rolesFor(scope!, ['a site of tomorrow'])]).toEqual(['lead']);
});

test('[SCOPE-2] whoever set Muster up sees everything until the first grant, then what their roles show', () => {
  const founder = reader(FOUNDER, { administrator: true, founder: true });
  expect(shown(scopeOf(told(), founder))).toEqual({ [EVERYWHERE]: [...ROLES].sort() });
  expect(shown(scopeOf(told(grant(ANA, 'lead')), founder))).toEqual({ [EVERYWHERE]: ['administrator'] });
});

test('[SCOPE-2] a record is seen under the roles of the streams that it is in, and of no other', () => {
  const scope = scopeOf(told(grant(ANA, 'screening', BEIRUT), grant(ANA, 'gate', TYRE)), reader())!;
  expect([...rolesFor(scope, [BEIRUT!])]).toEqual(['screening']);
  expect([...rolesFor(scope, [BEIRUT!, TYRE!])].sort()).toEqual(['gate', 'screening']);
  expect([...rolesFor(scope, ['elsewhere', `officer:${String(ANA)}`])]).toEqual([]);
  expect([...rolesFor(scope, [EVERYWHERE])].sort()).toEqual(['gate', 'screening']);
});

test('[SCOPE-4] equal scopes have equal keys, whoever holds them and in whatever order they came', () => {
  const state = told(
    ...[grant(ANA, 'screening', BEIRUT, TYRE), grant(ANA, 'gate', TYRE)],
    ...[grant(BEN, 'gate', TYRE), grant(BEN, 'screening', TYRE, BEIRUT)],
  );
  expect(scopeOf(state, reader(BEN))?.key).toBe(scopeOf(state, reader())?.key);
});

test('[SCOPE-4] another role, another site or everywhere instead is another key', () => {
  const keys = [
    ...[grant(ANA, 'authority', BEIRUT), grant(ANA, 'authority', TYRE), grant(ANA, 'authority')],
    ...[grant(ANA, 'authority', BEIRUT, TYRE), grant(ANA, 'headquarters', BEIRUT)],
  ].map((each) => scopeOf(told(each), reader())?.key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.every((key) => /^[0-9a-f]{32}$/.test(key ?? ''))).toBe(true);
});
