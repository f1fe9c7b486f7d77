import type { SiteKind } from '@muster/shared/vocabulary/codes.ts';

/** Where people arrive rather than wait to be screened. */
const HAVENS: ReadonlySet<SiteKind> = new Set(['staging-base', 'safe-haven', 'port-of-entry']);

export function isHaven(kind: SiteKind): boolean {
  return HAVENS.has(kind);
}
