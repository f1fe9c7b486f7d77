import { describe, expect, test } from 'vitest';
import { rulesBrokenBy, severityOf } from '../support/lint-snippet.ts';

const ARROW = 'muster/import-arrows';
const RESTRICTED = '@typescript-eslint/no-restricted-imports';

const imports = (specifier: string): string => `import { x } from '${specifier}';\nexport const y = x;\n`;

describe('the import arrows', () => {
  test.each([
    ['shared/src/vocabulary/a.ts', '../documents/b.ts'],
    ['shared/src/vocabulary/a.ts', '../emergency/b.ts'],
    ['shared/src/documents/a.ts', '../emergency/b.ts'],
    ['shared/src/emergency/departure/a.ts', '../../scopes/b.ts'],
    ['shared/src/emergency/a.ts', '../network/b.ts'],
    ['shared/src/network/a.ts', '../emergency/b.ts'],
    ['shared/src/network/a.ts', '../documents/b.ts'],
    ['shared/src/scopes/a.ts', '../protocol/b.ts'],
    ['shared/src/protocol/a.ts', '../replica/b.ts'],
    ['shared/src/replica/a.ts', '../manifest-text/b.ts'],
    ['shared/src/manifest-text/a.ts', '../scopes/b.ts'],
    ['shared/src/unheard-of/a.ts', '../vocabulary/b.ts'],
    ['shared/src/vocabulary/a.ts', '@muster/server/src/b.ts'],
    ['shared/src/emergency/a.test.ts', '../../../tests/support/b.ts'],
    ['server/src/desk/a.ts', '../../../web/src/lib/words/b.ts'],
    ['server/src/desk/a.ts', '@muster/web/src/b.ts'],
    ['server/src/desk/a.ts', '@muster/tests/support/b.ts'],
    ['web/src/lib/ask/a.ts', '@muster/server/src/b.ts'],
    ['web/src/routes/a.ts', '../../../server/src/b.ts'],
    ['web/src/lib/words/a.ts', '#lib/ui/b.ts'],
    ['web/src/lib/words/en/a.ts', '../../live/b.ts'],
    ['web/src/lib/ui/a.ts', '#lib/evacuees/b.ts'],
    ['web/src/lib/ui/a.ts', '../map/b.ts'],
    ['web/src/lib/ui/a.ts', '@muster/shared/emergency/b.ts'],
    ['web/src/lib/map/a.ts', '#lib/live/b.ts'],
    ['web/src/lib/live/a.ts', '#lib/departures/b.ts'],
    ['web/src/lib/ask/a.ts', '#lib/evacuees/b.ts'],
    ['web/src/lib/store/a.ts', '#lib/screening/b.ts'],
    ['web/src/lib/evacuees/a.ts', '../../routes/b.ts'],
  ])('stop %s from importing %s', async (file, specifier) => {
    expect(await rulesBrokenBy(file, imports(specifier))).toContain(ARROW);
  });

  test.each([
    ['shared/src/replica/a.ts', '../vocabulary/b.ts'],
    ['shared/src/protocol/a.ts', '../scopes/b.ts'],
    ['shared/src/emergency/departure/a.ts', '../../documents/b.ts'],
    ['shared/src/emergency/departure/a.ts', '../party/b.ts'],
    ['shared/src/network/a.ts', '../vocabulary/b.ts'],
    ['shared/src/manifest-text/a.ts', '../emergency/b.ts'],
    ['server/src/desk/a.ts', '@muster/shared/emergency/b.ts'],
    ['web/src/lib/ui/a.ts', '#lib/words/b.ts'],
    ['web/src/lib/ui/a.ts', '@muster/shared/vocabulary/b.ts'],
    ['web/src/lib/live/a.ts', '#lib/store/b.ts'],
    ['web/src/lib/evacuees/a.ts', '#lib/departures/b.ts'],
    ['web/src/routes/a.ts', '#lib/evacuees/b.ts'],
    ['tests/journeys/a.ts', '@muster/server/src/b.ts'],
    ['tests/journeys/a.ts', '../../web/src/lib/ask/b.ts'],
  ])('let %s import %s', async (file, specifier) => {
    expect(await rulesBrokenBy(file, imports(specifier))).toEqual([]);
  });

  test.each([
    ["import type { X } from '../emergency/b.ts';\nexport type Y = X;\n"],
    ["export { x } from '../emergency/b.ts';\n"],
    ["export * from '../emergency/b.ts';\n"],
    ["export const x = import('../emergency/b.ts');\n"],
  ])('hold for every kind of import: %s', async (text) => {
    expect(await rulesBrokenBy('shared/src/vocabulary/a.ts', text)).toContain(ARROW);
  });

  test('hold inside a component', async () => {
    const text = '<script lang="ts">\n  import { x } from \'#lib/evacuees/b.ts\';\n</script>\n\n<p>{x}</p>\n';
    expect(await rulesBrokenBy('web/src/lib/ui/Badge.svelte', text)).toContain(ARROW);
  });

  test('allow no circle of files', async () => {
    const circle = "import '../contract/lint-arrows.test.ts';\n";
    expect(await rulesBrokenBy('tests/support/lint-snippet.ts', circle)).toContain('import-x/no-cycle');
  });
});

describe('shared has no clock, no chance and no machine', () => {
  test.each([
    ['export const now = new Date();\n', 'no-restricted-globals'],
    ['export const now = Date.now();\n', 'no-restricted-globals'],
    ['export const now = performance.now();\n', 'no-restricted-globals'],
    ['setTimeout(() => undefined, 5);\n', 'no-restricted-globals'],
    ['setInterval(() => undefined, 5);\n', 'no-restricted-globals'],
    ['export const id = crypto.randomUUID();\n', 'no-restricted-globals'],
    ['export const now = globalThis.Date.now();\n', 'no-restricted-globals'],
    ['export const chance = Math.random();\n', 'no-restricted-properties'],
    ['export const { random } = Math;\n', 'no-restricted-properties'],
    ["import fs from 'node:fs';\nexport const x = fs;\n", 'no-restricted-imports'],
  ])('%s', async (text, rule) => {
    expect(await rulesBrokenBy('shared/src/emergency/a.ts', text)).toContain(rule);
    expect(await rulesBrokenBy('shared/src/emergency/a.test.ts', text)).not.toContain(rule);
    expect(await rulesBrokenBy('server/src/clock/a.ts', text)).not.toContain(rule);
  });
});

describe('one place touches each outside library', () => {
  test.each([
    ['socket.io-client', 'web/src/lib/live/server-link.ts', 'web/src/lib/live/live-emergency.svelte.ts'],
    ['maplibre-gl', 'web/src/lib/map/map-context.svelte.ts', 'web/src/lib/departures/a.ts'],
    ['maplibre-gl/dist/maplibre-gl.css', 'web/src/lib/map/a.ts', 'web/src/routes/a.ts'],
    ['idb', 'web/src/lib/store/tablet-store.ts', 'web/src/lib/store/a.ts'],
  ])('%s', async (library, itsPlace, elsewhere) => {
    expect(await rulesBrokenBy(itsPlace, imports(library))).toEqual([]);
    expect(await rulesBrokenBy(elsewhere, imports(library))).toEqual([RESTRICTED]);
  });

  test('types of the map may be named anywhere in web', async () => {
    const text = "import type { LngLat } from 'maplibre-gl';\nexport type Position = LngLat;\n";
    expect(await rulesBrokenBy('web/src/lib/departures/a.ts', text)).toEqual([]);
  });

  test('tests may speak to the server as a tablet does', async () => {
    expect(await rulesBrokenBy('tests/journeys/a.ts', imports('socket.io-client'))).toEqual([]);
  });
});

describe('the rest', () => {
  test('a file of more than 300 lines', async () => {
    const lines = (count: number): string => 'export {};\n'.repeat(count);
    expect(await rulesBrokenBy('server/src/a.ts', lines(301))).toContain('max-lines');
    expect(await rulesBrokenBy('server/src/a.ts', lines(300))).not.toContain('max-lines');
  });

  test.each([
    'switch-exhaustiveness-check',
    'no-floating-promises',
    'no-explicit-any',
    'no-non-null-assertion',
  ])('%s stops the check everywhere', async (rule) => {
    const places = ['shared/src/emergency/a.ts', 'server/src/desk/a.ts', 'web/src/lib/ask/a.ts'];
    for (const place of places) expect(await severityOf(`@typescript-eslint/${rule}`, place)).toBe(2);
  });
});
