import type { Finding, Screening } from '../emergency/screening/screening.ts';
import { assertNever } from '../vocabulary/decision.ts';
import { pick } from './pick.ts';
import { reads, type Reads } from './policy.ts';
import type { Sight } from './views.ts';

const SCREENING_SHOWN = [
  ...['evacueeId', 'by', 'startedAt', 'recordedAt', 'checks', 'recommendation', 'reason'],
] as const;
const ADVICE_SHOWN = ['evacueeId', 'by', 'recordedAt', 'recommendation'] as const;
const FINDING_SHOWN = [
  ...['id', 'evacueeId', 'screeningId', 'author', 'kind', 'code', 'weight', 'basis', 'source'],
  ...['confidence', 'notApplicable'],
] as const;

export type ScreeningView = Partial<Pick<Screening, (typeof SCREENING_SHOWN)[number]>> &
  Pick<Screening, 'evacueeId' | 'by'> & { readonly screeningId: string };
export type FindingView = Pick<Finding, (typeof FINDING_SHOWN)[number]>;

/** Advice for those who read it; checks and reasons for those who read findings; one's own whole. Rule VIEW-5. */
export function screeningView(screening: Screening, sight: Sight): ScreeningView | undefined {
  const granted = grantedFor(screening, sight, screening.recordedAt !== undefined);
  const shown = { screeningId: screening.id };
  if (sight.own || granted.some(({ findings }) => findings === 'full')) {
    return { ...pick(screening, SCREENING_SHOWN), ...shown };
  }
  return granted.some(({ advice }) => advice === 'full')
    ? { ...pick(screening, ADVICE_SHOWN), ...shown }
    : undefined;
}

export function findingView(finding: Finding, sight: Sight): FindingView | undefined {
  const granted = grantedFor(finding, sight, true);
  const isShown = sight.own || granted.some(({ findings }) => findings === 'full');
  return isShown ? pick(finding, FINDING_SHOWN) : undefined;
}

/** The rows that are about the person of this screening or finding, as far as the record alone tells. */
function grantedFor(
  { subject }: Pick<Screening, 'subject'>,
  { roles, sites }: Sight,
  isSubmitted: boolean,
): readonly Reads[] {
  const concerns = ({ only }: Reads): boolean => {
    switch (only) {
      case undefined:
        return true;
      case 'submitted':
        return isSubmitted;
      case 'referred':
        return subject?.isReferred ?? false;
      case 'bound-here':
        return subject?.boundFor.some((site) => sites.has(site)) ?? false;
      case 'nobody':
        return false;
      default:
        return assertNever(only);
    }
  };
  return [...roles].map((role) => reads[role]).filter(concerns);
}
