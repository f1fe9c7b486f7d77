import { picture } from '../support/browser-picture.ts';
import type { Journey } from './journey.ts';
import { createEmergency, openTablet, setUp, signIn } from './pages/front-pages.ts';
import { MapPage } from './pages/map-page.ts';
import { OfficersPage } from './pages/officers-page.ts';
import { TabletPage } from './pages/tablet-page.ts';

export const EMERGENCY = 'Cedar exercise';
export const BEIRUT = 'Beirut airport';
export const LARNACA = 'Larnaca airport';
export const OFFICERS = ['Ada One', 'Ben Two'] as const;
const LEAD = 'Nour Lead';

/** From an empty server to an emergency with two sites and three officers, on the lead's two pages. */
export async function openExercise(journey: Journey): Promise<{ leadDesk: TabletPage; map: MapPage }> {
  const { context, page } = await journey.device({ width: 1440, height: 900 });
  await setUp(page, LEAD);
  await picture(page, '01-no-emergency');
  const emergencyPath = await createEmergency(page, {
    name: EMERGENCY,
    sites: [{ place: BEIRUT }, { place: LARNACA, kind: 'Safe haven' }],
  });
  await picture(page, '02-sites');
  const officers = new OfficersPage(page);
  await officers.open();
  for (const name of OFFICERS) await officers.create(name);
  await officers.grant(LEAD, 'Lead');
  await officers.grant(LEAD, 'Authority');
  for (const name of OFFICERS) {
    for (const role of ['Reception', 'Screening', 'Movement']) await officers.grant(name, role, BEIRUT);
  }
  await picture(page, '03-officers');
  const map = new MapPage(await context.newPage());
  await map.open(emergencyPath);
  return { leadDesk: new TabletPage(page), map };
}

/** A tablet of their own for an officer, at the airport of Beirut. */
export async function openTabletOf(journey: Journey, officer: string): Promise<TabletPage> {
  const { page } = await journey.device({ width: 1280, height: 800 });
  await signIn(page, officer);
  await openTablet(page, EMERGENCY, BEIRUT);
  return new TabletPage(page);
}
