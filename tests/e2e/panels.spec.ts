/** The secondary panels: what long runs came to, and how fast this device is. */
import { expect, test } from '@playwright/test';

test('results are a table with the paper beside it, and their settings are one click away', async ({
  page,
}) => {
  await page.goto('');
  await page.getByRole('button', { name: 'Results' }).click();
  const dialog = page.getByRole('dialog', { name: 'Measured on real letters' });
  await expect(dialog.getByRole('row')).not.toHaveCount(0);
  const mle = dialog.getByRole('row', { name: /^MLE 1 / });
  await expect(mle).toContainText('10,000');
  await expect(mle).toContainText('2.8 % (Table 1)');
  await expect(dialog.getByText('Letter error (%) on 256 test words')).toBeVisible();
  await dialog
    .getByRole('button', { name: /^Use the settings of SeaRNN KL .* seed 1$/ })
    .first()
    .click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('The settings of this run are taken over.')).toBeVisible();
  await expect(page).toHaveURL(/hidden=128/);
});

test('damaged results are said, and the page goes on', async ({ page }) => {
  await page.route('**/results.json', (route) => route.fulfill({ body: '{"runs":' }));
  await page.goto('');
  await page.getByRole('button', { name: 'Results' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'damaged or of another release' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Play' }).click();
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
});

test('the speed of this device is measured at one click, can be copied, and a run goes on after it', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('?hidden=8&batchSize=4');
  await page.getByRole('button', { name: 'Play' }).click();
  await page.getByRole('button', { name: 'Help' }).click();
  await page.getByRole('button', { name: 'Speed on this device …' }).last().click();
  const dialog = page.getByRole('dialog', { name: 'Speed on this device' });
  await dialog.getByRole('button', { name: 'Measure' }).click();
  await expect(dialog.getByRole('progressbar')).toBeVisible();
  await dialog.getByRole('button', { name: 'Stop' }).click();
  await expect(dialog.getByRole('button', { name: 'Measure' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Measure' }).click();
  await expect(dialog.getByRole('row', { name: /^MLE fused / })).toBeVisible({ timeout: 100_000 });
  await expect(dialog.getByText(/Roll-outs alone, fused kernels: [\d.]+ GFLOP\/s/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Copy result' }).click();
  await expect(dialog.getByText('Copied.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    'SeaRNN Playground, speed of wasm',
  );
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
});
