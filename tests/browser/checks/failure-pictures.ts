import { afterEach } from 'vitest';
import { picture } from '../../support/browser-picture.ts';
import type { OpenedChecks } from './opened-checks.ts';

/** After a test that failed, pictures of all that is open, where MUSTER_PICTURES asks for them. */
export function drawFailures(number: string, checks: () => OpenedChecks): void {
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    const pages = checks().journey.pages();
    await Promise.all(pages.map((page, at) => picture(page, `failed-${number}-${String(at + 1)}`)));
  });
}
