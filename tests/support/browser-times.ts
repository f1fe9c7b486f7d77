/** How long after an action something was to be seen elsewhere. Printed, never judged: a busy machine is no defect. */
export class SeenAfter {
  readonly #times: { readonly what: string; readonly ms: number }[] = [];

  /** The time from the start of `act` until `seen` holds. */
  async of(what: string, act: () => Promise<unknown>, seen: () => Promise<unknown>): Promise<void> {
    const start = performance.now();
    await Promise.all([act(), seen()]);
    this.#times.push({ what, ms: performance.now() - start });
  }

  get report(): string {
    const lines = this.#times.map(({ what, ms }) => `${ms.toFixed(0).padStart(7)} ms  ${what}`);
    return ['From a tablet’s press until the lead’s screen shows it:', ...lines].join('\n');
  }
}
