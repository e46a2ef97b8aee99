/** Who rolls, in the form: the grid's nine pairs, the finer kinds below it, and methods that fix a part of it. */
import { expect, test, type Page } from '@playwright/test';

async function open(page: Page): Promise<void> {
  await page.goto('./?backend=wasm&hidden=16&embedding=8&batchSize=4');
  await expect(page.getByTestId('status')).toHaveAttribute('data-status', 'ready', { timeout: 60_000 });
}

const setting = (page: Page, label: string) => page.getByLabel(label, { exact: true });

test('the finer kinds are below the grid, stand with their family in it, and go into the address', async ({
  page,
}) => {
  await open(page);
  await page.getByText('Finer choices').click();
  await setting(page, 'roll-in').selectOption({ label: 'mixed by cell: a coin per letter decides' });
  await setting(page, 'roll-in schedule').selectOption('linear');
  await setting(page, 'half the roll-in mix after').fill('300');
  await setting(page, 'half the roll-in mix after').press('Enter');
  await setting(page, 'roll-out').selectOption('focused');
  await expect(setting(page, 'roll-out mix')).toHaveCount(0);
  await setting(page, 'focus on').fill('2');
  await setting(page, 'focus on').press('Enter');
  await expect(page.getByRole('radio', { name: /^roll-in mixed, roll-out mixed/ })).toBeChecked();
  await expect(page.getByText('mixed by cell / focused')).toBeVisible();
  await expect(page.getByText(/^in 0.5 falling · focus on 2$/)).toBeVisible();
  await expect(page).toHaveURL(
    /c1\.rollIn=mixed-cells&c1\.rollInSchedule=linear&c1\.rollInHalfAfter=300&c1\.rollOut=focused&c1\.focusSteps=2&backend=wasm$/,
  );
  await page.getByRole('radio', { name: /^roll-in learned, roll-out learned/ }).check();
  await expect(setting(page, 'roll-in')).toHaveValue('learned');
  await expect(page.getByText('no coins')).toBeVisible();
});

test('a method that fixes settings hides them, and the run trains with it', async ({ page }) => {
  await open(page);
  await setting(page, 'method').selectOption('dagger');
  await expect(page.getByRole('tab', { name: /DAgger/ })).toBeVisible();
  await expect(page.getByRole('radio', { name: /^roll-in/ })).toHaveCount(0);
  for (const hidden of ['roll-out', 'objective', 'tokens tried'])
    await expect(setting(page, hidden)).toHaveCount(0);
  await expect(setting(page, 'roll-in')).toHaveValue('learned');

  await setting(page, 'method').selectOption('scheduledSampling');
  await expect(page).toHaveURL(/c1\.method=scheduledSampling&backend=wasm$/);
  await expect(setting(page, 'roll-in mix')).toHaveValue('1');
  await expect(setting(page, 'roll-in schedule')).toHaveValue('inverse-sigmoid');
  // At update 0 changes apply by themselves in a moment.
  await expect(page.locator('[data-pending=true]')).toHaveCount(0);
  await expect(page.getByTestId('status')).toHaveAttribute('data-status', 'ready', { timeout: 60_000 });
  await page.getByRole('button', { name: 'Step', exact: true }).click();
  await expect
    .poll(async () => Number((await page.getByTestId('update').innerText()).replace(/\D/g, '')))
    .toBe(1);
});
