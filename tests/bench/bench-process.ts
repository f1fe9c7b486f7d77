import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** Another process of the bench, so that its time on the processor is its own. One question at a time. */
export class BenchProcess {
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess) {
    this.#child = child;
  }

  /** Starts a script of this folder; `ready` is what it sent when it was. */
  static async start<Ready>(script: string, ...args: readonly string[]) {
    const child = fork(join(import.meta.dirname, script), [...args]);
    const started = new BenchProcess(child);
    process.once('exit', () => child.kill());
    return { process: started, ready: await started.#reply<Ready>() };
  }

  ask<Reply>(question: string, detail: unknown = null): Promise<Reply> {
    const reply = this.#reply<Reply>();
    this.#child.send({ question, detail });
    return reply;
  }

  /** Resolves when the process has ended. */
  async stop(): Promise<void> {
    const exited = once(this.#child, 'exit');
    this.#child.send({ question: 'stop', detail: null });
    await exited;
  }

  #reply<Reply>(): Promise<Reply> {
    const { promise, resolve, reject } = Promise.withResolvers<Reply>();
    const ended = (code: number | null) =>
      reject(new Error(`A process of the bench ended with ${code ?? 0}`));
    this.#child.once('exit', ended);
    this.#child.once('message', (reply) => {
      this.#child.off('exit', ended);
      resolve(reply as Reply);
    });
    return promise;
  }
}

type Answers = Readonly<Record<string, (detail: never) => unknown>>;

/** The other end: answers each question by name, and ends when told to or when the parent is gone. */
export function answerParent(ready: unknown, answers: Answers & { readonly stop: () => unknown }): void {
  process.on('message', (message) => {
    const { question, detail } = message as { question: string; detail: never };
    const answer = answers[question];
    if (!answer) throw new Error(`No answer to ${question}`);
    void Promise.resolve(answer(detail)).then((reply) => {
      if (question === 'stop') process.exit(0);
      process.send?.(reply ?? null);
    });
  });
  process.once('disconnect', () => process.exit(0));
  process.send?.(ready);
}
