import type { Stage } from '../vocabulary/codes.ts';
import { assertNever } from '../vocabulary/decision.ts';
import { openPassage, type Evacuee } from './evacuee/evacuee.ts';

/** Where a person is on their journey: exactly one, the first that holds. Rule STAGE-1. */
export function stageOf(evacuee: Evacuee): Stage {
  return evacuee.exit ?? stageOnTheWay(evacuee) ?? stageByDetermination(evacuee) ?? stageByScreening(evacuee);
}

function stageOnTheWay(evacuee: Evacuee): Stage | undefined {
  const status = openPassage(evacuee)?.status;
  if (status === 'departed' || status === 'boarded') return status;
  if (!evacuee.passages.some(({ status, inside }) => status === 'arrived' && !inside)) return undefined;
  return evacuee.handedOver ? 'handed-over' : 'arrived';
}

function stageByDetermination(evacuee: Evacuee): Stage | undefined {
  const { determination } = evacuee;
  if (!determination || determination.reopened) return undefined;
  if (determination.determination !== 'approved') return determination.determination;
  return openPassage(evacuee) ? 'manifested' : 'cleared';
}

function stageByScreening({ claim, outcome }: Evacuee): Stage {
  if (claim) return 'in-screening';
  if (!outcome) return 'waiting';
  // Adverse advice stands only after a second officer's view; until then the person is referred.
  return outcome.recommendation === 'refer' || outcome.recommendation === 'do-not-recommend'
    ? 'referred'
    : 'awaiting-determination';
}

/** The eight statuses that people see: one table for list, ring, chip and print. Exits have none. */
export type Status =
  'waiting' | 'progress' | 'advised' | 'cleared' | 'secondary' | 'held' | 'aboard' | 'arrived';

export function statusOf(stage: Stage): Status | undefined {
  switch (stage) {
    case 'intake':
    case 'waiting':
      return 'waiting';
    case 'in-screening':
      return 'progress';
    case 'awaiting-determination':
      return 'advised';
    case 'referred':
      return 'secondary';
    case 'held':
    case 'declined':
      return 'held';
    case 'cleared':
    case 'manifested':
      return 'cleared';
    case 'boarded':
    case 'departed':
      return 'aboard';
    case 'arrived':
    case 'handed-over':
      return 'arrived';
    case 'withdrew':
    case 'left-by-own-means':
    case 'missing':
    case 'deceased':
      return undefined;
    default:
      return assertNever(stage);
  }
}
