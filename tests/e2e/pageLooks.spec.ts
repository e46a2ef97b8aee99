/** The page in every size and theme: nothing overflows, and axe has no complaint. */
import { expect, test, type Page } from '@playwright/test';
import { complaints, sideways } from '../support/pageLooks.ts';
import { sharedPage } from '../support/sharedPage.ts';

const SMALL = 'backend=wasm&hidden=16&embedding=8&batchSize=4&evaluationInterval=5';

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1280, height: 720 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
];

async function openTrained(page: Page): Promise<void> {
  await page.goto(`./?${SMALL}&maxUpdates=6&play`);
  await expect(page.getByTestId('status')).toContainText('6 updates are done', { timeout: 60_000 });
}

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(() => {
    const opened = sharedPage({ colorScheme }, openTrained);
    for (const size of SIZES)
      test(`${colorScheme}, ${size.width} px: no complaint of axe, no sideways scrolling`, async () => {
        const page = opened();
        await page.setViewportSize(size);
        // Drawings take their new width in their turn.
        await expect.poll(() => sideways(page)).toBe(0);
        expect(await complaints(page)).toEqual([]);
      });
  });

for (const [colorScheme, width] of [
  ['light', 390],
  ['dark', 1440],
] as const)
  test(`the sandbox and a word of one’s own, ${colorScheme}, ${width} px: no complaint of axe`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
    const page = await context.newPage();
    await openTrained(page);
    await page.getByRole('button', { name: 'change costs in a sandbox' }).click();
    await expect(page.getByText('Your own copy: cell')).toBeVisible();
    expect(await complaints(page)).toEqual([]);
    await page.getByRole('button', { name: 'Write a word of your own' }).click();
    const panel = page.getByRole('dialog', { name: 'A word of your own' });
    await panel.getByRole('radio', { name: 'Type' }).check();
    await panel.getByRole('textbox', { name: 'word' }).fill('bad');
    await expect(panel.getByTestId('own-word-1')).toHaveText(/^[a-z]{3}$/);
    expect(await complaints(page)).toEqual([]);
    await context.close();
  });

for (const [colorScheme, width] of [
  ['light', 390],
  ['dark', 1440],
] as const)
  test(`the paper’s tables, ${colorScheme}, ${width} px: no complaint of axe, no sideways scrolling`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
    const page = await context.newPage();
    await page.goto(`./?${SMALL}&panel=tables`);
    const panel = page.getByRole('dialog', { name: 'The paper’s tables' });
    await panel.getByRole('button', { name: 'Settings of LL l/m' }).first().click();
    await expect(panel.getByText('From the command line: npm')).toBeVisible();
    expect(await complaints(page)).toEqual([]);
    const [content, room] = await panel.evaluate((element) => [element.scrollWidth, element.clientWidth]);
    expect(content).toBe(room);
    await context.close();
  });

for (const colorScheme of ['light', 'dark'] as const)
  test(`${colorScheme}: no complaint of axe about the examination and the nine tables`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ colorScheme, viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    await openTrained(page);
    for (const [panel, ready] of [
      ['Examination', 'Copy as text'],
      ['Nine tables of one word', 'Compute again'],
    ] as const) {
      await page.getByRole('button', { name: 'Help', exact: true }).click();
      await page.getByRole('dialog').getByRole('button', { name: panel }).click();
      const dialog = page.getByRole('dialog', { name: panel });
      if (panel === 'Examination') await dialog.getByRole('button', { name: 'Examine' }).click();
      else await expect(dialog.getByRole('grid')).toHaveCount(9);
      await expect(dialog.getByRole('button', { name: ready })).toBeEnabled({ timeout: 60_000 });
      expect(await complaints(page)).toEqual([]);
      await page.keyboard.press('Escape');
    }
    await context.close();
  });

test('on a narrow screen the settings open as a sheet and close with Escape', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openTrained(page);
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  const sheet = page.getByRole('dialog', { name: 'Settings' });
  await expect(sheet.getByRole('tablist', { name: 'Contestants' })).toBeVisible();
  expect(await complaints(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
});

test('the theme that was chosen is still there after a reload', async ({ page }) => {
  await page.goto(`./?${SMALL}`);
  await page.getByRole('button', { name: 'Dark theme' }).click();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

for (const [colorScheme, width] of [
  ['light', 390],
  ['light', 1024],
  ['dark', 1440],
] as const)
  test(`everything that looks inside, ${colorScheme}, ${width} px: no complaint of axe, no sideways scrolling`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
    const page = await context.newPage();
    await openTrained(page);
    await page.locator('summary', { hasText: 'Confusion' }).click();
    await page.locator('summary', { hasText: /^\w+ by \w+$/ }).click();
    await page.getByRole('radio', { name: 'tree', exact: true }).check({ force: true });
    await page.getByRole('button', { name: /on everyone$/ }).click();
    await expect(page.getByRole('region', { name: 'Forced letters' }).getByRole('listitem')).toHaveCount(2);
    await expect(page.getByRole('grid', { name: /^Letters misread by/ })).toBeVisible();
    await expect(page.locator('details path.recharts-line-curve')).toHaveCount(4);
    const look = page.getByRole('slider', { name: 'Look back along the test errors' });
    await look.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await expect(page.getByText('as they were at update 0.')).toBeVisible();
    expect(await complaints(page)).toEqual([]);
    expect(await sideways(page)).toBe(0);
    for (const near of ['word', 'one roll-out']) {
      await page.getByRole('radio', { name: near, exact: true }).check({ force: true });
      expect(await complaints(page)).toEqual([]);
    }
    await page.getByRole('button', { name: 'What is the cost table?' }).click();
    await expect(page.getByText('SeaRNN computes one for every word')).toBeVisible();
    expect(await complaints(page)).toEqual([]);
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: /Step through it/ }).click();
    const theatre = page.getByRole('dialog', { name: 'Step through one update' });
    const timeline = theatre.getByRole('slider', { name: 'Timeline' });
    await expect(timeline).toBeVisible();
    await timeline.focus();
    await page.keyboard.press('End');
    await expect(theatre.getByRole('row', { name: /^read after/ })).toBeVisible();
    expect(await complaints(page)).toEqual([]);
    const [content, room] = await theatre.evaluate((element) => [element.scrollWidth, element.clientWidth]);
    expect(content).toBe(room);
    await context.close();
  });
