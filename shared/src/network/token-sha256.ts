import { z } from 'zod';
import { open } from '../vocabulary/public-field.ts';

/** SHA-256 of a session's token, in hexadecimal. Says nothing about the token, which has 256 random bits. */
export const TokenSha256 = open(z.string().regex(/^[0-9a-f]{64}$/));
export type TokenSha256 = z.infer<typeof TokenSha256>;
