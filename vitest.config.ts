/** The tests that run in Node: units, and the parts together. */
import { defineConfig } from 'vitest/config';

const setupFiles = ['tests/support/repeatable.ts'];

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], setupFiles, testTimeout: 30_000 } },
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
