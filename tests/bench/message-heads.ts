/** Bytes kept of each message; a whole message that is no longer is kept whole. */
const HEAD_LENGTH = 1024;
const LONGEST_HEADER = 10;

/** Cuts a stream of unmasked, unfragmented WebSocket frames into messages and gives the head of each. */
export class MessageHeads {
  readonly #onMessage: (head: Buffer) => void;
  /** A frame header that has not arrived whole. */
  readonly #header = Buffer.alloc(LONGEST_HEADER);
  #headerLength = 0;
  readonly #head = Buffer.alloc(HEAD_LENGTH);
  #headLength = 0;
  /** Bytes of the present message that have yet to come; 0 between messages. */
  #left = 0;

  constructor(onMessage: (head: Buffer) => void) {
    this.#onMessage = onMessage;
  }

  take(bytes: Buffer): void {
    let at = 0;
    while (at < bytes.length)
      at += this.#left > 0 ? this.#takePayload(bytes, at) : this.#takeHeader(bytes, at);
  }

  /** One byte at a time: it is at most ten of them. */
  #takeHeader(bytes: Buffer, at: number): number {
    this.#header[this.#headerLength] = bytes[at] ?? 0;
    this.#headerLength += 1;
    const length = payloadLength(this.#header, this.#headerLength);
    if (length === undefined) return 1;
    this.#headerLength = 0;
    this.#headLength = 0;
    this.#left = length;
    if (length === 0) this.#onMessage(this.#head.subarray(0, 0));
    return 1;
  }

  #takePayload(bytes: Buffer, at: number): number {
    const taken = Math.min(this.#left, bytes.length - at);
    if (this.#headLength < HEAD_LENGTH) {
      const kept = Math.min(taken, HEAD_LENGTH - this.#headLength);
      bytes.copy(this.#head, this.#headLength, at, at + kept);
      this.#headLength += kept;
    }
    this.#left -= taken;
    if (this.#left === 0) this.#onMessage(this.#head.subarray(0, this.#headLength));
    return taken;
  }
}

/** Undefined while the header lacks bytes. */
function payloadLength(header: Buffer, known: number): number | undefined {
  if (known < 2) return undefined;
  const short = (header[1] ?? 0) & 0x7f;
  if (short < 126) return short;
  if (short === 126) return known < 4 ? undefined : header.readUInt16BE(2);
  return known < LONGEST_HEADER ? undefined : Number(header.readBigUInt64BE(2));
}
