import type { Departure } from '../departure/departure.ts';

/** People get places, and lists are locked, while a departure is planned or boarding. */
export function takesPeople({ state }: Departure): boolean {
  return state === 'planned' || state === 'boarding';
}
