import fc from 'fast-check';
import { expect, test } from 'vitest';
import { displayName, nameKeys, PersonName } from './name.ts';

test('[DOC-13] takes any one part, and refuses none', () => {
  expect(PersonName.safeParse({ primary: 'Eriksson' }).success).toBe(true);
  expect(PersonName.safeParse({ secondary: 'Anna' }).success).toBe(true);
  expect(PersonName.safeParse({ original: { text: 'محمد', language: 'ar-LB' } }).success).toBe(true);
  expect(PersonName.safeParse({}).success).toBe(false);
  expect(PersonName.safeParse({ primary: '' }).success).toBe(false);
  expect(PersonName.safeParse({ primary: 'A', middle: 'B' }).success).toBe(false);
  expect(PersonName.safeParse({ original: { text: 'محمد', language: 'Arabic script!' } }).success).toBe(
    false,
  );
});

test('[DOC-13] shows the primary identifier in capitals, given names as written', () => {
  expect(displayName({ primary: 'Eriksson', secondary: 'Anna Maria' }).line).toBe('ERIKSSON Anna Maria');
  expect(displayName({ primary: 'MACDONALD', secondary: 'JEAN-LUC ÉTIENNE' }).line).toBe(
    'MACDONALD Jean-Luc Étienne',
  );
  expect(displayName({ primary: 'Arkfreith' })).toEqual({
    line: 'ARKFREITH',
    primary: 'ARKFREITH',
    secondary: '',
  });
  expect(displayName({ secondary: 'McKenzie' }).line).toBe('McKenzie');
});

test('[DOC-13] shows the original form where there is no other, and says why a name is absent', () => {
  const original = { text: 'محمد', language: 'ar' };
  expect(displayName({ original })).toMatchObject({ line: 'محمد', original });
  expect(displayName(undefined, 'newborn')).toEqual({
    line: '',
    primary: '',
    secondary: '',
    absent: 'newborn',
  });
});

test('[DOC-13] finds a name with or without marks, and by its ICAO form', () => {
  expect(nameKeys({ primary: 'Åström', secondary: 'Jean-Luc' })).toEqual([
    'ASTROM',
    'AASTROEM',
    'JEAN',
    'LUC',
  ]);
  expect(nameKeys({ primary: 'Østergård' })).toEqual(['OSTERGARD', 'OESTERGAARD']);
  expect(nameKeys({ primary: "O'Neil" })).toEqual(['ONEIL']);
  expect(nameKeys({ primary: 'ERIKSSON', secondary: 'ERIKSSON ANNA' })).toEqual(['ERIKSSON', 'ANNA']);
});

test('[DOC-13] finds a name by its own script', () => {
  expect(nameKeys({ original: { text: 'Юлія', language: 'uk' } })).toEqual(['ЮЛІЯ', 'YULIIA']);
  const [folded] = nameKeys({ original: { text: 'أحمَد', language: 'ar' } });
  expect(folded).toBe('احمد');
  expect(nameKeys({ original: { text: 'علی', language: 'fa' } })).toContain('علي');
  expect(nameKeys({ original: { text: 'رضــا', language: 'ar' } })).toEqual(['رضا', 'RXDZA']);
  expect(nameKeys({ original: { text: '李小龙', language: 'zh' } })).toEqual(['李小龙']);
});

test('[DOC-13] gives the same keys whatever the normal form or case', () => {
  const words = fc.string({ unit: fc.constantFrom(...Array.from('ÅÉñøßłايأЙёΩ ')), minLength: 1 });
  fc.assert(
    fc.property(words, (text) => {
      const keys = nameKeys({ primary: text });
      expect(nameKeys({ primary: text.normalize('NFD') })).toEqual(keys);
      expect(nameKeys({ primary: text.toUpperCase() })).toEqual(keys);
      expect(keys.every((key) => key !== '' && !key.includes(' '))).toBe(true);
    }),
  );
});
