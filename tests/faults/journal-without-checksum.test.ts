import type { BatchHeader } from '@muster/server/src/event-log/journal/batch-header.ts';
import { expect, test, vi } from 'vitest';
import { cutBySector } from '../support/crashed-disks.ts';
import { promisesBroken } from '../support/journal-promises.ts';

vi.mock(import('@muster/server/src/event-log/journal/batch-lines.ts'), async (importOriginal) => ({
  ...(await importOriginal()),
  // A reader that believes whatever checksum a batch carries.
  crcOfLines: ({ crc }: BatchHeader) => crc,
}));

test('[LOG-8] would be caught if the checksum were not looked at', async () => {
  const { broken } = await promisesBroken(cutBySector);
  expect(broken).not.toEqual([]);
});
