/** `npm run mutate`: changes the pure code in small ways and counts the changes that no test notices. FOLDERS names some of it. */

const folders = process.env['FOLDERS'] ?? 'statistics,chain,searnn,tasks,experiments';

export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'vitest.mutate.config.ts' },
  mutate: folders.split(',').map((folder) => `src/${folder}/**/*.ts`),
  coverageAnalysis: 'perTest',
  // What runs once, while a file is loaded, would need all tests anew for every change.
  ignoreStatic: true,
  concurrency: 1,
  // Vitest strips types without looking at them.
  disableTypeChecks: false,
  reporters: ['clear-text', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: '.cache/mutate/report.json' },
  ignorePatterns: ['dist'],
  tempDirName: '.cache/mutate/sandbox',
};
