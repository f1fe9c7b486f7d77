import { dirname, join } from 'node:path';
import type { JournalFile, JournalFiles } from '@muster/server/src/event-log/journal/journal-files.ts';

interface Inode {
  bytes: Buffer;
  durable: Buffer;
}

type Operation = 'write' | 'truncate' | 'sync' | 'rename' | 'remove' | 'create' | 'syncDirectory';

/** What a process sees whose machine has lost power: nothing more happens. */
class PowerCut extends Error {
  override readonly name = 'PowerCut';
}

/** What a power cut does to a sector that was written and not synced: a torn one has its first half. */
export type SectorFate = 'kept' | 'dropped' | 'torn';

const SECTOR_BYTES = 512;

/** Where the sectors begin in which a file differs from what is known to be on the disk. */
function differingSectors({ bytes, durable }: Inode): readonly number[] {
  const sectors: number[] = [];
  for (let at = 0; at < bytes.length; at += SECTOR_BYTES) {
    const end = at + SECTOR_BYTES;
    if (!bytes.subarray(at, end).equals(durable.subarray(at, end))) sectors.push(at);
  }
  return sectors;
}

/** A dropped sector leaves what was there before, or zeros where a later one made the file longer. */
function withSector({
  found,
  inode,
  at,
  fate,
}: {
  readonly found: Buffer;
  readonly inode: Inode;
  readonly at: number;
  readonly fate: SectorFate;
}): Buffer {
  if (fate === 'dropped') return found;
  const written = inode.bytes.subarray(at, at + SECTOR_BYTES / (fate === 'torn' ? 2 : 1));
  const longer = Buffer.alloc(Math.max(found.length, at + written.length));
  longer.set(found);
  longer.set(written, at);
  return longer;
}

/**
 * A disk that forgets what was not synced. `crash` gives the disk as the next start finds it; faults are set on the
 * public fields.
 */
export class SimulatedFiles implements JournalFiles {
  /** Every operation that changes something, in order. */
  readonly operations: { readonly operation: Operation; readonly path: string }[] = [];
  bytesRead = 0;
  /** Bytes one write takes at most. */
  writeLimit = Infinity;
  /** Bytes that all files together may hold. */
  capacity = Infinity;
  /** Operations until the power goes. */
  powerLeft = Infinity;
  /** A disk that says it synced and did not: what tests must notice. Of files, and of directories. */
  ignoresSync = false;
  ignoresDirectorySync = false;
  readonly #failures: { readonly operation: Operation; readonly error: Error }[] = [];
  #names = new Map<string, Inode>();
  #durableNames = new Map<string, Inode>();
  #directories = new Set<string>();

  failNext(operation: Operation, code: string): void {
    this.#failures.push({ operation, error: Object.assign(new Error(code), { code }) });
  }

  /**
   * The disk after a power cut. Of what was appended unsynced to each file, the first `bytes` are there; `names` says
   * whether renames and removals that were not synced happened after all.
   */
  crash({
    bytes: surviving = 0,
    names = false,
  }: { readonly bytes?: number; readonly names?: boolean } = {}): SimulatedFiles {
    const after = new SimulatedFiles();
    after.#directories = new Set(this.#directories);
    for (const [path, inode] of names ? this.#names : this.#durableNames) {
      const { bytes, durable } = inode;
      const kept = Buffer.concat([durable, bytes.subarray(durable.length, durable.length + surviving)]);
      const again = { bytes: kept, durable: kept };
      after.#names.set(path, again);
      after.#durableNames.set(path, again);
    }
    return after;
  }

  /** Bytes at the end of a file that are not known to be on the disk: of the file with most of them. */
  unsyncedBytes(): number {
    const inodes = [...this.#durableNames.values()];
    return Math.max(0, ...inodes.map(({ bytes, durable }) => bytes.length - durable.length));
  }

  /** Unsynced sectors on the disk, over all files in order of their paths: what `crashBySector` decides about. */
  unsyncedSectors(): number {
    const inodes = [...this.#durableNames.values()];
    return inodes.reduce((sum, inode) => sum + differingSectors(inode).length, 0);
  }

  /** The disk after a power cut in which each unsynced sector of 512 bytes met a fate of its own. */
  crashBySector(fate: (sector: number) => SectorFate): SimulatedFiles {
    const after = new SimulatedFiles();
    after.#directories = new Set(this.#directories);
    let sector = 0;
    for (const [path, inode] of this.#durableNames) {
      const kept = Buffer.from(inode.durable);
      const bytes = differingSectors(inode).reduce<Buffer>((found, at) => {
        const fated = withSector({ found, inode, at, fate: fate(sector) });
        sector += 1;
        return fated;
      }, kept);
      const again = { bytes, durable: bytes };
      after.#names.set(path, again);
      after.#durableNames.set(path, again);
    }
    return after;
  }

  /** The bytes of a file, to look at or to damage. */
  contents(path: string): Buffer {
    return Buffer.from(this.#inode(path).bytes);
  }

  replaceContents(path: string, bytes: Uint8Array): void {
    const inode = this.#inode(path);
    inode.bytes = Buffer.from(bytes);
    inode.durable = inode.bytes;
  }

  paths(): readonly string[] {
    return [...this.#names.keys()].sort();
  }

  open(path: string, mode: 'read' | 'write' | 'create'): JournalFile {
    if (mode === 'create') {
      this.#begin('create', path);
      if (this.#names.has(path)) throw Object.assign(new Error(`EEXIST ${path}`), { code: 'EEXIST' });
      this.#names.set(path, { bytes: Buffer.alloc(0), durable: Buffer.alloc(0) });
    }
    const inode = this.#inode(path);
    return {
      length: () => inode.bytes.length,
      write: (bytes, position) => this.#write(path, { inode, bytes, position }),
      read: async (into, position) => this.#read(inode, { into, position }),
      truncate: (length) => {
        this.#begin('truncate', path);
        inode.bytes = inode.bytes.subarray(0, length);
      },
      sync: async () => {
        this.#begin('sync', path);
        await Promise.resolve();
        if (!this.ignoresSync) inode.durable = Buffer.from(inode.bytes);
      },
      close: () => undefined,
    };
  }

  list(directory: string): readonly string[] {
    const inside = this.paths().filter((path) => dirname(path) === directory);
    return inside.map((path) => path.slice(directory.length + 1));
  }

  async makeDirectory(directory: string): Promise<void> {
    this.#directories.add(directory);
  }

  rename(from: string, to: string): void {
    this.#begin('rename', to);
    this.#names.set(to, this.#inode(from));
    this.#names.delete(from);
  }

  remove(path: string): void {
    this.#begin('remove', path);
    this.#names.delete(path);
  }

  async syncDirectory(directory: string): Promise<void> {
    this.#begin('syncDirectory', directory);
    if (this.ignoresDirectorySync) return;
    for (const names of [this.#durableNames, this.#names]) {
      for (const path of [...names.keys()].filter((name) => dirname(name) === directory)) {
        const inode = this.#names.get(path);
        if (inode) this.#durableNames.set(path, inode);
        else this.#durableNames.delete(path);
      }
    }
  }

  #write(
    path: string,
    {
      inode,
      bytes,
      position,
    }: { readonly inode: Inode; readonly bytes: Uint8Array; readonly position: number },
  ): number {
    this.#begin('write', path);
    const room = this.capacity - this.#used();
    if (room <= 0) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
    const taken = bytes.subarray(0, Math.min(bytes.length, this.writeLimit, room));
    const after = inode.bytes.subarray(position + taken.length);
    inode.bytes = Buffer.concat([inode.bytes.subarray(0, position), taken, after]);
    return taken.length;
  }

  #read(inode: Inode, { into, position }: { readonly into: Uint8Array; readonly position: number }): number {
    const found = inode.bytes.subarray(position, position + into.length);
    into.set(found);
    this.bytesRead += found.length;
    return found.length;
  }

  #used(): number {
    return [...this.#names.values()].reduce((sum, { bytes }) => sum + bytes.length, 0);
  }

  #inode(path: string): Inode {
    const inode = this.#names.get(path);
    if (!inode) throw Object.assign(new Error(`ENOENT ${path}`), { code: 'ENOENT' });
    return inode;
  }

  #begin(operation: Operation, path: string): void {
    if (this.powerLeft <= 0) throw new PowerCut();
    this.powerLeft -= 1;
    const at = this.#failures.findIndex((failure) => failure.operation === operation);
    const [failure] = at < 0 ? [] : this.#failures.splice(at, 1);
    if (failure) throw failure.error;
    this.operations.push({ operation, path });
  }
}

/** Where the simulated server keeps its files. */
export const DATA = '/data';
export const JOURNAL = join(DATA, 'emergencies', 'e-1', 'journal');
