import { FiguresTally } from '@muster/shared/emergency/figures.ts';
import { anEvacuee } from '@muster/shared/testing/put-records.ts';
import { expect, test } from 'vitest';
import { FiguresHistory } from './figures-history.ts';

const at = (time: string) => `2026-10-14T${time}:00Z`;

test('[FIG-6] counts of an hour ago are what stood then, also when time passes without a change', () => {
  const tally = new FiguresTally();
  const history = new FiguresHistory(tally);
  history.advance(at('10:00'));
  tally.replace(undefined, anEvacuee(1));
  history.advance(at('10:30'));
  tally.replace(undefined, anEvacuee(2));
  history.advance(at('11:10'));
  expect(history.hourBefore('*', new Date(at('11:12')))).toMatchObject({
    at: at('10:30'),
    byStage: { cleared: 1 },
  });
  expect(history.series('*').map(({ byStage }) => byStage['cleared'])).toEqual([0, 1, 2]);
});

test('[FIG-6] a young history says since when it is', () => {
  const history = new FiguresHistory(new FiguresTally());
  expect(history.hourBefore('*', new Date(at('10:00')))).toBeUndefined();
  history.advance(at('10:00'));
  expect(history.hourBefore('*', new Date(at('10:20')))?.at).toBe(at('10:00'));
});
