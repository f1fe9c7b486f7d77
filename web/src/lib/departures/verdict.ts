import type { DepartureView } from '@muster/shared/scopes/departure-view.ts';
import type { EvacueeView } from '@muster/shared/scopes/evacuee-view.ts';

/** What the gate is told of someone who stands in front of it. It never says why a person is not cleared. */
export type Verdict =
  | { readonly type: 'may-board' }
  | { readonly type: 'wrong-departure'; readonly departureId: string | undefined }
  | {
      readonly type: 'not-cleared' | 'not-listed' | 'gone' | 'already-aboard' | 'not-boarding';
    };

type Person = Pick<EvacueeView, 'mayBoard' | 'departureId'>;

type Refusal =
  Extract<Verdict, { type: 'wrong-departure' }> | { readonly type: 'not-cleared' | 'not-listed' | 'gone' };

/** Red and the low sound are for those who must not pass; the rest is told plainly. */
export function isRefusal(verdict: Verdict): verdict is Refusal {
  const { type } = verdict;
  return type === 'wrong-departure' || type === 'not-cleared' || type === 'not-listed' || type === 'gone';
}

/** From the server's verdict on the person and the departure that boards here. Rules BOARD-24, BOARD-25. */
export function verdictOn(
  { mayBoard, departureId }: Person,
  departure: Pick<DepartureView, 'departureId' | 'state'>,
): Verdict {
  if (!mayBoard) return { type: 'not-cleared' };
  const isElsewhere = departureId !== undefined && departureId !== departure.departureId;
  if (isElsewhere && (mayBoard.ok || mayBoard.reason === 'already-aboard')) {
    return { type: 'wrong-departure', departureId };
  }
  if (!mayBoard.ok) return { type: mayBoard.reason };
  return departure.state === 'boarding' ? { type: 'may-board' } : { type: 'not-boarding' };
}
