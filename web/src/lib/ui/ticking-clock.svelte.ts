import { createSubscriber } from 'svelte/reactivity';
import { deviceTime } from './device-time.ts';

const EVERY_MS = 1000;

/** The time of this device, read anew each second by whatever shows it. */
export class TickingClock {
  readonly #subscribe = createSubscriber((update) => {
    const timer = setInterval(update, EVERY_MS);
    return () => clearInterval(timer);
  });

  get now(): Date {
    this.#subscribe();
    return deviceTime();
  }
}
