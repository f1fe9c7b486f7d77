import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineProject } from 'vitest/config';

/** Without SvelteKit: components and classes are tested by themselves, pages in tests/browser. */
export default defineProject({
  plugins: [svelte({ configFile: false }), svelteTesting()],
  test: { name: 'web', environment: 'jsdom', include: ['src/**/*.test.ts'], testTimeout: 30_000 },
});
