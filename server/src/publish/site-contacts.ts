import type { Scope } from '@muster/shared/scopes/scope.ts';
import { EVERYWHERE } from '@muster/shared/scopes/streams-of.ts';

/** When someone who works at a site was last in contact. Those who work everywhere say nothing of any one site. */
export class SiteContacts {
  readonly #now: () => Date;
  readonly #heard = new Map<string, string>();

  constructor(now: () => Date) {
    this.#now = now;
  }

  hear({ sites }: Scope): void {
    const at = this.#now().toISOString();
    for (const site of sites.keys()) if (site !== EVERYWHERE) this.#heard.set(site, at);
  }

  heardAt(site: string): string | undefined {
    return this.#heard.get(site);
  }
}
