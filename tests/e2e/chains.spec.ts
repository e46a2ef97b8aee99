/** Linear chains on the page: alone and beside a network, every panel works and says what it shows of them. */
import { expect, test, type Page } from '@playwright/test';

const SMALL = 'backend=wasm&hidden=16&embedding=8&batchSize=4&evaluationInterval=5&maxUpdates=20&play';

/** Opens the page, which trains at once, and waits for the end; nothing may have been complained of on the way. */
async function trained(page: Page, contestants: string): Promise<readonly string[]> {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  await page.goto(`./?${SMALL}&${contestants}`);
  await expect(page.getByTestId('status')).toContainText('20 updates are done', { timeout: 60_000 });
  return problems;
}

const curves = (page: Page) =>
  page.getByRole('region', { name: 'Test error' }).locator('path.recharts-line-curve');

test('CRF and SVM alone: curves, losses in their own units, table and settings of their own', async ({
  page,
}) => {
  const problems = await trained(page, 'c0.method=crf&c1.method=svm');
  await expect(page.getByRole('tab')).toHaveText([/^CRF/, /^SVM/]);
  await expect(curves(page)).toHaveCount(2);
  await expect(page.locator('figure[data-contestant="0"]')).toContainText('log-loss by letter, nats over');
  await expect(page.locator('figure[data-contestant="1"]')).toContainText('margin by letter, letters over');
  await expect(page.getByText(/CRF ignores costs. These are the costs of the best word/)).toBeVisible();
  await expect(page.getByText('the best words that have the letter here').first()).toBeVisible();

  // Neither has roll-outs of its own to step through: the built-in lesson is opened instead, and they are not offered.
  await page.getByRole('button', { name: 'Step through it ▸' }).click();
  const theatre = page.getByRole('dialog', { name: 'Step through one update' });
  await expect(theatre.getByRole('group', { name: /learned\/mixed|SeaRNN/ })).toBeVisible();
  await expect(theatre.getByRole('button', { name: 'Record CRF now' })).toBeDisabled();
  await theatre.getByRole('button', { name: 'Close' }).click();

  await page.getByRole('tab').nth(1).click();
  await expect(page.locator('[data-field=rollIn]')).toHaveCount(0);
  await page.locator('[data-field=chainRate]').getByRole('textbox').fill('0.5');
  await expect(page).toHaveURL(/c1\.chainRate=0\.5/);
  await expect(page.getByText('At the next start: chain’s rate.')).toBeVisible();
  expect(problems).toEqual([]);
});

test('MLE beside CRF: both are drawn, and the page claims no common start', async ({ page }) => {
  const problems = await trained(page, 'c1.method=crf');
  await expect(page.getByRole('tab')).toHaveText([/^MLE/, /^CRF/]);
  await expect(curves(page)).toHaveCount(2);
  await page.getByRole('button', { name: 'Reset', exact: true }).click();
  await expect(page.getByTestId('status')).toHaveAttribute('data-status', 'ready');
  await expect(page.getByText('the same start for all')).toHaveCount(0);
  expect(problems).toEqual([]);
});
