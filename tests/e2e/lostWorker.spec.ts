/** The engine's worker ends by itself while the page trains: another one goes on from the last snapshot, and the page says so. */
import { expect, test } from '@playwright/test';
import { open, play, status, update } from '../support/keptRuns.ts';

const SMALL = 'backend=wasm&hidden=16&embedding=8&batchSize=4&evaluationInterval=1000&seed=5';

test('a worker that is gone without a word is replaced within seconds, and training goes on', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const started: Worker[] = [];
    const Real = Worker;
    class Known extends Real {
      constructor(...asked: ConstructorParameters<typeof Worker>) {
        super(...asked);
        started.push(this);
      }
    }
    Object.assign(window, {
      Worker: Known,
      started,
      endWorkers: () => {
        for (const worker of started) worker.terminate();
      },
    });
  });
  await open(page, SMALL);
  await play(page).click();
  await expect.poll(() => update(page), { timeout: 30_000 }).toBeGreaterThan(5);
  await page.evaluate('endWorkers()');
  await expect(
    page.getByText(/gave no sign of life, was started afresh and goes on from update \d+\./),
  ).toBeVisible({ timeout: 20_000 });
  expect(await page.evaluate('started.length')).toBe(2);
  const left = await update(page);
  await expect.poll(() => update(page), { timeout: 30_000 }).toBeGreaterThan(left);
  await expect(status(page)).toHaveAttribute('data-status', 'running');
});
