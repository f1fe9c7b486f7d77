/** Closes what lies on the tablet, so that its files tell nothing by themselves. */
export interface Sealer {
  seal(value: unknown): Promise<Uint8Array<ArrayBuffer>>;
  open(sealed: Uint8Array<ArrayBuffer>): Promise<unknown>;
}

const CIPHER = 'AES-GCM';
/** NIST SP 800-38D, section 8.2. */
const IV_BYTES = 12;

/** A key that can be used here and never be read out, not by this program either. */
export function newSealingKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: CIPHER, length: 256 }, false, ['encrypt', 'decrypt']);
}

/** Sealed bytes are the initialisation vector, then the text. */
export function sealerWith(key: CryptoKey): Sealer {
  return {
    seal: async (value) => {
      const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
      const text = new TextEncoder().encode(JSON.stringify(value));
      const closed = new Uint8Array(await crypto.subtle.encrypt({ name: CIPHER, iv }, key, text));
      const sealed = new Uint8Array(IV_BYTES + closed.length);
      sealed.set(iv);
      sealed.set(closed, IV_BYTES);
      return sealed;
    },
    open: async (sealed) => {
      const [iv, closed] = [sealed.subarray(0, IV_BYTES), sealed.subarray(IV_BYTES)];
      const text = await crypto.subtle.decrypt({ name: CIPHER, iv }, key, closed);
      return JSON.parse(new TextDecoder().decode(text)) as unknown;
    },
  };
}
