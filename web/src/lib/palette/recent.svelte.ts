const KEPT = 6;

/** What was gone to last, newest first. A person is remembered only while the page is open: no name stays on a device. */
export class Recent {
  readonly #keptAs: string;
  #keys = $state.raw<readonly string[]>([]);

  constructor(emergencyId: string) {
    this.#keptAs = `muster.recent.${emergencyId}`;
    this.#keys = (localStorage.getItem(this.#keptAs) ?? '').split(' ').filter((key) => key !== '');
  }

  get keys(): readonly string[] {
    return this.#keys;
  }

  add(key: string): void {
    this.#keys = [key, ...this.#keys.filter((each) => each !== key)].slice(0, KEPT);
    const kept = this.#keys.filter((each) => !each.startsWith('person:'));
    localStorage.setItem(this.#keptAs, kept.join(' '));
  }
}
