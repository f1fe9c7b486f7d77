import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { UNDO_WITHIN_MS, UndoQueue } from './undo-queue.svelte.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function queueWith(text: string) {
  const queue = new UndoQueue();
  const happened: string[] = [];
  queue.add({ text, undo: () => happened.push('undone'), lapse: () => happened.push('sent') });
  return { queue, happened };
}

test('is sent when ten seconds are over, and not before', () => {
  const { queue, happened } = queueWith('Advice');
  vi.advanceTimersByTime(UNDO_WITHIN_MS - 1);
  expect(happened).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(happened).toEqual(['sent']);
  expect(queue.newest).toBeUndefined();
});

test('what was taken back is never sent', () => {
  const { queue, happened } = queueWith('Advice');
  queue.undo(queue.newest!);
  vi.advanceTimersByTime(UNDO_WITHIN_MS);
  expect(happened).toEqual(['undone']);
});

test('all that waits is sent at once before the page goes, each once', () => {
  const { queue, happened } = queueWith('First');
  queue.add({ text: 'Second', undo: () => undefined, lapse: () => happened.push('sent too') });
  expect(queue.newest?.text).toBe('Second');
  queue.lapseAll();
  vi.advanceTimersByTime(UNDO_WITHIN_MS);
  expect(happened).toEqual(['sent', 'sent too']);
});
