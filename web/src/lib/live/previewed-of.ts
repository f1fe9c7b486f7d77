import type { PreviewedCommand } from '@muster/shared/replica/preview-overlay.ts';
import type { Role } from '@muster/shared/vocabulary/codes.ts';
import type { OutboxItem } from '#lib/ask/outbox-item.ts';

/** What is not to be seen in a frame yet. A refusal shows nothing: the status goes back to what it was. */
export function previewedOf(items: readonly OutboxItem[], roles: ReadonlySet<Role>): PreviewedCommand[] {
  return items
    .filter(({ state, answer }) => state !== 'kept' && answer?.ok !== false)
    .map(({ command, by, device, at }) => ({ command, by, device, at, roles }));
}
