import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { holdDirectory } from '@muster/server/src/event-log/directory-hold.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';

let directory: string;
let children: ChildProcess[];

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'muster-hold-'));
  children = [];
});
afterEach(async () => {
  await Promise.all(children.map(kill));
  await rm(directory, { recursive: true });
});

test('[LOG-13] refuses a directory that another process holds, and says what to do', async () => {
  expect(await holdElsewhere(directory)).toBe('held');

  await expect(holdDirectory(directory)).rejects.toThrow(/Another Muster uses .*MUSTER_DATA/);
});

test('[LOG-13] takes over from a process that was killed', async () => {
  expect(await holdElsewhere(directory)).toBe('held');
  await kill(children[0]!);
  expect(await readdir(directory)).toEqual(['hold-1.sock']);

  const hold = await holdDirectory(directory);

  expect(await holdElsewhere(directory)).toContain('EventLogRefused');
  await hold.release();
  expect(await readdir(directory)).toEqual([]);
});

test('[LOG-13] lets at most one of several take over what a dead process left', async () => {
  await holdElsewhere(directory);
  await kill(children[0]!);

  const answers = await Promise.all([1, 2, 3, 4].map(() => holdElsewhere(directory)));

  const refused = answers.filter((answer) => answer.includes('Another Muster'));
  expect(answers.filter((answer) => answer === 'held').length).toBeLessThanOrEqual(1);
  expect(refused.length).toBeGreaterThanOrEqual(3);
});

test('[LOG-13] holds a directory whose path is longer than a socket path may be', async () => {
  const deep = join(directory, 'x'.repeat(120), 'y'.repeat(120));
  await mkdir(deep, { recursive: true });

  const hold = await holdDirectory(deep);

  await expect(holdDirectory(deep)).rejects.toThrow('Another Muster');
  await hold.release();
  await (await holdDirectory(deep)).release();
});

/** Resolves with the first line that the other process prints. */
async function holdElsewhere(target: string): Promise<string> {
  const script = new URL('../support/journal-holder.ts', import.meta.url);
  const child = spawn(process.execPath, [script.pathname, target], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return line.toString().trim();
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
}
