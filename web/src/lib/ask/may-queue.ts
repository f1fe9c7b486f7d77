import { commandRules } from '@muster/shared/emergency/roles/command-rules.ts';
import type { EmergencyCommand } from '@muster/shared/emergency/commands.ts';

/**
 * Asks that take nothing scarce where only one officer stands, and that work cannot wait for: a report follows whether
 * they are granted or not.
 */
const WORTH_QUEUING: ReadonlySet<EmergencyCommand['type']> = new Set([
  'StartScreening',
  'ReleaseClaim',
  'OpenBoarding',
]);

/** Whether it may be made without the server, and sent later. What cannot is said to need it before anyone begins. */
export function mayQueue(type: EmergencyCommand['type']): boolean {
  return commandRules[type].kind === 'report' || WORTH_QUEUING.has(type);
}
