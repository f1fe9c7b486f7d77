import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AgeBand, ageBandOf, isMinor } from './age.ts';
import { isOpen } from './public-field.ts';

const TODAY = '2026-07-01';

test('[DOC-11] is a minor until the latest possible 18th birthday', () => {
  expect(isMinor({ birthDate: '2008-07-02' }, TODAY)).toBe(true);
  expect(isMinor({ birthDate: '2008-07-01' }, TODAY)).toBe(false);
  expect(isMinor({ birthDate: '2008-07' }, TODAY)).toBe(true);
  expect(isMinor({ birthDate: '2008-07' }, '2026-07-31')).toBe(false);
  expect(isMinor({ birthDate: '2008' }, '2026-12-30')).toBe(true);
  expect(isMinor({ birthDate: '2008' }, '2026-12-31')).toBe(false);
  expect(isMinor({ birthDate: '2008-07-02', ageStated: 'adult' }, TODAY)).toBe(true);
});

test('[DOC-11] with no birth date is what the officer states, and unsure is a child', () => {
  expect(isMinor({ ageStated: 'adult' }, TODAY)).toBe(false);
  expect(isMinor({ ageStated: 'child' }, TODAY)).toBe(true);
  expect(isMinor({ ageStated: 'unsure', ageEstimate: { from: 20, to: 30 } }, TODAY)).toBe(true);
});

test('[DOC-11] with an estimate alone goes by its low end, and with nothing is a minor', () => {
  expect(isMinor({ ageEstimate: { from: 17, to: 40 } }, TODAY)).toBe(true);
  expect(isMinor({ ageEstimate: { from: 18, to: 40 } }, TODAY)).toBe(false);
  expect(isMinor({}, TODAY)).toBe(true);
});

test('[DOC-12] puts each age in its band', () => {
  const bands = [0, 1, 2, 4, 5, 11, 12, 17, 18, 59, 60, 99].map((years) =>
    ageBandOf({ birthDate: `${2026 - years}-07-01` }, TODAY),
  );
  expect(bands).toEqual([
    '0-1',
    '0-1',
    '2-4',
    '2-4',
    '5-11',
    '5-11',
    '12-17',
    '12-17',
    '18-59',
    '18-59',
    '60+',
    '60+',
  ]);
});

test('[DOC-12] takes the youngest age possible', () => {
  expect(ageBandOf({ birthDate: '2008' }, TODAY)).toBe('12-17');
  expect(ageBandOf({ ageEstimate: { from: 4, to: 6 } }, TODAY)).toBe('2-4');
  expect(ageBandOf({ birthDate: '2027' }, TODAY)).toBe('0-1');
});

test('[DOC-12] is unknown with neither birth date nor estimate', () => {
  expect(ageBandOf({}, TODAY)).toBe('unknown');
  expect(ageBandOf({ ageStated: 'adult' }, TODAY)).toBe('unknown');
});

test('[DOC-11] [DOC-12] a band below 18 is a minor, one above is not', () => {
  const birthDate = fc.tuple(
    fc.integer({ min: 1920, max: 2026 }),
    fc.integer({ min: 1, max: 12 }),
    fc.boolean(),
  );
  fc.assert(
    fc.property(birthDate, ([year, month, monthKnown]) => {
      const known = { birthDate: monthKnown ? `${year}-${String(month).padStart(2, '0')}` : String(year) };
      expect(isMinor(known, TODAY)).toBe(['0-1', '2-4', '5-11', '12-17'].includes(ageBandOf(known, TODAY)));
    }),
  );
});

test('[DOC-12] the band stands in the open part of the log', () => {
  expect(isOpen(AgeBand)).toBe(true);
});
