/** Every view of every task in several sizes and both themes: nothing overflows, and axe has no complaint. */
import { expect, test } from '@playwright/test';
import { complaints, sideways } from '../support/pageLooks.ts';

const SMALL = 'backend=wasm&hidden=16&embedding=8&batchSize=4&evaluationInterval=5&beam=3';

for (const [data, colorScheme, width] of [
  ['spelling', 'light', 390],
  ['spelling', 'dark', 1440],
  ['chunking', 'light', 1024],
  ['chunking', 'dark', 390],
  ['toy', 'light', 1440],
  ['translation', 'light', 390],
  ['translation', 'dark', 1024],
] as const)
  test(`${data}, ${colorScheme}, ${width} px: no complaint of axe, no sideways scrolling`, async ({
    browser,
  }) => {
    const context = await browser.newContext({
      colorScheme,
      viewport: { width, height: 900 },
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    const looksWell = async (what: string): Promise<void> => {
      expect(await complaints(page), what).toEqual([]);
      expect(await sideways(page), what).toBe(0);
    };
    await page.goto(`./?${SMALL}&data=${data}&maxUpdates=6&play`);
    await expect(page.getByTestId('status')).toContainText('6 updates are done', { timeout: 60_000 });
    await looksWell('as it opens');
    await page.locator('summary', { hasText: 'Confusion' }).click();
    await page.locator('summary', { hasText: /^\w+ by \w+$/ }).click();
    await expect(page.getByRole('grid', { name: /(?:misread|mistaken) by/ })).toBeVisible();
    await expect(page.getByRole('region', { name: /^Newest test/ })).toContainText('beam 3');
    await page.getByRole('button', { name: /on everyone$/ }).click();
    await expect(page.getByRole('region', { name: /^Forced / }).getByRole('listitem')).toHaveCount(2);
    await page.getByRole('radio', { name: 'tree', exact: true }).check({ force: true });
    await looksWell('with everything open');
    for (const near of [/^(text|sentence|row)$/, 'one roll-out']) {
      await page.getByRole('radio', { name: near, exact: true }).check({ force: true });
      await looksWell(`the tree, ${String(near)}`);
    }
    await page.getByRole('radio', { name: 'side by side' }).check({ force: true });
    await looksWell('tables side by side');

    await page.getByRole('button', { name: /Step through it/ }).click();
    const theatre = page.getByRole('dialog', { name: 'Step through one update' });
    await expect(theatre.getByRole('slider', { name: 'Timeline' })).toBeVisible();
    await theatre
      .getByRole('button', { name: /Record/ })
      .first()
      .click();
    await theatre.getByRole('slider', { name: 'Timeline' }).focus();
    await page.keyboard.press('End');
    await looksWell('one update');
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: /^Write a .* of your own$/ }).click();
    await expect(page.getByTestId('own-word-1')).not.toBeEmpty();
    await looksWell('a text of one’s own');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /· built in/ }).click();
    await looksWell('the choice of data');
    await context.close();
  });
