import { expect, test } from 'vitest';
import {
  emptyRegistration,
  isTouched,
  nextRegistration,
  registerEvacuee,
  stateCodesIn,
  unknownStates,
  type Registration,
} from './registration.ts';

const site = '00000000-0000-4000-8000-00000000aaaa';
const today = '2026-10-14';
let last = 0;
const newId = () => `00000000-0000-4000-8000-${String(++last).padStart(12, '0')}`;
const typed = (said: Partial<Registration>) =>
  registerEvacuee({ ...emptyRegistration(newId), ...said }, site, today);
const command = (said: Partial<Registration>) => {
  const made = typed(said);
  if ('wrong' in made) throw new Error(`Wrong: ${[...made.wrong].join()}`);
  return made.command;
};

const zone = 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10';

test('a one-word name is a surname alone', () => {
  expect(command({ surname: ' Suharto ' }).name).toEqual({ primary: 'Suharto' });
});

test('a name in its own script keeps its language', () => {
  expect(command({ original: 'رنا', originalLanguage: 'ar' }).name).toEqual({
    original: { text: 'رنا', language: 'ar' },
  });
});

test('a newborn without a name is registered, and somebody of whom nothing is said is not', () => {
  expect(command({ nameAbsent: 'newborn' })).toMatchObject({ nameAbsent: 'newborn' });
  expect(typed({})).toEqual({ wrong: new Set(['name']) });
});

test('a zone alone is enough: its lines go along, and the server fills in what it gives', () => {
  const { name, documents } = command({ mrz: zone });
  expect(name).toBeUndefined();
  expect(documents).toMatchObject([{ type: 'passport', mrz: zone.split('\n') }]);
});

test('a zone with a wrong digit is sent as read', () => {
  expect(command({ mrz: zone.replace('L898902C36', 'L898902C37') }).documents?.[0]?.mrz?.[1]).toMatch(
    /^L898902C37/,
  );
});

test('what is no zone is named, and nothing is sent', () => {
  expect(typed({ mrz: 'hello', surname: 'Doe' })).toEqual({ wrong: new Set(['mrz']) });
});

test('a date known in part is sent as known; one that no calendar has is named', () => {
  expect(command({ surname: 'Doe', birthDate: '1989-03' }).birthDate).toBe('1989-03');
  expect(typed({ surname: 'Doe', birthDate: '1989-02-30' })).toEqual({ wrong: new Set(['birthDate']) });
});

test('several nationalities, however they were typed', () => {
  expect(stateCodesIn('lbn, CAN;can')).toEqual(['LBN', 'CAN']);
  expect(unknownStates('LBN QQQ')).toEqual(['QQQ']);
  expect(typed({ surname: 'Doe', nationalities: 'QQQ' })).toEqual({ wrong: new Set(['nationalities']) });
});

test('that there is no document is said by its kind, without a number', () => {
  expect(
    command({ surname: 'Doe', documentType: 'none-lost', documentNumber: 'X1' }).documents,
  ).toMatchObject([{ type: 'none-lost' }]);
});

test('the next of a party says again what is shared, and nothing of the person', () => {
  const last = { ...emptyRegistration(newId), surname: 'Haddad', party: 'new', nationalities: 'CAN' };
  expect(nextRegistration(last)).toEqual({
    ...{ nationalities: 'CAN', entitlement: 'undetermined', originalLanguage: 'ar', party: last.partyId },
  });
});

test('a form with nothing but presets in it holds nothing that would be missed', () => {
  expect(isTouched({ ...emptyRegistration(newId), nationalities: 'CAN', entitlement: 'citizen' })).toBe(
    false,
  );
  expect(isTouched({ ...emptyRegistration(newId), wristband: 'W' })).toBe(true);
});
