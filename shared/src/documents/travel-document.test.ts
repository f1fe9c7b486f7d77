import { expect, test } from 'vitest';
import { isOpen } from '../vocabulary/public-field.ts';
import { DocumentType, TravelDocument } from './travel-document.ts';

const documentId = '0b9f2d3c-6a54-4f0e-9d1b-3f6d2f1c8a11';
const accepts = (document: object) =>
  TravelDocument.safeParse({ documentId, type: 'passport', ...document }).success;

test('[DOC-8] takes a document of which only the kind is known, and one that was lost', () => {
  expect(accepts({})).toBe(true);
  expect(accepts({ type: 'none-lost' })).toBe(true);
});

test('[DOC-8] takes lines whose digits fail', () => {
  expect(
    accepts({ issuer: 'GBN', number: 'A-12 34', expiresOn: '2031-02-28', mrz: ['P<', 'L898902C37'] }),
  ).toBe(true);
});

test('[DOC-8] refuses what is no document', () => {
  expect(accepts({ type: 'driving-licence' })).toBe(false);
  expect(accepts({ documentId: 'first' })).toBe(false);
  expect(accepts({ expiresOn: '2031-02-30' })).toBe(false);
  expect(accepts({ expiresOn: '2031-02' })).toBe(false);
  expect(accepts({ issuer: 'QQQ' })).toBe(false);
  expect(accepts({ mrz: ['P<UTO'] })).toBe(false);
  expect(accepts({ mrz: ['P', 'P', 'P', 'P'] })).toBe(false);
  expect(accepts({ nickname: 'blue one' })).toBe(false);
});

test('[DOC-8] keeps the kind of document sealed', () => {
  expect(isOpen(DocumentType)).toBe(false);
  expect(isOpen(TravelDocument)).toBe(false);
});
