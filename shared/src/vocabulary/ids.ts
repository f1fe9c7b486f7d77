import { z } from 'zod';
import { open } from './public-field.ts';

/** UUIDs are made by the client and compared in lower case. */
const uuid = () => z.guid().toLowerCase();

export const EmergencyId = open(uuid().brand<'EmergencyId'>());
export type EmergencyId = z.infer<typeof EmergencyId>;

export const OfficerId = open(uuid().brand<'OfficerId'>());
export type OfficerId = z.infer<typeof OfficerId>;

export const SiteId = open(uuid().brand<'SiteId'>());
export type SiteId = z.infer<typeof SiteId>;

export const EvacueeId = open(uuid().brand<'EvacueeId'>());
export type EvacueeId = z.infer<typeof EvacueeId>;

export const PartyId = open(uuid().brand<'PartyId'>());
export type PartyId = z.infer<typeof PartyId>;

export const DocumentId = open(uuid().brand<'DocumentId'>());
export type DocumentId = z.infer<typeof DocumentId>;

export const ScreeningId = open(uuid().brand<'ScreeningId'>());
export type ScreeningId = z.infer<typeof ScreeningId>;

export const DepartureId = open(uuid().brand<'DepartureId'>());
export type DepartureId = z.infer<typeof DepartureId>;

/** A tablet's own name for itself, kept beside its outbox. `server` is the server's. */
export const DeviceId = open(
  z
    .string()
    .min(1)
    .max(100)
    .regex(/^[\w.:-]+$/),
);
export type DeviceId = z.infer<typeof DeviceId>;

export const SERVER_DEVICE = 'server';
/** Who does what time alone does: a claim lapses, an order begins. */
export const CLOCK = 'clock';

/** An officer, or the clock. */
export const Author = open(z.union([OfficerId, z.literal(CLOCK)]));
export type Author = z.infer<typeof Author>;
