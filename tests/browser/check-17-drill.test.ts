import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { idOf } from '../support/id-of.ts';
import { BEIRUT } from '../support/muster-scene.ts';
import { approves, FERRY, registers, screens } from '../support/people.ts';
import { drawFailures } from './checks/failure-pictures.ts';
import { speak } from './checks/looks.ts';
import { openChecks, visit, type OpenedChecks } from './checks/opened-checks.ts';
import { emptyScreens, loadedScreens, show } from './checks/screens.ts';

const timeout = 300_000;
const BAND = 'DRILL · EXERCICE';

let checks: OpenedChecks;

drawFailures('17', () => checks);
beforeAll(async () => {
  checks = await openChecks();
});
afterAll(() => checks.end());

/** Runs in the page: what is drawn around everything, in pixels at each edge, and whether it is hatched. */
function frameNow(): { readonly edges: readonly number[]; readonly isHatched: boolean } | undefined {
  const band = [...document.querySelectorAll('body *')].find(
    (element) => element.childElementCount === 0 && element.textContent === 'DRILL · EXERCICE',
  );
  const frame = band?.closest('.drill');
  const inner = frame?.lastElementChild?.getBoundingClientRect();
  if (!frame || !inner) return undefined;
  return {
    edges: [inner.top, inner.left, innerWidth - inner.right, innerHeight - inner.bottom],
    isHatched: getComputedStyle(frame).backgroundImage.includes('gradient'),
  };
}

/** What marks a page as one of a drill, and is missing. */
async function missing(page: Page, name: string): Promise<string[]> {
  const frame = await page.evaluate(frameNow);
  const title = await page.title();
  return [
    ...(frame && Math.min(...frame.edges) > 0 && frame.isHatched
      ? []
      : [`${name}: frame ${JSON.stringify(frame)}`]),
    ...(/^(DRILL|EXERCICE) · /.test(title) ? [] : [`${name}: title “${title}”`]),
    ...((await page.getByText(BAND).first().isVisible()) ? [] : [`${name}: word`]),
  ];
}

test(
  '[check 17] every screen of a drill has the frame on all four edges, the word, and the word in its title',
  { timeout },
  async () => {
    const page = await checks.page();
    const found: string[] = [];
    for (const screen of loadedScreens(checks)) {
      await show(page, screen);
      found.push(...(await missing(page, screen.name)));
    }
    await speak(page, 'fr');
    found.push(...(await missing(page, 'in French')));
    expect(await page.title()).toMatch(/^EXERCICE · /);
    expect(found).toEqual([]);
  },
);

test('[check 17] so has a drill that is being prepared', { timeout }, async () => {
  const page = await checks.page();
  await visit(page, '/new');
  await page.getByRole('radio', { name: 'Drill' }).check({ force: true });
  await page.getByLabel('Emergency name').fill('Rehearsal');
  const found = await missing(page, 'emergency');
  for (const step of ['sites', 'havens', 'categories', 'authorities', 'officers', 'roles', 'check']) {
    await visit(page, `/new/${step}`);
    found.push(...(await missing(page, step)));
  }
  expect(found).toEqual([]);
});

test('[check 17] on paper the word is in the head of the list, and in the name of its file and each of its rows', async () => {
  const page = await checks.page();
  await visit(page, `/${checks.drill.emergencyId}/departures/${FERRY}/print`);
  await page.getByRole('table').waitFor();
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('thead').getByText(BAND).isVisible()).toBe(true);
  expect(await page.title()).toMatch(/^DRILL · /);
  const file = await checks.drill.get(`/departures/${FERRY}/manifest.csv`);
  expect(file.headers.get('Content-Disposition')).toContain('DRILL-BS');
  const [head = '', ...rows] = file.text
    .replace(/^\uFEFF/, '')
    .trim()
    .split('\r\n');
  expect(head).toMatch(/^DRILL,/);
  expect(rows.filter((row) => !row.startsWith('DRILL,'))).toEqual([]);
});

test('[check 17] a live emergency shows nothing of it', { timeout }, async () => {
  const page = await checks.page();
  for (const screen of emptyScreens(checks)) {
    await show(page, screen);
    expect(await page.evaluate(frameNow), screen.name).toBeUndefined();
    expect(await page.title(), screen.name).not.toMatch(/DRILL|EXERCICE/);
    expect(await page.getByText(/\bDRILL\b|EXERCICE/).count(), screen.name).toBe(0);
    await page.getByText('LIVE', { exact: true }).waitFor();
  }
});

test('[check 17] no route of the live emergency gives or takes a record of the drill', async () => {
  const { live } = checks;
  const paths = [
    `/evacuees/${idOf('Nour')}`,
    `/departures/${FERRY}`,
    `/parties/${idOf('party', 'Haddad')}`,
    `/departures/${FERRY}/manifest.json`,
    `/departures/${FERRY}/manifest.csv`,
  ];
  for (const path of paths) expect((await live.get(path)).status, path).toBe(404);
  expect((await live.post('/search', { q: 'Nour' })).body).toEqual({ results: [] });

  // An ask about the drill's departure is refused; a report makes a record with nothing of theirs in it.
  const asked = await live.send({ type: 'AssignEvacuee', evacueeId: idOf('Nour'), departureId: FERRY });
  expect(asked).toMatchObject({ ok: false });
  await live.record(approves('Nour'), screens('Nour'));
  const loaded = (await live.get('/load?after=0')).text;
  for (const word of ['Nour', 'HADDAD', 'Haddad', 'BS 12', 'GA302922']) expect(loaded).not.toContain(word);
});

test('[check 17] a passport of the specimen state belongs in drills alone', async () => {
  const specimen = { nationalities: ['UTO'], siteId: BEIRUT };
  expect(await checks.drill.send(registers('Specimen', specimen))).toMatchObject({ ok: true });
  expect(await checks.live.send(registers('Specimen', specimen))).toMatchObject({
    ...{ ok: false, rejection: { type: 'SpecimenInLive' } },
  });
});
