import { join } from 'node:path';
import { Low, type Adapter } from 'lowdb';
import { readWhole, syncDirectoryOrFail, writeTemporary, writeWhole } from '../journal/file-steps.ts';
import type { JournalFiles } from '../journal/journal-files.ts';
import { SnapshotIndex } from './snapshot-index.ts';

export const CURRENT_INDEX = 'index.json';
export const PREVIOUS_INDEX = 'index.previous.json';

/** lowdb's own adapters do not fsync; this one is durable, and keeps the previous index under its own name. */
class DurableAdapter implements Adapter<SnapshotIndex | null> {
  readonly #files: JournalFiles;
  readonly #directory: string;
  readonly #name: string;

  constructor(files: JournalFiles, directory: string, name: string) {
    this.#files = files;
    this.#directory = directory;
    this.#name = name;
  }

  /** Null where there is none, or none that can be read. */
  async read(): Promise<SnapshotIndex | null> {
    if (!this.#files.list(this.#directory).includes(this.#name)) return null;
    const text = (await readWhole(this.#files, join(this.#directory, this.#name))).toString('utf8');
    return SnapshotIndex.safeParse(parsedOrNull(text)).data ?? null;
  }

  async write(index: SnapshotIndex | null): Promise<void> {
    const path = join(this.#directory, this.#name);
    const bytes = Buffer.from(JSON.stringify(index));
    const temporary = await writeTemporary(this.#files, path, async (file) => writeWhole(file, bytes, 0));
    if (this.#files.list(this.#directory).includes(this.#name)) {
      this.#files.rename(path, join(this.#directory, PREVIOUS_INDEX));
    }
    this.#files.rename(temporary, path);
    await syncDirectoryOrFail(this.#files, this.#directory);
  }
}

/** A snapshot's index as a lowdb database; `data` is null where there is none. */
export async function openIndex(
  files: JournalFiles,
  { directory, name }: { readonly directory: string; readonly name: string },
): Promise<Low<SnapshotIndex | null>> {
  const index = new Low<SnapshotIndex | null>(new DurableAdapter(files, directory, name), null);
  await index.read();
  return index;
}

function parsedOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
