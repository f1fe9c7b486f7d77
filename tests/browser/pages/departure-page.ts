import type { Locator, Page } from 'playwright-core';
import type { CastMember } from '../cast.ts';

interface NewDeparture {
  readonly carrier: string;
  readonly number: string;
  readonly from: string;
  readonly to: string;
  /** `YYYY-MM-DD HH:MM`, as clocks at either end show it. */
  readonly departs: string;
  readonly arrives: string;
  readonly seats: number;
  readonly persons: number;
}

/** The movement desk: the board, and the page of one departure. */
export class DeparturePage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async openBoard(): Promise<void> {
    await this.page.getByRole('link', { name: 'Departures', exact: true }).click();
    await this.page.getByRole('heading', { name: 'Departures' }).waitFor();
  }

  async fillSchedule(departure: NewDeparture): Promise<void> {
    await this.page.getByRole('button', { name: 'Schedule departure' }).click();
    const type = (label: string, text: string) => this.schedule.getByLabel(label, { exact: true }).fill(text);
    await this.schedule.getByLabel('From').selectOption({ label: departure.from });
    await this.schedule.getByLabel('To', { exact: true }).selectOption({ label: departure.to });
    await type('Carrier', departure.carrier);
    await type('Number', departure.number);
    await type('Departs', departure.departs);
    await type('Arrives', departure.arrives);
    await type('Seats', String(departure.seats));
    await type('Persons', String(departure.persons));
  }

  get schedule(): Locator {
    return this.page.getByRole('form', { name: 'Schedule departure' });
  }
  get submitSchedule(): Locator {
    return this.schedule.getByRole('button', { name: 'Schedule departure' });
  }
  get refusal(): Locator {
    return this.page.getByRole('group', { name: 'Actions' }).getByRole('alert');
  }
  get versions(): Locator {
    return this.page.getByRole('region', { name: 'Manifest versions' });
  }

  async open(number: string): Promise<void> {
    await this.page.getByRole('link', { name: number }).click();
    await this.page.getByRole('heading', { level: 1, name: number }).waitFor();
  }

  list(title: 'To board' | 'Aboard' | 'Not travelling' | 'Cleared, without a place'): Locator {
    return this.page.getByRole('region', { name: title, exact: true });
  }

  /** A button about one person or party in one of the lists. */
  button(name: string, about: string): Locator {
    return this.page.getByRole('main').getByRole('button', { name, exact: true, description: about });
  }

  /** Gives a party its places; `choices` by the label of each member who is to sit or stay otherwise. */
  async assignParty(label: string, choices: Readonly<Record<string, string>>, reason = ''): Promise<void> {
    await this.button('Assign party', label).click();
    const dialog = this.page.getByRole('dialog', { name: `Assign party ${label}` });
    for (const [member, choice] of Object.entries(choices)) {
      await dialog.getByLabel(member).selectOption({ label: choice });
    }
    if (reason) await dialog.getByLabel('Reason for leaving members behind').fill(reason);
    await dialog.getByRole('button', { name: 'Assign party' }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  async assign(shown: string): Promise<void> {
    await this.button('Assign', shown).click();
    await this.list('To board').getByText(shown, { exact: true }).waitFor();
  }

  async act(name: 'Lock manifest' | 'Open boarding'): Promise<void> {
    await this.page.getByRole('group', { name: 'Actions' }).getByRole('button', { name }).click();
    // What cannot be undone is asked for once more.
    const dialog = this.page.getByRole('dialog', { name });
    await dialog.getByRole('button', { name }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  /** A scanner's keys; the button that boards whom it found. */
  async scan(wristband: string, shown: string): Promise<Locator> {
    await this.page.getByLabel('Scan', { exact: true }).fill(wristband);
    await this.page.keyboard.press('Enter');
    const verdict = this.page.getByRole('alert').filter({ hasText: 'May board' }).filter({ hasText: shown });
    const board = verdict.getByRole('button', { name: 'Board', exact: true });
    await board.waitFor();
    return board;
  }

  async scanAndBoard(wristband: string, shown: string): Promise<void> {
    const board = await this.scan(wristband, shown);
    await board.click();
    await this.list('Aboard').getByText(shown, { exact: true }).waitFor();
  }

  async scanAndBoardAll(people: readonly CastMember[]): Promise<void> {
    for (const { wristband, shown } of people) await this.scanAndBoard(wristband, shown);
  }

  async boardAll(names: readonly string[]): Promise<void> {
    for (const shown of names) await this.board(shown);
  }

  async board(shown: string): Promise<void> {
    await this.button('Board', shown).click();
    await this.list('Aboard').getByText(shown, { exact: true }).waitFor();
  }

  async fillDeparted(count: { readonly persons: number; readonly crew: number }): Promise<void> {
    await this.page.getByRole('button', { name: 'Record departure' }).click();
    const dialog = this.page.getByRole('dialog', { name: 'Record departure' });
    await dialog.getByLabel('Persons on board').fill(String(count.persons));
    await dialog.getByLabel('Crew').fill(String(count.crew));
  }

  async confirmDeparted(): Promise<void> {
    const dialog = this.page.getByRole('dialog', { name: 'Record departure' });
    await dialog.getByRole('button', { name: 'Record departure' }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  /** The text of the file behind the newest version's link. */
  async download(): Promise<{ readonly name: string; readonly path: string }> {
    const pending = this.page.waitForEvent('download');
    await this.versions.getByRole('link', { name: 'Download CSV' }).first().click();
    const download = await pending;
    return { name: download.suggestedFilename(), path: await download.path() };
  }
}
