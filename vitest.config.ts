/// <reference types="vitest/config" />
import { availableParallelism } from 'node:os';
import { getViteConfig } from 'astro/config';

export default getViteConfig({
  test: {
    // Vitest keeps one processor for itself, which on two would leave the other half idle.
    maxWorkers: availableParallelism(),
    // What a script does comes when the machine has time for it.
    expect: { poll: { timeout: 10_000, interval: 50 } },
    projects: [
      { extends: true, test: { name: 'unit', include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'], testTimeout: 30_000 } },
      {
        extends: true,
        // The built pages are parsed once and shared by all files, so no test may change them.
        test: { name: 'site', include: ['tests/site/**/*.test.ts'], testTimeout: 120_000, isolate: false },
      },
      {
        extends: true,
        test: { name: 'browser', include: ['tests/browser/**/*.test.ts'], testTimeout: 240_000, hookTimeout: 240_000 },
      },
      // What takes too long for every change: npm run check:long (decision 0032).
      {
        extends: true,
        test: {
          name: 'long',
          include: ['tests/long/**/*.test.ts'],
          testTimeout: 3_600_000,
          hookTimeout: 3_600_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
