import type { z } from 'zod';
import type { SiteKind, SiteState } from '../../vocabulary/codes.ts';
import type { SiteId } from '../../vocabulary/ids.ts';
import type { Position } from '../../vocabulary/position.ts';
import type { Stamped } from '../record.ts';

export interface Site extends Stamped {
  readonly id: SiteId;
  readonly name: string;
  readonly kind: SiteKind;
  readonly position: Position;
  /** IANA zone. */
  readonly timeZone: string;
  /** People the site can hold. */
  readonly capacity: number;
  /** ISO 3166-1 alpha-3. */
  readonly country?: string;
  /** IATA or UN/LOCODE. */
  readonly code?: string;
  readonly state: z.infer<typeof SiteState>;
}
