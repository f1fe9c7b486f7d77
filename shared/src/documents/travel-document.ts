import { z } from 'zod';
import { DocumentId } from '../vocabulary/ids.ts';
import { DayDate } from '../vocabulary/partial-date.ts';
import { Text } from '../vocabulary/text.ts';
import { State } from './issuer-states.ts';

/** What was shown, or why nothing could be. Sealed: that someone holds a refugee's document is nobody else's business. */
export const DocumentType = z.enum([
  'passport',
  'temporary-passport',
  'emergency-travel-document',
  'certificate-of-identity',
  'refugee-travel-document',
  'pr-travel-document',
  'single-journey-document',
  'icrc-document',
  'laissez-passer',
  'identity-card',
  'visa',
  'none-lost',
  'none-destroyed',
  'none-never-held',
]);
export type DocumentType = z.infer<typeof DocumentType>;

/** A document as an officer records it; the lines are kept as read, whatever their digits say. */
export const TravelDocument = z.strictObject({
  documentId: DocumentId,
  type: DocumentType,
  number: Text.exactOptional(),
  issuer: State.exactOptional(),
  expiresOn: DayDate.exactOptional(),
  mrz: z.array(Text).min(2).max(3).exactOptional(),
});
export type TravelDocument = z.infer<typeof TravelDocument>;
