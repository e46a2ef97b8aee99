/** The paper's tables: published, ours, and the reader's own in a queue that survives the tab. */
import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { decodeResults } from '../../src/experiments/results.ts';

/** A page whose own settings train in seconds. */
const SMALL = 'backend=wasm&hidden=16&embedding=8&batchSize=4&evaluationInterval=10&heldOut=0.1';

/** Enough that a run is seen in progress, on a fast machine too. */
const UPDATES = 800;

const panel = (page: Page) => page.getByRole('dialog', { name: 'The paper’s tables' });
const table = (page: Page, n: 1 | 2) => panel(page).getByRole('region', { name: new RegExp(`^Table ${n}`) });
const row = (page: Page, name: string) =>
  table(page, 1)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name, exact: true }) });
const queue = (page: Page) => panel(page).getByRole('region', { name: 'Your runs' });

async function open(page: Page): Promise<void> {
  await page.goto(`./?${SMALL}&panel=tables`);
  await expect(panel(page).getByRole('button', { name: 'Start', exact: true })).toBeEnabled({
    timeout: 60_000,
  });
}

/** Queues these figures with the page's small settings. */
async function start(page: Page, figures: readonly string[], updates: number): Promise<void> {
  await panel(page).getByRole('button', { name: 'None' }).click();
  for (const name of figures) await row(page, name).getByRole('checkbox').check();
  await panel(page).getByRole('radio', { name: 'Page’s settings' }).check();
  await panel(page).getByRole('textbox', { name: 'Updates' }).fill(String(updates));
  await expect(panel(page).getByText(`${figures.length} runs`)).toBeVisible();
  await panel(page).getByRole('button', { name: 'Start', exact: true }).click();
}

test('on a phone every column is in sight, and the data in use are named whole', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('./?backend=wasm&data=translation');
  const data = page.getByText('Translation · built in');
  await expect(data).toBeVisible({ timeout: 60_000 });
  const [content, room] = await data.evaluate(({ scrollWidth, clientWidth }) => [scrollWidth, clientWidth]);
  expect(content).toBe(room);
  await page.getByRole('button', { name: 'Experiments' }).click();
  await expect(row(page, 'MLE').getByRole('cell').nth(1)).toContainText(/^\d\.\d\d/);
  for (const n of [1, 2] as const) {
    const hidden = await table(page, n).evaluate(
      (region) =>
        [region, ...region.querySelectorAll('*')].filter(
          (each) => each.scrollWidth > each.clientWidth && getComputedStyle(each).overflowX === 'auto',
        ).length,
    );
    expect(hidden).toBe(0);
  }
});

test('ours stand beside the paper’s, and exact settings are one click away', async ({ page }) => {
  await page.goto('');
  await page.getByRole('button', { name: 'Experiments' }).click();
  await expect(page).toHaveURL(/panel=tables/);
  const mle = row(page, 'MLE');
  await expect(mle.getByRole('cell').nth(0)).toHaveText('2.8');
  await expect(mle.getByRole('cell').nth(1)).toContainText(/^\d\.\d\d( ± \d\.\d\d)?/);
  await expect(mle.getByRole('cell').nth(2)).toContainText('–');
  await panel(page).getByRole('button', { name: 'Settings of KL l/m' }).first().click();
  const exact = panel(page).getByRole('table', { name: 'Settings of KL l/m' });
  await expect(exact.getByRole('row', { name: /^hidden units/ })).toContainText('128');
  await expect(exact.getByRole('row', { name: /^cost scale/ })).toContainText('50');
  await panel(page).getByRole('button', { name: 'Use settings of ours, seed 1' }).click();
  await expect(panel(page)).toBeHidden();
  await expect(page.getByText('The settings of this run are now in use.')).toBeVisible();
  await expect(page).toHaveURL(/hidden=128/);
});

test('spelling has the paper’s figures at both levels of noise, and runs only on a text', async ({
  page,
}) => {
  await page.goto('./?panel=tables');
  const mle = row(page, 'MLE');
  for (const [task, figure] of [
    ['spelling .3', '19.3'],
    ['spelling .5', '41.9'],
  ] as const) {
    await panel(page).getByRole('radio', { name: task }).check();
    await expect(mle.getByRole('cell').nth(0)).toHaveText(figure);
  }
  await expect(panel(page).getByRole('alert')).toContainText(
    'choose Spelling in the menu of data at the top first',
  );
  await expect(panel(page).getByRole('button', { name: 'Start', exact: true })).toBeDisabled();
  await page.goto('./?panel=tables&data=spelling');
  await panel(page).getByRole('radio', { name: 'spelling .3' }).check();
  await expect(panel(page).getByText('On the built-in data, test texts: Noise 0.3')).toBeVisible();
  await expect(panel(page).getByRole('alert')).toHaveCount(0);
  await expect(panel(page).getByRole('button', { name: 'Start', exact: true })).toBeEnabled();
});

test('a queue fills the tables, survives a reload in the middle, and saves what it measured', async ({
  page,
}) => {
  await open(page);
  await start(page, ['MLE', 'LL l/m'], UPDATES);
  await expect(page.getByRole('progressbar').first()).toBeVisible();
  await expect(row(page, 'LL l/m')).toContainText(/\d+ %/, { timeout: 60_000 });
  const early = await row(page, 'MLE').getByRole('cell').nth(2).innerText();
  expect(early).toMatch(/^\d+\.\d\d/);
  // Left with a run in progress: the next visit goes on by itself and keeps what was done.
  await page.reload();
  await expect(row(page, 'MLE').getByRole('cell').nth(2)).toContainText(early.trim());
  await expect(queue(page)).toContainText('All runs have ended.', { timeout: 90_000 });
  await expect(queue(page)).toContainText('2 of 2 runs done');

  const download = page.waitForEvent('download');
  await queue(page).getByRole('button', { name: 'Save results' }).click();
  const saved = decodeResults(await readFile(await (await download).path(), 'utf8'));
  expect(saved.runs.length).toBe(2);
  for (const [i, name] of ['MLE', 'LL l/m'].entries()) {
    const outcome = saved.runs[i]?.contestants[0];
    expect(outcome?.updates).toBe(UPDATES);
    const shown = (100 * (outcome?.chosen?.letterError ?? NaN)).toFixed(2);
    await expect(row(page, name).getByRole('cell').nth(2)).toContainText(shown);
  }
  await queue(page).getByRole('button', { name: 'New runs …' }).click();
  await queue(page).getByRole('button', { name: 'Discard' }).click();
  await expect(panel(page).getByRole('button', { name: 'Start', exact: true })).toBeVisible();
  await page.reload();
  await expect(panel(page).getByRole('button', { name: 'Start', exact: true })).toBeVisible();
});

test('a queue pauses where it is, shows so in the header’s absence, and goes on', async ({ page }) => {
  await open(page);
  await start(page, ['MLE', 'KL l/m'], 4000);
  await expect(row(page, 'MLE')).toContainText(/\d+ %/, { timeout: 60_000 });
  await panel(page).getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('button', { name: 'Experiments · 0 of 2' })).toBeVisible();
  await page.getByRole('button', { name: 'Experiments · 0 of 2' }).click();
  await queue(page).getByRole('button', { name: 'Pause' }).click();
  await expect(queue(page).getByText('Paused.')).toBeVisible();
  await expect(row(page, 'MLE')).toContainText(/paused at \d+ %/);
  const left = /paused at \d+ %/.exec(await row(page, 'MLE').innerText())?.[0] ?? '';
  const bar = queue(page).getByRole('progressbar');
  const before = Number(await bar.getAttribute('value'));
  await page.reload();
  // A paused queue does not begin by itself.
  await expect(queue(page).getByText('Paused.')).toBeVisible({ timeout: 60_000 });
  // It says how far it was, and so does the bar.
  await expect(row(page, 'MLE')).toContainText(left);
  expect(Number(await bar.getAttribute('value'))).toBeCloseTo(before, 3);
  await queue(page).getByRole('button', { name: 'Go on' }).click();
  await expect(queue(page).getByText('Training MLE, seed 1.')).toBeVisible({ timeout: 60_000 });
  await expect.poll(async () => Number(await bar.getAttribute('value'))).toBeGreaterThan(before);
  await expect(queue(page).getByText(/about .* left/)).toBeVisible();
});

test('two tabs do not train the same queue', async ({ page, context }) => {
  await open(page);
  await start(page, ['MLE', 'KL l/m'], 4000);
  await expect(queue(page).getByText('Training MLE, seed 1.')).toBeVisible({ timeout: 60_000 });
  const second = await context.newPage();
  await second.goto(`./?${SMALL}&panel=tables`);
  await expect(queue(second).getByRole('alert')).toContainText('in another tab', { timeout: 60_000 });
  await queue(page).getByRole('button', { name: 'Pause' }).click();
  await expect(queue(page).getByText('Paused.')).toBeVisible();
  await queue(second).getByRole('button', { name: 'Go on' }).click();
  await expect(queue(second).getByText('Training MLE, seed 1.')).toBeVisible({ timeout: 60_000 });
});

test('where the browser has no room the queue says that it ends with the tab, and trains', async ({
  page,
  context,
}) => {
  await open(page);
  const devtools = await context.newCDPSession(page);
  const { origin } = new URL(page.url());
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  await start(page, ['MLE', 'LL l/m'], 60);
  await expect(queue(page)).toContainText('This browser could not keep them: they end with this tab');
  await expect(queue(page)).not.toContainText('Kept in this browser');
  await expect(queue(page)).toContainText('All runs have ended.', { timeout: 90_000 });
  await expect(queue(page)).toContainText('2 of 2 runs done');
});

test('entries that make no sense say what is allowed, and nothing begins', async ({ page }) => {
  await open(page);
  const begin = panel(page).getByRole('button', { name: 'Start', exact: true });
  for (const [name, bad, says] of [
    ['Seeds', '0', 'A whole number from 1 to 100.'],
    ['α of KL', '20, x', 'Numbers from'],
    ['Updates', '-3', 'A whole number, or nothing.'],
  ] as const) {
    const entry = panel(page).getByRole('textbox', { name });
    const before = await entry.inputValue();
    await entry.fill(bad);
    await expect(panel(page).getByText(says)).toBeVisible();
    await expect(begin).toBeDisabled();
    await entry.fill(before);
    await expect(begin).toBeEnabled();
  }
  await panel(page).getByRole('button', { name: 'None' }).click();
  await expect(panel(page).getByText('Choose figures in the tables.')).toBeVisible();
  await expect(begin).toBeDisabled();
});

test('damaged results are said, and the page goes on', async ({ page }) => {
  await page.route('**/results.json', (route) => route.fulfill({ body: '{"runs":' }));
  await page.goto('');
  await page.getByRole('button', { name: 'Experiments' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'it is not complete JSON' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Play' }).click();
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
});

test('a link to a panel that does not exist says which there are', async ({ page }) => {
  await page.goto('./?panel=moon');
  await expect(page.getByRole('alert').filter({ hasText: 'panel is “moon”' })).toBeVisible();
});
