/** The built page in an installed Firefox, which Playwright cannot drive: it opens, and trains on WebAssembly. */
import { expect, test } from '@playwright/test';
import { findFirefox, Firefox } from '../support/firefox.ts';

const file = findFirefox();
/** A property of what bears a name for tests. */
const at = (id: string, property: string) => `document.querySelector('[data-testid="${id}"]')?.${property}`;

test('Firefox opens the page and trains on WebAssembly', async ({ baseURL }) => {
  test.skip(file === null, 'No Firefox is installed.');
  const firefox = await Firefox.start(file ?? '');
  try {
    await firefox.open(`${baseURL}?backend=wasm&hidden=16&embedding=8&batchSize=4&evaluationInterval=5`);
    const update = async () =>
      Number(String(await firefox.evaluate(at('update', 'innerText'))).replace(/\D/g, ''));
    await expect
      .poll(() => firefox.evaluate(at('status', 'dataset.status')), { timeout: 60_000 })
      .toBe('ready');
    expect(await update()).toBe(0);
    await firefox.click('button', 'Play');
    await expect.poll(update, { timeout: 60_000 }).toBeGreaterThan(20);
  } finally {
    await firefox.close();
  }
});
