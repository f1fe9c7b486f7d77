import { defineProject } from 'vitest/config';

/** One file after another, and after all other tests: a browser wants the machine for itself. */
export default defineProject({
  test: {
    name: 'browser',
    environment: 'node',
    include: ['**/*.test.ts'],
    fileParallelism: false,
    sequence: { groupOrder: 1 },
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // A shared machine sometimes stands still for longer than any wait; what is really broken fails twice.
    retry: 1,
  },
});
