import { OfficerId } from '@muster/shared/vocabulary/ids.ts';

/** Who is signed in on this browser. */
export interface Me {
  readonly officerId: OfficerId;
  readonly name: string;
  readonly administrator: boolean;
  /** Whoever set Muster up. */
  readonly founder: boolean;
}

/** What `GET /api/me` says, or undefined when it is something else. */
export function meIn(body: unknown): Me | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const { officerId, name, administrator, founder } = body as Readonly<Record<string, unknown>>;
  const id = OfficerId.safeParse(officerId).data;
  if (!id || typeof name !== 'string') return undefined;
  return { officerId: id, name, administrator: administrator === true, founder: founder === true };
}
