import type { Page } from 'playwright-core';
import { idOf } from '../../support/id-of.ts';
import { FERRY, PLANE } from '../../support/people.ts';
import { visit, type OpenedChecks } from './opened-checks.ts';
import { LATER, SITES } from './shown-cast.ts';

/** A screen in one of its states. */
export interface Screen {
  readonly name: string;
  readonly path: string;
  /** Held in the hand: everything on it that is pressed is large. */
  readonly onTablet?: true;
  /** Brings it into its state once it stands. */
  readonly then?: (page: Page) => Promise<unknown>;
}

const WIZARD = ['sites', 'havens', 'categories', 'authorities', 'officers', 'roles', 'check'];
const ADMINISTRATION = ['officers', 'roles', 'sites', 'categories', 'standing', 'sessions'];

/** For anyone, without signing in. */
export function openScreens(): Screen[] {
  return [
    { name: 'sign-in', path: '/sign-in', onTablet: true },
    { name: 'sign-in-refused', path: '/sign-in', onTablet: true, then: signInWrongly },
    { name: 'setup', path: '/setup#token=wrong' },
    { name: 'about', path: '/about' },
    { name: 'components', path: '/components' },
  ];
}

/** Outside of any emergency, and the ways in which one is not there. */
export function frontScreens(): Screen[] {
  return [
    { name: 'emergencies', path: '/' },
    { name: 'new-emergency', path: '/new' },
    ...WIZARD.map((step) => ({ name: `new-${step}`, path: `/new/${step}` })),
    { name: 'handed-out-nothing', path: '/new/handed-out' },
    { name: 'not-found', path: '/nowhere/at/all/to/be/found' },
    { name: 'unknown-emergency', path: `/${'0'.repeat(8)}-0000-4000-8000-${'0'.repeat(12)}x/map` },
  ];
}

/** Of the drill, each with something on it. */
export function loadedScreens({ drill }: Pick<OpenedChecks, 'drill'>): Screen[] {
  const base = `/${drill.emergencyId}`;
  const tablet = `${base}/tablet/${SITES.beirut}`;
  const person = (name: string, step: string): Screen => ({
    ...{ name: `tablet-${step}-${name.toLowerCase()}`, onTablet: true as const },
    path: `${tablet}?person=${idOf(name)}&step=${step}`,
  });
  const onTablet = true as const;
  return [
    { name: 'sites', path: base },
    { name: 'tablet', path: tablet, onTablet },
    person('Nour', 'person'),
    person('Nour', 'documents'),
    person('Prosper', 'screening'),
    person('Prosper', 'outcome'),
    person('Adele', 'outcome'),
    { name: 'departures', path: `${base}/departures` },
    { name: 'departure-boarding', path: `${base}/departures/${FERRY}` },
    { name: 'departure-planned', path: `${base}/departures/${LATER}` },
    { name: 'departure-arrived', path: `${base}/departures/${PLANE}` },
    { name: 'print', path: `${base}/departures/${FERRY}/print` },
    { name: 'gate', path: `${base}/gate/${FERRY}`, onTablet },
    { name: 'map', path: `${base}/map`, then: mapDrawn },
    { name: 'determinations', path: `${base}/determinations` },
    { name: 'conflicts', path: `${base}/conflicts` },
    { name: 'to-send', path: `${base}/to-send`, onTablet },
    ...ADMINISTRATION.map((page) => ({ name: `admin-${page}`, path: `${base}/administration/${page}` })),
  ];
}

/** Of the live emergency, in which nothing has happened yet. */
export function emptyScreens({ live }: Pick<OpenedChecks, 'live'>): Screen[] {
  const base = `/${live.emergencyId}`;
  return [
    { name: 'empty-tablet', path: `${base}/tablet/${SITES.beirut}`, onTablet: true },
    { name: 'empty-departures', path: `${base}/departures` },
    { name: 'empty-departure-gone', path: `${base}/departures/${LATER}` },
    { name: 'empty-gate', path: `${base}/gate/${LATER}`, onTablet: true },
    { name: 'empty-map', path: `${base}/map`, then: mapDrawn },
    { name: 'empty-determinations', path: `${base}/determinations` },
    { name: 'empty-conflicts', path: `${base}/conflicts` },
    { name: 'empty-to-send', path: `${base}/to-send`, onTablet: true },
    { name: 'empty-admin-standing', path: `${base}/administration/standing` },
  ];
}

export async function show(page: Page, { path, then }: Screen): Promise<void> {
  await visit(page, path);
  await then?.(page);
}

async function signInWrongly(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: /^(Name|Nom)$/ }).fill('Nobody');
  await page.locator('input[type=password]').fill('not the passphrase');
  await page.getByRole('main').locator('button[type=submit]').click();
  await page.getByRole('alert').waitFor();
}

async function mapDrawn(page: Page): Promise<void> {
  await page.locator('[data-map][data-ready]').waitFor({ timeout: 60_000 });
}
