import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from './canonical-json.ts';

function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, shuffled(inner)]),
  );
}

test('[LOG-19] equal content is equal text, whatever the order of keys', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(canonicalJson(shuffled(value))).toBe(canonicalJson(value));
    }),
  );
});

test('[LOG-19] the text reads back to the content, and other content is other text', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
      const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;
      expect(JSON.parse(canonicalJson(one))).toEqual(plain(one));
      const areEqual = canonicalJson(one) === canonicalJson(other);
      if (areEqual) expect(plain(one)).toEqual(plain(other));
    }),
  );
});

test('[LOG-19] keys are sorted at every depth, and lists keep their order', () => {
  expect(canonicalJson({ b: [{ d: 1, c: 2 }, 1], a: null })).toBe('{"a":null,"b":[{"c":2,"d":1},1]}');
});
