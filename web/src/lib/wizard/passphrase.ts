const CONSONANTS = 'bdfghklmnprstvwz';
const VOWELS = 'aeou';

/** Four words that can be said aloud and typed under stress, 64 bits: `bakot-nemur-sovad-lugek`. */
export function suggestPassphrase(random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array = fill): string {
  // 16 consonants and 4 vowels divide 256: no letter is likelier than another.
  const letters = Array.from(random(new Uint8Array(20)), (byte, at) => {
    const alphabet = at % 5 === 1 || at % 5 === 3 ? VOWELS : CONSONANTS;
    return alphabet.charAt(byte % alphabet.length);
  });
  return [0, 5, 10, 15].map((at) => letters.slice(at, at + 5).join('')).join('-');
}

function fill(bytes: Uint8Array<ArrayBuffer>): Uint8Array {
  return crypto.getRandomValues(bytes);
}
