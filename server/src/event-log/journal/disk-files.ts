import fs from 'node:fs';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import type { JournalFile, JournalFiles } from './journal-files.ts';

const fdatasync = promisify(fs.fdatasync);
const fsync = promisify(fs.fsync);
const read = promisify(fs.read);

const FLAGS = { read: 'r', write: 'r+', create: 'wx+' } as const;

/** Readable by the account of the server alone. */
const FILE_MODE = 0o600;
const DIRECTORY_MODE = 0o700;

function openFile(path: string, mode: keyof typeof FLAGS): JournalFile {
  const fd = fs.openSync(path, FLAGS[mode], FILE_MODE);
  return {
    length: () => fs.fstatSync(fd).size,
    write: (bytes, position) => fs.writeSync(fd, bytes, 0, bytes.length, position),
    read: async (into, position) => (await read(fd, into, 0, into.length, position)).bytesRead,
    truncate: (length) => fs.ftruncateSync(fd, length),
    sync: () => fdatasync(fd),
    close: () => fs.closeSync(fd),
  };
}

async function syncDirectory(directory: string): Promise<void> {
  const fd = fs.openSync(directory, 'r');
  try {
    await fsync(fd);
  } finally {
    fs.closeSync(fd);
  }
}

async function makeDirectory(directory: string): Promise<void> {
  if (fs.existsSync(directory)) return;
  const parent = dirname(directory);
  await makeDirectory(parent);
  fs.mkdirSync(directory, { mode: DIRECTORY_MODE });
  await syncDirectory(parent);
}

/** The real disk. */
export const diskFiles: JournalFiles = {
  open: openFile,
  list: (directory) => (fs.existsSync(directory) ? fs.readdirSync(directory).sort() : []),
  makeDirectory,
  rename: (from, to) => fs.renameSync(from, to),
  remove: (path) => fs.rmSync(path, { force: true }),
  syncDirectory,
};
