import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { OnePull } from './one-pull.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('[SYNC-19] a second pull waits until the answer to the first has left, and only the newest is answered', () => {
  const link = { backlog: 0 };
  const pulls = new OnePull(link);
  const answered: string[] = [];
  const pull = (name: string) =>
    pulls.ask(() => {
      answered.push(name);
      link.backlog = 400_000;
    });
  for (const name of ['first', 'second', 'third']) pull(name);
  vi.advanceTimersByTime(10_000);
  expect(answered).toEqual(['first']);
  link.backlog = 0;
  vi.advanceTimersByTime(100);
  expect(answered).toEqual(['first', 'third']);
  pull('fourth');
  pulls.stop();
  link.backlog = 0;
  vi.advanceTimersByTime(10_000);
  expect(answered).toEqual(['first', 'third']);
});
