import { z } from 'zod';
import { accept, reject } from '../../vocabulary/decision.ts';
import { Environment, Hazard, ProcessingMode } from '../../vocabulary/codes.ts';
import { EmergencyId } from '../../vocabulary/ids.ts';
import { open } from '../../vocabulary/public-field.ts';
import { Text } from '../../vocabulary/text.ts';
import type { Decide } from '../circumstances.ts';
import type { EmergencyDraft } from '../emergency.ts';
import { unstamped, type Origin } from '../record.ts';
import { SETTINGS } from './settings.ts';
import { OfficerId } from '../../vocabulary/ids.ts';

const fields = {
  emergencyId: EmergencyId,
  name: open(Text.clone()),
  /** ISO 3166-1 alpha-3. */
  country: open(z.string().regex(/^[A-Z]{3}$/)),
  hazard: Hazard,
  mode: open(z.enum(['live', 'drill'])),
  environment: Environment.exactOptional(),
  processingMode: ProcessingMode.exactOptional(),
};

/** The first entry of an emergency's log. */
export const OpenEmergency = z.strictObject({ type: z.literal('OpenEmergency'), ...fields });
export type OpenEmergency = z.infer<typeof OpenEmergency>;

export const EmergencyOpened = z.object({
  type: z.literal('EmergencyOpened'),
  openedBy: OfficerId,
  ...fields,
});
export type EmergencyOpened = z.infer<typeof EmergencyOpened>;

export const decideOpenEmergency: Decide<OpenEmergency, EmergencyOpened> = (emergency, command, { by }) => {
  if (emergency.settings.get(SETTINGS)) return reject({ type: 'IdTaken', id: command.emergencyId });
  const { type: _, ...settings } = command;
  return accept({ type: 'EmergencyOpened', openedBy: OfficerId.parse(by), ...settings });
};

export function foldEmergencyOpened(draft: EmergencyDraft, event: EmergencyOpened, _origin: Origin): void {
  const { type: _, environment = 'uncertain', processingMode = 'full', ...settings } = event;
  draft.settings.set(SETTINGS, {
    ...unstamped,
    ...settings,
    id: SETTINGS,
    environment,
    processingMode,
    claimLapsesAfterMinutes: 10,
    rolesGranted: false,
  });
}
