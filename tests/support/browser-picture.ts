import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';

/** Draws what a page shows into the directory that MUSTER_PICTURES names; without it, does nothing. */
export async function picture(page: Page, name: string): Promise<void> {
  const directory = process.env.MUSTER_PICTURES;
  if (!directory) return;
  await mkdir(directory, { recursive: true });
  await page.screenshot({ path: path.join(directory, `${name}.png`) });
}
