import { afterEach, expect, test } from 'vitest';
import { ScanFocus } from './scan-focus.svelte.ts';

function boxed(): { focus: ScanFocus; box: HTMLInputElement } {
  const box = document.createElement('input');
  document.body.append(box);
  const focus = new ScanFocus();
  focus.keepBox(box);
  box.blur();
  return { focus, box };
}

afterEach(() => document.body.replaceChildren());

function strikes(key: string, more: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, ...more });
  document.body.dispatchEvent(event);
  return event;
}

test('a letter that no field awaits goes into the box', () => {
  const { focus, box } = boxed();
  focus.catchKey(strikes('W'));
  expect(document.activeElement).toBe(box);
});

test('a space, a command and the key that leads to the box are not typed into it', () => {
  const { focus, box } = boxed();
  for (const event of [strikes(' '), strikes('/'), strikes('k', { ctrlKey: true }), strikes('Enter')]) {
    focus.catchKey(event);
    expect(document.activeElement).not.toBe(box);
  }
});
