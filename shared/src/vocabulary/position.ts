import { z } from 'zod';
import { open } from './public-field.ts';

/** [longitude, latitude] in WGS 84 degrees, GeoJSON order. */
export const Position = open(z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]));
export type Position = z.infer<typeof Position>;
