import { gunzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { GzipParts } from './gzip-parts.ts';

const gzip = new GzipParts();
afterAll(() => gzip.close());

async function* each(texts: readonly string[]): AsyncIterable<string> {
  for (const text of texts) yield await Promise.resolve(text);
}

test.each([[[]], [['']], [['one\n', 'مرحبا\n', 'x'.repeat(300_000), '\n']]])(
  '[SYNC-9] parts make one file that gunzip reads, case %#',
  async (texts) => {
    const parts: Uint8Array[] = [];
    for await (const part of gzip.of(each(texts))) parts.push(part);
    const file = Buffer.concat(parts);
    expect(gunzipSync(file).toString()).toBe(texts.join(''));
    expect(file.length).toBeLessThan(2000);
  },
);

test('[SYNC-9] two files at once do not mix', async () => {
  const read = async (word: string) => {
    const parts: Uint8Array[] = [];
    for await (const part of gzip.of(each([word, word, word]))) parts.push(part);
    return gunzipSync(Buffer.concat(parts)).toString();
  };
  expect(await Promise.all(['a', 'b', 'c'].map(read))).toEqual(['aaa', 'bbb', 'ccc']);
});
