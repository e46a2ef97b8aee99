/** The ground that the other browser tests stand on: WebGPU computes, on the page and in a worker. */
import { expect, test } from '@playwright/test';

// Modules are imported inside the page, from the dev server: page.html lies beside this file, so paths agree.
test.beforeEach(({ page }) => page.goto('tests/browser/page.html'));

test('a page computes on WebGPU', async ({ page }) => {
  const doubled = await page.evaluate(async () => {
    const { doubleOnGpu } = await import('./doubleOnGpu.ts');
    return doubleOnGpu([1, 2, 3]);
  });
  expect(doubled).toEqual([2, 4, 6]);
});

test('a worker computes on WebGPU', async ({ page }) => {
  const doubled = await page.evaluate(
    () =>
      new Promise<unknown>((resolve) => {
        const worker = new Worker('./adapterWorker.ts', { type: 'module' });
        worker.addEventListener('message', ({ data }) => {
          resolve(data);
        });
        worker.postMessage([1, 2, 3]);
      }),
  );
  expect(doubled).toEqual([2, 4, 6]);
});
