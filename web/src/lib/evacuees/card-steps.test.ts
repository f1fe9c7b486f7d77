import { expect, test } from 'vitest';
import { firstStep, stepAfter, stepBefore, stepIn } from './card-steps.ts';

const nobody = { isMine: false, mayDecide: false };

test('a card opens where its reader has something to do', () => {
  expect(firstStep({ stage: 'waiting' }, nobody)).toBe('person');
  expect(firstStep({ stage: 'in-screening' }, { ...nobody, isMine: true })).toBe('documents');
  expect(firstStep({ stage: 'referred' }, { ...nobody, mayDecide: true })).toBe('outcome');
  expect(firstStep({ stage: 'waiting' }, { ...nobody, mayDecide: true })).toBe('person');
});

test('the steps follow one another, and an address that is none of them is no step', () => {
  expect(stepAfter('screening')).toBe('outcome');
  expect(stepAfter('outcome')).toBeUndefined();
  expect(stepBefore('person')).toBeUndefined();
  expect(stepIn('documents')).toBe('documents');
  expect(stepIn('Documents')).toBeUndefined();
});
