import { basename, dirname } from 'node:path';
import type { JournalFile, JournalFiles } from './journal-files.ts';

/** Names that end so are half-made files: swept away at the next start, never read. */
export const TEMPORARY = '.temporary';

/** Loops on short writes: a full disk first shows as one, without an error. */
export function writeWhole(file: JournalFile, bytes: Uint8Array, position: number): void {
  let written = 0;
  while (written < bytes.length) {
    const count = file.write(bytes.subarray(written), position + written);
    if (count === 0) throw Object.assign(new Error('The disk took no more bytes'), { code: 'ENOSPC' });
    written += count;
  }
}

export async function readWhole(files: JournalFiles, path: string): Promise<Buffer> {
  const file = files.open(path, 'read');
  try {
    return await readAt(file, { offset: 0, length: file.length() });
  } finally {
    file.close();
  }
}

/** Fewer bytes than asked for only where the file ends. */
export async function readAt(
  file: JournalFile,
  { offset, length }: { readonly offset: number; readonly length: number },
): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(length);
  let filled = 0;
  while (filled < length) {
    const count = await file.read(bytes.subarray(filled), offset + filled);
    if (count === 0) break;
    filled += count;
  }
  return bytes.subarray(0, filled);
}

/** A file is there whole or not at all: temporary file, fsync, rename, fsync of the directory. */
export async function putFile(files: JournalFiles, path: string, write: WriteInto): Promise<void> {
  files.rename(await writeTemporary(files, path, write), path);
  await syncDirectoryOrFail(files, dirname(path));
}

export type WriteInto = (file: JournalFile) => Promise<void>;

/** A durable file beside `path`, to be renamed over it; gone again if writing fails. */
export async function writeTemporary(files: JournalFiles, path: string, write: WriteInto): Promise<string> {
  const temporary = path + TEMPORARY;
  if (files.list(dirname(path)).includes(basename(temporary))) files.remove(temporary);
  const file = files.open(temporary, 'create');
  try {
    await write(file);
    await syncOrFail(file);
  } catch (error) {
    files.remove(temporary);
    throw error;
  } finally {
    file.close();
  }
  return temporary;
}

/** After a failed fsync the kernel may have thrown the pages away, so a second one that succeeds would lie. */
export class SyncFailed extends Error {
  override readonly name = 'SyncFailed';
}

export async function syncOrFail(file: JournalFile): Promise<void> {
  await file.sync().catch(failSync);
}

export async function syncDirectoryOrFail(files: JournalFiles, directory: string): Promise<void> {
  await files.syncDirectory(directory).catch(failSync);
}

function failSync(cause: unknown): never {
  throw new SyncFailed('The disk did not confirm a write (failed fsync)', { cause });
}

/** A full disk or quota passes; everything else that goes wrong with a write does not. */
export function isDiskFull(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOSPC' || code === 'EDQUOT';
}
