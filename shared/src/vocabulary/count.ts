import { z } from 'zod';
import { open } from './public-field.ts';

/** A number of people or things; never personal. */
export const Count = open(z.int().min(0).max(1_000_000));
/** A position in a log or a version number. */
export const Seq = open(z.int().min(0));
/** A yes or no that says nothing personal. */
export const OpenFlag = open(z.boolean());
