import { expect, test } from 'vitest';
import { documentDraft, documentIn, withDocument } from './document-drafts.svelte.ts';

const zone = 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C37UTO7408122F1204159ZE184226B<<<<<10';

test('a zone with a wrong digit is kept as read, and what is no zone is named', () => {
  expect(documentIn({ ...documentDraft(), mrz: zone })).toMatchObject({
    document: { mrz: zone.split('\n') },
  });
  expect(documentIn({ ...documentDraft(), mrz: 'hello' })).toEqual({ wrong: new Set(['mrz']) });
});

test('names the field that is not right', () => {
  expect(documentIn({ ...documentDraft(), issuer: 'QQQ' })).toEqual({ wrong: new Set(['issuer']) });
  expect(documentIn({ ...documentDraft(), expiresOn: '2026-13-01' })).toEqual({
    wrong: new Set(['expiresOn']),
  });
});

test('a document that was keyed in again takes its own place', () => {
  const made = (number: string, from = documentDraft()) => {
    const read = documentIn({ ...from, number });
    if ('wrong' in read) throw new Error('Wrong');
    return read.document;
  };
  const first = made('A1');
  const second = made('B2');
  const again = made('A2', documentDraft(first));
  expect(withDocument([first, second], again)).toEqual([again, second]);
  expect(withDocument([first], second)).toEqual([first, second]);
});
