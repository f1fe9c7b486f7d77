import { expect, test } from 'vitest';
import { readMovement } from './read-movement.ts';

const draft = { at: '2026-10-14 15:10', personsOnBoard: '120', crew: '5', staff: '' };

test('persons on board count everyone; crew and staff may be unknown', () => {
  expect(readMovement(draft, 'Asia/Beirut')).toEqual({
    report: { at: '2026-10-14T12:10:00Z', personsOnBoard: 120, crew: 5 },
  });
});

test('without persons on board, or with what is no number, nothing is sent', () => {
  expect(readMovement({ ...draft, personsOnBoard: '', crew: '-1' }, 'Asia/Beirut')).toEqual({
    problems: { personsOnBoard: 'missing', crew: 'count-unread' },
  });
  expect(readMovement({ ...draft, at: 'now', personsOnBoard: '1e3' }, 'Asia/Beirut')).toEqual({
    problems: { at: 'time-unread', personsOnBoard: 'count-unread' },
  });
});
