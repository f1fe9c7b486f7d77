import type { Page } from 'playwright-core';
import { PASSPHRASE } from '../../support/api-client.ts';

/** Where an administrator makes officers and grants them roles. */
export class OfficersPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.getByRole('link', { name: 'Administration', exact: true }).click();
    await this.#goTo('Officers');
  }

  async #goTo(name: 'Officers' | 'Roles'): Promise<void> {
    const pages = this.page.getByRole('navigation', { name: 'Administration' });
    await pages.getByRole('link', { name, exact: true }).click();
    await this.page.getByRole('heading', { level: 1, name }).waitFor();
  }

  async create(name: string): Promise<void> {
    await this.#goTo('Officers');
    const form = this.page.getByRole('form', { name: 'New officer' });
    await form.getByLabel('Officer name').fill(name);
    await form.getByLabel('Passphrase').fill(PASSPHRASE);
    await form.getByRole('button', { name: 'Create officer' }).click();
    await this.page.getByRole('status').getByText(`${name} can sign in now.`).waitFor();
  }

  /** At one site, or at every site where none is named. */
  async grant(name: string, role: string, site?: string): Promise<void> {
    await this.#goTo('Roles');
    const form = this.page.getByRole('form', { name: 'Grant a role' });
    await form.getByLabel('Officer', { exact: true }).selectOption({ label: name });
    await form.getByLabel('Role', { exact: true }).selectOption({ label: role });
    for (const box of await form.getByRole('checkbox').all()) await box.uncheck();
    if (site) await form.getByRole('checkbox', { name: site }).check();
    await form.getByRole('button', { name: 'Grant role' }).click();
    const held = this.page.getByRole('region', { name: 'Roles held' }).getByRole('listitem');
    await held
      .filter({ hasText: name })
      .filter({ hasText: `${role} ·` })
      .waitFor();
  }
}
