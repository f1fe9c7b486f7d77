/** Where each batch of a segment begins: two numbers a batch, so that one entry is found without reading the rest. */
export class BatchIndex {
  readonly #firstSeqs: number[] = [];
  readonly #offsets: number[] = [];

  /** In order of seq. */
  add(firstSeq: number, offset: number): void {
    this.#firstSeqs.push(firstSeq);
    this.#offsets.push(offset);
  }

  /** Offset of the batch that holds `seq`, if the segment has one that begins at or before it. */
  offsetOf(seq: number): number | undefined {
    let low = 0;
    let high = this.#firstSeqs.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#firstSeqs[middle] ?? Infinity) <= seq) low = middle + 1;
      else high = middle;
    }
    return this.#offsets[low - 1];
  }
}
