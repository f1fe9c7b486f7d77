/** An open file. Writing is synchronous, since it only reaches the page cache; what waits for the disk is a promise. */
export interface JournalFile {
  length(): number;
  /** May write less than it was given, as a disk does that is nearly full. */
  write(bytes: Uint8Array, position: number): number;
  /** Resolves with the number of bytes read, 0 at the end. */
  read(into: Uint8Array, position: number): Promise<number>;
  truncate(length: number): void;
  /** fdatasync: what was written before is on the disk when this resolves. */
  sync(): Promise<void>;
  close(): void;
}

/** All that the event log asks of a file system; tests stand a simulated one in its place and cut its power. */
export interface JournalFiles {
  /** `create` fails where the file exists, the other two where it does not. */
  open(path: string, mode: 'read' | 'write' | 'create'): JournalFile;
  /** Names in a directory, sorted; none where there is no such directory. */
  list(directory: string): readonly string[];
  /** With its parents, each made durable. */
  makeDirectory(directory: string): Promise<void>;
  rename(from: string, to: string): void;
  remove(path: string): void;
  /** Makes creations, renames and removals in it durable. */
  syncDirectory(directory: string): Promise<void>;
}
