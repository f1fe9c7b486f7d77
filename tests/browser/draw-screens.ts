/**
 * Draws every screen in both languages, all themes, on a tablet and at a desk, into the directory that MUSTER_PICTURES
 * names. With a pattern after it, only those whose name it finds: `node tests/browser/draw-screens.ts fr-dark`.
 */
import { picture } from '../support/browser-picture.ts';
import { ALL_LOOKS, keepLook } from './checks/looks.ts';
import { DESKTOP, openChecks, TABLET } from './checks/opened-checks.ts';
import { emptyScreens, frontScreens, loadedScreens, openScreens, show } from './checks/screens.ts';

const wanted = new RegExp(process.argv[2] ?? '');
const checks = await openChecks();
const screens = [...openScreens(), ...frontScreens(), ...loadedScreens(checks), ...emptyScreens(checks)];
for (const [device, size] of Object.entries({ tablet: TABLET, desktop: DESKTOP })) {
  const page = await checks.page({ size });
  for (const look of ALL_LOOKS) {
    await page.goto('/about');
    await keepLook(page, look);
    for (const screen of screens) {
      const name = `${device}-${look.locale}-${look.theme}-${screen.name}`;
      if (!wanted.test(name)) continue;
      await show(page, screen).catch((cause: unknown) => process.stdout.write(`${name}: ${String(cause)}\n`));
      await picture(page, name);
    }
  }
}
await checks.end();
