import { setImmediate as nextTurn } from 'node:timers/promises';
import { syncOrFail, writeWhole } from '../journal/file-steps.ts';
import type { JournalFile } from '../journal/journal-files.ts';
import type { SealingKey } from '../sealing-key.ts';
import { shardPlace, type SnapshotIndex, type SnapshotPart } from './snapshot-index.ts';

/** Lines sealed at a time, between which commits run: about 1 ms of work at 1.5 KB a line. */
const LINES_PER_SHARD = 100;
/** A shard also ends past this many characters, however few lines it has. */
const CHARACTERS_PER_SHARD = 256 * 1024;
/** Bytes after which the file is synced: one sync of everything at the end would hold up the commits behind it. */
const BYTES_PER_SYNC = 4 * 1024 * 1024;

/** Appends sealed shards of lines to one file, giving way to other work after each. */
export class ShardWriter {
  readonly shards: SnapshotIndex['shards'] = [];
  readonly #file: JournalFile;
  readonly #key: SealingKey;
  readonly #shardFile: string;
  #length = 0;
  #unsynced = 0;

  constructor(file: JournalFile, key: SealingKey, shardFile: string) {
    this.#file = file;
    this.#key = key;
    this.#shardFile = shardFile;
  }

  async write(part: SnapshotPart, values: Iterable<unknown>): Promise<void> {
    for (const text of shardsOf(values)) {
      this.#writeShard(part, text);
      if (this.#unsynced >= BYTES_PER_SYNC) {
        this.#unsynced = 0;
        await syncOrFail(this.#file);
      }
      await nextTurn();
    }
  }

  #writeShard(part: SnapshotPart, text: string): void {
    const start = this.#length;
    for (const piece of this.#key.sealInPieces(
      text,
      shardPlace(this.#shardFile, { at: this.shards.length, part }),
    )) {
      writeWhole(this.#file, piece, this.#length);
      this.#length += piece.length;
    }
    const bytes = this.#length - start;
    this.#unsynced += bytes;
    this.shards.push({ part, bytes });
  }
}

function* shardsOf(values: Iterable<unknown>): IterableIterator<string> {
  let lines: string[] = [];
  let characters = 0;
  for (const value of values) {
    const line = JSON.stringify(value);
    lines.push(line);
    characters += line.length;
    if (lines.length < LINES_PER_SHARD && characters < CHARACTERS_PER_SHARD) continue;
    yield lines.join('\n');
    [lines, characters] = [[], 0];
  }
  if (lines.length > 0) yield lines.join('\n');
}
