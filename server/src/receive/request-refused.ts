import type { z } from 'zod';
import type { Refusal } from '@muster/shared/protocol/refusal.ts';

/** A request that is wrong in itself: answered with a status and what to do, and nothing was recorded. */
export class RequestRefused extends Error {
  override readonly name = 'RequestRefused';
  readonly status: number;
  readonly refusal: Refusal;

  constructor(status: number, error: Refusal['error']) {
    super(error.message);
    this.status = status;
    this.refusal = { error };
  }
}

export function noRole(): RequestRefused {
  return new RequestRefused(403, { code: 'no-role', message: 'You have no role in this emergency.' });
}

/** Names the first wrong field as a path like `commands.3.command.sex`. */
export function malformed(error: z.ZodError, under: readonly (string | number)[] = []): RequestRefused {
  const issue = error.issues[0];
  const path = [...under, ...(issue?.path ?? []), ...unknownKey(issue)].map(String).join('.');
  const message = issue ? `${path || 'The body'}: ${issue.message}` : 'The body is not as it should be.';
  return new RequestRefused(400, { code: 'malformed', message, ...(path && { field: path }) });
}

export function tooDeep(path: readonly (string | number)[]): RequestRefused {
  const field = path.map(String).join('.');
  return new RequestRefused(400, {
    code: 'malformed',
    message: `${field}: is nested too deep.`,
    field,
  });
}

function unknownKey(issue: z.core.$ZodIssue | undefined): string[] {
  return issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
}
