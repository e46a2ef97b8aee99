/** Whatever ends a run acts at once and can be undone: settings, data, curves and weights come back, and nothing else is lost. */
import { expect, test, type Page } from '@playwright/test';
import {
  curves,
  numbers,
  open,
  status,
  stop,
  trainBeyond,
  trainToTheEnd,
  update,
} from '../support/keptRuns.ts';

const SMALL = 'backend=wasm&hidden=16&embedding=8&batchSize=4&evaluationInterval=25&seed=5';
const END = `${SMALL}&maxUpdates=300`;

const undo = (page: Page) => page.getByRole('button', { name: 'Undo', exact: true });
const redo = (page: Page) => page.getByRole('button', { name: 'Redo', exact: true });
const chooser = (page: Page, title: RegExp) => page.getByRole('button', { name: title });

async function chooseTask(page: Page, from: RegExp, name: string): Promise<void> {
  await chooser(page, from).click();
  await page.getByRole('button', { name, exact: true }).click();
}

/** What a run of these settings comes to when nothing interrupts it. */
async function unbroken(page: Page, query: string) {
  await open(page, query);
  await trainToTheEnd(page);
  const all = await numbers(page);
  await page.evaluate(() => sessionStorage.clear());
  return all;
}

test('another task, chosen while it trains, is undone: the run goes on as if nothing had been', async ({
  page,
}) => {
  const expected = await unbroken(page, END);
  await open(page, END);
  await trainBeyond(page, 30);
  await chooseTask(page, /^Letters · built in/, 'Rows of digits');
  await expect(chooser(page, /^Rows of digits · built in/)).toBeVisible();
  await expect(page.getByText(/^You left the run of \d+ updates\./)).toBeVisible();
  await undo(page).click();
  await expect(chooser(page, /^Letters · built in/)).toBeVisible();
  const back = await update(page);
  expect(back).toBeGreaterThan(30);
  expect(back).toBeLessThan(300);
  await expect(status(page)).toHaveAttribute('data-status', 'paused');
  await trainToTheEnd(page);
  expect(await numbers(page)).toEqual(expected);
});

test('Reset is undone, the undoing is undone, and what was trained in between is there again', async ({
  page,
}) => {
  await open(page, END);
  await expect(undo(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Reset', exact: true }).click();
  await expect(status(page)).toHaveAttribute('data-status', 'ready');
  await expect(undo(page)).toHaveCount(0);

  await trainBeyond(page, 60);
  const first = await stop(page);
  const drawn = await curves(page);
  await page.getByRole('button', { name: 'Reset', exact: true }).click();
  await expect.poll(() => update(page)).toBe(0);
  await trainBeyond(page, 10);
  const second = await stop(page);
  await undo(page).press('Enter');
  await expect.poll(() => update(page)).toBe(first);
  expect(await curves(page)).toEqual(drawn);
  await redo(page).press('Enter');
  await expect.poll(() => update(page)).toBe(second);
  await page.getByRole('button', { name: 'Reset', exact: true }).click();
  await expect.poll(() => update(page)).toBe(0);
  await undo(page).click();
  await expect.poll(() => update(page)).toBe(second);
  await undo(page).click();
  await expect.poll(() => update(page)).toBe(first);
});

test('opening a saved run is undone: the run that it ended comes back', async ({ page }) => {
  const expected = await unbroken(page, END);
  await open(page, `${SMALL}&maxUpdates=25`);
  await trainToTheEnd(page);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save run' }).click();
  const file = await (await download).path();
  await page.evaluate(() => sessionStorage.clear());

  await open(page, END);
  await trainBeyond(page, 30);
  await page.getByLabel('Run file').setInputFiles(file);
  await expect(page.getByText(/^You left the run of \d+ updates\./)).toBeVisible();
  await expect(page.getByRole('region', { name: 'Test error' }).locator('.beside path')).toHaveCount(2);
  await undo(page).click();
  await expect(status(page)).toHaveAttribute('data-status', 'paused');
  await expect(page.getByRole('region', { name: 'Test error' }).locator('.beside path')).toHaveCount(0);
  expect(await update(page)).toBeGreaterThan(30);
  await trainToTheEnd(page);
  expect(await numbers(page)).toEqual(expected);
});

test('other settings, put in force by a restart, are undone with the run', async ({ page }) => {
  await open(page, END);
  await trainBeyond(page, 20);
  const left = await stop(page);
  await page.locator('summary', { hasText: 'Optimiser' }).click();
  const batch = page.locator('[data-field=batchSize]').getByRole('textbox');
  await batch.fill('3');
  await page.getByRole('button', { name: 'Restart now' }).click();
  await expect.poll(() => update(page)).toBe(0);
  await expect(page).toHaveURL(/batchSize=3/);
  await undo(page).click();
  await expect.poll(() => update(page)).toBe(left);
  await expect(batch).toHaveValue('4');
  await expect(page).toHaveURL(/batchSize=4/);
});

test('settings that wait for a restart are there again once another task is undone, and again after redo', async ({
  page,
}) => {
  await open(page, END);
  await trainBeyond(page, 20);
  await stop(page);
  await page.locator('summary', { hasText: 'Optimiser' }).click();
  const batch = page.locator('[data-field=batchSize]').getByRole('textbox');
  await batch.fill('3');
  await chooseTask(page, /^Letters · built in/, 'Rows of digits');
  await expect(batch).not.toHaveValue('3');
  await undo(page).click();
  await expect(batch).toHaveValue('3');
  await expect(page.getByRole('button', { name: 'Restart now' })).toBeVisible();
  await redo(page).click();
  await expect(batch).not.toHaveValue('3');
});

/** Letters in the Kassel format, every letter a block of pixels of its own. */
function letterFile(words: readonly string[]): Buffer {
  let id = 0;
  const lines = words.flatMap((word, w) =>
    Array.from(word, (letter, i) => {
      const pixels = Array.from({ length: 128 }, (_, p) => (p % 26 === letter.charCodeAt(0) - 97 ? 1 : 0));
      id += 1;
      return [id, letter, i === word.length - 1 ? -1 : id + 1, w + 1, i + 1, w % 10, ...pixels].join('\t');
    }),
  );
  return Buffer.from(`${lines.join('\n')}\n`);
}

const file = (name: string, words: readonly string[]) => ({
  name,
  mimeType: 'text/plain',
  buffer: letterFile([...words, ...words]),
});
const SOME = ['able', 'baker', 'candle', 'dawn', 'ember', 'fable', 'glow', 'hill', 'ink', 'jolt'];

test('files of one’s own come back too, with the run that was trained on them', async ({ page }) => {
  await open(page, END);
  await trainBeyond(page, 10);
  const builtIn = await stop(page);
  await page.getByLabel('Data file').setInputFiles(file('first.data', SOME));
  await expect(chooser(page, /first\.data/)).toBeVisible();
  await trainBeyond(page, 10);
  const first = await stop(page);
  await page.getByLabel('Data file').setInputFiles(file('second.data', SOME.slice().reverse()));
  await expect(chooser(page, /second\.data/)).toBeVisible();
  await undo(page).click();
  await expect(chooser(page, /first\.data/)).toBeVisible();
  await expect.poll(() => update(page)).toBe(first);
  await undo(page).click();
  await expect(chooser(page, /^Letters · built in/)).toBeVisible();
  await expect.poll(() => update(page)).toBe(builtIn);
  await redo(page).click();
  await expect(chooser(page, /first\.data/)).toBeVisible();
  await expect.poll(() => update(page)).toBe(first);
  await page.reload();
  await page.getByRole('button', { name: 'Go on', exact: true }).click();
  await expect(chooser(page, /first\.data/)).toBeVisible();
  await expect.poll(() => update(page)).toBe(first);
});

test('a saved run brings the file of one’s own back that it was trained on, whatever file is in use', async ({
  page,
}) => {
  await open(page, SMALL);
  await page.getByLabel('Data file').setInputFiles(file('letters.data', SOME));
  await expect(chooser(page, /letters\.data/)).toBeVisible();
  await trainBeyond(page, 10);
  await stop(page);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save run' }).click();
  const saved = await (await download).path();
  const text = 'the quick brown fox jumps over the lazy dog and runs away. '.repeat(60);
  const other = { name: 'prose.txt', mimeType: 'text/plain', buffer: Buffer.from(text) };
  await page.getByLabel('Data file').setInputFiles(other);
  await expect(chooser(page, /prose\.txt/)).toBeVisible();
  await page.getByLabel('Run file').setInputFiles(saved);
  await expect(chooser(page, /letters\.data/)).toBeVisible();
  await expect(page.getByText(/its settings are now in use\. Press Play to repeat the run\.$/)).toBeVisible();
});

test('going on with an earlier run puts the present one aside', async ({ page }) => {
  await open(page, END);
  await trainBeyond(page, 10);
  const earlier = await stop(page);
  await page.reload();
  await trainBeyond(page, earlier + 20);
  const present = await stop(page);
  await page.getByRole('button', { name: 'Go on', exact: true }).click();
  await expect.poll(() => update(page)).toBe(earlier);
  await undo(page).click();
  await expect.poll(() => update(page)).toBe(present);
});
