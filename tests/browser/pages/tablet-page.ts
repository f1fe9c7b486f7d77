import type { Locator, Page } from 'playwright-core';
import type { Dictionary } from '../../../web/src/lib/words/dictionary.ts';
import { en } from '../../../web/src/lib/words/en/dictionary.ts';
import type { CastMember } from '../cast.ts';

/** An officer's desk at one site: the queue, the form for a new person, and the card of one. */
export class TabletPage {
  readonly page: Page;
  /** Of the language that the page is in. */
  m: Dictionary = en;

  constructor(page: Page) {
    this.page = page;
  }

  get form(): Locator {
    return this.page.getByRole('form', { name: this.m.evacuees.registerTitle });
  }
  get queue(): Locator {
    return this.page.getByRole('region', { name: this.m.evacuees.queue });
  }
  get card(): Locator {
    return this.page.getByRole('article');
  }
  get startScreening(): Locator {
    return this.card.getByRole('button', { name: this.m.screening.start });
  }
  /** Stands once the claim is this officer's, who is led to the documents first. */
  get adviceForm(): Locator {
    return this.card.getByRole('button', { name: this.m.evacuees.continueTo.screening });
  }

  /** One step of the card that is open. */
  async step(name: keyof Dictionary['evacuees']['step']): Promise<Locator> {
    const word = this.m.evacuees.step[name];
    await this.card.getByRole('navigation').getByRole('button', { name: word }).click();
    return this.card.getByRole('region', { name: word });
  }

  async openFromMenu(): Promise<void> {
    await this.page.getByRole('link', { name: this.m.shell.tablet, exact: true }).click();
    await this.queue.waitFor();
  }

  /** Types everything that is known of a person, and sends nothing. */
  async fill(person: CastMember): Promise<void> {
    const { evacuees: m, codes } = this.m;
    const newPerson = this.queue.getByRole('button', { name: m.newPerson });
    await newPerson.click();
    const type = async (label: string, text: string | undefined) => {
      if (text !== undefined) await this.form.getByLabel(label, { exact: true }).fill(text);
    };
    const choose = async (label: string, option: string | undefined) => {
      if (option !== undefined) await this.form.getByLabel(label, { exact: true }).selectOption(option);
    };
    if (person.zone) {
      await type(m.mrz, person.zone.join('\n'));
      await this.form.getByText(m.digitsRight(5, 5)).waitFor();
    }
    await choose(m.document, person.documentType);
    await type(m.surname, person.surname);
    await type(m.givenNames, person.givenNames);
    await type(m.original, person.original);
    await choose(m.nameAbsent, person.nameAbsent);
    await type(m.birthDate, person.birthDate);
    await type(m.nationalities, person.nationalities);
    if (person.sex)
      await this.form.getByRole('radio', { name: codes.sexShort[person.sex], exact: true }).check();
    await choose(m.entitlement, person.entitlement);
    await type(m.wristband, person.wristband);
    await this.#fillParty(person);
  }

  async submit(): Promise<void> {
    await this.form.getByRole('button', { name: this.m.evacuees.register }).click();
  }

  async register(person: CastMember): Promise<void> {
    await this.fill(person);
    await this.submit();
    await this.cardOf(person.shown).waitFor();
  }

  cardOf(shown: string): Locator {
    return this.page.getByRole('article').getByRole('heading', { level: 1, name: shown });
  }

  /** Opens the card of someone in the queue. */
  async open(shown: string): Promise<void> {
    await this.queue.getByRole('button', { name: shown }).click();
    await this.cardOf(shown).waitFor();
  }

  /** The shape that stands beside this word in somebody's row of the queue. */
  async glyphOf(shown: string, word: string): Promise<string | null> {
    const row = this.queue.getByRole('button', { name: shown }).filter({ hasText: word });
    return row.locator('use').getAttribute('href');
  }

  /** Screens whoever's card is open and is claimed by this officer. */
  async fillAdvice(advice: 'clear' | 'refer', reason = ''): Promise<void> {
    const { codes, screening } = this.m;
    await this.adviceForm.waitFor();
    const checks = await this.step('screening');
    for (const check of ['identity', 'document'] as const) {
      const group = checks.getByRole('radiogroup', { name: codes.check[check], exact: true });
      await group.getByRole('radio', { name: codes.checkResult.pass }).check();
    }
    const outcome = await this.step('outcome');
    await outcome.getByRole('button', { name: codes.recommendation[advice], exact: true }).click();
    if (reason) await outcome.getByLabel(screening.reason).fill(reason);
  }

  /** Saves it and does not wait for the time in which it can be undone. */
  async saveAdvice(): Promise<void> {
    await this.card.getByRole('button', { name: this.m.screening.save }).click();
    const sendNow = this.page.getByRole('button', { name: this.m.evacuees.sendNow });
    await sendNow.click();
    await sendNow.waitFor({ state: 'detached' });
  }

  async screen(person: CastMember): Promise<void> {
    await this.open(person.shown);
    await this.startScreening.click();
    await this.fillAdvice(person.advice ?? 'clear', person.advice && 'The letter of invitation is unread.');
    await this.saveAdvice();
  }

  async screenAll(people: readonly CastMember[]): Promise<void> {
    for (const person of people) await this.screen(person);
  }

  async determine(shown: string, word: 'approve' | 'hold', reason = ''): Promise<void> {
    const { screening, codes } = this.m;
    await this.open(shown);
    const panel = this.page.getByRole('region', { name: screening.decision });
    if (reason) await panel.getByLabel(screening.decisionReason).fill(reason);
    await panel.getByRole('button', { name: screening[word] }).click();
    const said = codes.determination[word === 'approve' ? 'approved' : 'held'];
    await panel.getByTestId('determination').filter({ hasText: said }).waitFor();
  }

  async correctSurname(shown: string, surname: string, reason: string): Promise<void> {
    const { evacuees: m } = this.m;
    await this.open(shown);
    const person = await this.step('person');
    await person.getByRole('button', { name: m.amend }).click();
    const dialog = this.page.getByRole('dialog', { name: m.amendTitle });
    await dialog.getByLabel(m.surname).fill(surname);
    await dialog.getByLabel(m.amendReason).fill(reason);
    await dialog.getByRole('button', { name: m.amendSave }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  async switchLanguage(to: Dictionary): Promise<void> {
    await this.page.getByRole('button', { name: this.m.shell.otherLanguage }).click();
    this.m = to;
    await this.page.getByRole('button', { name: to.shell.otherLanguage }).waitFor();
  }

  async #fillParty({ party, foundsParty }: CastMember): Promise<void> {
    const { evacuees: m } = this.m;
    const select = this.form.getByLabel(m.party, { exact: true });
    if (!foundsParty) {
      await select.selectOption({ label: party });
      return;
    }
    await select.selectOption({ label: m.partyNew });
    await this.form.getByLabel(m.partyLabel).fill(party);
  }
}
