import { Rejection } from '@muster/shared/emergency/rejections.ts';
import { expect, test } from 'vitest';
import { en } from './en/dictionary.ts';
import { fr } from './fr/dictionary.ts';
import { refusalWords } from './refusal-words.ts';

const types = Rejection.options.map((option) => option.shape.type.value);

test('each rejection has its own words in both languages', () => {
  for (const { refusals } of [en, fr]) expect(Object.keys(refusals.byType).sort()).toEqual([...types].sort());
});

test('says how much room there is', () => {
  const full = { type: 'SeatsFull', kind: 'seat', seatsNeeded: 3, seatsLeft: 1 };
  expect(refusalWords(en, full)).toBe('No room: 3 seats needed, 1 left.');
  expect(refusalWords(fr, full)).toBe('Plus de place : il faut 3 sièges, il en reste 1.');
});

test('a reason that a newer server has and this program lacks is named, not hidden', () => {
  expect(refusalWords(en, { type: 'BridgeOut' })).toBe('The server refused this (BridgeOut).');
  expect(refusalWords(en, { type: 'constructor' })).toBe('The server refused this (constructor).');
});
