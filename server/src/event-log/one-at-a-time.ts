/** Runs tasks strictly one after the other, in the order in which they were asked for. */
export class OneAtATime {
  #last: Promise<unknown> = Promise.resolve();

  run<Result>(task: () => Promise<Result>): Promise<Result> {
    const result = this.#last.then(task);
    // A failure belongs to whoever asked; the next task starts all the same.
    this.#last = result.catch(() => undefined);
    return result;
  }
}
