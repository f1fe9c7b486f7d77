import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';

/** Readable by the account of the server alone, and on the disk when this returns. */
export function writeDurably(path: string, content: string | Uint8Array): void {
  const fd = openSync(path, 'w', 0o600);
  try {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    for (let written = 0; written < bytes.length;) written += writeSync(fd, bytes, written);
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}
