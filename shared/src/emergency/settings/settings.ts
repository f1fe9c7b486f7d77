import type { z } from 'zod';
import type { Environment, Hazard } from '../../vocabulary/codes.ts';
import type { EmergencyId, OfficerId } from '../../vocabulary/ids.ts';
import type { ProcessingMode } from '../../vocabulary/codes.ts';
import type { Entitlement } from '../../vocabulary/codes.ts';
import type { Major } from './set-categories.ts';
import type { Emergency } from '../emergency.ts';
import type { Stamped } from '../record.ts';

/** One crisis response and its rules. There is one such record, under SETTINGS. */
export interface EmergencySettings extends Stamped {
  readonly id: typeof SETTINGS;
  readonly emergencyId: EmergencyId;
  readonly name: string;
  /** ISO 3166-1 alpha-3. */
  readonly country: string;
  readonly hazard: z.infer<typeof Hazard>;
  readonly mode: 'live' | 'drill';
  readonly environment: z.infer<typeof Environment>;
  readonly processingMode: ProcessingMode;
  /** Minutes without contact after which a claim lapses (planning figure). */
  readonly claimLapsesAfterMinutes: number;
  /** The major priority of entitlements that have another than the usual one. */
  readonly majors?: Readonly<Partial<Record<Entitlement, Major>>>;
  readonly openedBy: OfficerId;
  /** From the first grant on, whoever set Muster up no longer may do everything. */
  readonly rolesGranted: boolean;
  /** The entry of that first grant: a report made before its author saw it is judged as it was then. */
  readonly rolesGrantedSeq?: number;
}

export const SETTINGS = 'settings';

/** Not a drill: documents of the specimen state have no place in it. */
export function isLive(emergency: Emergency): boolean {
  return emergency.settings.get(SETTINGS)?.mode === 'live';
}
