import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: `${import.meta.dirname}/..`,
  test: {
    reporters: ['default', '.ci/closing-line.mjs'],
    allowOnly: false,
    projects: ['shared', 'server', 'web', 'tests', 'tests/browser'],
  },
});
