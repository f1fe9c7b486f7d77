import type { Page } from 'playwright-core';
import { picture } from '../../support/browser-picture.ts';
import { ALL_LOOKS, take } from './looks.ts';
import { DESKTOP, TABLET } from './opened-checks.ts';

/** For a map that is drawn anew in other colours. */
const SETTLES_MS = 400;

/** Pictures of what a page shows in both languages and all themes, on a tablet and at a desk, where MUSTER_PICTURES asks for them. */
export async function drawLooks(page: Page, name: string): Promise<void> {
  if (!process.env.MUSTER_PICTURES) return;
  for (const [device, size] of Object.entries({ desktop: DESKTOP, tablet: TABLET })) {
    await page.setViewportSize(size);
    for (const look of ALL_LOOKS) {
      await take(page, look);
      await page.waitForTimeout(SETTLES_MS);
      await picture(page, `${device}-${look.locale}-${look.theme}-${name}`);
    }
  }
}
