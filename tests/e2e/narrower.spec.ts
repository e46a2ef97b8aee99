/** A window that becomes narrow while something stands open, as when a tablet is turned: all of it finds room again. */
import { expect, test } from '@playwright/test';
import { PANELS } from '../../src/state/panelStore.ts';
import { sideways } from '../support/pageLooks.ts';
import { isWhole, step } from '../support/wholePage.ts';

const SMALL = 'backend=wasm&hidden=16&embedding=8&batchSize=4&evaluationInterval=5&maxUpdates=6';

test.use({ viewport: { width: 1440, height: 900 } });

for (const panel of [null, ...PANELS])
  test(`${panel ?? 'the page itself'} stays within a window of 390 px`, async ({ page }) => {
    await page.goto(`./?${SMALL}${panel === null ? '' : `&panel=${panel}`}`);
    await isWhole(page);
    if (panel === null) await step(page, 6);
    await page.setViewportSize({ width: 390, height: 844 });
    await expect.poll(() => sideways(page)).toBe(0);
    if (panel === null) return;
    const dialog = page.getByRole('dialog');
    await expect.poll(() => dialog.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
  });

for (const lang of ['en', 'de'])
  test(`the top of the page takes two lines of a phone (${lang})`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`./?${SMALL}&lang=${lang}`);
    await isWhole(page);
    const rows = await page.getByRole('banner').evaluate((header) => {
      const tops = [...header.querySelectorAll('h1, :scope button:not([popover] *)')]
        .filter((each) => each.getClientRects().length > 0)
        .map((each) => {
          const { top, height } = each.getBoundingClientRect();
          return Math.round((top + height / 2) / 20);
        });
      return new Set(tops).size;
    });
    expect(rows).toBe(2);
  });
