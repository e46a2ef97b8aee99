/** A library of 200 runs weighs on nothing: the page opens as fast as without, and the list scrolls without a long task. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { at } from '../../src/base/assert.ts';
import { atOnce } from '../../src/base/sliced.ts';
import { LIBRARY_TEXT, writingItem } from '../../src/experiments/library/libraryFile.ts';
import { LIBRARY_ROOM } from '../../src/experiments/library/room.ts';
import { decodeRunFile } from '../../src/experiments/runFile.ts';
import { slownessOf } from '../support/slowness.ts';

const RUNS = 200;
/** Times that each of two pages is opened, in turns. */
const TURNS = 5;
/** An empty page that takes so many times as long leaves nothing to judge. */
const TOO_BUSY = 3;
const PAGE = './?backend=wasm&hidden=16&embedding=8&batchSize=4';
/** Runs as the command line has written them. */
const FOLDER = fileURLToPath(new URL('../../docs/five-seeds', import.meta.url));

const panel = (page: Page) => page.getByRole('dialog', { name: 'Runs' });
const list = (page: Page) => panel(page).getByRole('region', { name: 'All runs' });

const middle = (values: readonly number[]): number =>
  at(
    values.toSorted((a, b) => a - b),
    Math.floor(values.length / 2),
  );

/** One file of so many runs: those of the folder, each with seeds of its own. */
function libraryOf(count: number): string {
  const runs = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .map((name) => decodeRunFile(readFileSync(path.join(FOLDER, name), 'utf8')));
  const lines = Array.from({ length: count }, (_, i) => {
    const run = at(runs, i % runs.length);
    const label = {
      ...{ id: `run ${i}`, name: `run ${i}`, isRenamed: false, look: i % 28, note: '', isBaseline: false },
      // As the page writes them: newest first.
      keptAt: Date.UTC(2026, 0, 1) - 60_000 * i,
    };
    const other = { ...run, settings: { ...run.settings, seed: 1000 + i } };
    return atOnce(writingItem(label, other, i)).join('');
  });
  return [LIBRARY_TEXT.head, ...lines, LIBRARY_TEXT.tail].join('');
}

/** Opens the page. @returns ms from the browser's first step until the page says that it is ready */
async function opened(page: Page): Promise<number> {
  await page.goto(PAGE);
  const ready = await page.waitForFunction(
    () => {
      const isReady = document.querySelector('[data-testid="status"][data-status="ready"]') !== null;
      return isReady && performance.now();
    },
    undefined,
    { polling: 'raf', timeout: 60_000 },
  );
  return Number(await ready.jsonValue());
}

async function openRuns(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Help' }).click();
  await page.getByRole('button', { name: 'Runs …', exact: true }).click();
  await expect(list(page)).toBeVisible();
}

/** A browser that keeps so many runs as the library has room for. */
async function fullBrowser(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await opened(page);
  await page.getByRole('button', { name: 'Help' }).click();
  await page.getByRole('button', { name: 'Runs …', exact: true }).click();
  await panel(page)
    .getByLabel('Files of runs')
    .setInputFiles({ name: 'all.json', mimeType: 'application/json', buffer: Buffer.from(libraryOf(RUNS)) });
  await expect(panel(page).getByText(`${RUNS} runs came in.`)).toBeVisible({ timeout: 200_000 });
  await page.close();
  return context;
}

test('the page opens in less than 1.3 times the time that it takes without, and the list scrolls without a task of 50 ms', async ({
  browser,
}) => {
  test.setTimeout(600_000);
  expect(LIBRARY_ROOM.runs).toBeGreaterThanOrEqual(RUNS);
  const [empty, full] = [await browser.newContext(), await fullBrowser(browser)];
  const before = await slownessOf(empty);
  const [without, withRuns] = [await empty.newPage(), await full.newPage()];
  const ratios: number[] = [];
  // The first time of each reads files that the others find in the cache.
  for (let turn = 0; turn <= TURNS; turn++) {
    const times = [await opened(without), await opened(withRuns)] as const;
    if (turn > 0) ratios.push(times[1] / times[0]);
  }
  await without.close();

  await openRuns(withRuns);
  await expect(list(withRuns).getByRole('listitem')).toHaveCount(RUNS);
  // The curves of the ticked runs stand before the list is scrolled.
  await expect(panel(withRuns).getByRole('slider', { name: /^Read off at/ })).toBeVisible();
  const box = await list(withRuns).boundingBox();
  if (box === null) throw new Error('the list must be on screen');
  await withRuns.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  const tasks = await withRuns.evaluateHandle(() => {
    const long: number[] = [];
    new PerformanceObserver((entries) => {
      long.push(...entries.getEntries().map(({ duration }) => duration));
    }).observe({ entryTypes: ['longtask'] });
    return long;
  });
  const place = () =>
    list(withRuns).evaluate(({ scrollTop, scrollHeight, clientHeight }) => ({
      ...{ top: scrollTop, rest: scrollHeight - clientHeight - scrollTop },
    }));
  while ((await place()).rest > 1) await withRuns.mouse.wheel(0, 240);
  while ((await place()).top > 0) await withRuns.mouse.wheel(0, -480);
  const long = await tasks.jsonValue();

  await Promise.all([empty.close(), withRuns.close()]);
  const slowness = Math.max(before, await slownessOf(full));
  await full.close();
  const description = JSON.stringify({ slowness, ratios, long });
  test.info().annotations.push({ type: 'measured', description });
  test.skip(
    slowness > TOO_BUSY,
    `other work makes this machine ${slowness.toFixed(1)} times slower: too busy to judge the page`,
  );
  expect(middle(ratios)).toBeLessThan(1.3);
  expect(long.filter((duration) => duration > 50 * slowness)).toEqual([]);
});
