import type { Check, CheckResult } from '../../vocabulary/codes.ts';
import type { Screening } from './screening.ts';

/** What an officer found for one check; a check that nobody mentioned was skipped. */
export function checkResult({ checks }: Pick<Screening, 'checks'>, check: Check): CheckResult {
  return checks[check] ?? 'skipped';
}
