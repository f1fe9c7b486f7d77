import { dev } from '$app/env';
import { createContext } from 'svelte';
import { HalfTyped } from './half-typed.ts';

const LOOK_EVERY_MS = 1000;
/** A tablet that is never closed hears of a new version too. */
const ASK_EVERY_MS = 30 * 60_000;

/** The program that this browser keeps: opens it without a network, and offers a newer one when there is one. */
export class AppVersion {
  readonly halfTyped = new HalfTyped();
  #isOffered = $state(false);
  #isHeldUp = $state(false);
  #waiting: ServiceWorker | undefined;
  #registration: ServiceWorkerRegistration | undefined;

  /** A newer version lies ready. */
  get isOffered(): boolean {
    return this.#isOffered;
  }

  /** Something is half typed, here or in another page, that taking it now would lose. */
  get isHeldUp(): boolean {
    return this.#isHeldUp;
  }

  /** Over HTTPS and on localhost only; elsewhere the program needs the server to open. */
  async start(): Promise<void> {
    if (dev || !('serviceWorker' in navigator)) return;
    this.halfTyped.start();
    const { serviceWorker } = navigator;
    const hadOne = serviceWorker.controller !== null;
    serviceWorker.addEventListener('controllerchange', () => hadOne && location.reload());
    this.#registration = await serviceWorker
      .register('/service-worker.js', { type: 'module', updateViaCache: 'none' })
      .catch(() => undefined);
    const registration = this.#registration;
    if (!registration) return;
    this.#offer(registration.waiting);
    registration.addEventListener('updatefound', () => {
      const { installing } = registration;
      installing?.addEventListener('statechange', () => {
        if (installing.state === 'installed') this.#offer(installing);
      });
    });
    setInterval(() => this.#ask(), ASK_EVERY_MS);
  }

  /** Every page reloads into the new version, unless something is half typed in one of them. */
  async takeOver(): Promise<void> {
    await this.#look();
    if (!this.#isHeldUp) this.#waiting?.postMessage('take over');
  }

  /** The server speaks another version: fetches it, and opens it where nothing is half typed. */
  async reload(): Promise<void> {
    if (!this.#waiting) await this.#registration?.update().catch(() => undefined);
    const coming = this.#registration?.installing ?? undefined;
    if (coming) await new Promise((settled) => coming.addEventListener('statechange', settled));
    if (this.#waiting) await this.takeOver();
    else location.reload();
  }

  #ask(): void {
    this.#registration?.update().catch(() => undefined);
  }

  #offer(worker: ServiceWorker | null): void {
    if (!worker || navigator.serviceWorker.controller === null) return;
    this.#waiting = worker;
    if (this.#isOffered) return;
    this.#isOffered = true;
    setInterval(() => void this.#look(), LOOK_EVERY_MS);
    void this.#look();
  }

  async #look(): Promise<void> {
    this.halfTyped.tell();
    this.#isHeldUp = await this.halfTyped.isAnywhere();
  }
}

export const [appVersion, setAppVersion] = createContext<AppVersion>();
