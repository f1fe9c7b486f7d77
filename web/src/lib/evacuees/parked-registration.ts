import type { Asking } from '#lib/ask/asking.svelte.ts';
import type { Registration } from './registration.ts';

/** A registration that waits to be sent, with what was typed, so that a refusal loses nothing. */
export interface ParkedRegistration {
  readonly draft: Registration;
  readonly name: string;
  readonly asking: Asking;
  /** True once it was accepted, false when it was refused. */
  readonly sent: Promise<boolean>;
}
