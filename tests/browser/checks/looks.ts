import type { Page } from 'playwright-core';

type Locale = 'en' | 'fr';
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
  await page.evaluate(chooseTheme, theme);
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

/** Runs in the page: as if chosen in the list of themes, which may be in a closed menu; by itself where there is none. */
function chooseTheme(name: ThemeName): void {
  const list = [...document.querySelectorAll('select')].find(({ options }) =>
    [...options].some(({ value }) => value === 'sun'),
  );
  if (!list) {
    document.documentElement.dataset['theme'] = name;
    return;
  }
  list.value = name;
  list.dispatchEvent(new Event('change', { bubbles: true }));
}
