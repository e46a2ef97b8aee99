/** The tests that run in Node: units, and the parts together. */
import { defineConfig } from 'vitest/config';

const setupFiles = ['tests/support/repeatable.ts'];

/** Folders of tests that keep nothing from file to file: their files share what was loaded, and take half the time. */
const PURE = ['base', 'chain', 'experiments', 'figures', 'searnn', 'statistics', 'tasks', 'text', 'ui'].map(
  (folder) => `tests/unit/${folder}/**/*.test.ts`,
);

export default defineConfig({
  test: {
    // One core would be left idle for a watcher.
    maxWorkers: '100%',
    projects: [
      { test: { name: 'pure', include: PURE, isolate: false, setupFiles, testTimeout: 30_000 } },
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          exclude: PURE,
          setupFiles,
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          setupFiles,
          globalSetup: 'tests/support/commandLine.ts',
          testTimeout: 120_000,
        },
      },
    ],
  },
});
