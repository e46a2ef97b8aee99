/** The run as a file: saved from the page, opened again, replayed to the same numbers; a bad one is refused. */
import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { decodeRunFile } from '../../src/experiments/runFile.ts';

const QUERY = 'backend=wasm&hidden=16&embedding=8&batchSize=4&evaluationInterval=3&maxUpdates=6&seed=11';

const status = (page: Page) => page.getByTestId('status');

async function open(page: Page, query: string): Promise<void> {
  await page.goto(`./?${query}`);
  await expect(status(page)).toHaveAttribute('data-status', 'ready', { timeout: 60_000 });
}

async function runToTheEnd(page: Page, updates = 6): Promise<void> {
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(status(page)).toContainText(`${updates} updates are done`, { timeout: 60_000 });
}

async function saved(page: Page) {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save run' }).click();
  const path = await (await download).path();
  const run = decodeRunFile(readFileSync(path, 'utf8'));
  const changes = run.events.flatMap(({ changed }) => (changed ? [changed] : []));
  return { path, losses: run.contestants.map(({ loss }) => loss), seed: run.settings.seed, changes };
}

test('a saved run, opened on a page with other settings, replays to the same losses', async ({ page }) => {
  await open(page, QUERY);
  await runToTheEnd(page);
  const first = await saved(page);
  expect(first.losses.map((loss) => loss.length)).toEqual([6, 6]);

  await open(page, 'backend=wasm&hidden=8&batchSize=2');
  await page.getByLabel('Run file').setInputFiles({
    name: 'duel.json',
    mimeType: 'application/json',
    buffer: readFileSync(first.path),
  });
  const banner = page.getByText('duel.json: its settings are now in use. Press Play to repeat the run.');
  await expect(banner).toBeVisible();
  const beside = page.getByRole('region', { name: 'Test error' }).locator('.beside path');
  await expect(beside).toHaveCount(2);
  await expect(page.getByText('duel.json, saved run. It ends at update 6;')).toBeVisible();
  await runToTheEnd(page);
  await expect(banner).toHaveCount(0);
  await expect(page.getByText('All 3 tests match to the last digit.')).toBeVisible();
  await expect(beside).toHaveCount(2);
  expect(await saved(page)).toMatchObject({ losses: first.losses, seed: 11 });
  await page.getByRole('button', { name: 'Remove the saved run' }).click();
  await expect(beside).toHaveCount(0);
});

test('a replay in other arithmetic says from which update on it differs, and why', async ({ page }) => {
  // Plain JavaScript takes its time.
  await open(page, QUERY.replace('maxUpdates=6', 'maxUpdates=2'));
  await runToTheEnd(page, 2);
  const { path } = await saved(page);
  await open(page, 'backend=cpu');
  await page.getByLabel('Run file').setInputFiles(path);
  await runToTheEnd(page, 2);
  await expect(
    page.getByText(/The replay differs from update \d on\. Same settings, other arithmetic:/),
  ).toBeVisible();
});

test('a run whose settings were changed on the way is repeated with its changes', async ({ page }) => {
  const rate = page.getByLabel('learning rate', { exact: true });
  await open(page, QUERY);
  const began = await rate.inputValue();
  for (let i = 0; i < 2; i++) {
    await page.getByRole('button', { name: 'Step', exact: true }).click();
    await expect(page.getByTestId('update')).toHaveText(String(i + 1), { timeout: 30_000 });
  }
  await page.getByText('Optimiser', { exact: true }).click();
  await rate.fill('0.125');
  await rate.press('Enter');
  await expect(page).toHaveURL(/learningRate=0\.125/);
  await runToTheEnd(page);
  const first = await saved(page);
  expect(first.changes).toEqual([{ learningRate: [Number(began), 0.125] }]);

  await open(page, 'backend=wasm&hidden=8&batchSize=2');
  await page.getByLabel('Run file').setInputFiles(first.path);
  // It stands where that run began.
  await expect(rate).toHaveValue(began);
  await expect(page.getByText('Press Play to repeat the run.')).toBeVisible();
  await runToTheEnd(page);
  await expect(page.getByText('All 3 tests match to the last digit.')).toBeVisible();
  await expect(rate).toHaveValue('0.125');
  await expect(page).toHaveURL(/learningRate=0\.125/);
  expect(await saved(page)).toMatchObject({ losses: first.losses, changes: first.changes });

  // Reset begins the same again, changes included.
  await page.getByRole('button', { name: 'Reset', exact: true }).click();
  await expect(rate).toHaveValue(began);
  await runToTheEnd(page);
  await expect(page.getByText('All 3 tests match to the last digit.')).toBeVisible();
  expect(await saved(page)).toMatchObject({ losses: first.losses, changes: first.changes });

  // Another seed before Play is another run: what was said of the repeat goes with the saved curves.
  await page.getByLabel('Run file').setInputFiles(first.path);
  const banner = page.getByText('Press Play to repeat the run.');
  await expect(banner).toBeVisible();
  await page.getByLabel('seed', { exact: true }).first().fill('12');
  await page.getByLabel('seed', { exact: true }).first().press('Enter');
  await expect(page.getByRole('button', { name: 'Remove the saved run' })).toHaveCount(0);
  await expect(banner).toHaveCount(0);
  await page.getByLabel('Run file').setInputFiles(first.path);
  await expect(banner).toBeVisible();
  await runToTheEnd(page);
  await expect(page.getByText('All 3 tests match to the last digit.')).toBeVisible();

  // What is set by hand is another run, and no replay.
  await page.getByText('Optimiser', { exact: true }).click();
  await rate.fill('0.25');
  await rate.press('Enter');
  await expect(page).toHaveURL(/learningRate=0\.25/);
  await page.getByRole('button', { name: 'Reset', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Remove the saved run' })).toHaveCount(0);
  await expect(rate).toHaveValue('0.25');
  await runToTheEnd(page);
  expect((await saved(page)).changes).toEqual([]);
});

test('a run with other settings is no replay: the saved curves go', async ({ page }) => {
  await open(page, QUERY);
  await runToTheEnd(page);
  const { path } = await saved(page);
  await page.getByLabel('Run file').setInputFiles(path);
  const line = page.getByRole('button', { name: 'Remove the saved run' });
  await expect(line).toBeVisible();
  await runToTheEnd(page);
  await page.getByRole('button', { name: 'Reset', exact: true }).click();
  await expect(page.getByText('It ends at update 6;')).toBeVisible();
  await page.getByRole('radio', { name: /^roll-in reference, roll-out learned/ }).check();
  await expect(line).toHaveCount(0);
});

test('a run file of a later version is refused in one sentence, and the run stays', async ({ page }) => {
  await open(page, QUERY);
  await page.getByLabel('Run file').setInputFiles({
    name: 'later.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"format":"searnn-run","version":99}'),
  });
  await expect(page.getByRole('alert')).toContainText('version 99, written by a later release');
  await expect(status(page)).toHaveAttribute('data-status', 'ready');
  expect(new URL(page.url()).searchParams.get('seed')).toBe('11');
});
