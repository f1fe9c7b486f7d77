import { defineProject } from 'vitest/config';

const long = process.env.MUSTER_LONG === '1';

/** All but the browser's. Tests in long/ run only with MUSTER_LONG=1, which is `npm run test:long`. */
export default defineProject({
  test: {
    name: 'tests',
    environment: 'node',
    include: ['**/*.test.ts'],
    exclude: ['**/node_modules/**', 'browser/**', ...(long ? [] : ['long/**'])],
    testTimeout: long ? 600_000 : 30_000,
    hookTimeout: 60_000,
  },
});
