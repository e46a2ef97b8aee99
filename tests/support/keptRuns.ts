/** What end-to-end tests need to know of runs: what the browser keeps of them, and all that a page has measured. */
import { expect, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { decodeRunFile } from '../../src/experiments/runFile.ts';

/** Updates between two tests, where nothing else is asked for. */
const INTERVAL = 25;

export const status = (page: Page) => page.getByTestId('status');
export const play = (page: Page) => page.getByRole('button', { name: 'Play', exact: true });
const pause = (page: Page) => page.getByRole('button', { name: 'Pause', exact: true });

/** The update that the page shows. */
export const update = async (page: Page): Promise<number> =>
  Number((await page.getByTestId('update').innerText()).replace(/\D/g, ''));

export async function open(page: Page, query: string): Promise<void> {
  await page.goto(`./?${query}`);
  await isOpen(page);
}

export async function isOpen(page: Page): Promise<void> {
  await expect(status(page)).toHaveAttribute('data-status', 'ready', { timeout: 60_000 });
}

/** A place on the slider of speeds: from 0, the slowest. */
async function paced(page: Page, place: 'fast' | 'full'): Promise<void> {
  const slider = page.getByRole('slider', { name: /^speed/ });
  const last = Number(await slider.getAttribute('max'));
  await slider.fill(String(place === 'full' ? last : last - 1));
}

/** Trains until the page shows more than so many updates, at a pace that leaves time to stop before the run's own end. */
export async function trainBeyond(page: Page, updates: number): Promise<void> {
  await paced(page, 'fast');
  await play(page).click();
  await expect.poll(() => update(page), { timeout: 60_000 }).toBeGreaterThan(updates);
}

export async function stop(page: Page): Promise<number> {
  await pause(page).click();
  await expect(status(page)).toHaveAttribute('data-status', 'paused');
  await expect(status(page)).not.toHaveAttribute('aria-busy', 'true');
  const stopped = await update(page);
  if (stopped % INTERVAL === 0) {
    // A pause gives up the test that is under way: a step makes it, and the next update.
    await page.getByRole('button', { name: 'Step', exact: true }).click();
    await expect.poll(() => update(page)).toBe(stopped + 1);
    await expect(status(page)).toHaveAttribute('data-status', 'paused');
  }
  // The last frame may still be on its way: what is kept is what was reached.
  await expect.poll(async () => (await keptUpdates(page))[0] === (await update(page))).toBe(true);
  return update(page);
}

/** Trains until the settings' own end. */
export async function trainToTheEnd(page: Page): Promise<void> {
  await paced(page, 'full');
  await play(page).click();
  await expect(status(page)).toContainText('updates are done', { timeout: 90_000 });
}

/** Updates of the runs that the browser keeps, the newest run first. */
export function keptUpdates(page: Page): Promise<readonly number[]> {
  return page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const opening = indexedDB.open('searnn-playground');
        opening.onerror = () => resolve([]);
        // The page makes it when it first keeps something.
        opening.onupgradeneeded = () => opening.transaction?.abort();
        opening.onsuccess = () => {
          const database = opening.result;
          const asking = database.transaction('files').objectStore('files').get('runs');
          asking.onsuccess = () => {
            database.close();
            // Written by the page; the test reads no more of it than this.
            resolve(((asking.result ?? []) as { updates: number }[]).map(({ updates }) => updates));
          };
        };
      }),
  );
}

/** All numbers of the run in view that do not depend on the clock. */
export async function numbers(page: Page) {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save run' }).click();
  const path = await (await download).path();
  const { settings, contestants } = decodeRunFile(readFileSync(path, 'utf8'));
  return {
    settings,
    contestants: contestants.map(({ updates, loss, gradientNorm, evaluations }) => ({
      ...{ updates, loss, gradientNorm },
      evaluations: evaluations.map(({ seconds: _, ...measured }) => measured),
    })),
  };
}

const paths = (page: Page): Promise<readonly string[]> =>
  page
    .getByRole('region', { name: 'Test error' })
    .locator('path.recharts-line-curve')
    .evaluateAll((all) => all.map((path) => path.getAttribute('d') ?? ''));

/** The curves of the test error, once all tests so far are drawn. */
export async function curves(page: Page, interval = INTERVAL): Promise<readonly string[]> {
  const tests = Math.floor((await update(page)) / interval) + 1;
  await expect
    .poll(async () => (await paths(page)).map((path) => path.split('L').length))
    .toEqual([tests, tests]);
  return paths(page);
}
