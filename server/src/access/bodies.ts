import { DeviceId, OfficerId, SERVER_DEVICE } from '@muster/shared/vocabulary/ids.ts';
import { Text } from '@muster/shared/vocabulary/text.ts';
import { z } from 'zod';

/** Any script; compared in NFC, so that every keyboard writes the same one. */
const NewPassphrase = z
  .string()
  .max(1000)
  .normalize('NFC')
  .refine((text) => text.isWellFormed(), 'must have no unpaired surrogate characters')
  .refine((text) => {
    const characters = Array.from(text).length;
    return characters >= 10 && characters <= 200;
  }, 'must be 10 to 200 characters');

export const SetUpBody = z.strictObject({
  token: z.string().max(1000),
  name: Text,
  passphrase: NewPassphrase,
});

export const SignInBody = z.strictObject({
  name: Text,
  /** What could never be a passphrase is simply wrong. */
  passphrase: z.string().max(1000).normalize('NFC'),
  device: DeviceId.refine((device) => device !== SERVER_DEVICE, 'is the name of the server itself'),
});

export const OfficerBody = z.strictObject({ officerId: OfficerId, name: Text, passphrase: NewPassphrase });
