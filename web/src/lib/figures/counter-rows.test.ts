import { STAGES } from '@muster/shared/vocabulary/codes.ts';
import { expect, test } from 'vitest';
import { counters } from './counter-rows.ts';

test('[FIG-1] every stage is counted once: rows and exits make up those registered, a crowd apart', () => {
  const byStage = Object.fromEntries(STAGES.map((stage, index) => [stage, 2 ** index]));
  const { registered, rows, sum, exits, intake } = counters({ byStage });
  expect(intake).toBe(1);
  expect(registered).toBe(2 ** STAGES.length - 1 - intake);
  expect(sum + exits).toBe(registered);
  expect(rows.reduce((total, { value }) => total + value, 0)).toBe(sum);
});

test('aboard and departed are two figures, and those handed over have arrived', () => {
  const { rows } = counters({ byStage: { boarded: 3, departed: 4, arrived: 5, 'handed-over': 6 } });
  const values = Object.fromEntries(rows.map(({ name, value }) => [name, value]));
  expect(values).toMatchObject({ boarded: 3, departed: 4, arrived: 11, waiting: 0 });
});
