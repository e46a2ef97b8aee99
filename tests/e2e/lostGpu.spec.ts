/** The browser's GPU process dies while the page trains on it: the run goes on, at most ten seconds behind, and the page says so. */
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
