import path from 'node:path';
import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import importX from 'eslint-plugin-import-x';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import { importArrows } from './import-arrows.js';

const testFiles = ['**/*.test.ts', 'tests/**/*.ts'];

/** Each outside library that one place wraps: the place, and what everyone else is told. */
const wrapped = {
  socket: {
    group: ['socket.io-client', 'socket.io-client/*'],
    message: 'Only web/src/lib/live/server-link.ts talks to the server.',
  },
  map: {
    group: ['maplibre-gl', 'maplibre-gl/*'],
    allowTypeImports: true,
    message: 'Only web/src/lib/map/ draws with MapLibre.',
  },
  store: { group: ['idb', 'idb/*'], message: 'Only web/src/lib/store/tablet-store.ts opens IndexedDB.' },
};

/** ESLint takes the last value of a rule whole, so each exception repeats the rest. */
function restrictImports(...kept) {
  const patterns = kept.map((name) => wrapped[name]);
  return { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] };
}

const clocksAndChance = [
  ...['Date', 'performance', 'crypto', 'globalThis', 'process', 'Temporal'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'clearTimeout', 'clearInterval', 'clearImmediate'],
  ...['requestAnimationFrame', 'requestIdleCallback', 'queueMicrotask'],
];

export default defineConfig(
  globalIgnores(['**/build/', '**/.svelte-kit/', 'data/']),
  js.configs.recommended,
  ts.configs.strictTypeChecked,
  svelte.configs.recommended,
  prettier,
  svelte.configs.prettier,
  {
    languageOptions: {
      globals: { ...globals.browser, ...globals.node },
      parserOptions: {
        projectService: true,
        // The same for every file: otherwise the types are read again and again.
        extraFileExtensions: ['.svelte'],
        tsconfigRootDir: path.resolve(import.meta.dirname, '..'),
      },
    },
    plugins: { muster: { rules: { 'import-arrows': importArrows } } },
    rules: {
      'muster/import-arrows': 'error',
      'max-lines': ['error', 300],
      'no-undef': 'off', // TypeScript knows better.
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // Spreading a text gives code points, which is what rules about characters count.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // Listeners of sockets, routes and timers may be async; what they throw is caught where they stand.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
      // A port's promise may be kept at once.
      '@typescript-eslint/require-await': 'off',
      'svelte/no-navigation-without-resolve': 'off', // Served from the root of its origin.
      ...restrictImports('socket', 'map', 'store'),
    },
  },
  { files: ['web/src/lib/live/server-link.ts'], rules: restrictImports('map', 'store') },
  { files: ['web/src/lib/map/**'], rules: restrictImports('socket', 'store') },
  { files: ['web/src/lib/store/tablet-store.ts'], rules: restrictImports('socket', 'map') },
  { files: testFiles, rules: restrictImports('map', 'store') },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    // What is replaced whole is held in $state.raw: a plain map or date inside it is as it should be.
    rules: { 'svelte/prefer-svelte-reactivity': 'off' },
  },
  {
    files: ['**/*.svelte'],
    rules: {
      // What a generic component hands its snippet reaches ESLint as any; svelte-check knows the type.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['shared/src/**/*.ts'],
    ignores: testFiles,
    rules: {
      'no-restricted-globals': [
        'error',
        ...clocksAndChance.map((name) => ({ name, message: 'Clock, ids and chance come in from the edge.' })),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Chance comes in from the edge.' },
      ],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['node:*', 'fs', 'crypto', 'timers'], message: 'shared/ has no machine under it.' },
          ],
        },
      ],
    },
  },
  { files: testFiles, rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
  {
    // Without extensions and parsers no-cycle finds nothing, and says nothing.
    files: ['shared/**/*.ts', 'server/**/*.ts', 'tests/**/*.ts'],
    plugins: { 'import-x': importX },
    settings: {
      'import-x/extensions': ['.ts', '.js', '.mjs'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
      'import-x/resolver-next': [importX.createNodeResolver({ extensions: ['.ts', '.js'] })],
    },
    rules: { 'import-x/no-cycle': 'error' },
  },
  { files: ['**/*.js', '**/*.mjs'], extends: [ts.configs.disableTypeChecked] },
);
