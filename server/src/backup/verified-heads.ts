import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeDurably } from './write-durably.ts';

/** How far a verified backup goes in each log, by emergency; `network` is one. */
export const VerifiedHeads = z.object({
  /** Server clock. */
  at: z.string(),
  heads: z.record(z.string(), z.object({ epoch: z.string(), seq: z.int() })),
});
export type VerifiedHeads = z.infer<typeof VerifiedHeads>;

const NAME = 'verified.json';

function directoryIn(dataDirectory: string): string {
  return join(dataDirectory, 'backups');
}

/** Tells the server that runs over this directory, within seconds. Whole or not at all. */
export function writeVerifiedHeads(dataDirectory: string, verified: VerifiedHeads): void {
  const directory = directoryIn(dataDirectory);
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const temporary = join(directory, `${NAME}.temporary`);
  writeDurably(temporary, JSON.stringify(verified));
  renameSync(temporary, join(directory, NAME));
}

/** Undefined where no backup was ever verified, or the file is not one. */
export function readVerifiedHeads(dataDirectory: string): VerifiedHeads | undefined {
  const path = join(directoryIn(dataDirectory), NAME);
  if (!existsSync(path)) return undefined;
  try {
    return VerifiedHeads.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
