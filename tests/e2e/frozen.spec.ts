/** A frozen page in a browser without a network: its charts answer, what they say is what was measured, and its runs come out whole. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, type Browser, type BrowserContextOptions } from '@playwright/test';
import { freeze } from '../../src/figures/freeze.ts';
import { frozenPage } from '../../src/figures/frozenPage.ts';
import { encodeRunFile } from '../../src/experiments/runFile.ts';
import { complaints, sideways } from '../support/pageLooks.ts';
import { runOf } from '../unit/figures/runsOf.ts';

const script = readFileSync(new URL('../../src/frozen/build/script.js', import.meta.url), 'utf8');

const runs = [1, 2, 3].map((seed) => {
  const errors = [0.9, 0.5, 0.25].map((error, i) => [500 * i, error + seed / 100] as const);
  const run = runOf(seed, [errors, errors.map(([update, error]) => [update, error / 2] as const)]);
  return { ...run, text: encodeRunFile(run.run) };
});

const TEXT = 'What three seeds say.';

/** Opens the page from the disk, without a network. */
async function open(browser: Browser, options: BrowserContextOptions = {}) {
  const page = frozenPage(freeze({ runs, title: 'Frozen', text: TEXT, tables: [], now: new Date() }), script);
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'frozen-')), 'page.html');
  writeFileSync(file, page);
  const context = await browser.newContext({ offline: true, ...options });
  const tab = await context.newPage();
  const said: string[] = [];
  tab.on('console', (message) => said.push(message.text()));
  tab.on('pageerror', ({ message }) => said.push(message));
  tab.on('request', (request) => request.url() !== pathToFileURL(file).href && said.push(request.url()));
  await tab.goto(pathToFileURL(file).href);
  return { context, tab, said };
}

test('its charts are drawn for every axis and band, and read off by pointer and keyboard', async ({
  browser,
}) => {
  const { context, tab, said } = await open(browser);
  await expect(tab.getByText(TEXT)).toBeVisible();
  const reading = tab.locator('.reading');
  await expect(reading).toContainText(
    /^1,000 updates · MLE \(3 seeds\): 27\.00 % \(26\.00 … 28\.00\) · SeaRNN.*: 13\.50 %/,
  );
  const place = tab.getByRole('slider');
  await place.press('ArrowLeft');
  await expect(reading).toContainText('500 updates · MLE (3 seeds): 52.00 %');
  await tab.locator('[data-choice=band]').selectOption('range');
  await expect(tab.locator('figure')).toContainText('from the least to the most');
  await tab.locator('[data-choice=axis]').selectOption('examples');
  await expect(reading).toContainText('8,000 words read in training');
  await tab.locator('[data-choice=log]').check();
  const box = await tab.locator('figure').boundingBox();
  if (box === null) throw new Error('the chart is in view');
  await tab.mouse.move(box.x + box.width - 40, box.y + box.height / 3);
  await expect(reading).toContainText('16,000 words read in training');
  expect(said).toEqual([]);
  await context.close();
});

test('its runs are saved as the files they were', async ({ browser }) => {
  const { context, tab } = await open(browser);
  const saving = tab.waitForEvent('download');
  await tab.getByRole('button', { name: 'Save seed2' }).click();
  expect(readFileSync(await (await saving).path(), 'utf8')).toBe(runs[1]?.text);
  await context.close();
});

test('it has nothing that axe complains of, light and dark, on a wide screen and on a phone', async ({
  browser,
}) => {
  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [1280, 390]) {
      // axe is put into the page, which its policy allows for scripts of its own alone.
      const { context, tab } = await open(browser, {
        colorScheme,
        viewport: { width, height: 844 },
        bypassCSP: true,
      });
      expect(await complaints(tab)).toEqual([]);
      expect(await sideways(tab)).toBe(0);
      await context.close();
    }
});

test('without scripts its charts and tables stand, and nothing is offered that would not work', async ({
  browser,
}) => {
  const { context, tab } = await open(browser, { javaScriptEnabled: false });
  await expect(tab.locator('figure svg')).toBeVisible();
  await expect(tab.getByText('Scripts are off')).toBeVisible();
  await expect(tab.getByRole('combobox')).toHaveCount(0);
  await expect(tab.getByRole('button')).toHaveCount(0);
  await context.close();
});
