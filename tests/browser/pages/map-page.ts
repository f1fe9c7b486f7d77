import type { Locator, Page } from 'playwright-core';

/** What each counter of the lead's column is called in the page. */
export interface Counters {
  readonly registered: number;
  readonly waiting: number;
  readonly progress: number;
  readonly advised: number;
  readonly cleared: number;
  readonly secondary: number;
  readonly held: number;
  readonly boarded: number;
  readonly departed: number;
  readonly arrived: number;
}

const NONE: Counters = {
  ...{ registered: 0, waiting: 0, progress: 0, advised: 0, cleared: 0, secondary: 0, held: 0 },
  ...{ boarded: 0, departed: 0, arrived: 0 },
};

/** Far longer than it takes, so that a busy machine fails no test. */
const PATIENCE_MS = 30_000;

/** The lead's picture: the map and the counters beside it. */
export class MapPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(emergencyPath: string): Promise<void> {
    await this.page.goto(`${emergencyPath}/map`);
    await this.ready();
  }

  /** The base map is drawn and nothing more is to come. */
  async ready(): Promise<void> {
    await this.page.locator('[data-map][data-ready]').waitFor({ timeout: 45_000 });
  }

  /** Waits until the column shows exactly these numbers; a counter that is not named must show 0. */
  async shows(counters: Partial<Counters>): Promise<void> {
    const wanted = { ...NONE, ...counters };
    await this.#seen(
      (each) =>
        Object.entries(each).every(
          ([name, value]) =>
            document.querySelector(`[data-figure="${name}"]`)?.textContent.trim() === String(value),
        ),
      wanted,
      async () => `${JSON.stringify(wanted)}; the column shows ${JSON.stringify(await this.counters())}`,
    );
  }

  /** Asks often, so that the times taken here are those of the screen; not at each frame, of which a tab behind has few. */
  async #seen<Wanted>(
    test: (wanted: Wanted) => boolean,
    wanted: Wanted,
    explain: () => Promise<string>,
  ): Promise<void> {
    const options = { polling: 20, timeout: PATIENCE_MS } as const;
    await this.page
      .waitForFunction(test as (wanted: unknown) => boolean, wanted, options)
      .catch(async (cause: unknown) => {
        throw new Error(`Not seen: ${await explain()}`, { cause });
      });
  }

  async counters(): Promise<Record<string, number>> {
    const pairs = await this.page
      .locator('[data-figure]')
      .evaluateAll((cells) =>
        cells.map((cell): [string, number] => [
          cell.getAttribute('data-figure') ?? '',
          Number(cell.textContent),
        ]),
      );
    return Object.fromEntries(pairs);
  }

  /** The marker of a site or a departure. */
  marker(name: string): Locator {
    return this.markers.filter({ hasText: new RegExp(`^\\s*\\d*\\s*${name}`) });
  }

  get markers(): Locator {
    return this.page.locator('[data-map]').getByRole('button', { pressed: false });
  }

  /** The number that is drawn in the ring or the box of a site. */
  async numberIn(site: string): Promise<number> {
    return Number(await this.marker(site).locator('[aria-hidden] b').innerText());
  }

  /** Waits until a marker says this after its name. */
  async markerSays(name: string, words: string): Promise<void> {
    await this.#seen(
      (said) =>
        [...document.querySelectorAll('[data-map] button .name')].some(
          ({ textContent }) => textContent.startsWith(said.name) && textContent.endsWith(`: ${said.words}`),
        ),
      { name, words },
      async () => `“${name}: ${words}” among ${(await this.allSaid()).join(' | ')}`,
    );
  }

  allSaid(): Promise<string[]> {
    return this.page.locator('[data-map] button .name').allTextContents();
  }

  async chooseTheme(name: 'Light' | 'Dark'): Promise<void> {
    await this.page.getByRole('button', { name: ': menu' }).click();
    await this.page.getByLabel('Theme').selectOption({ label: name });
    await this.page.keyboard.press('Escape');
  }

  async view(name: 'Map' | 'Table'): Promise<void> {
    await this.page.getByRole('radiogroup', { name: 'View' }).getByRole('radio', { name }).check();
  }

  /** The cells of a table's body, row by row. */
  async table(name: 'Sites' | 'Departures'): Promise<string[][]> {
    const group = this.page.getByRole('group', { name });
    // The view is in the address: the table comes a moment after it was chosen.
    await group.waitFor();
    const rows = await group.locator('tbody tr').all();
    return Promise.all(rows.map((row) => row.locator('th, td').allInnerTexts()));
  }
}
