import { readMrz } from '@muster/shared/documents/mrz.ts';
import { expect, test } from 'vitest';
import { rowsToLookAt, zoneRows, type Printed, type ZoneField } from './zone-rows.ts';

const first = 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<';
const second = 'L898902C36UTO7408122F1204159ZE184226B<<<<<10';

function row(field: ZoneField, lines: readonly string[], printed: Printed = {}) {
  const zone = readMrz(lines, '2026-10-14');
  if (!zone.format) throw new Error('No zone');
  return zoneRows(zone, lines, printed).find((each) => each.field === field);
}

test('a right digit ticks its field, and a wrong one names it', () => {
  expect(row('number', [first, second])).toMatchObject({ check: 'digit-right', digit: '6' });
  const misread = [first, second.replace('L898902C36', 'L898902C37')];
  expect(row('number', misread)).toMatchObject({ check: 'digit-wrong', digit: '7' });
  expect(row('birthDate', misread)).toMatchObject({ check: 'digit-right' });
  expect(row('composite', misread)).toMatchObject({ check: 'digit-wrong' });
});

test('one character corrected, and it passes', () => {
  const misread = second.replace('740812', '740813');
  expect(row('birthDate', [first, misread])).toMatchObject({ check: 'digit-wrong' });
  expect(row('birthDate', [first, misread.replace('740813', '740812')])).toMatchObject({
    check: 'digit-right',
  });
});

test('what was typed is held against the zone, whatever its capitals and marks', () => {
  expect(row('primary', [first, second], { primary: 'Ériksson' })).toMatchObject({ check: 'same' });
  expect(row('secondary', [first, second], { secondary: 'Hanna' })).toMatchObject({ check: 'differs' });
  expect(row('number', [first, second], { number: 'L 898902 C3' })).not.toHaveProperty('differs');
  expect(row('number', [first, second], { number: 'L898902C8' })).toMatchObject({ differs: true });
  expect(row('primary', [first, second])).toMatchObject({ check: undefined });
});

test('a date known in part is no contradiction', () => {
  expect(row('birthDate', [first, second], { birthDate: '1974' })).not.toHaveProperty('differs');
});

test('the state, the sex and the whole zone are rows of their own only where something is wrong', () => {
  const rows = (lines: readonly string[], printed: Printed) => {
    const zone = readMrz(lines, '2026-10-14');
    return zone.format ? rowsToLookAt(zoneRows(zone, lines, printed)).map(({ field }) => field) : [];
  };
  const plain = ['primary', 'secondary', 'number', 'nationality', 'birthDate', 'expiresOn'];
  expect(rows([first, second], {})).toEqual(plain);
  expect(rows([first, second], { sex: 'M' })).toContain('sex');
  expect(rows([first, second.replace('L898902C36', 'L898902C37')], {})).toContain('composite');
});
