import type { Dictionary } from '#lib/words/dictionary.ts';
import type { CardStep } from './card-steps.ts';
import { personLine } from './person-line.ts';
import { nameIn } from './registration.ts';
import type { TabletDesk } from './tablet-desk.svelte.ts';

/** Something of this desk that the server does not have. */
export interface Unsent {
  readonly key: string;
  readonly name: string;
  /** Why the server refused it, in words. */
  readonly refusal?: string | undefined;
  /** Half typed: nothing waits to be sent. */
  readonly isDraft?: true;
  readonly onopen?: () => void;
}

interface Wiring {
  readonly m: Dictionary;
  readonly onopen: (personId: string, step?: CardStep) => void;
}

/** What stands above the queue: half typed, or refused while its officer was here. What waits to be sent shows in its row. */
export function unsentOf(desk: TabletDesk, { m, onopen }: Wiring): Unsent[] {
  const asides = desk.asides.map((aside): Unsent => {
    const name = nameIn(aside);
    return {
      key: aside.evacueeId,
      isDraft: true,
      name: personLine(m, {
        ...(name && { name }),
        ...(aside.nameAbsent && { nameAbsent: aside.nameAbsent }),
      }),
      onopen: () => {
        desk.takeUp(aside);
        onopen('new');
      },
    };
  });
  const refused = desk.advice.unsent.flatMap((advice): Unsent[] => {
    const { refusal } = advice.asking;
    if (refusal === undefined) return [];
    const reopen = () => {
      desk.advice.takeBack(advice);
      onopen(advice.command.evacueeId, 'outcome');
    };
    return [{ key: advice.command.screeningId, name: advice.name, refusal, onopen: reopen }];
  });
  return [...asides, ...refused];
}
