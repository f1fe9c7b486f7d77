/** Tables of ICAO Doc 9303 part 3, section 6, for capitals. `X` begins the sequences for Arabic letters. */
const LATIN = tableOf('ÄAE ÅAA ÆAE ÐD ÖOE ØOE ÜUE ÞTH ẞSS ĐD ĦH ĲIJ ĿL ŁL ŊN ŒOE ŦT ƏE ĸQ');

const CYRILLIC = tableOf(
  'АA БB ВV ГG ДD ЕE ЁE ЖZH ЗZ ИI ЙI КK ЛL МM НN ОO ПP РR СS ТT УU ФF ХKH ЦTS ЧCH ШSH ЩSHCH ЪIE ЫY ЭE',
  'ЮIU ЯIA ІI ЇI ЄIE ҐG ЎU ЂD ЃG ЅDZ ЈJ ЉLJ ЊNJ ЋC ЌK ЏDZ ѢIE ѪU ѴY',
);

const ARABIC = tableOf(
  'ءXE آXAA أXAE ؤU إI ئXI اA بB ةXTA تT ثXTH جJ حXH خXKH دD ذXDH رR زZ سS شXSH صXSS ضXDZ طXTT ظXZZ عE غG',
  'فF قQ كK لL مM نN هH وW ىXAY يY ٱXXA ٹXXT ټXRT پP ځXKE څXXH چXC ڈXXD ډXDR ڑXXR ړXRR ږXRX ژXJ ښXXS کXKK',
  'ګXXK ڭXNG گXGG ںXNN ڼXXN ھXDO ۀXYH ہXXG ۂXGE ۃXTG یXYA ۍXXY ېY ےXYB ۓXBE',
);

/** Where the standard names a language: its letters by ISO 639 code. */
const SERBIAN = tableOf('ЖZ ХH ЦC ЧC ШS');
const MACEDONIAN = tableOf('ХH ЦC ЏDJ');
const UKRAINIAN = tableOf('ГH ИY');
const BELARUSIAN = tableOf('ГH ЁIO');
const BULGARIAN = tableOf('ЩSHT');
const UKRAINIAN_FIRST = tableOf('ЄYE ЇYI ЙY ЮYU ЯYA');

const BY_LANGUAGE: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  ...{ sr: SERBIAN, srp: SERBIAN, mk: MACEDONIAN, mkd: MACEDONIAN, uk: UKRAINIAN, ukr: UKRAINIAN },
  ...{ be: BELARUSIAN, bel: BELARUSIAN, bg: BULGARIAN, bul: BULGARIAN },
};

const ALL_SCRIPTS = new Map([...LATIN, ...CYRILLIC, ...ARABIC]);

/** The common case, of which no table says anything. */
const BARE_LETTERS = /^[A-Za-z]*$/;
const SEPARATOR = /[\s\p{Pd}<]/u;
/** Shadda doubles the letter before it. */
const SHADDA = '\u0651';
const TEH_MARBUTA = 'ة';

/**
 * The form of a name in a machine readable zone: A to Z, with `<` between its words. Apostrophes and what no
 * table holds are left out. `language` (BCP 47) chooses among the letters that Cyrillic languages share.
 */
export function transliterate(text: string, language?: string): string {
  if (BARE_LETTERS.test(text)) return text.toUpperCase();
  const words = text.normalize('NFC').toUpperCase().normalize('NFC').split(SEPARATOR);
  return words
    .map((word) => transliterateWord(word, language))
    .filter((word) => word !== '')
    .join('<');
}

/** One capital letter of Latin script without its marks, or the letters that stand for it. */
export function latinLetters(capital: string): string | undefined {
  return LATIN.get(capital) ?? baseLetter(capital);
}

function transliterateWord(word: string, language: string | undefined): string {
  const letters = Array.from(word);
  let written = '';
  let previous = '';
  letters.forEach((letter, at) => {
    if (letter !== SHADDA)
      previous = lettersFor(letter, language, { first: written === '', last: at === letters.length - 1 });
    written += previous;
  });
  return written;
}

function lettersFor(
  letter: string,
  language: string | undefined,
  place: { first: boolean; last: boolean },
): string {
  const subtag = language?.toLowerCase().split(/[-_]/)[0] ?? '';
  const own = Object.hasOwn(BY_LANGUAGE, subtag) ? BY_LANGUAGE[subtag] : undefined;
  if (letter === TEH_MARBUTA && place.last) return 'XAH';
  if (own === UKRAINIAN && place.first && UKRAINIAN_FIRST.has(letter))
    return UKRAINIAN_FIRST.get(letter) ?? '';
  return own?.get(letter) ?? ALL_SCRIPTS.get(letter) ?? baseLetter(letter) ?? '';
}

/** É to E, Ỳ to Y: the letter that remains when its marks are taken off. */
function baseLetter(letter: string): string | undefined {
  const base = letter.normalize('NFKD').charAt(0);
  return /[A-Z]/.test(base) ? base : undefined;
}

/** Each word is one letter followed by what stands for it. */
function tableOf(...lines: readonly string[]): ReadonlyMap<string, string> {
  return new Map(lines.flatMap((line) => line.split(' ')).map((entry) => [entry.charAt(0), entry.slice(1)]));
}
