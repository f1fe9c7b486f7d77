import type { EvacueeView } from '@muster/shared/scopes/evacuee-view.ts';
import { expect, test } from 'vitest';
import { amendBack, amendEvacuee, particularsOf, type ParticularsDraft } from './amendment.ts';

const person = {
  evacueeId: '00000000-0000-4000-8000-000000000001',
  name: { primary: 'MANSUR', secondary: 'Rana' },
  sex: 'F',
  nationalities: ['LBN'],
} as unknown as EvacueeView;

function amended(said: Partial<ParticularsDraft>, reason = '') {
  const opened = particularsOf(person);
  return amendEvacuee(person, { opened, draft: { ...opened, ...said }, reason });
}

test('sends what was changed, and nothing else', () => {
  expect(amended({ surname: 'MANSOUR' }, ' As printed ')).toMatchObject({
    command: { changes: { name: { primary: 'MANSOUR', secondary: 'Rana' } }, reason: 'As printed' },
  });
  expect(amended({ nationalities: 'LBN, can', baggage: '2' })).toHaveProperty('command.changes', {
    nationalities: ['LBN', 'CAN'],
    baggage: 2,
  });
  expect(amended({})).toBeUndefined();
});

test('what was emptied is cleared', () => {
  expect(amended({ sex: undefined })).toHaveProperty('command.changes', { sex: null });
});

test('names the field that is not right', () => {
  expect(amended({ birthDate: '1989-02-30' })).toEqual({ wrong: new Set(['birthDate']) });
  expect(amended({ nationalities: 'QQQ' })).toEqual({ wrong: new Set(['nationalities']) });
});

test('puts back what stood before, also where nothing stood', () => {
  const made = amended({ surname: 'MANSOUR', wristband: 'W-1', entitlement: 'citizen' });
  if (!made || !('command' in made)) throw new Error('No command');
  expect(amendBack(person, made.command).changes).toEqual({
    name: { primary: 'MANSUR', secondary: 'Rana' },
    wristband: null,
    entitlement: 'undetermined',
  });
});
