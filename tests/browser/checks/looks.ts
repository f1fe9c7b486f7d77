import type { Page } from 'playwright-core';

export type Locale = 'en' | 'fr';
export type ThemeName = 'light' | 'dark' | 'sun';

export interface Look {
  readonly locale: Locale;
  readonly theme: ThemeName;
}

/** Both languages and the three themes; each screen is looked at in three of them, in turn, that hold all five. */
const TURNS: readonly (readonly Look[])[] = [
  [look('en', 'light'), look('fr', 'dark'), look('en', 'sun')],
  [look('fr', 'light'), look('en', 'dark'), look('fr', 'sun')],
];

export function looksOf(index: number): readonly Look[] {
  return TURNS[index % TURNS.length] ?? [];
}

export const ALL_LOOKS: readonly Look[] = TURNS.flat();

function look(locale: Locale, theme: ThemeName): Look {
  return { locale, theme };
}

/** Goes over to another language and theme without loading anything again. */
export async function take(page: Page, { locale, theme }: Look): Promise<void> {
  await speak(page, locale);
  await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
}

/** By the button that every page has, labelled in the other language. */
export async function speak(page: Page, locale: Locale): Promise<void> {
  if ((await page.locator('html').getAttribute('lang')) === locale) return;
  const name = locale === 'fr' ? 'Français' : 'English';
  await page.getByRole('button', { name, exact: true }).first().click();
  await page.locator(`html[lang=${locale}]`).waitFor();
}

/** From the next load on, as a device that was used so before. */
export async function keepLook(page: Page, { locale, theme }: Look): Promise<void> {
  await page.evaluate(
    ([kept, name]) => {
      localStorage.setItem('muster.locale', kept);
      localStorage.setItem('muster.theme', name);
    },
    [locale, theme] as const,
  );
}
