/** The tests that run in a real Chromium: engine modules from the dev server, the built page end to end. */
import { defineConfig } from '@playwright/test';
import { CHROMIUM_ARGUMENTS, findChromium } from './tests/support/chromium.ts';

const executablePath = findChromium();
if (executablePath === null)
  throw new Error('No Chromium found: `npm test` installs one, CHROME_PATH names one.');

/** Playwright keeps the port that a server prints as an environment variable. */
const address = (variable: string): string => `http://localhost:${process.env[variable] ?? ''}/`;
const env = { NO_COLOR: '1', FORCE_COLOR: '0' };

/** Tests that have a limit of time, or measure the machine. */
const TIMED = ['**/responsive.spec.ts', '**/speed.spec.ts', '**/kept.spec.ts', '**/manyRuns.spec.ts'];

export default defineConfig({
  outputDir: 'test-results',
  // While one page loads another trains. What measures time runs by itself.
  workers: 2,
  timeout: 240_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  // Other work on the machine may cost a test its patience once: what fails twice is a fault, what failed once is named.
  retries: 1,
  reporter: [['list'], ['json', { outputFile: `.cache/reports/playwright.json` }]],
  // What was kept would hide what a server answers: only the tests of keeping (offline.spec.ts) allow it.
  use: { launchOptions: { executablePath, args: [...CHROMIUM_ARGUMENTS] }, serviceWorkers: 'block' },
  projects: [
    { name: 'browser', testDir: 'tests/browser', use: { baseURL: address('DEV_PORT') } },
    { name: 'e2e', testDir: 'tests/e2e', testIgnore: TIMED, use: { baseURL: address('PAGE_PORT') } },
    {
      name: 'timed',
      testDir: 'tests/e2e',
      testMatch: TIMED,
      workers: 1,
      use: { baseURL: address('PAGE_PORT') },
    },
  ],
  webServer: [
    {
      name: 'dev server',
      command: 'vite --port 5310',
      env,
      wait: { stdout: /localhost:(?<dev_port>\d+)/ },
    },
    {
      name: 'built page',
      command: 'vite preview --port 4310',
      env,
      wait: { stdout: /localhost:(?<page_port>\d+)/ },
    },
  ],
});
