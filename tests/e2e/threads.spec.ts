/** Contestants side by side in the page: the same run on one thread and on two, whatever is done meanwhile. */
import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { preview } from 'vite';
import { decodeRunFile, type RunFile } from '../../src/experiments/runFile.ts';
import { isOpen, open, play, update } from '../support/keptRuns.ts';

const SMALL = 'backend=wasm&hidden=16&embedding=8&batchSize=8&evaluationInterval=100&maxUpdates=400&seed=5';

/** Threads beside the engine's worker. */
const threads = (page: Page): number => page.workers().length - 1;
const stopped = (page: Page) => page.getByText(/400 updates are done/);
const badge = (page: Page) => page.getByRole('button', { name: /WebAssembly/ });
const choice = (page: Page) => page.getByLabel('Threads');

async function saved(page: Page): Promise<RunFile> {
  await expect(stopped(page)).toBeVisible({ timeout: 60_000 });
  return savedNow(page);
}

async function savedNow(page: Page): Promise<RunFile> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save run' }).click();
  return decodeRunFile(await readFile(await (await download).path(), 'utf8'));
}

/** What was measured, without the time that it took. */
const measured = ({ contestants }: RunFile) =>
  contestants.map(({ loss, evaluations }) => [
    loss,
    evaluations.map(({ update: at, words, letterError, wordError }) => [at, words, letterError, wordError]),
  ]);

async function inTurns(page: Page): Promise<RunFile> {
  await open(page, `${SMALL}&threads=1`);
  await play(page).click();
  const run = await saved(page);
  expect(threads(page)).toBe(0);
  expect(run.made?.threads).toBe(1);
  return run;
}

test('two threads train what one trains, through pauses, steps and another number of threads', async ({
  page,
}) => {
  const alone = await inTurns(page);
  await open(page, `${SMALL}&threads=2`);
  await play(page).click();
  await expect.poll(() => threads(page)).toBe(2);
  await expect.poll(() => update(page), { timeout: 30_000 }).toBeGreaterThan(40);
  await page.getByRole('button', { name: 'Pause' }).click();
  await page.getByRole('button', { name: 'Step', exact: true }).click();
  await page.getByRole('button', { name: 'Step', exact: true }).click();
  await play(page).click();
  await badge(page).click();
  await expect(choice(page)).toHaveValue('2');
  await choice(page).selectOption('1');
  await expect(page.getByText('One thread trains, as asked')).toBeVisible();
  await expect(page).toHaveURL(/threads=1/);
  await choice(page).selectOption('2');
  await page.keyboard.press('Escape');
  const run = await saved(page);
  expect(measured(run)).toEqual(measured(alone));
  expect(run.made?.threads).toBe(2);
});

test('a thread that breaks is replaced, the page says so, and the run is what it would have been', async ({
  page,
}) => {
  const alone = await inTurns(page);
  await open(page, `${SMALL}&threads=2`);
  await play(page).click();
  await expect.poll(() => threads(page)).toBe(2);
  await expect.poll(() => update(page), { timeout: 30_000 }).toBeGreaterThan(40);
  await page.workers()[2]?.evaluate(() => {
    setTimeout(() => {
      throw new Error('a thread breaks');
    });
  });
  await expect(page.getByText(/A thread ended \(.*a thread breaks.*\)/).first()).toBeVisible();
  await expect.poll(() => threads(page)).toBe(2);
  expect(measured(await saved(page))).toEqual(measured(alone));
});

test('threads that share memory, where the host isolates the page, train what they train without', async ({
  page,
  baseURL,
}) => {
  // Its roll-outs are large enough to be shared.
  const large =
    'backend=wasm&hidden=128&embedding=64&batchSize=64&evaluationInterval=40&maxUpdates=40&seed=5&threads=2';
  const trained = async (address: string, isolated: boolean): Promise<RunFile> => {
    await page.goto(`${address}?${large}`);
    await isOpen(page);
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(isolated);
    await play(page).click();
    await expect(page.getByText(/40 updates are done/)).toBeVisible({ timeout: 90_000 });
    return savedNow(page);
  };
  const apart = await trained(baseURL ?? '', false);
  const headers = {
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
  };
  const host = await preview({ preview: { port: 0, headers }, logLevel: 'silent' });
  try {
    const together = await trained(host.resolvedUrls?.local[0] ?? '', true);
    expect([apart.made?.threads, together.made?.threads]).toEqual([2, 2]);
    expect(measured(together)).toEqual(measured(apart));
  } finally {
    await host.close();
  }
});
