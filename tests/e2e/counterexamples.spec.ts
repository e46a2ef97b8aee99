/** The counter-examples on the page: played by the real worker, chosen, looked at moment by moment. */
import { expect, test } from '@playwright/test';
import { complaints, sideways } from '../support/pageLooks.ts';

for (const [colorScheme, width] of [
  ['light', 390],
  ['dark', 1440],
] as const)
  test(`the pair that theory vouches for comes to no cost where others fail, ${colorScheme}, ${width} px`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
    const page = await context.newPage();
    await page.goto('./?backend=wasm&panel=counterexamples');
    const panel = page.getByRole('dialog', { name: 'Three counter-examples' });
    const pair = (name: string) => panel.getByRole('radio', { name: new RegExp(`^${name}: ends at`) });
    for (const [id, reference] of [
      ['a', '0 or 100'],
      ['b', '0 or 100'],
      ['c', '0.875'],
    ] as const) {
      await panel.getByRole('radio', { name: `(${id})` }).check({ force: true });
      await expect(pair('reference/reference')).toHaveAccessibleName(
        `reference/reference: ends at ${reference}; in theory: inconsistent`,
      );
      await expect(pair('learned/mixed')).toHaveAccessibleName(/ends at 0; in theory: good/);
    }
    await panel.getByRole('radio', { name: '(b)' }).check({ force: true });
    await pair('reference/learned').check({ force: true });
    await expect(panel.getByText('s3 was never rolled into')).toBeVisible();
    expect(await complaints(page)).toEqual([]);
    expect(await sideways(page)).toBe(0);
    await pair('learned/mixed').check({ force: true });
    await expect(panel.getByText('roll-ins came through s3')).toBeVisible();
    await panel.getByRole('button', { name: 'Play the learning' }).click();
    const moment = panel.getByRole('slider', { name: 'update' });
    await expect(moment).not.toHaveValue('60');
    await expect(moment).toHaveValue('60', { timeout: 30_000 });
    await moment.press('Home');
    await expect(panel.getByText('Before the first update')).toBeVisible();
    await expect(page).toHaveURL(/panel=counterexamples/);
    await context.close();
  });
