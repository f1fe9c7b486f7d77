import type { Locator, Page } from 'playwright-core';

/** Somebody who has never seen Muster: does only what can be seen, by its label, and counts. */
export class Newcomer {
  readonly page: Page;
  readonly done: string[] = [];

  constructor(page: Page) {
    this.page = page;
  }

  get actions(): number {
    return this.done.length;
  }

  async follow(address: string): Promise<void> {
    this.#count(`follow the link`);
    await this.page.goto(address);
  }

  async click(target: Locator): Promise<void> {
    this.#count(`click ${await this.#nameOf(target)}`);
    await target.click();
  }

  async press(name: string | RegExp, within: Page | Locator = this.page): Promise<void> {
    await this.click(within.getByRole('button', { name, exact: typeof name === 'string' }).first());
  }

  /** One field, however long what is typed. */
  async fill(label: string, text: string): Promise<void> {
    this.#count(`fill ${label}`);
    await this.page.getByLabel(label, { exact: true }).fill(text);
  }

  async choose(label: string, option: string): Promise<void> {
    this.#count(`choose ${label}`);
    await this.page.getByLabel(label, { exact: true }).selectOption({ label: option });
  }

  /** Two lines into one field, as they are typed or pasted. */
  async fillZone(lines: readonly string[]): Promise<void> {
    this.#count('fill Machine-readable zone');
    await this.page.getByRole('textbox', { name: 'Machine-readable zone' }).fill(lines.join('\n'));
  }

  #count(what: string): void {
    this.done.push(what);
  }

  async #nameOf(target: Locator): Promise<string> {
    await target.waitFor();
    const text = (await target.getAttribute('aria-label')) ?? (await target.innerText());
    return text.replaceAll(/\s+/g, ' ').trim().slice(0, 40);
  }
}
