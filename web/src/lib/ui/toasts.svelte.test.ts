import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Toasts, UNDO_FOR_MS } from './toasts.svelte.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a notice goes by itself, and a later one has its own time', () => {
  const toasts = new Toasts();
  toasts.show('Saved');
  vi.advanceTimersByTime(4000);
  toasts.show('Sent');
  vi.advanceTimersByTime(4000);
  expect(toasts.shown?.text).toBe('Sent');
  vi.advanceTimersByTime(1000);
  expect(toasts.shown).toBeUndefined();
});

test('what can be taken back is offered for ten seconds, and taken back once', () => {
  const toasts = new Toasts();
  const undo = vi.fn();
  toasts.show('Advised', { undo });
  vi.advanceTimersByTime(UNDO_FOR_MS - 1);
  toasts.undo();
  toasts.undo();
  expect(undo).toHaveBeenCalledTimes(1);
  expect(toasts.shown).toBeUndefined();
});

test('after its time nothing is taken back', () => {
  const toasts = new Toasts();
  const undo = vi.fn();
  toasts.show('Advised', { undo });
  vi.advanceTimersByTime(UNDO_FOR_MS);
  toasts.undo();
  expect(undo).not.toHaveBeenCalled();
});

test('clearing leaves what can still be taken back', () => {
  const toasts = new Toasts();
  toasts.show('Advised', { undo: () => undefined });
  toasts.clear();
  expect(toasts.shown?.text).toBe('Advised');
  toasts.show('Saved');
  toasts.clear();
  expect(toasts.shown).toBeUndefined();
});
