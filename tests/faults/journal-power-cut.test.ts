import { expect, test } from 'vitest';
import { cutAtEachByte, cutBySector } from '../support/crashed-disks.ts';
import { promisesBroken } from '../support/journal-promises.ts';

test('[LOG-1] [LOG-6] [LOG-8] [LOG-20] keeps every promise over a power cut at any operation and any byte', async () => {
  const { broken, disks } = await promisesBroken(cutAtEachByte);
  console.log(`power cuts at each operation and byte: ${disks} disks, ${broken.length} broken`);
  expect(broken).toEqual([]);
  expect(disks).toBeGreaterThan(1000);
});

test('[LOG-1] [LOG-8] keeps every promise whichever unsynced sectors were kept, dropped or torn', async () => {
  const { broken, disks } = await promisesBroken(cutBySector);
  console.log(`power cuts by sector: ${disks} disks, ${broken.length} broken`);
  expect(broken).toEqual([]);
  expect(disks).toBeGreaterThan(200);
});

test('[LOG-1] would be caught if a file were not synced before its answer', async () => {
  const { broken } = await promisesBroken(cutBySector, {
    prepare: (files) => (files.ignoresSync = true),
  });
  expect(broken.some((promise) => promise.includes('is lost'))).toBe(true);
});

test('[LOG-1] would be caught if a directory were not synced', async () => {
  const { broken } = await promisesBroken(cutBySector, {
    prepare: (files) => (files.ignoresDirectorySync = true),
  });
  expect(broken).not.toEqual([]);
});
