import type { Answer } from '@muster/shared/protocol/answer.ts';
import type { Page } from 'playwright-core';

type Refusal = Extract<Answer, { ok: false }>;

/** The server's answers to commands on their way to one page: the test lets them through, or has another word said. */
export interface HeldAnswers {
  /** From now on they wait, and with them what they changed. */
  readonly hold: () => void;
  /** So many answers have arrived. */
  readonly arrived: () => number;
  readonly release: () => void;
  /** The next command never reaches the server, and is answered so once answers are released. */
  readonly refuseNext: (refusal: Refusal) => void;
}

/** An event with an acknowledgement wanted, and an acknowledgement, as the socket writes them. */
const ASKED = /^42(\d+)(\["commands",.*)$/s;
const ANSWERED = /^43\d+\[\{"answers"/;
const FRAME = /^42\["(frame|figures)"/;

/** Must stand before the page connects. */
export async function heldAnswers(page: Page): Promise<HeldAnswers> {
  const waiting: (() => void)[] = [];
  let isHeld = false;
  let arrived = 0;
  let refusal: Refusal | undefined;

  await page.routeWebSocket(/\/socket\.io\//, (near) => {
    const far = near.connectToServer();
    const deliver = (message: string | Buffer, isAnswer: boolean) => {
      const give = () => {
        if (isAnswer) arrived += 1;
        near.send(message);
      };
      if (isHeld) waiting.push(give);
      else give();
    };
    near.onMessage((message) => {
      const id = typeof message === 'string' && ASKED.exec(message)?.[1];
      if (!refusal || !id) {
        far.send(message);
        return;
      }
      deliver(`43${id}${JSON.stringify([{ answers: [refusal] }])}`, true);
      refusal = undefined;
    });
    far.onMessage((message) => {
      const isAnswer = typeof message === 'string' && ANSWERED.test(message);
      const isFrame = typeof message === 'string' && FRAME.test(message);
      if (isAnswer || isFrame) deliver(message, isAnswer);
      else near.send(message);
    });
  });

  return {
    hold: () => {
      isHeld = true;
    },
    arrived: () => arrived,
    release: () => {
      isHeld = false;
      for (const give of waiting.splice(0)) give();
    },
    refuseNext: (next) => {
      refusal = next;
    },
  };
}
