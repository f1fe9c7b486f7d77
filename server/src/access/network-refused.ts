import type { Refusal } from '@muster/shared/protocol/refusal.ts';
import { RequestRefused } from '../receive/request-refused.ts';
import type { NetworkRefusal } from './network-desk.ts';
import { RefusedForNow } from './refused-for-now.ts';

const REFUSALS: Readonly<Record<string, readonly [status: number, error: Refusal['error']]>> = {
  NotAllowed: [403, { code: 'not-allowed', message: 'Only an administrator may do this.' }],
  AlreadySetUp: [409, { code: 'already-set-up', message: 'Muster has been set up already.' }],
  IdTaken: [409, { code: 'id-taken', message: 'This id already stands for something else.' }],
  NameTaken: [409, { code: 'name-taken', message: 'Another officer has this name.', field: 'name' }],
  OfficerUnknown: [404, { code: 'not-found', message: 'There is no such officer.' }],
  SessionUnknown: [404, { code: 'not-found', message: 'There is no such session.' }],
};

/** What the network's desk turned down, as HTTP says it. */
export function networkRefused(answer: NetworkRefusal): RequestRefused {
  if ('retry' in answer) {
    const retryAfterSeconds = Math.ceil(answer.retry / 1000);
    return new RefusedForNow(503, {
      code: 'retry',
      message: 'Nothing was recorded. Try again.',
      retryAfterSeconds,
    });
  }
  const [status, error] = REFUSALS[answer.rejection.type] ?? [
    500,
    { code: 'defect', message: 'Something is wrong here. It has been recorded.' },
  ];
  return new RequestRefused(status, error);
}
