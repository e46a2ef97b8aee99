/** A run survives a reload, a closed tab and Back; it is offered again and goes on to the very numbers of an unbroken one. */
import { expect, test, type Page } from '@playwright/test';
import {
  curves,
  isOpen,
  keptUpdates,
  numbers,
  open,
  play,
  status,
  stop,
  trainBeyond,
  trainToTheEnd,
  update,
} from '../support/keptRuns.ts';

const SMALL = 'backend=wasm&hidden=16&embedding=8&batchSize=4&evaluationInterval=25&seed=5';
const END = `${SMALL}&maxUpdates=300`;

const offer = (page: Page) => page.getByText(/^Go on with the run of [\d,]+ updates?\?/);
const goOn = (page: Page) => page.getByRole('button', { name: 'Go on', exact: true });

test('after a reload the run is offered, and goes on with the numbers of an unbroken one', async ({
  page,
  context,
}) => {
  await open(page, END);
  await trainToTheEnd(page);
  const unbroken = await numbers(page);
  await page.close();

  const other = await context.newPage();
  await open(other, END);
  await trainBeyond(other, 40);
  const left = await stop(other);
  const drawn = await curves(other);
  expect(left).toBeLessThan(300);
  await other.reload();
  await isOpen(other);
  expect(await update(other)).toBe(0);
  await expect(offer(other)).toContainText(`the run of ${left} updates?`);
  await expect(offer(other).locator('..')).toContainText('Letters: MLE and SeaRNN, just now.');
  await goOn(other).click();
  await expect.poll(() => update(other)).toBe(left);
  await expect(offer(other)).toHaveCount(0);
  expect(await curves(other)).toEqual(drawn);
  await trainToTheEnd(other);
  expect(await numbers(other)).toEqual(unbroken);
});

test('the first snapshot is kept within two seconds of the first update, and more while it trains on', async ({
  page,
}) => {
  await open(page, SMALL);
  await page.getByRole('slider', { name: /speed/ }).fill('1');
  await play(page).click();
  await expect.poll(() => update(page), { timeout: 30_000 }).toBeGreaterThan(0);
  await expect.poll(() => keptUpdates(page), { timeout: 2_000 }).toEqual([1]);
  await page.getByRole('slider', { name: /speed/ }).fill('6');
  await expect.poll(async () => (await keptUpdates(page))[0], { timeout: 12_000 }).toBeGreaterThan(20);
});

test('a page that is hidden while it trains keeps what there is', async ({ page }) => {
  await open(page, SMALL);
  await trainBeyond(page, 30);
  const [kept = 0] = await keptUpdates(page);
  expect(kept).toBeLessThan(30);
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await expect.poll(async () => (await keptUpdates(page))[0], { timeout: 5_000 }).toBeGreaterThan(30);
});

test('closed and opened again, in another tab and by Back, the run is offered', async ({ page, context }) => {
  await open(page, END);
  await trainBeyond(page, 20);
  const left = await stop(page);
  await page.close();
  const second = await context.newPage();
  await second.goto('about:blank');
  await open(second, END);
  await expect(offer(second)).toContainText(`the run of ${left} update`);
  await goOn(second).click();
  await expect.poll(() => update(second)).toBe(left);
  await trainBeyond(second, left + 20);
  const later = await stop(second);
  await second.goBack();
  await expect(second).toHaveURL('about:blank');
  await second.goForward();
  await isOpen(second);
  await expect(offer(second)).toContainText(`the run of ${later} updates`);
  await goOn(second).click();
  await expect.poll(() => update(second)).toBe(later);
});

test('an address that asks for something else is not overruled, and a run that is discarded is forgotten', async ({
  page,
}) => {
  await open(page, END);
  await trainBeyond(page, 10);
  const left = await stop(page);
  await page.goto('about:blank');
  await open(page, 'backend=wasm&data=toy&hidden=8&embedding=4&batchSize=2');
  await expect(offer(page)).toContainText(`the run of ${left} update`);
  await expect(page.getByRole('button', { name: /^Rows of digits · built in/ })).toBeVisible();
  await expect(page).toHaveURL(/data=toy/);
  await goOn(page).click();
  await expect.poll(() => update(page)).toBe(left);
  await expect(page.getByRole('button', { name: /^Letters · built in/ })).toBeVisible();
  await expect(page).toHaveURL(/hidden=16/);
  await page.reload();
  await isOpen(page);
  await page.getByRole('button', { name: 'Discard', exact: true }).click();
  await expect(offer(page)).toHaveCount(0);
  await expect.poll(() => keptUpdates(page)).toEqual([]);
  await page.reload();
  await isOpen(page);
  await expect(offer(page)).toHaveCount(0);
});

test('of two tabs neither takes or overwrites the other’s run', async ({ page, context }) => {
  await open(page, END);
  await trainBeyond(page, 10);
  const first = await stop(page);
  const other = await context.newPage();
  await open(other, END);
  await expect(status(other)).toHaveAttribute('data-status', 'ready');
  await expect(offer(other)).toHaveCount(0);
  await trainBeyond(other, first + 20);
  const second = await stop(other);
  expect(await keptUpdates(page)).toEqual([second, first]);
  await page.reload();
  await isOpen(page);
  await expect(offer(page)).toContainText(`the run of ${first} update`);
  await other.reload();
  await isOpen(other);
  await expect(offer(other)).toContainText(`the run of ${second} updates`);
});

test('a kept run that is damaged costs one sentence and itself, nothing else', async ({ page }) => {
  await open(page, END);
  await trainBeyond(page, 10);
  await stop(page);
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('searnn-playground');
        opening.onsuccess = () => {
          const change = opening.result.transaction('files', 'readwrite');
          const store = change.objectStore('files');
          const asking = store.openCursor(IDBKeyRange.bound('run ', 'run~'));
          asking.onsuccess = () => {
            const run = asking.result;
            if (run === null) return;
            // The test knows no more of it than this.
            const { contestants } = run.value as { contestants: { weights: Float32Array }[] };
            for (const each of contestants) each.weights = each.weights.slice(7);
            run.update(run.value);
          };
          change.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
  );
  await page.reload();
  await isOpen(page);
  await goOn(page).click();
  await expect(page.getByRole('alert')).toContainText(
    /^What was kept of the run does not belong to its settings: contestant 1 has [\d,]+ weights, but must have [\d,]+\./,
  );
  await expect(page.getByRole('alert')).toHaveCount(1);
  await expect(offer(page)).toHaveCount(0);
  await expect.poll(() => keptUpdates(page)).toEqual([]);
  await trainBeyond(page, 10);
  await stop(page);
});

test('where the browser has no room one sentence says so, and training goes on', async ({
  page,
  context,
}) => {
  await open(page, SMALL);
  const devtools = await context.newCDPSession(page);
  const { origin } = new URL(page.url());
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1_000 });
  await trainBeyond(page, 5);
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('This browser has no room left to keep your run.');
  await expect(alert).toHaveCount(1);
  const now = await update(page);
  await expect.poll(() => update(page), { timeout: 30_000 }).toBeGreaterThan(now + 10);
  await stopAnyhow(page);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin });
  await trainBeyond(page, (await update(page)) + 5);
  await stop(page);
  await expect(alert).toHaveCount(0);
});

test('where the browser keeps nothing one sentence says so, and training goes on', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('denied', 'SecurityError');
    };
  });
  await open(page, SMALL);
  await trainBeyond(page, 5);
  await expect(page.getByRole('alert')).toHaveText(/^This browser does not let the page keep your run\./);
  const now = await update(page);
  await expect.poll(() => update(page), { timeout: 30_000 }).toBeGreaterThan(now + 10);
});

/** Pauses where nothing can be kept. */
async function stopAnyhow(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await expect(status(page)).toHaveAttribute('data-status', 'paused');
}
