import { beforeEach, expect, test } from 'vitest';
import { Recent } from './recent.svelte.ts';

beforeEach(() => localStorage.clear());

test('newest first, each once, six of them, kept for the next visit', () => {
  const recent = new Recent('e1');
  for (const key of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'b']) recent.add(key);
  expect(recent.keys).toEqual(['b', 'g', 'f', 'e', 'd', 'c']);
  expect(new Recent('e1').keys).toEqual(recent.keys);
  expect(new Recent('e2').keys).toEqual([]);
});

test('no person is kept on the device', () => {
  const recent = new Recent('e1');
  recent.add('page:map');
  recent.add('person:00000000-0000-4000-8000-000000000e05');
  expect(recent.keys).toHaveLength(2);
  expect(new Recent('e1').keys).toEqual(['page:map']);
});
