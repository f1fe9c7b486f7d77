import { readVerifiedHeads, type VerifiedHeads } from './verified-heads.ts';

const LOOK_EVERY_MS = 5000;

/** How far the newest verified backup goes, as the process that made it wrote it down. */
export class VerifiedBackups {
  readonly #dataDirectory: string;
  readonly #looking: ReturnType<typeof setInterval>;
  #verified: VerifiedHeads | undefined;

  constructor(dataDirectory: string) {
    this.#dataDirectory = dataDirectory;
    this.#look();
    this.#looking = setInterval(() => this.#look(), LOOK_EVERY_MS).unref();
  }

  /** Undefined where no backup is of this log in this epoch. */
  headOf(emergencyId: string, epoch: string): number | undefined {
    const head = this.#verified?.heads[emergencyId];
    return head?.epoch === epoch ? head.seq : undefined;
  }

  stop(): void {
    clearInterval(this.#looking);
  }

  #look(): void {
    this.#verified = readVerifiedHeads(this.#dataDirectory);
  }
}
