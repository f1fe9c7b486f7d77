import type { BrowserContextOptions, Page } from 'playwright-core';
import { PASSPHRASE, type EmergencyClient } from '../../support/api-client.ts';
import { sceneOn, type Scene } from '../../support/muster-scene.ts';
import { startJourney, type Journey } from '../journey.ts';
import { showCast } from './shown-cast.ts';

export const TABLET = { width: 1280, height: 800 } as const;
export const DESKTOP = { width: 1920, height: 1080 } as const;

/** A server with a drill that is full of people, a live emergency that is empty, and a browser. */
export interface OpenedChecks {
  readonly journey: Journey;
  readonly scene: Scene;
  readonly drill: EmergencyClient;
  readonly live: EmergencyClient;
  /** A page on a device of its own, signed in; as the founder, who may do everything, where nobody is named. */
  readonly page: (options?: PageOptions) => Promise<Page>;
  readonly end: () => Promise<void>;
}

interface PageOptions extends BrowserContextOptions {
  readonly as?: string;
  readonly size?: { readonly width: number; readonly height: number };
  readonly locale?: 'en-CA' | 'fr-CA';
}

export async function openChecks(): Promise<OpenedChecks> {
  const journey = await startJourney();
  const scene = await sceneOn(journey.muster);
  const drill = await scene.emergency('Cedar exercise', 'drill');
  const live = await scene.emergency('Quiet coast');
  await showCast(drill);
  return {
    ...{ journey, scene, drill, live },
    page: async ({ as = 'Founder', size = TABLET, ...more } = {}) => {
      const { context, page } = await journey.device(size, { reducedMotion: 'reduce', ...more });
      const reply = await context.request.post('/api/sign-in', {
        data: { name: as, passphrase: PASSPHRASE, device: `browser-of-${as.toLowerCase()}` },
      });
      if (!reply.ok()) throw new Error(`Sign-in of ${as}: ${String(reply.status())}`);
      page.setDefaultTimeout(30_000);
      return page;
    },
    end: () => journey.end(),
  };
}

/** Opens an address and waits until what is behind it stands; inside an emergency, until the link is live. */
export async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await stands(page, /^\/(?!0{8})[0-9a-f]{8}-/.test(address)).catch((cause: unknown) => {
    throw new Error(`${address} does not stand.`, { cause });
  });
}

async function stands(page: Page, inEmergency: boolean): Promise<void> {
  await page.getByRole('main').first().waitFor();
  if (inEmergency) {
    await page
      .getByRole('status')
      .filter({ hasText: /^\s*(Live|En direct)\s*$/ })
      .first()
      .waitFor();
  }
  await page.waitForFunction(isLoaded, undefined, { timeout: 30_000 });
}

/** Runs in the page. */
function isLoaded(): boolean {
  const said = [...document.querySelectorAll('main, main > [role=status]')];
  return said.every((element) => !/^\s*(Loading|Chargement)…\s*$/.test(element.textContent));
}
