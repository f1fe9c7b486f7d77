import type { Link } from '../publish/feed.ts';

/** Milliseconds between two looks at whether everything has left. */
const LOOK_AGAIN_MS = 50;

/**
 * One pull in flight for each socket: the next is answered when all that was sent before has left. Of those that wait
 * only the newest is answered, since a tablet that pulls again has given up on the one before.
 */
export class OnePull {
  readonly #link: Pick<Link, 'backlog'>;
  #waiting: (() => void) | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(link: Pick<Link, 'backlog'>) {
    this.#link = link;
  }

  ask(answer: () => void): void {
    this.#waiting = answer;
    if (!this.#timer) this.#answerOnceClear();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#waiting = undefined;
  }

  #answerOnceClear(): void {
    this.#timer = undefined;
    const answer = this.#waiting;
    if (!answer) return;
    if (this.#link.backlog === 0) {
      this.#waiting = undefined;
      answer();
    } else this.#timer = setTimeout(() => this.#answerOnceClear(), LOOK_AGAIN_MS);
  }
}
