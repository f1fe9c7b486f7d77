import type { RecordScanRefused } from '@muster/shared/emergency/boarding/record-scan-refused.ts';
import type { DepartureView } from '@muster/shared/scopes/departure-view.ts';
import type { EvacueeView } from '@muster/shared/scopes/evacuee-view.ts';
import type { DepartureActs } from './departure-acts.svelte.ts';
import { playVerdict } from './gate-sound.ts';
import { scanMatch } from './scan-match.ts';
import { isRefusal, verdictOn, type Verdict } from './verdict.ts';

export type ScanOutcome =
  | { readonly type: 'verdict'; readonly evacuee: EvacueeView; readonly verdict: Verdict }
  | { readonly type: 'boarded'; readonly evacuee: EvacueeView }
  | { readonly type: 'several'; readonly people: readonly EvacueeView[] }
  | { readonly type: 'unknown'; readonly text: string };

interface Gate {
  readonly acts: DepartureActs;
  /** Undefined: no longer in view. */
  departure(): DepartureView | undefined;
  evacuees(): readonly EvacueeView[];
  /** Whether this officer reports boardings here. */
  mayBoard(): boolean;
}

/** What the scan box of one departure says of whoever stands before it. Stays until the next scan. */
export class ScanDesk {
  readonly #gate: Gate;
  #outcome = $state.raw<ScanOutcome>();
  /** A scanned band boards at once; a name never does. */
  atOnce = $state(false);
  hasSound = $state(true);

  constructor(gate: Gate) {
    this.#gate = gate;
  }

  get outcome(): ScanOutcome | undefined {
    return this.#outcome;
  }

  /** Enter in the box: what stands in it, or once more whoever was just judged. */
  async enter(text: string): Promise<void> {
    if (text.trim() === '') return this.boardShown();
    const { people, exact } = scanMatch(text, this.#gate.evacuees());
    const [only, ...more] = people;
    if (!only) {
      this.#outcome = { type: 'unknown', text };
      this.#say('refuse');
      // A name mistyped is nobody turned back; an unknown band or document is.
      if (/\d/.test(text)) this.#refuse('unknown');
    } else if (more.length > 0) {
      this.#outcome = { type: 'several', people };
    } else {
      this.judge(only);
      if (exact && this.atOnce) await this.boardShown();
    }
  }

  /** Someone picked from a list: told the same, but nobody was turned back. */
  look(evacuee: EvacueeView): void {
    const departure = this.#gate.departure();
    if (departure) this.#outcome = { type: 'verdict', evacuee, verdict: verdictOn(evacuee, departure) };
  }

  judge(evacuee: EvacueeView): void {
    this.look(evacuee);
    if (this.#outcome?.type !== 'verdict') return;
    const { verdict } = this.#outcome;
    if (isRefusal(verdict)) {
      this.#say('refuse');
      this.#refuse(verdict.type === 'gone' ? 'not-listed' : verdict.type, evacuee);
    } else if (verdict.type === 'may-board' && !this.atOnce) {
      this.#say('accept');
    }
  }

  async boardShown(): Promise<void> {
    const shown = this.#outcome;
    if (shown?.type !== 'verdict' || shown.verdict.type !== 'may-board' || !this.#gate.mayBoard()) return;
    const { evacuee } = shown;
    this.#outcome = { type: 'boarded', evacuee };
    this.#say('accept');
    const accepted = await this.#gate.acts.board(evacuee.evacueeId);
    if (!accepted && this.#outcome.evacuee === evacuee) this.#outcome = undefined;
  }

  clear(): void {
    this.#outcome = undefined;
  }

  #say(verdict: 'accept' | 'refuse'): void {
    if (this.hasSound) playVerdict(verdict);
  }

  /** The gate's refusals are kept: they are how a wrong list is noticed. */
  #refuse(verdict: RecordScanRefused['verdict'], evacuee?: EvacueeView): void {
    const departure = this.#gate.departure();
    if (!this.#gate.mayBoard() || departure?.state !== 'boarding') return;
    void this.#gate.acts.live.send({
      type: 'RecordScanRefused',
      departureId: departure.departureId,
      verdict,
      ...(evacuee && { evacueeId: evacuee.evacueeId }),
    });
  }
}
