/** The tests that `npm run mutate` holds against changed code: those of the folders that it changes. */
import { defineConfig } from 'vitest/config';

const folders = (process.env['FOLDERS'] ?? 'statistics,chain,searnn,tasks,experiments').split(',');

/** Tests of a folder's code that go through others, and so stand elsewhere. */
const elsewhere: Readonly<Record<string, readonly string[]>> = {
  tasks: ['fileTable', 'ratherCharacters', 'severalFiles', 'severalReferences', 'unknownWords'].map(
    (name) => `tests/unit/training/${name}.test.ts`,
  ),
};

export default defineConfig({
  test: {
    include: folders.flatMap((folder) => [`tests/unit/${folder}/**/*.test.ts`, ...(elsewhere[folder] ?? [])]),
    // Fuzz and a simulation of thousands of runs would take hours.
    setupFiles: ['tests/support/repeatable.ts'],
    exclude: ['**/*Fuzz.test.ts', '**/looks.test.ts'],
    testTimeout: 60_000,
  },
});
