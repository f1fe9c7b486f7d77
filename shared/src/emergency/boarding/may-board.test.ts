import { expect, test } from 'vitest';
import {
  ana,
  arrived,
  boarded,
  departed,
  offloaded,
  personIn,
  PLANNED,
  whileBoarding,
} from '../../testing/departure-cast.ts';
import { given, type Sent } from '../../testing/given.ts';
import { mayBoard } from './may-board.ts';

const determined = (determination: string): Sent => ({ type: 'Determine', evacueeId: ana, determination });
const verdictAfter = (...commands: readonly Sent[]) =>
  mayBoard(personIn(whileBoarding(...commands).story, ana));

test('[BOARD-24] passes only those who are listed and approved', () => {
  expect(verdictAfter()).toEqual({ ok: true });
  expect(mayBoard(personIn(given(...PLANNED).story, ana))).toEqual({ ok: false, reason: 'not-listed' });
  expect(verdictAfter(offloaded(ana))).toEqual({ ok: false, reason: 'not-listed' });
  expect(verdictAfter(boarded(ana))).toEqual({ ok: false, reason: 'already-aboard' });
  expect(verdictAfter(boarded(ana), departed())).toEqual({ ok: false, reason: 'already-aboard' });
  expect(verdictAfter(boarded(ana), departed(), arrived())).toEqual({ ok: false, reason: 'not-listed' });
});

test('[BOARD-24] does not pass whoever has left, but passes whoever was missing', () => {
  const exit = (kind: string): Sent => ({ type: 'RecordExit', evacueeId: ana, exit: kind });
  expect(verdictAfter(exit('withdrew'))).toEqual({ ok: false, reason: 'gone' });
  expect(verdictAfter(exit('missing'))).toEqual({ ok: true });
});

test('[BOARD-25] says that someone is not cleared, and never why', () => {
  const held = verdictAfter(determined('held'));
  expect(held).toEqual({ ok: false, reason: 'not-cleared' });
  expect(verdictAfter(determined('declined'))).toEqual(held);
  const { story } = whileBoarding();
  const { determination, ...ours } = personIn(story, ana);
  expect(mayBoard(ours)).toEqual(held);
  expect(
    mayBoard({ ...ours, ...(determination && { determination: { ...determination, reopened: true } }) }),
  ).toEqual(held);
});
