/** How fast this device is, in a panel of its own. */
import { expect, test } from '@playwright/test';

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
  await dialog.getByRole('button', { name: 'Measure', exact: true }).click();
  await expect(dialog.getByRole('progressbar')).toBeVisible();
  await dialog.getByRole('button', { name: 'Stop' }).click();
  await expect(dialog.getByRole('button', { name: 'Measure', exact: true })).toBeVisible();
  await dialog.getByRole('button', { name: 'Measure', exact: true }).click();
  await expect(dialog.getByRole('row', { name: /^MLE fused / })).toBeVisible({ timeout: 200_000 });
  await expect(dialog.getByText(/Roll-outs alone, fused kernels: [\d.]+ GFLOP\/s/)).toBeVisible();
  const growing = dialog.getByRole('region', { name: 'Milliseconds of an update by hidden units and words' });
  // MLE and two kinds of SeaRNN, batches of two sizes; at every size a time.
  await expect(growing.getByRole('row').nth(6)).toHaveText(/SeaRNN.*64([\d.]+){3}$/);
  await expect(growing.getByRole('columnheader', { name: /^H \d+$/ })).toHaveCount(3);
  const drawing = dialog.getByRole('img', { name: 'Milliseconds of an update over hidden units' });
  await expect(drawing.locator('.recharts-line-curve')).toHaveCount(6);
  await dialog.getByRole('button', { name: 'Copy result' }).click();
  await expect(dialog.getByText('Copied.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    'SeaRNN Playground, speed of wasm',
  );
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
});
