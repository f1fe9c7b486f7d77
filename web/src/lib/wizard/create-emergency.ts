import { refusalIn, type Reply } from '#lib/ask/http.ts';
import { listIn } from '#lib/ask/list-in.ts';
import type { CreationPlan, Planned } from './creation-plan.ts';
import { keyOf, type WizardDraft } from './draft.ts';

/** Why a part was not created. */
export type Trouble =
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'http'; readonly code: string }
  | { readonly kind: 'refused'; readonly rejection: { readonly type: string } };

export interface CreationWiring {
  readonly post: (path: string, body: unknown) => Promise<Reply>;
  /** A lane of its own for each attempt: what was recorded before is known by its ids, not by its numbers. */
  readonly device: string;
  readonly now: () => string;
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly done: (key: string) => void;
  readonly failed: (key: string, trouble: Trouble) => void;
}

const BATCH = 50;
const ATTEMPTS = 5;

/** Creates what is left of a plan, part by part; true when all of it stands. After a part that failed, none is begun. */
export async function createEmergency(
  draft: WizardDraft,
  plan: CreationPlan,
  passphraseOf: (officerId: string) => string,
  wiring: CreationWiring,
): Promise<boolean> {
  const sending = new Sending(`/api/emergencies/${draft.emergencyId}/commands`, wiring);
  return (
    (await openEmergency(draft, wiring)) &&
    (await sending.all(plan.sites)) &&
    (await createOfficers(plan, passphraseOf, wiring)) &&
    sending.all(plan.commands)
  );
}

async function openEmergency(draft: WizardDraft, wiring: CreationWiring): Promise<boolean> {
  if (draft.done.includes(keyOf.emergency)) return true;
  const { emergencyId, country, hazard, mode, environment, processingMode } = draft;
  const name = draft.name.trim();
  const body = { emergencyId, name, country, hazard, mode, environment, processingMode };
  return noted(keyOf.emergency, await wiring.post('/api/emergencies', body), wiring);
}

async function createOfficers(
  { officers }: CreationPlan,
  passphraseOf: (officerId: string) => string,
  wiring: CreationWiring,
): Promise<boolean> {
  let isAll = true;
  for (const { officerId, name } of officers) {
    const body = { officerId, name: name.trim(), passphrase: passphraseOf(officerId) };
    isAll = noted(officerId, await wiring.post('/api/officers', body), wiring) && isAll;
  }
  return isAll;
}

function noted(key: string, reply: Reply, wiring: CreationWiring): boolean {
  if (reply.status === 201) wiring.done(key);
  else wiring.failed(key, troubleIn(reply));
  return reply.status === 201;
}

function troubleIn(reply: Reply): Trouble {
  if (reply.status === 0) return { kind: 'unreachable' };
  if (reply.status === 401) return { kind: 'signed-out' };
  if (reply.status === 503 || reply.status === 429) return { kind: 'busy' };
  return { kind: 'http', code: refusalIn(reply)?.code ?? String(reply.status) };
}

/** Commands of one attempt, numbered from 1. */
class Sending {
  readonly #path: string;
  readonly #wiring: CreationWiring;
  #lastN = 0;

  constructor(path: string, wiring: CreationWiring) {
    this.#path = path;
    this.#wiring = wiring;
  }

  async all(planned: readonly Planned[]): Promise<boolean> {
    for (let at = 0; at < planned.length; at += BATCH) {
      if (!(await this.#batch(planned.slice(at, at + BATCH)))) return false;
    }
    return true;
  }

  async #batch(planned: readonly Planned[]): Promise<boolean> {
    const { device, now, done, failed } = this.#wiring;
    const at = now();
    const commands = planned.map(({ command }) => ({ device, n: ++this.#lastN, at, command }));
    const reply = await this.#post(commands);
    const answers = listIn(reply.body, 'answers');
    let isAll = true;
    for (const [index, { key }] of planned.entries()) {
      const answer = answers[index];
      if (answer?.['ok'] === true) done(key);
      else {
        isAll = false;
        failed(key, answer ? refused(answer) : troubleIn(reply));
      }
    }
    return isAll;
  }

  /** The server may have no room for the moment: the same again, a few times. */
  async #post(commands: readonly unknown[]): Promise<Reply> {
    let reply = await this.#wiring.post(this.#path, { commands });
    for (let attempt = 1; attempt < ATTEMPTS; attempt++) {
      const waitMs = listIn(reply.body, 'answers').find(({ retry }) => typeof retry === 'number')?.['retry'];
      if (typeof waitMs !== 'number') return reply;
      await this.#wiring.wait(Math.max(waitMs, 50));
      reply = await this.#wiring.post(this.#path, { commands });
    }
    return reply;
  }
}

function refused(answer: Readonly<Record<string, unknown>>): Trouble {
  const { rejection } = answer;
  const isOne = typeof rejection === 'object' && rejection !== null && 'type' in rejection;
  return isOne ? { kind: 'refused', rejection: rejection as { readonly type: string } } : { kind: 'busy' };
}
