/** All nine pairs of roll-in and roll-out at once: the grid is filled beside the run in view, and its board says what was measured. */
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { complaints, sideways } from '../support/pageLooks.ts';

const SMALL =
  'backend=wasm&hidden=12&embedding=8&batchSize=4&evaluationInterval=2&heldOut=0.1&maxUpdates=4&seed=3';

const status = (page: Page) => page.getByTestId('status');
const panel = (page: Page) => page.getByRole('dialog', { name: 'Runs' });
const seeds = (page: Page) => panel(page).getByRole('region', { name: 'Run with several seeds' });
const list = (page: Page) => panel(page).getByRole('region', { name: 'All runs' }).getByRole('listitem');
const board = (page: Page) => panel(page).getByRole('region', { name: 'Roll-in by roll-out', exact: true });
const cell = (page: Page, pair: string) => board(page).locator(`[data-pair="${pair}"]`);

async function open(page: Page, query: string): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'hardwareConcurrency', { get: () => 4 });
  });
  await page.goto(`./?${query}`);
  await expect(status(page)).toHaveAttribute('data-status', 'ready', { timeout: 60_000 });
  await page.getByRole('button', { name: 'Help' }).click();
  await page.getByRole('button', { name: 'Runs …', exact: true }).click();
  await expect(seeds(page)).toBeVisible();
}

async function saved(page: Page, kind: string): Promise<string> {
  await board(page).getByRole('button', { name: 'Save …: Board of the nine pairs' }).click();
  const coming = page.waitForEvent('download');
  await board(page).getByRole('button', { name: kind, exact: true }).click();
  const text = readFileSync(await (await coming).path(), 'utf8');
  await page.keyboard.press('Escape');
  return text;
}

test('the grid is filled: time is told before, nine cells have mean, spread and sign, and the figure says the same', async ({
  page,
}) => {
  await open(page, SMALL);
  await seeds(page).getByRole('radio', { name: 'All nine pairs' }).check();
  await seeds(page).getByRole('textbox', { name: 'Seeds' }).fill('0');
  await expect(seeds(page).getByRole('alert')).toHaveText('A whole number from 1 to 20.');
  await seeds(page).getByRole('textbox', { name: 'Seeds' }).fill('2');
  await expect(seeds(page)).toContainText(
    /All nine pairs, all else as SeaRNN .* with seeds 3 and 4: 6 runs are trained up to update 4\./,
  );
  await expect(seeds(page)).toContainText(/Roughly \d+ s of training/);
  await seeds(page).getByRole('button', { name: 'Fill the grid with 2 seeds' }).click();
  await expect(seeds(page).getByRole('progressbar', { name: 'roll-in learned, seed 4' })).toBeVisible();
  await expect(seeds(page)).toContainText('6 of 6 runs done', { timeout: 120_000 });
  await expect(list(page)).toHaveCount(6);
  await expect(board(page).locator('[data-pair]')).toHaveCount(9);
  const texts = await board(page).locator('[data-pair]').allInnerTexts();
  for (const text of texts) expect(text).toMatch(/^[✓~✕?] .+\n+[\d.]+ ± [\d.]+ % n = 2$/);
  await expect(cell(page, 'learned mixed')).toContainText('✓ good');
  await expect(cell(page, 'reference learned')).toContainText('✕ inconsistent');
  await expect(cell(page, 'mixed mixed')).toContainText('? not covered by the theorem');

  const svg = await saved(page, 'SVG');
  const csv = await saved(page, 'CSV');
  const ends = [...csv.matchAll(/,mean at the end,updates,4,([\d.]+),%/g)].map(([, value]) => Number(value));
  expect(ends).toHaveLength(9);
  texts.forEach((text, i) => {
    const shown = /[\d.]+ ± [\d.]+ %/.exec(text)?.[0] ?? 'nothing';
    expect(svg).toContain(shown.replace(/ %$/, ''));
    expect(shown.startsWith((ends[i] ?? NaN).toFixed(2))).toBe(true);
  });
  // Other seeds of the same row are there already.
  await panel(page).getByRole('button', { name: 'New runs …' }).click();
  await seeds(page).getByRole('radio', { name: 'All nine pairs' }).check();
  await seeds(page).getByRole('textbox', { name: 'Seeds' }).fill('3');
  await expect(seeds(page)).toContainText('6 runs are in the library already and are not trained again.');
  await expect(seeds(page)).toContainText('with seed 5: 3 runs are trained');
});

test('a board of one row says what was not tried; a run on its way says so far; nothing to mend, nothing sideways', async ({
  page,
}) => {
  await open(page, `${SMALL.replace('maxUpdates=4', 'maxUpdates=400')}&c0.method=searnn`);
  await seeds(page).getByRole('radio', { name: 'All nine pairs' }).check();
  await seeds(page).getByRole('textbox', { name: 'Seeds' }).fill('1');
  await seeds(page).getByRole('button', { name: 'Fill the grid with 1 seed' }).click();
  await expect(cell(page, 'reference reference')).toContainText(/% so far, update \d+/, { timeout: 60_000 });
  await expect(cell(page, 'learned learned')).toContainText('not tried');
  await panel(page).getByRole('button', { name: 'Pause', exact: true }).click();
  await expect(seeds(page)).toContainText('Paused.');
  expect(await complaints(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await sideways(page)).toBe(0);
});
