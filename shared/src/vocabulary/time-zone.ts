import { z } from 'zod';
import { open } from './public-field.ts';

/** An IANA time zone that this runtime knows, as `Asia/Beirut`. */
export const TimeZone = open(z.string().max(64).refine(isTimeZone, 'is not an IANA time zone'));

function isTimeZone(name: string): boolean {
  try {
    return (
      new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '' &&
      /^[A-Z]/.test(name)
    );
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
