import { deleteAt, getJson } from '#lib/ask/http.ts';
import { listIn } from '#lib/ask/list-in.ts';

export interface SessionListed {
  readonly id: string;
  readonly officerId: string;
  /** The browser's name for itself. */
  readonly device: string;
  readonly openedAt: string;
  readonly expiresAt: string;
  /** The one of this page. */
  readonly current: boolean;
}

/** Where people are signed in: oneself, and for an administrator everyone. */
export class SessionList {
  #sessions = $state.raw<readonly SessionListed[]>();
  #hasFailed = $state(false);

  /** Undefined until they are there. */
  get sessions(): readonly SessionListed[] | undefined {
    return this.#sessions;
  }

  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  async load(): Promise<void> {
    const { status, body } = await getJson('/api/sessions');
    this.#hasFailed = status !== 200;
    if (status === 200) this.#sessions = listIn(body, 'sessions').map(sessionOf).toSorted(newestFirst);
  }

  /** True when it has ended, or had already. */
  async end(id: string): Promise<boolean> {
    const { status } = await deleteAt(`/api/sessions/${id}`);
    const isOver = status === 204 || status === 404;
    if (isOver) await this.load();
    return isOver;
  }
}

function sessionOf(fields: Readonly<Record<string, unknown>>): SessionListed {
  const { id, officerId, device, openedAt, expiresAt, current } = fields;
  const text = { id, officerId, device, openedAt, expiresAt };
  const said = Object.fromEntries(Object.entries(text).map(([key, value]) => [key, String(value)]));
  return { ...(said as Record<keyof typeof text, string>), current: current === true };
}

/** This page's own before all others. */
function newestFirst(one: SessionListed, other: SessionListed): number {
  return Number(other.current) - Number(one.current) || other.openedAt.localeCompare(one.openedAt);
}
