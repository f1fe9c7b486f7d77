import fc from 'fast-check';
import { expect, test } from 'vitest';
import { transliterate } from './transliteration.ts';

test('[DOC-6] writes Latin letters as ICAO 9303-3 does', () => {
  const names = {
    Åström: 'AASTROEM',
    Ägräs: 'AEGRAES',
    'Ørsted Æbeltoft': 'OERSTED<AEBELTOFT',
    Groß: 'GROSS',
    Müller: 'MUELLER',
    Núñez: 'NUNEZ',
    Thérèse: 'THERESE',
    Þórðarson: 'THORDARSON',
    'Łukasz Żółć': 'LUKASZ<ZOLC',
    'Đặng Nguyễn': 'DANG<NGUYEN',
    Œuvray: 'OEUVRAY',
    'İbrahim Yıldız': 'IBRAHIM<YILDIZ',
  };
  for (const [name, written] of Object.entries(names)) {
    expect(transliterate(name), name).toBe(written);
    expect(transliterate(name.normalize('NFD')), name).toBe(written);
  }
});

test('[DOC-6] drops apostrophes, and makes spaces and hyphens one filler', () => {
  expect(transliterate("O'Connor")).toBe('OCONNOR');
  expect(transliterate('D’Artagnan')).toBe('DARTAGNAN');
  expect(transliterate(' Marie–Claire  de  la-Tour ')).toBe('MARIE<CLAIRE<DE<LA<TOUR');
  expect(transliterate('ERIKSSON<<ANNA')).toBe('ERIKSSON<ANNA');
  expect(transliterate('李小龙 3')).toBe('');
});

test('[DOC-6] writes Cyrillic letters as the language has them', () => {
  expect(transliterate('Щербаков Юрий')).toBe('SHCHERBAKOV<IURII');
  expect(transliterate('Фёдор Ельцын', 'ru')).toBe('FEDOR<ELTSYN');
  expect(transliterate('Гриць Юлія Їжак', 'uk-UA')).toBe('HRYTS<YULIIA<YIZHAK');
  expect(transliterate('Щерев', 'bul')).toBe('SHTEREV');
  expect(transliterate('Жика Чолић', 'sr')).toBe('ZIKA<COLIC');
  expect(transliterate('Ёлкин', 'be')).toBe('IOLKIN');
});

test('[DOC-6] writes Arabic letters with the sequences of the standard', () => {
  expect(transliterate('محمود عبد الرحيم')).toBe('MXHMWD<EBD<ALRXHYM');
  expect(transliterate('محمّد')).toBe('MXHMMD');
  expect(transliterate('فاطمة')).toBe('FAXTTMXAH');
  expect(transliterate('رضــا')).toBe('RXDZA');
  expect(transliterate('فؤاد')).toBe('FUAD');
  expect(transliterate('گل‌آقا')).toBe('XGGLXAAQA');
});

test('[DOC-6] gives nothing but A to Z and single fillers between', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(transliterate(text)).toMatch(/^([A-Z]+(<[A-Z]+)*)?$/);
    }),
    { numRuns: 1000 },
  );
});

test('[DOC-6] leaves what is already written as it is', () => {
  const written = fc.array(fc.string({ unit: fc.constantFrom(...Array.from('ABCXYZ')), minLength: 1 }), {
    minLength: 1,
  });
  fc.assert(
    fc.property(written, (words) => {
      expect(transliterate(words.join('<'))).toBe(words.join('<'));
    }),
  );
});

test('[DOC-6] ignores a language it does not know', () => {
  expect(transliterate('Жанна', 'constructor')).toBe('ZHANNA');
  expect(transliterate('Жанна', '')).toBe('ZHANNA');
});
