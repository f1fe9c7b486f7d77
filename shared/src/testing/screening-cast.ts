import { SETTINGS } from '../emergency/settings/settings.ts';
import type { ProcessingMode } from '../vocabulary/codes.ts';
import type { Sending, Sent, Story } from './given.ts';

/** `00000000-0000-4000-8000-…`, ending in what tells ids apart. */
function id(tail: string): string {
  return `00000000-0000-4000-8000-${tail.padStart(12, '0')}`;
}

export const beirut = id('51');
export const tyre = id('52');
export const noor = id('e01');
export const sami = id('e02');
/** Two screening officers, a supervisor who screens too, and an authority. */
export const ana = id('0a1');
export const ben = id('0b2');
export const dina = id('0d3');
export const carla = id('0c4');

export function screening(index: number): string {
  return id(`5c${String(index).padStart(4, '0')}`);
}

function site(siteId: string, name: string): Sent {
  const place = { kind: 'embarkation-sea', position: [35.5, 33.9], timeZone: 'Asia/Beirut', capacity: 2000 };
  return { type: 'OpenSite', siteId, name, ...place };
}

/** An adult citizen in Beirut, unless said otherwise. */
export function registered(evacueeId: string, said: object = {}): Sent {
  const usual = {
    siteId: beirut,
    name: { primary: 'Haddad' },
    birthDate: '1990-04-02',
    entitlement: 'citizen',
  };
  return { type: 'RegisterEvacuee', evacueeId, ...usual, ...said };
}

export function granted(officerId: string, role: string, siteIds: readonly string[] = [beirut]): Sent {
  return { type: 'GrantRole', officerId, role, siteIds };
}

/** Two people in Beirut and the founder, who may do everything. */
export const TWO_PEOPLE = [site(beirut, 'Beirut'), site(tyre, 'Tyre'), registered(noor), registered(sami)];

/** The same with roles given out, which ends the founder's free hand. */
export const STAFFED = [
  ...TWO_PEOPLE,
  granted(ana, 'screening'),
  granted(ben, 'screening'),
  granted(dina, 'screening'),
  granted(dina, 'supervisor'),
  granted(carla, 'authority', []),
];

export function as(by: string, command: Sent, sending: Sending = {}): readonly [Sent, Sending] {
  return [command, { by, device: `tablet-of-${by.slice(-3)}`, ...sending }];
}

export function starts(evacueeId: string, index: number): Sent {
  return { type: 'StartScreening', screeningId: screening(index), evacueeId };
}

export const ALL_PASSED = {
  identity: 'pass',
  document: 'pass',
  lists: 'pass',
  entitlement: 'pass',
  admissibility: 'pass',
};

/** Every check passed and nothing found, unless said otherwise. */
export function screened(evacueeId: string, index: number, said: object = {}): Sent {
  const usual = { checks: ALL_PASSED, findings: [], recommendation: 'clear' };
  return { type: 'RecordScreening', screeningId: screening(index), evacueeId, ...usual, ...said };
}

export function determined(evacueeId: string, determination: string): Sent {
  return { type: 'Determine', evacueeId, determination };
}

export function found(code: string, said: object = {}): object {
  const usual = {
    kind: 'admissibility',
    weight: 'concern',
    basis: 'Interview',
    source: 'Officer',
    confidence: 'low',
  };
  return { code, ...usual, ...said };
}

/** For citizens in Beirut, all day. */
export function order(number: number, said: object = {}): Sent {
  const day = { from: '2026-10-14T06:00:00Z', to: '2026-10-14T18:00:00Z' };
  return {
    type: 'IssueStandingDetermination',
    number,
    entitlements: ['citizen'],
    siteIds: [beirut],
    ...day,
    ...said,
  };
}

export function setMode({ state }: Story, processingMode: ProcessingMode): void {
  const settings = state.settings.get(SETTINGS);
  if (!settings) throw new Error('No emergency is open');
  state.settings.put(SETTINGS, { ...settings, processingMode });
}

export const byServer: Sending = { by: 'clock', device: 'server' };
