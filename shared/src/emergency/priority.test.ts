import { expect, test } from 'vitest';
import { Entitlement, type Need } from '../vocabulary/codes.ts';
import {
  comparePriorities,
  partyPriority,
  priorityCode,
  priorityOf,
  type PriorityFacts,
} from './priority.ts';

const adult: PriorityFacts = { entitlement: 'citizen', minor: false, ageBand: '18-59', needs: [] };
const child: PriorityFacts = { ...adult, minor: true, ageBand: '5-11' };
const withNeed = (...needs: Need[]): PriorityFacts => ({ ...adult, needs });
const code = (person: PriorityFacts, ...companions: PriorityFacts[]) =>
  priorityCode(priorityOf(person, companions));

test('[PRI-1] the major priority follows from the entitlement alone, and each entitlement has one', () => {
  const majors = Entitlement.options.map((entitlement) => priorityOf({ ...adult, entitlement }, []).major);
  expect(majors).toEqual(['I', 'I', 'II', 'II', 'III', 'IV', 'IV', 'IV', 'V', 'V', 'V']);
});

test('[PRI-2] the minor priority is the first that holds: pregnant, child alone, aged or infirm, with children, adult', () => {
  expect(code(withNeed('SM-DP', 'WCHR'), child)).toBe('I-A');
  expect(code(child)).toBe('I-B');
  expect(code({ ...adult, ageBand: '60+' }, child)).toBe('I-C');
  for (const need of ['WCHC', 'DS-BD', 'ER-NF', 'SM-CC', 'BLND'] as const) {
    expect(code(withNeed(need))).toBe('I-C');
  }
  expect(code(adult, child)).toBe('I-D');
  expect(code(adult, adult)).toBe('I-E');
});

test('[PRI-3] a child with an adult of their party goes with that adult; marked as unaccompanied, alone', () => {
  expect(code(child, adult)).toBe('I-D');
  expect(code(child, child)).toBe('I-B');
  expect(code({ ...child, needs: ['SC-UC'] }, adult)).toBe('I-B');
});

test('[PRI-4] what a reader may not see raises nobody, and lowers the entitlement to undetermined', () => {
  expect(code({})).toBe('V-E');
  expect(code({ entitlement: 'citizen' }, {})).toBe('I-E');
});

test('[PRI-5] major goes before minor', () => {
  const codes = ['II-A', 'I-E', 'I-B', 'V-A', 'III-C'].map((text) => {
    const [major, minor] = text.split('-');
    return { major, minor } as ReturnType<typeof priorityOf>;
  });
  expect(codes.sort(comparePriorities).map(priorityCode)).toEqual(['I-B', 'I-E', 'II-A', 'III-C', 'V-A']);
});

test('[PRI-6] a party stands where the first of its members would', () => {
  const aunt: PriorityFacts = { ...adult, entitlement: 'other', needs: ['SM-DP'] };
  expect(priorityCode(partyPriority([aunt, adult, child]))).toBe('I-D');
  expect(priorityCode(partyPriority([]))).toBe('V-E');
});
