/** The page as one file, opened from disk: everything opens, and it trains in a worker, asking for nothing outside of itself. */
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { build } from 'vite';
import {
  openEmbeds,
  openLecture,
  openLessons,
  openPanels,
  openPresenter,
  trainTasks,
} from '../support/everything.ts';
import { isNotKept, isWhole, step } from '../support/wholePage.ts';

const SMALL = 'backend=wasm&hidden=16&embedding=8&batchSize=4&evaluationInterval=5';

test.use({ viewport: { width: 1440, height: 900 } });

let address: string;
test.beforeAll(async () => {
  const outDir = mkdtempSync(path.join(tmpdir(), 'single file '));
  await build({ configFile: 'vite.single.config.ts', build: { outDir }, logLevel: 'silent' });
  const files = readdirSync(outDir);
  expect(files).toEqual(['searnn-playground.html']);
  address = pathToFileURL(path.join(outDir, 'searnn-playground.html')).href;
});

test('it trains on WebAssembly, in threads where there are cores, and says what it lacks', async ({
  page,
}) => {
  const asked: string[] = [];
  const wrong: string[] = [];
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url())) asked.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(message.text());
  });
  page.on('pageerror', (error) => wrong.push(error.message));
  await page.goto(`${address}?${SMALL}&threads=2`);
  await isWhole(page);
  await step(page, 3);
  await expect(page.getByRole('button', { name: /^WebAssembly/ })).toBeVisible();
  await expect(page.locator('[popover]', { hasText: 'Threads' })).toContainText(
    '2 threads train side by side',
  );
  await isNotKept(
    page,
    /^This page is one file, which needs no network and no server\. It cannot be installed/,
  );
  expect(wrong).toEqual([]);
  expect(asked).toEqual([`${address}?${SMALL}&threads=2`]);
});

test('a run survives a reload', async ({ page }) => {
  await page.goto(`${address}?${SMALL}&maxUpdates=7&play`);
  await expect(page.getByTestId('status')).toContainText('7 updates are done', { timeout: 60_000 });
  await page.reload();
  await expect(page.getByText('Go on with the run of 7 updates?')).toBeVisible({ timeout: 60_000 });
});

test('every panel opens', ({ page }) => openPanels(page, address));
test('every embed opens', ({ page }) => openEmbeds(page, address));
test('every built-in lesson opens', ({ page }) => openLessons(page, address));
test('every lesson of the lecture opens', ({ page }) => openLecture(page, address));
test('the presenter’s window opens', ({ page }) => openPresenter(page, address));
test('every task opens and trains', ({ page }) => trainTasks(page, address));
