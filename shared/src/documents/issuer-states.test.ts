import { expect, test } from 'vitest';
import { isOpen } from '../vocabulary/public-field.ts';
import { ISSUER_STATES, isIssuerState, isSpecimenState, State } from './issuer-states.ts';

test('[DOC-7] knows what passports print besides ISO 3166', () => {
  const printed =
    'D EUE GBD GBN GBO GBP GBS RKS UNO UNA UNK XXA XXB XXC XXX XPO XOM XCC XCE XCO XEC XIM XBA XMP XES XDC';
  for (const code of [...printed.split(' '), 'CAN', 'LBN', 'DEU', 'SDN'])
    expect(isIssuerState(code), code).toBe(true);
});

test('[DOC-7] refuses what is no code as printed', () => {
  for (const code of ['', 'D<<', 'can', 'CA', 'QQQ', 'XAB', 'constructor', ' CAN'])
    expect(State.safeParse(code).success, code).toBe(false);
});

test('[DOC-7] has 249 countries and each code once', () => {
  expect(new Set(ISSUER_STATES).size).toBe(ISSUER_STATES.length);
  expect(ISSUER_STATES.every((code) => /^(D|[A-Z]{3})$/.test(code))).toBe(true);
  expect(
    ISSUER_STATES.filter((code) => !/^X|^GB[DNOPS]$|^UN[AKO]$|^(D|EUE|RKS|ANT|NTZ|UTO)$/.test(code)),
  ).toHaveLength(249);
});

test('[DOC-7] marks only Utopia as a specimen', () => {
  expect(ISSUER_STATES.filter(isSpecimenState)).toEqual(['UTO']);
});

test('[DOC-7] stands in the open part of the log', () => {
  expect(isOpen(State)).toBe(true);
});
