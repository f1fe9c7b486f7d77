import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Shortcuts, type ShortcutName } from './shortcuts.svelte.ts';

let done: ShortcutName[];
let keys: Shortcuts;
let clock: number;
beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  document.body.replaceChildren();
  [done, keys, clock] = [[], new Shortcuts(), 1000];
});
afterEach(() => void vi.useRealTimers());

function strike(text: string, everyMs: number, target: EventTarget = document.body): void {
  for (const key of text) {
    const pressed = { key, ctrlKey: false, metaKey: false, altKey: false, timeStamp: clock, target };
    keys.press(pressed, (name) => done.push(name));
    vi.advanceTimersByTime(everyMs);
    clock += everyMs;
  }
  vi.advanceTimersByTime(200);
  clock += 200;
}

test('a key struck alone does what it says', () => {
  strike('m', 200);
  strike('?', 200);
  expect(done).toEqual(['map', 'sheet']);
});

test('no key of a scan is taken for a shortcut, the first and the last neither', () => {
  strike('m?P<LBNMANSOUR<<RANA<tdma', 4);
  expect(done).toEqual([]);
  strike('d', 200);
  expect(done).toEqual(['departures']);
});

test('does nothing in a field or under a dialog, or with Ctrl', () => {
  const field = document.body.appendChild(document.createElement('input'));
  strike('m', 200, field);
  keys.press(
    { key: 'm', ctrlKey: true, metaKey: false, altKey: false, timeStamp: clock, target: document.body },
    (name) => done.push(name),
  );
  vi.advanceTimersByTime(200);
  document.body.appendChild(document.createElement('dialog')).setAttribute('open', '');
  clock += 500;
  strike('m', 200);
  expect(done).toEqual([]);
});

test('can be switched off, and stays off for the next visit', () => {
  keys.areOn = false;
  strike('m', 200);
  expect(done).toEqual([]);
  expect(new Shortcuts().areOn).toBe(false);
  keys.areOn = true;
  strike('m', 200);
  expect(done).toEqual(['map']);
});
