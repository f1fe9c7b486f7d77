import type { Locator, Page } from 'playwright-core';
import { PASSPHRASE } from '../../support/api-client.ts';
import { SET_UP_TOKEN } from '../../support/start-muster.ts';

/** The link that the first start prints, and the form behind it. */
export async function setUp(page: Page, name: string): Promise<void> {
  await page.goto(`/setup#token=${SET_UP_TOKEN}`);
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('Passphrase').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Create administrator' }).click();
  // Straight to the first step of a new emergency.
  await page.getByLabel('Emergency name').waitFor();
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
  /** What each is called here, the code of its airport or seaport, and another kind where its usual one does not fit. */
  readonly sites: readonly { readonly place: string; readonly kind?: string }[];
}

/** Codes of the places that tests embark from and bring people to, by what they are called there. */
const CODES: Readonly<Record<string, string>> = { 'Beirut airport': 'BEY', 'Larnaca airport': 'LCA' };

/** Opens the wizard where it is not open yet, and makes a drill with these sites; the path of its first page. */
export async function createEmergency(page: Page, { name, sites }: NewEmergency): Promise<string> {
  if (!new URL(page.url()).pathname.startsWith('/new')) {
    await page.getByRole('button', { name: 'New emergency' }).click();
  }
  await page.getByLabel('Emergency name').fill(name);
  await page.getByRole('radio', { name: 'Drill' }).check();
  await page.getByLabel('Country').selectOption('LBN');
  for (const haven of [false, true]) {
    const step = haven ? 'Safe havens' : 'Sites';
    await next(page, step).click();
    // Both steps have the same fields: what is typed too early would go into those of the step before.
    await page.locator('#step-title').filter({ hasText: step }).waitFor();
    for (const { place, kind } of sites.filter(({ kind }) => (kind === 'Safe haven') === haven)) {
      await addSite(page, place, kind);
    }
  }
  await next(page, 'Skip to check').click();
  await next(page, 'Create emergency').click();
  await page.getByRole('button', { name: 'Open the emergency' }).click();
  await page.getByRole('heading', { level: 1, name: 'Sites' }).waitFor();
  return new URL(page.url()).pathname;
}

async function addSite(page: Page, place: string, kind: string | undefined): Promise<void> {
  const code = CODES[place] ?? place;
  await page.getByLabel('Known place').fill(code);
  await page.getByRole('option', { name: new RegExp(`\\b${code}$`) }).click();
  await page.getByLabel('Site name').fill(place);
  if (kind) await page.getByLabel('Kind').selectOption({ label: kind });
  await page.getByRole('button', { name: `Remove ${place}` }).waitFor();
}

function next(page: Page, name: string): Locator {
  return page.getByRole('contentinfo').getByRole('button', { name, exact: true });
}

/** From the list of emergencies to the tablet page of one site. */
export async function openTablet(page: Page, emergency: string, site: string): Promise<void> {
  await page.getByRole('link', { name: emergency }).click();
  await page.getByRole('main').getByRole('link', { name: site }).click();
  await page.getByRole('region', { name: 'Queue' }).waitFor();
}
