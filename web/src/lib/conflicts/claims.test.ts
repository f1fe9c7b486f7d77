import type { EvacueeView } from '@muster/shared/scopes/evacuee-view.ts';
import { expect, test } from 'vitest';
import { contestedOn } from './claims.ts';

const rival = { seq: 9, by: 'omar', device: 'd', at: '2026-10-14T10:00:00Z', value: 'declined' };
const person = (said: object) => ({ evacueeId: 'p', ...said }) as unknown as EvacueeView;

test('what stands comes first, then each claim that rivals it', () => {
  const [contested] = contestedOn(
    person({
      determination: { determination: 'approved', by: 'rana', at: '2026-10-14T09:00:00Z' },
      contested: { determination: { seq: 7, device: 'e' } },
      rivals: { determination: [rival] },
    }),
  );
  expect(contested).toEqual({
    fact: 'determination',
    claims: [
      { seq: 7, by: 'rana', at: '2026-10-14T09:00:00Z', value: 'approved', isStanding: true },
      { seq: 9, by: 'omar', at: '2026-10-14T10:00:00Z', value: 'declined', isStanding: false },
    ],
  });
});

test('what was never stamped is named by a seq before the first rival', () => {
  const [contested] = contestedOn(person({ sex: 'F', rivals: { sex: [{ ...rival, value: 'M' }] } }));
  expect(contested?.claims[0]).toMatchObject({ seq: 8, value: 'F' });
});

test('nobody contradicts anybody', () => {
  expect(contestedOn(person({}))).toEqual([]);
});
