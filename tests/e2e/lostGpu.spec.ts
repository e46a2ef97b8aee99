/** The GPU is gone while the page trains on it, by its process or by its device: the run goes on, and the page says so. */
import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { open, play, status, update } from '../support/keptRuns.ts';

test('a killed GPU process: the run goes on from its last snapshot, and no update is told twice', async ({
  browser,
  page,
}) => {
  test.setTimeout(300_000);
  await open(page, 'backend=webgpu&hidden=8&embedding=4&batchSize=2&evaluationInterval=1000&seed=5');
  await play(page).click();
  await expect.poll(() => update(page), { timeout: 120_000 }).toBeGreaterThan(5);
  const session = await browser.newBrowserCDPSession();
  // Its answer would come from the process that dies.
  void session.send('Browser.crashGpuProcess').catch(() => undefined);
  await expect(page.getByText(/The GPU was lost/)).toBeVisible({ timeout: 30_000 });
  const left = await update(page);
  await expect.poll(() => update(page), { timeout: 120_000 }).toBeGreaterThan(left);
  await expect(status(page)).toHaveAttribute('data-status', 'running');
  await expect(page.getByRole('grid', { name: /cost by cell/ })).toBeVisible();
});

test('a device that is destroyed from outside is a lost one: the run goes on', async ({ page }) => {
  test.setTimeout(300_000);
  const entry = readdirSync('dist/assets/worker').find((name) => name.startsWith('entry-')) ?? '';
  // Lets the test reach the devices that the engine opens.
  const reach = `
    const open = GPUAdapter.prototype.requestDevice;
    GPUAdapter.prototype.requestDevice = async function (asked) {
      return (self.opened = await open.call(this, asked));
    };`;
  await page.route(`**/assets/worker/${entry}`, (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: readFileSync(`dist/assets/worker/${entry}`, 'utf8') + reach,
    }),
  );
  // What becomes of a device is the same whoever trains on it: MLE alone, and short sequences, need few of its pipelines.
  const small = 'data=toy&attention=none&aligned=1&bidirectional=0&n=1&hidden=8&embedding=4&batchSize=2';
  await open(page, `backend=webgpu&${small}&evaluationInterval=1000&seed=5`);
  await play(page).click();
  await expect.poll(() => update(page), { timeout: 120_000 }).toBeGreaterThan(5);
  await page.workers()[0]?.evaluate('opened.destroy()');
  await expect(page.getByText(/The GPU was lost/)).toBeVisible({ timeout: 30_000 });
  const left = await update(page);
  await expect.poll(() => update(page), { timeout: 120_000 }).toBeGreaterThan(left);
  await expect(status(page)).toHaveAttribute('data-status', 'running');
  await expect(page.getByText(/went wrong inside the page/)).toHaveCount(0);
});
