import { expect, test } from 'vitest';
import { WedgeReader } from './wedge-reader.ts';

function read(keys: readonly string[], eachMs: number): string | undefined {
  const reader = new WedgeReader();
  for (const [index, key] of keys.entries()) reader.take({ key, at: index * eachMs });
  return reader.finish();
}

test('keys that come faster than a hand types are a scan, with its line ends', () => {
  expect(read(['P', '<', 'U', 'T', 'O', 'Enter', 'L', '8', '9', '8', 'Enter'], 5)).toBe('P<UTO\nL898');
});

test('what a hand types is no scan, however long', () => {
  expect(read(Array.from('ERIKSSON ANNA'), 70)).toBeUndefined();
});

test('two keys that were hit together are no scan', () => {
  expect(read(Array.from('as'), 2)).toBeUndefined();
});

test('what was typed before a scan is not part of it', () => {
  const reader = new WedgeReader();
  reader.take({ key: 'x', at: 0 });
  for (const [index, key] of Array.from('W-101').entries()) reader.take({ key, at: 500 + index * 4 });
  expect(reader.finish()).toBe('W-101');
});

test('says from the fourth quick key on that it is a scanner', () => {
  const reader = new WedgeReader();
  for (const [index, key] of Array.from('P<U').entries()) reader.take({ key, at: index * 4 });
  expect(reader.isBurst).toBe(false);
  reader.take({ key: 'T', at: 12 });
  expect(reader.isBurst).toBe(true);
});

test('a tablet that is busy for a moment does not cut a scan in two', () => {
  const reader = new WedgeReader();
  const text = 'L898902C36UTO7408122F1204159';
  for (const [index, key] of Array.from(text).entries())
    reader.take({ key, at: index * 4 + (index > 9 ? 250 : 0) });
  expect(reader.finish()).toBe(text);
});
