/** The page out of sight: training goes on without a single painted frame, and the screen is kept awake only in sight. */
import { expect, test, type Page } from '@playwright/test';
import { keptUpdates } from '../support/keptRuns.ts';

const SMALL = 'backend=wasm&hidden=16&embedding=8&batchSize=4&evaluationInterval=20';

const status = (page: Page) => page.getByTestId('status');
const update = async (page: Page): Promise<number> =>
  Number((await page.getByTestId('update').innerText()).replace(/\D/g, ''));

/** Hides or shows the page as a browser does when its tab goes to the background. */
async function setHidden(page: Page, hidden: boolean): Promise<void> {
  await page.evaluate((value) => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => value });
    Object.defineProperty(document, 'visibilityState', {
      configurable: true,
      get: () => (value ? 'hidden' : 'visible'),
    });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);
}

/** Counts what the page holds of the screen's wake lock. */
async function watchWakeLock(page: Page): Promise<void> {
  await page.addInitScript(() => {
    let held = 0;
    Object.defineProperty(navigator, 'wakeLock', {
      value: {
        request: () => {
          held++;
          const lock = {
            released: false,
            release: () => {
              held--;
              lock.released = true;
              return Promise.resolve();
            },
          };
          return Promise.resolve(lock);
        },
      },
    });
    Object.defineProperty(window, 'heldWakeLocks', { get: () => held });
  });
}

const held = (page: Page): Promise<unknown> => page.evaluate('heldWakeLocks');

test('training goes on while the page is hidden and paints nothing', async ({ page }) => {
  await page.goto(`./?${SMALL}&play`);
  await expect.poll(() => update(page), { timeout: 60_000 }).toBeGreaterThan(5);
  await page.evaluate(() => {
    window.requestAnimationFrame = () => 0;
  });
  await setHidden(page, true);
  // Nothing is drawn, so what the browser keeps of the run tells how far it has come.
  const start = await update(page);
  await expect
    .poll(async () => (await keptUpdates(page))[0], { timeout: 40_000 })
    .toBeGreaterThan(start + 20);
});

test('the screen stays awake while training runs in sight, and may sleep otherwise', async ({ page }) => {
  await watchWakeLock(page);
  await page.goto(`./?${SMALL}`);
  await expect(status(page)).toHaveAttribute('data-status', 'ready', { timeout: 60_000 });
  expect(await held(page)).toBe(0);
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(() => held(page), { timeout: 30_000 }).toBe(1);
  await setHidden(page, true);
  await expect.poll(() => held(page)).toBe(0);
  await setHidden(page, false);
  await expect.poll(() => held(page)).toBe(1);
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await expect.poll(() => held(page)).toBe(0);
});
