import { z } from 'zod';
import { open } from '../../vocabulary/public-field.ts';

/** The number an authority gives its order, cited wherever the order is applied. */
export const StandingNumber = open(z.int().min(1).max(1_000_000));
