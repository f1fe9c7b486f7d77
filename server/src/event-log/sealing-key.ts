import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
} from 'node:crypto';
import { RandomPool, type RandomBytes } from './random-pool.ts';

const CIPHER = 'aes-256-gcm';
/** Bytes. */
export const KEY_LENGTH = 32;
const IV_LENGTH = 12;
const TAG_LENGTH = 16;
/** Bytes kept of a command's HMAC: the desk holds one for each command. */
const COMMAND_HASH_LENGTH = 16;

/**
 * The key of one emergency: seals personal parts and hashes commands. Destroying its file destroys every personal
 * part of that emergency.
 */
export class SealingKey {
  readonly emergencyId: string;
  /** Tells this key from another without giving anything of it away; every journal segment holds it. */
  readonly check: string;
  readonly #cipherKey: KeyObject;
  readonly #commandKey: KeyObject;
  readonly #authorKey: KeyObject;
  readonly #random: RandomPool;

  constructor(emergencyId: string, secret: Uint8Array, randomBytes: RandomBytes) {
    this.emergencyId = emergencyId;
    // Key objects are made once: passing raw bytes to each call costs three times as much.
    this.#cipherKey = createSecretKey(secret);
    this.#commandKey = derivedKey(this.#cipherKey, `muster command hash ${emergencyId}`);
    this.#authorKey = derivedKey(this.#cipherKey, `muster authentication ${emergencyId}`);
    const checkKey = derivedKey(this.#cipherKey, `muster key check ${emergencyId}`);
    this.check = createHmac('sha256', checkKey).update(emergencyId).digest('base64url');
    this.#random = new RandomPool(randomBytes);
  }

  seal(text: string, place: string | number): Buffer {
    return Buffer.concat(this.sealInPieces(text, place));
  }

  /**
   * The same bytes in pieces, for large texts: joining them is one more large buffer to collect. IV, cipher text, tag;
   * the IV is random and never the seq, since a batch that was dropped would use it twice.
   */
  sealInPieces(text: string, place: string | number): readonly [iv: Buffer, body: Buffer, tag: Buffer] {
    const iv = this.#random.take(IV_LENGTH);
    const cipher = createCipheriv(CIPHER, this.#cipherKey, iv);
    cipher.setAAD(this.#boundTo(place));
    const body = cipher.update(text, 'utf8');
    cipher.final();
    return [iv, body, cipher.getAuthTag()];
  }

  /** Undefined where the bytes were altered, belong to another place, or were sealed with another key. */
  open(sealed: Uint8Array, place: string | number): string | undefined {
    if (sealed.length < IV_LENGTH + TAG_LENGTH) return undefined;
    const tagAt = sealed.length - TAG_LENGTH;
    const decipher = createDecipheriv(CIPHER, this.#cipherKey, sealed.subarray(0, IV_LENGTH), {
      authTagLength: TAG_LENGTH,
    });
    decipher.setAAD(this.#boundTo(place));
    decipher.setAuthTag(sealed.subarray(tagAt));
    const body = decipher.update(sealed.subarray(IV_LENGTH, tagAt));
    try {
      decipher.final();
    } catch {
      // The one thing that final() throws for in this mode is a tag that does not match.
      return undefined;
    }
    return body.toString('utf8');
  }

  /** Tells a resent command from another one under the same number, and says nothing about what it held. */
  commandHash(canonicalJson: string): string {
    const mac = createHmac('sha256', this.#commandKey).update(canonicalJson).digest();
    return mac.toString('base64url', 0, COMMAND_HASH_LENGTH);
  }

  /** Vouches for text that stands in clear: only a holder of the key can have written it. */
  authenticate(text: string): string {
    return createHmac('sha256', this.#authorKey).update(text).digest('base64url');
  }

  /** Additional authenticated data: a sealed part opens only in the emergency and place that it was made for. */
  #boundTo(place: string | number): Buffer {
    return Buffer.from(`${this.emergencyId}/${place}`);
  }
}

function derivedKey(key: KeyObject, purpose: string): KeyObject {
  return createSecretKey(Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), purpose, KEY_LENGTH)));
}
