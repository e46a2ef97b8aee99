/** Examination and nine tables on the built page: figures agree with each other and with what the page says elsewhere. */
import { expect, test, type Locator, type Page } from '@playwright/test';

const SMALL = 'backend=wasm&hidden=16&embedding=8&batchSize=4&evaluationInterval=50';

async function openTrained(page: Page, updates: number): Promise<void> {
  await page.goto(`./?${SMALL}&maxUpdates=${updates}&play`);
  await expect(page.getByTestId('status')).toContainText(`${updates} updates are done`, { timeout: 60_000 });
}

/** The cells of a table's row after its heading. */
const rowOf = (within: Locator, name: string): Promise<string[]> =>
  within.getByRole('row', { name }).getByRole('cell').allInnerTexts();

const number = (text: string | undefined): number =>
  parseFloat((text ?? '').replace('−', '-').replaceAll(',', ''));

test('an examination counts what the page has measured, by word, by cell and as text', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openTrained(page, 200);
  await expect(page.getByTestId('verdict')).toContainText('on 725 test words');
  const elsewhere = page.getByRole('table', { name: 'Newest test of each contestant' });
  const measured = await Promise.all(['MLE', 'SeaRNN'].map((name) => rowOf(elsewhere, name)));

  await page.getByRole('button', { name: 'Examination' }).click();
  const dialog = page.getByRole('dialog', { name: 'Examination' });
  await dialog.getByRole('button', { name: 'Examine' }).click();
  await expect(dialog.getByRole('button', { name: 'Examine again' })).toBeVisible({ timeout: 60_000 });
  const figures = dialog.getByRole('region', { name: 'Figures of the examination' });
  const letters = (await rowOf(figures, 'letter error, test words')).map(number);
  const words = (await rowOf(figures, 'word error, test words')).map(number);
  const forced = (await rowOf(figures, 'letter error after true letters')).map(number);
  const gaps = (await rowOf(figures, 'exposure gap')).map(number);
  for (const i of [0, 1]) {
    expect(Math.abs((letters[i] ?? NaN) - number(measured[i]?.[1]))).toBeLessThan(0.051);
    expect(Math.abs((words[i] ?? NaN) - number(measured[i]?.[2]))).toBeLessThan(0.051);
    expect(gaps[i]).toBeCloseTo((letters[i] ?? NaN) - (forced[i] ?? NaN), 1);
  }
  expect(await rowOf(figures, 'cells where another letter costs less')).toContain('0.00 %');

  await dialog.getByText('Numbers').first().click();
  const cells = dialog.getByRole('region', { name: 'Letter error (%) by cell: numbers' }).getByRole('row');
  const rows = await cells.evaluateAll((all) =>
    all.slice(1).map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent)),
  );
  expect(rows.length).toBeGreaterThan(8);
  for (const i of [0, 1]) {
    const sum = (of: (row: readonly string[]) => number) => rows.reduce((total, row) => total + of(row), 0);
    const count = (row: readonly string[]): number => number(row[2 * i + 1]);
    const wrong = sum((row) => Math.round((number(row[2 * i]) / 100) * count(row)));
    expect((100 * wrong) / sum(count)).toBeCloseTo(letters[i] ?? NaN, 2);
  }

  const comparison = dialog.getByRole('region', { name: 'Comparisons' });
  await expect(comparison).toContainText(/95 % interval [+−]?[\d.]+ to [+−]?[\d.]+/);
  const said = await comparison.getByRole('listitem').locator('p').last().innerText();
  expect(number(/SeaRNN: ([+−]?[\d.]+) points/.exec(said)?.[1])).toBeCloseTo(
    (letters[0] ?? NaN) - (letters[1] ?? NaN),
    1,
  );
  await dialog.getByRole('button', { name: 'Copy as text' }).click();
  await expect(dialog.getByText('Copied.')).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain('MLE after 200 updates, SeaRNN after 200 updates');
  expect(text).toContain(said);
});

test('an examination of a run that has ended is not shown beside another run, but can be copied', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openTrained(page, 20);
  await page.getByRole('button', { name: 'Examination' }).click();
  const dialog = page.getByRole('dialog', { name: 'Examination' });
  await dialog.getByRole('button', { name: 'Examine' }).click();
  await expect(dialog.getByRole('region', { name: 'Figures of the examination' })).toBeVisible({
    timeout: 60_000,
  });
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Reset', exact: true }).click();
  await expect(page.getByTestId('update')).toHaveText('0');
  await page.getByRole('button', { name: 'Examination' }).click();
  await expect(dialog).toContainText('The last examination was of a run that has ended');
  await expect(dialog.getByRole('region', { name: 'Figures of the examination' })).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Copy as text' }).click();
  await expect(dialog.getByText('Copied.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('MLE after 20 updates');
});

test('an examination of a run that plays shows progress, can be stopped, and leaves the run playing', async ({
  page,
}) => {
  await page.goto(`./?${SMALL.replace('hidden=16', 'hidden=256')}`);
  await expect(page.getByTestId('status')).toHaveAttribute('data-status', 'ready', { timeout: 60_000 });
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await page.getByRole('button', { name: 'Examination' }).click();
  const dialog = page.getByRole('dialog', { name: 'Examination' });
  await dialog.getByRole('button', { name: 'Examine' }).click();
  await expect(dialog.getByRole('progressbar')).toBeVisible();
  await dialog.getByRole('button', { name: 'Stop' }).click();
  await expect(dialog.getByRole('button', { name: 'Examine', exact: true })).toBeVisible();
  await expect(dialog.getByRole('table')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  const before = await page.getByTestId('update').innerText();
  await expect(page.getByTestId('update')).not.toHaveText(before);
});

test('of the nine tables the one in force is the page’s own, and keys walk all of them together', async ({
  page,
}) => {
  await openTrained(page, 40);
  // The word as it stands comes a little after the last update.
  await expect(page.getByRole('region', { name: 'Cost table of this word' })).toContainText(
    'after update 40',
  );
  const own = await page.getByRole('gridcell').innerText();
  await page.getByRole('button', { name: 'Nine tables of one word …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Nine tables of one word' });
  const table = (pair: string) => dialog.getByRole('region', { name: pair, exact: true });
  await expect(dialog.getByRole('grid')).toHaveCount(9);
  await expect(dialog.getByRole('status')).toContainText('As after update 40.');
  await expect(table('learned/mixed')).toContainText('The pair in use.');
  await expect(table('learned/mixed')).toContainText('✓ good');
  await expect(table('learned/mixed')).toContainText(/This word’s coin: roll-out (reference|learned)\./);
  await expect(table('reference/reference')).toContainText('inconsistent');

  const spoken = (pair: string) => table(pair).getByRole('gridcell').innerText();
  const [, cell, cost, wrong] =
    /^(Cell \d+, letter \w): cost ([\d.]+) (\(\d of \d letters wrong\))/.exec(own) ?? [];
  expect(await spoken('learned/mixed')).toMatch(
    new RegExp(`^learned/mixed\\. ${cell}: regret [\\d.]+, cost ${cost} ${wrong?.replace(/[()]/g, '\\$&')}`),
  );
  await table('reference/reference').getByRole('grid').focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowRight');
  for (const pair of ['reference/reference', 'mixed/learned', 'learned/learned'])
    expect(await spoken(pair)).toMatch(new RegExp(`^${pair}\\. Cell 2, letter a: regret [\\d.]+, cost`));

  await dialog.getByRole('radio', { name: 'MLE' }).check({ force: true });
  await expect(table('reference/reference')).toContainText('The pair in use.');
  await expect(table('learned/mixed')).not.toContainText('The pair in use.');
});

test('at 390 px the nine tables scroll sideways inside their dialogue', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openTrained(page, 5);
  await page.getByRole('button', { name: 'Nine tables of one word …' }).click();
  const region = page.getByRole('region', { name: /^Nine cost tables of / });
  const [content, room] = await region.evaluate((element) => [element.scrollWidth, element.clientWidth]);
  expect(content).toBeGreaterThan(room);
  const overflow = await page
    .getByRole('dialog')
    .evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth);
  expect(overflow).toBe(0);
});
