import type { Role } from '@muster/shared/vocabulary/codes.ts';
import { createContext } from 'svelte';
import type { Me } from '#lib/live/me.ts';
import type { OfficerListed } from '#lib/officers/fetch-officers.ts';
import { isHaven } from '#lib/sites/haven.ts';
import {
  draftIn,
  emptyDraft,
  keptAs,
  keyOf,
  type WizardDraft,
  type WizardGrant,
  type WizardSite,
} from './draft.ts';
import { missingIn, type Missing } from './missing.ts';
import { suggestPassphrase } from './passphrase.ts';
import { OWN_ROLES } from './usual-roles.ts';

/** An emergency being prepared, kept on this device step by step until it is created. */
export class Wizard {
  readonly me: Me;
  readonly #keptAs: string;
  #draft = $state<WizardDraft>(emptyDraft());
  /** By officer id. Never stored: whoever comes back gets new ones. */
  #passphrases = $state.raw<ReadonlyMap<string, string>>(new Map());
  #savedAt = $state.raw<Date>();
  #hasNewPassphrases = $state(false);
  /** Those who have an account already. */
  known = $state.raw<readonly OfficerListed[]>([]);

  constructor(me: Me) {
    this.me = me;
    this.#keptAs = keptAs(me.officerId);
    const kept = draftIn(localStorage.getItem(this.#keptAs));
    if (!kept) return;
    this.#draft = kept;
    const lacking = kept.officers.filter(({ officerId }) => !kept.done.includes(officerId));
    this.#passphrases = new Map(lacking.map(({ officerId }) => [officerId, suggestPassphrase()]));
    this.#hasNewPassphrases = lacking.length > 0;
  }

  get draft(): WizardDraft {
    return this.#draft;
  }
  get passphrases(): ReadonlyMap<string, string> {
    return this.#passphrases;
  }
  get savedAt(): Date | undefined {
    return this.#savedAt;
  }
  /** Those of an earlier visit are gone and others stand in their place. */
  get hasNewPassphrases(): boolean {
    return this.#hasNewPassphrases;
  }
  get isDrill(): boolean {
    return this.#draft.mode === 'drill';
  }
  /** The zone in which times are typed: that of the first site. */
  get zone(): string {
    return this.#draft.sites.find(({ kind }) => !isHaven(kind))?.timeZone ?? 'UTC';
  }
  get missing(): Missing[] {
    return missingIn(this.#draft, this.#passphrases, this.zone);
  }
  /** Once the server has a part of it, the rest of the page can no longer change that part. */
  isDone(key: string): boolean {
    return this.#draft.done.includes(key);
  }
  /** The server has all of it. */
  get isCreated(): boolean {
    return this.#draft.isCreated;
  }
  get isStarted(): boolean {
    return this.isDone(keyOf.emergency);
  }

  sitesFor(havens: boolean): WizardSite[] {
    return this.#draft.sites.filter(({ kind }) => isHaven(kind) === havens);
  }

  /** Keeps everything but passphrases. Called whenever something has changed. */
  save(): void {
    localStorage.setItem(this.#keptAs, JSON.stringify(this.#draft));
    this.#savedAt = new Date();
  }

  startAnew(): void {
    localStorage.removeItem(this.#keptAs);
    this.#draft = emptyDraft();
    this.#passphrases = new Map();
  }

  visit(step: string): void {
    if (!this.#draft.visited.includes(step)) this.#draft.visited.push(step);
  }

  noteDone(key: string): void {
    if (!this.isDone(key)) this.#draft.done.push(key);
  }

  replaceSite(site: WizardSite): void {
    this.#draft.sites = this.#draft.sites.map((each) => (each.siteId === site.siteId ? site : each));
  }

  removeSite(siteId: string): void {
    this.#draft.sites = this.#draft.sites.filter((site) => site.siteId !== siteId);
  }

  addOfficer(name: string, role: Role | ''): void {
    const officerId = crypto.randomUUID();
    this.#draft.officers.push({ officerId, name });
    this.setPassphrase(officerId, suggestPassphrase());
    if (role !== '') this.grant({ officerId, role, siteIds: 'usual' });
  }

  removeOfficer(officerId: string): void {
    this.#draft.officers = this.#draft.officers.filter((each) => each.officerId !== officerId);
    this.#draft.grants = this.#draft.grants.filter((each) => each.officerId !== officerId);
  }

  setPassphrase(officerId: string, passphrase: string): void {
    this.#passphrases = new Map([...this.#passphrases, [officerId, passphrase]]);
  }

  /** Adds it, or puts it in place of the one that this officer has in the role. */
  grant(grant: WizardGrant): void {
    const key = keyOf.grant(grant);
    const at = this.#draft.grants.findIndex((each) => keyOf.grant(each) === key);
    if (at < 0) this.#draft.grants.push(grant);
    else this.#draft.grants[at] = grant;
    if (grant.officerId !== this.me.officerId) this.#offerOwnRoles();
  }

  endGrant(grant: Pick<WizardGrant, 'officerId' | 'role'>): void {
    const key = keyOf.grant(grant);
    this.#draft.grants = this.#draft.grants.filter((each) => keyOf.grant(each) !== key);
  }

  holds(officerId: string, role: Role): boolean {
    return this.#draft.grants.some((each) => each.officerId === officerId && each.role === role);
  }

  nameOf(officerId: string): string {
    if (officerId === this.me.officerId) return this.me.name;
    const officer = this.#draft.officers.find((each) => each.officerId === officerId);
    return (officer ?? this.known.find((each) => each.officerId === officerId))?.name ?? '';
  }

  /** With the first role of someone else the free hand ends: nobody should find themselves locked out. */
  #offerOwnRoles(): void {
    const { me, draft } = this;
    if (draft.ownRolesOffered || draft.grants.some(({ officerId }) => officerId === me.officerId)) return;
    draft.ownRolesOffered = true;
    for (const role of OWN_ROLES) this.grant({ officerId: me.officerId, role, siteIds: 'usual' });
  }
}

export const [wizard, setWizard] = createContext<Wizard>();
