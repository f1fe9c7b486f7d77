import { expect, test } from 'vitest';
import { findingGroups, toggled } from './finding-groups.ts';

const offered = (entitlement: Parameters<typeof findingGroups>[0]) =>
  findingGroups(entitlement).flatMap(({ codes }) => codes);

test('no ground of the Act is offered about a citizen', () => {
  expect(findingGroups('citizen').map(({ kind }) => kind)).toEqual(['document', 'identity']);
  expect(offered('citizen')).toContain('identity-not-established');
});

test('those that do not apply to a permanent resident are left out', () => {
  expect(offered('permanent-resident')).not.toContain('39');
  expect(offered('permanent-resident')).toContain('40');
  expect(offered('visa-or-eta')).toContain('39');
});

test('a finding is chosen, and chosen once more it is gone', () => {
  const [finding, ...none] = toggled([], '40', 'Seen');
  expect(none).toEqual([]);
  expect(finding).toMatchObject({ kind: 'admissibility', code: '40', source: 'Seen' });
  expect(toggled([finding!], '40', 'Seen')).toEqual([]);
});
