/** The tests that `npm run mutate` holds against changed code: those of the folders that it changes. */
import { defineConfig } from 'vitest/config';

const folders = (process.env['FOLDERS'] ?? 'statistics,chain,searnn,tasks,experiments').split(',');

export default defineConfig({
  test: {
    include: folders.map((folder) => `tests/unit/${folder}/**/*.test.ts`),
    // Fuzz and a simulation of thousands of runs would take hours.
    setupFiles: ['tests/support/repeatable.ts'],
    exclude: ['**/*Fuzz.test.ts', '**/looks.test.ts'],
    testTimeout: 60_000,
  },
});
