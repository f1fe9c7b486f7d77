import type { Page } from 'playwright-core';
import { PASSPHRASE } from '../../support/api-client.ts';
import { SET_UP_TOKEN } from '../../support/start-muster.ts';

/** The link that the first start prints, and the form behind it. */
export async function setUp(page: Page, name: string): Promise<void> {
  await page.goto(`/setup#token=${SET_UP_TOKEN}`);
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('Passphrase').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Create administrator' }).click();
  await page.getByRole('heading', { name: 'Emergencies' }).waitFor();
}

export async function signIn(page: Page, name: string): Promise<void> {
  await page.goto('/');
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('Passphrase').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Emergencies' }).waitFor();
}

interface NewEmergency {
  readonly name: string;
  /** By the name that the list of known places gives it; another kind where its usual one does not fit. */
  readonly sites: readonly { readonly place: string; readonly kind?: string }[];
}

/** A drill with these sites; the path of its first page. */
export async function createEmergency(page: Page, { name, sites }: NewEmergency): Promise<string> {
  await page.getByRole('button', { name: 'New emergency' }).click();
  await page.getByLabel('Emergency name').fill(name);
  await page.getByRole('radio', { name: 'Drill' }).check();
  for (const { place, kind } of sites) {
    await page.getByLabel('Known place').selectOption({ label: place });
    if (kind) await page.getByLabel('Kind').selectOption({ label: kind });
    await page.getByRole('button', { name: 'Add site' }).click();
    await page.getByRole('button', { name: `Remove ${place}` }).waitFor();
  }
  await page.getByRole('button', { name: 'Create emergency' }).click();
  await page.getByRole('heading', { level: 1, name: 'Sites' }).waitFor();
  return new URL(page.url()).pathname;
}

/** From the list of emergencies to the tablet page of one site. */
export async function openTablet(page: Page, emergency: string, site: string): Promise<void> {
  await page.getByRole('link', { name: emergency }).click();
  await page.getByRole('main').getByRole('link', { name: site }).click();
  await page.getByRole('region', { name: 'Queue' }).waitFor();
}
