import { readdir, readFile, stat } from 'node:fs/promises';
import { afterEach, expect, test } from 'vitest';
import { Passphrases, PassphrasesBusy } from './passphrases.ts';
import { PASSPHRASE, setUpNoor, startAccessServer } from './testing/access-server.ts';

const opened: Passphrases[] = [];
function open(options = {}): Passphrases {
  const passphrases = new Passphrases(options);
  opened.push(passphrases);
  return passphrases;
}
afterEach(() => Promise.all(opened.splice(0).map((passphrases) => passphrases.close())));

test('[NET-14] knows a passphrase again, and no other', async () => {
  const passphrases = open();
  const hash = await passphrases.hash('correct horse battery');

  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await passphrases.hash('correct horse battery')).not.toBe(hash);
  expect(await passphrases.verify(hash, 'correct horse battery')).toBe(true);
  expect(await passphrases.verify(hash, 'correct horse batterY')).toBe(false);
});

test('[NET-14] leaves the pool that commits use free while passphrases wait', async () => {
  const passphrases = open();
  await passphrases.hash('the thread has started');
  let hashed = 0;
  const all = Promise.all(
    Array.from({ length: 20 }, async () => {
      await passphrases.hash('correct horse battery');
      hashed += 1;
    }),
  );

  // Behind 20 jobs in the pool's four threads, this would not even begin before the 17th was done.
  await stat(import.meta.dirname);
  expect(hashed).toBeLessThan(16);
  await all;
  expect(hashed).toBe(20);
});

test('[NET-14] computes argon2 in the worker’s file alone, and there without the pool', async () => {
  const sources = (await readdir(import.meta.dirname)).filter((name) => !name.endsWith('.test.ts'));
  const users: string[] = [];
  for (const name of sources.filter((each) => each.endsWith('.ts'))) {
    const text = await readFile(`${import.meta.dirname}/${name}`, 'utf8');
    if (text.includes("from '@node-rs/argon2'")) users.push(name);
  }

  expect(users).toEqual(['passphrase-worker.ts']);
  const worker = await readFile(`${import.meta.dirname}/passphrase-worker.ts`, 'utf8');
  expect(worker).toContain("import { hashSync, verifySync } from '@node-rs/argon2';");
});

test('[NET-14] refuses what its queue cannot take, and takes it again later', async () => {
  const passphrases = open({ maxWaiting: 2 });
  const taken = [passphrases.hash('one'), passphrases.hash('two')];

  await expect(passphrases.hash('three')).rejects.toBeInstanceOf(PassphrasesBusy);
  await Promise.all(taken);
  await expect(passphrases.hash('three')).resolves.toContain('$argon2id$');
});

test('[NET-14] survives a job that cannot be done: those asked fail, and the next is done', async () => {
  const passphrases = open();

  await expect(passphrases.verify('no hash at all', 'correct horse battery')).rejects.toThrow();

  const hash = await passphrases.hash('correct horse battery');
  expect(await passphrases.verify(hash, 'correct horse battery')).toBe(true);
});

test('[NET-14] lets go of whoever waits when it closes, and takes nothing more', async () => {
  const passphrases = open();
  const waiting = passphrases.hash('one');

  await Promise.all([expect(waiting).rejects.toBeInstanceOf(PassphrasesBusy), passphrases.close()]);
  await expect(passphrases.hash('two')).rejects.toBeInstanceOf(PassphrasesBusy);
});

test('[NET-14] answers 503 over HTTP when too many sign in at once', async () => {
  const server = await startAccessServer({ maxWaiting: 1 });
  try {
    await setUpNoor(server);
    const body = { name: 'Noor', passphrase: PASSPHRASE, device: 'tablet-1' };
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => server.ask('POST', '/api/sign-in', { body })),
    );

    const refused = answers.filter(({ status }) => status !== 200);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.length).toBeLessThan(8);
    for (const { status, headers, body: refusal } of refused) {
      expect(status).toBe(503);
      expect(refusal).toMatchObject({ error: { code: 'busy' } });
      expect(headers.get('retry-after')).toBe('2');
    }
    expect((await server.ask('POST', '/api/sign-in', { body })).status).toBe(200);
  } finally {
    await server.close();
  }
});
