import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { joined, partsBySchema } from './personal-part.ts';
import { isOpen, open } from './public-field.ts';

const Moved = z.object({
  type: z.literal('Moved'),
  id: open(z.string()),
  note: z.string(),
  who: z.object({ sex: open(z.string()).exactOptional(), name: z.string().exactOptional() }).exactOptional(),
  ids: open(z.array(z.string())).exactOptional(),
  codes: z.array(z.string()).exactOptional(),
});
const partsOf = partsBySchema([Moved]);
const moved = {
  ...{ type: 'Moved', id: '1', note: 'n', who: { sex: 'F', name: 'Ana' }, ids: ['1'], codes: ['SV-VA'] },
};

test('[LOG-42] only what its schema calls open stands open, in objects field by field', () => {
  expect(partsOf(moved)).toEqual({
    open: { type: 'Moved', id: '1', who: { sex: 'F' }, ids: ['1'] },
    personal: { note: 'n', who: { name: 'Ana' }, codes: ['SV-VA'] },
  });
});

test('[LOG-42] a field, an object and an event that no schema knows are sealed', () => {
  const grown = { ...moved, fresh: 'f', who: { sex: 'F', fresh: 'f' } };
  expect(partsOf(grown).personal).toMatchObject({ fresh: 'f', who: { fresh: 'f' } });
  expect(partsOf({ type: 'Unheard', id: '1' } as { type: string })).toEqual({
    open: { type: 'Unheard' },
    personal: { id: '1' },
  });
});

test('[LOG-42] an object where text was meant, and a list where an object was, are sealed whole', () => {
  expect(partsOf({ ...moved, note: { deep: 'x' } } as never).personal).toMatchObject({ note: { deep: 'x' } });
  expect(partsOf({ ...moved, who: ['Ana'] } as never).personal).toMatchObject({ who: ['Ana'] });
});

test('[LOG-42] what holds nothing personal has no sealed part', () => {
  expect(partsOf({ type: 'Moved', id: '1' } as { type: string })).toEqual({
    open: { type: 'Moved', id: '1' },
  });
});

test('[LOG-42] openness goes through optional, nullable and list, and never from a part to the whole', () => {
  const word = open(z.string());
  for (const schema of [word, word.optional(), word.nullable(), z.array(word), z.literal('a')]) {
    expect(isOpen(schema)).toBe(true);
  }
  for (const schema of [z.string(), z.object({ word }), z.array(z.string()), z.union([word, z.string()])]) {
    expect(isOpen(schema)).toBe(false);
  }
});

test('[LOG-31] both parts together are the event; without the sealed one the open one stays', () => {
  const text = fc.string({ maxLength: 5 });
  const event = fc.record(
    { note: text, who: fc.record({ sex: text, name: text }, { requiredKeys: [] }), codes: fc.array(text) },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(event, (fields) => {
      const whole = { type: 'Moved', id: '1', ...fields };
      const parts = partsOf(whole);
      expect(joined(parts.open, parts.personal)).toEqual(whole);
      expect(joined(parts.open, undefined)).toBe(parts.open);
    }),
  );
});
