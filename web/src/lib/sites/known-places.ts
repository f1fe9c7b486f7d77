import type { SiteKind } from '@muster/shared/vocabulary/codes.ts';
import type { Position } from '@muster/shared/vocabulary/position.ts';

/** A place that need not be typed in. Positions to about 100 m; capacities are for the officer to change. */
export interface KnownPlace {
  readonly key: string;
  readonly name: { readonly en: string; readonly fr: string };
  readonly kind: SiteKind;
  readonly position: Position;
  readonly timeZone: string;
  readonly country: string;
  /** IATA or UN/LOCODE. */
  readonly code: string;
}

const port = 'embarkation-sea';
const airport = 'embarkation-air';
const haven = 'safe-haven';
const entry = 'port-of-entry';

type Row = readonly [string, string, string, SiteKind, number, number, string, string];

const rows: readonly Row[] = [
  ['LBBEY', 'Beirut port', 'Port de Beyrouth', port, 35.519, 33.903, 'Asia/Beirut', 'LBN'],
  ['BEY', 'Beirut airport', 'Aéroport de Beyrouth', airport, 35.488, 33.821, 'Asia/Beirut', 'LBN'],
  ['LBKYE', 'Tripoli port', 'Port de Tripoli', port, 35.823, 34.456, 'Asia/Beirut', 'LBN'],
  ['CYLCA', 'Larnaca port', 'Port de Larnaca', haven, 33.645, 34.923, 'Asia/Nicosia', 'CYP'],
  ['LCA', 'Larnaca airport', 'Aéroport de Larnaca', airport, 33.625, 34.875, 'Asia/Nicosia', 'CYP'],
  ['CYLMS', 'Limassol port', 'Port de Limassol', haven, 33.017, 34.65, 'Asia/Nicosia', 'CYP'],
  ['TRMER', 'Mersin port', 'Port de Mersin', haven, 34.642, 36.797, 'Europe/Istanbul', 'TUR'],
  ['AMM', 'Amman airport', 'Aéroport d’Amman', airport, 35.993, 31.723, 'Asia/Amman', 'JOR'],
  ['CAI', 'Cairo airport', 'Aéroport du Caire', airport, 31.406, 30.122, 'Africa/Cairo', 'EGY'],
  ['SDPZU', 'Port Sudan', 'Port-Soudan', port, 37.224, 19.615, 'Africa/Khartoum', 'SDN'],
  ['JIB', 'Djibouti airport', 'Aéroport de Djibouti', airport, 43.159, 11.547, 'Africa/Djibouti', 'DJI'],
  [
    'PAP',
    'Port-au-Prince airport',
    'Aéroport de Port-au-Prince',
    airport,
    -72.293,
    18.58,
    'America/Port-au-Prince',
    'HTI',
  ],
  ['YUL', 'Montréal–Trudeau', 'Montréal–Trudeau', entry, -73.741, 45.471, 'America/Toronto', 'CAN'],
  ['YYZ', 'Toronto Pearson', 'Toronto Pearson', entry, -79.631, 43.677, 'America/Toronto', 'CAN'],
  ['YTR', 'Trenton', 'Trenton', entry, -77.528, 44.119, 'America/Toronto', 'CAN'],
];

export const KNOWN_PLACES: readonly KnownPlace[] = rows.map(
  ([code, en, fr, kind, longitude, latitude, timeZone, country]) => ({
    key: code,
    name: { en, fr },
    kind,
    position: [longitude, latitude],
    timeZone,
    country,
    code,
  }),
);
