/** The library of runs: every run is kept, named, compared, taken out and put back, and carried to and from files with all its points. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { libraryItems, readItem } from '../../src/experiments/library/libraryFile.ts';
import { encodeRunFile } from '../../src/experiments/runFile.ts';
import { decodeCheckpoint } from '../../src/training/checkpoint.ts';
import { complaints, sideways } from '../support/pageLooks.ts';

const SMALL = 'backend=wasm&hidden=16&embedding=8&batchSize=4&evaluationInterval=3&maxUpdates=6&heldOut=0.1';

const status = (page: Page) => page.getByTestId('status');
const panel = (page: Page) => page.getByRole('dialog', { name: 'Runs' });
const list = (page: Page) => panel(page).getByRole('region', { name: 'All runs' }).getByRole('listitem');
const table = (page: Page) => panel(page).getByRole('region', { name: 'Compared runs' });
const button = (page: Page, name: string) => panel(page).getByRole('button', { name, exact: true });

async function train(page: Page, seed: number, more = ''): Promise<void> {
  await page.goto(`./?${SMALL}&seed=${seed}${more}`);
  await expect(status(page)).toHaveAttribute('data-status', 'ready', { timeout: 60_000 });
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(status(page)).toContainText('6 updates are done', { timeout: 60_000 });
  await expect.poll(() => keptSeeds(page)).toContain(seed);
}

/** Seeds of the runs in the library that have been kept to their end. */
const keptSeeds = (page: Page): Promise<readonly number[]> =>
  page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const opening = indexedDB.open('searnn-playground');
        opening.onsuccess = () => {
          const database = opening.result;
          const asking = database.transaction('files').objectStore('files').get('library');
          asking.onsuccess = () => {
            database.close();
            // Written by the page; the test reads no more of it than this.
            const { notes = [] } = (asking.result ?? {}) as {
              notes?: { updates: number; bytes: number; settings: { seed: number } }[];
            };
            resolve(notes.filter(({ updates }) => updates === 6).map(({ settings }) => settings.seed));
          };
        };
      }),
  );

async function openRuns(page: Page, runs: number): Promise<void> {
  await page.getByRole('button', { name: 'Help' }).click();
  await page.getByRole('button', { name: 'Runs …', exact: true }).click();
  await expect(list(page)).toHaveCount(runs);
}

/** Names of the runs, newest first. */
const names = (page: Page): Promise<readonly string[]> =>
  list(page).evaluateAll((all) => all.map((each) => each.getAttribute('data-run') ?? ''));

async function download(page: Page, press: () => Promise<void>): Promise<string> {
  const coming = page.waitForEvent('download');
  await press();
  return readFileSync(await (await coming).path(), 'utf8');
}

const runsIn = (text: string) => (libraryItems(text) ?? []).map(readItem);

test('two seeds are there after a reload, can be named, noted and pinned, deleted and put back', async ({
  page,
}) => {
  await train(page, 1);
  await train(page, 2);
  await page.reload();
  await openRuns(page, 2);
  const [newest = '', first = ''] = await names(page);
  await expect(panel(page).getByText(/^2 of 200 runs, 0\.0 of 100 MB\./)).toBeVisible();
  await expect(list(page).first()).toContainText(/Letters: MLE and SeaRNN, seed 2, 6 updates/);

  await button(page, `Details of ${first}`).click();
  await panel(page).getByRole('textbox', { name: 'Name' }).fill(newest);
  await panel(page).getByRole('textbox', { name: 'Name' }).press('Enter');
  await expect(panel(page).getByText('another run has this one')).toBeVisible();
  await panel(page).getByRole('textbox', { name: 'Name' }).fill('the first');
  await panel(page).getByRole('textbox', { name: 'Name' }).press('Enter');
  await panel(page).getByRole('textbox', { name: 'Note' }).fill('a slow start');
  await panel(page)
    .getByRole('checkbox', { name: /^Baseline/ })
    .check();
  await expect.poll(() => names(page)).toEqual([newest, 'the first']);
  await expect(list(page).nth(1)).toContainText('a slow start');

  await expect(table(page).getByRole('columnheader', { name: 'Against the first' })).toBeVisible();
  await expect(table(page).getByRole('columnheader', { name: 'seed' })).toBeVisible();
  await expect(table(page).getByRole('columnheader')).toHaveCount(7);
  await expect(table(page).getByRole('row').nth(1)).toContainText(/points, (?:better|worse)|equal/);

  await button(page, 'Delete the first').click();
  await expect(list(page)).toHaveCount(1);
  await page.reload();
  await expect(list(page)).toHaveCount(1);
  await button(page, 'Put back').click();
  await expect.poll(() => names(page)).toEqual([newest, 'the first']);
  await expect(list(page).nth(1)).toContainText('baseline');
});

test('all runs as one file come back the same, and a damaged one costs itself alone', async ({ page }) => {
  for (const seed of [1, 2, 3]) await train(page, seed);
  await openRuns(page, 3);
  const text = await download(page, () => button(page, 'Export all').click());
  const before = runsIn(text);
  expect(before.map(({ run }) => run.contestants.map(({ loss, every }) => [loss.length, every]))).toEqual(
    Array.from({ length: 3 }, () => [
      [6, 1],
      [6, 1],
    ]),
  );
  const input = panel(page).getByLabel('Files of runs');
  const file = (content: string) => ({
    name: 'all.json',
    mimeType: 'application/json',
    buffer: Buffer.from(content),
  });
  await input.setInputFiles(file(text));
  await expect(panel(page).getByText('No run came in. 3 were there already.')).toBeVisible();
  await button(page, 'Delete all').click();
  await expect(list(page)).toHaveCount(0);
  const lines = text.split('\n');
  lines[2] = lines[2]?.replace('"loss":[', '"loss":["x",') ?? '';
  await input.setInputFiles(file(lines.join('\n')));
  await expect(list(page)).toHaveCount(2);
  await expect(panel(page).getByText(/^all\.json, “.+”: The run file is damaged: .*“x”/)).toBeVisible();
  await input.setInputFiles(file(text));
  await expect(list(page)).toHaveCount(3);
  const after = runsIn(await download(page, () => button(page, 'Export all').click()));
  const byName = (all: typeof before) => all.toSorted((a, b) => a.label.name.localeCompare(b.label.name));
  expect(byName(after)).toEqual(byName(before));
});

test('several seeds are drawn as their mean, and compared seed by seed; a table has every figure', async ({
  page,
}) => {
  for (const seed of [1, 2, 3]) await train(page, seed);
  await openRuns(page, 3);
  const seeds = panel(page).getByRole('region', { name: 'letter error', exact: true });
  await expect(seeds.getByRole('row').nth(1)).toContainText(/3.* ± /);
  await expect(
    panel(page).getByText(/on the same 3 seeds: p = .*; so few seeds can show nothing\./),
  ).toBeVisible();
  await expect(panel(page).getByText(/: MLE, n = 3 seeds/)).toBeVisible();
  await expect(panel(page).locator('path.faint, .faint path').first()).toBeAttached({ timeout: 20_000 });
  const slider = panel(page).getByRole('slider', { name: /^Read off at/ });
  await slider.focus();
  await slider.press('Home');
  await expect(slider).toHaveAttribute('aria-valuetext', /^0 updates; .*MLE, n = 3 seeds: error \d/);
  await panel(page).getByRole('radio', { name: 'decoder cells' }).check();
  await expect(slider).toHaveAttribute('aria-valuetext', /decoder cells;/);
  const csv = await download(page, () => button(page, 'Table of ticked runs (CSV)').click());
  expect(csv.split('\n').filter((line) => line.includes(',loss,'))).toHaveLength(3 * 2 * 6);
  const drawn = await download(page, async () => {
    await panel(page).getByRole('button', { name: 'Save …: Test error, %', exact: true }).click();
    await panel(page).getByRole('button', { name: 'CSV', exact: true }).click();
  });
  expect(drawn).toContain('MLE, n = 3 seeds');
  for (const [width, height] of [
    [390, 844],
    [1440, 900],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expect.poll(() => sideways(page)).toBe(0);
    await expect.poll(() => panel(page).evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
    expect(await complaints(page)).toEqual([]);
  }
});

test('ticked runs become a page of their own, with their text, that a browser without a network reads', async ({
  page,
  browser,
}) => {
  for (const seed of [1, 2]) await train(page, seed);
  await openRuns(page, 2);
  const opener = button(page, 'Frozen page …');
  await opener.click();
  await expect(panel(page).getByText(/^The 2 ticked runs become one HTML file/)).toBeVisible();
  await panel(page).getByRole('textbox', { name: 'Title' }).fill('Two seeds <of> each');
  await panel(page)
    .getByRole('textbox', { name: /^Text above/ })
    .fill('What was seen.');
  const html = await download(page, () => button(page, 'Save the page').click());
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'frozen-')), 'page.html');
  writeFileSync(file, html);
  const context = await browser.newContext({ offline: true });
  const frozen = await context.newPage();
  await frozen.goto(pathToFileURL(file).href);
  await expect(frozen.getByRole('heading', { name: 'Two seeds <of> each' })).toBeVisible();
  await expect(frozen.getByText('What was seen.')).toBeVisible();
  await expect(frozen.locator('.reading')).toContainText(/^6 updates · MLE \(2 seeds\)/);
  for (const run of await names(page))
    await expect(frozen.getByRole('button', { name: `Save ${run}` })).toBeVisible();
  await context.close();
});

test('a folder of the command line’s files opens, and what is no run is named', async ({ page }) => {
  await train(page, 1);
  await openRuns(page, 1);
  const [one] = runsIn(await download(page, () => button(page, 'Export all').click()));
  if (one === undefined) throw new Error('no run was exported');
  const folder = mkdtempSync(path.join(tmpdir(), 'runs-'));
  for (const seed of [7, 8])
    writeFileSync(
      path.join(folder, `seed-${seed}.json`),
      encodeRunFile({ ...one.run, settings: { ...one.run.settings, seed } }),
    );
  writeFileSync(path.join(folder, 'same.json'), encodeRunFile(one.run));
  writeFileSync(path.join(folder, 'other.json'), '{"a":1}');
  writeFileSync(path.join(folder, 'weights.safetensors'), 'no JSON');
  await panel(page).getByLabel('Folder of run files').setInputFiles(folder);
  await expect(
    panel(page).getByText('2 runs came in. One was there already. One was not read:'),
  ).toBeVisible();
  await expect(panel(page).getByText(/^other\.json: The file is no run file/)).toBeVisible();
  await expect(list(page)).toHaveCount(3);
  expect(await names(page)).toEqual(expect.arrayContaining(['seed-7', 'seed-8']));
  const alone = { name: 'a.checkpoint.safetensors', mimeType: '', buffer: Buffer.from('weights') };
  await panel(page).getByLabel('Files of runs').setInputFiles(alone);
  await expect(
    panel(page).getByText(/^a\.checkpoint\.safetensors: a run with its weights goes on/),
  ).toBeVisible();
});

test('while it trains everything can be changed, and the run goes on; it begins again and continues from its weights', async ({
  page,
}) => {
  await page.goto(`./?${SMALL.replace('maxUpdates=6', 'maxUpdates=0')}&seed=4`);
  await expect(status(page)).toHaveAttribute('data-status', 'ready', { timeout: 60_000 });
  await page.getByRole('button', { name: 'Step', exact: true }).click();
  await expect(page.getByTestId('update')).toHaveText('1', { timeout: 30_000 });
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await openRuns(page, 1);
  const [name = ''] = await names(page);
  await button(page, `Details of ${name}`).click();
  await panel(page).getByRole('textbox', { name: 'Name' }).fill('on its way');
  await panel(page).getByRole('textbox', { name: 'Name' }).press('Enter');
  await panel(page)
    .getByRole('checkbox', { name: /weights/ })
    .check();
  await expect(list(page).first()).toContainText('with weights');
  await panel(page).getByRole('radio', { name: 'green' }).check();
  await page.keyboard.press('Escape');
  const update = async () => Number((await page.getByTestId('update').innerText()).replaceAll(/\D/g, ''));
  const before = await update();
  await expect.poll(update, { timeout: 60_000 }).toBeGreaterThan(before);
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await expect(status(page)).toHaveAttribute('data-status', 'paused');
  await openRuns(page, 1);
  // The last frame may still be on its way: what is kept is what was reached.
  await expect
    .poll(async () => {
      const told = `${(await update()).toLocaleString('en-GB')} update`;
      return (await list(page).first().innerText()).includes(told);
    })
    .toBe(true);
  const stopped = await update();
  await button(page, 'Details of on its way').click();
  const saving = page.waitForEvent('download');
  await button(page, 'Save to go on elsewhere').click();
  const kept = decodeCheckpoint(readFileSync(await (await saving).path()));
  expect(kept.snapshot.map(({ updates }) => updates)).toEqual([stopped, stopped]);
  expect(kept.run.settings.seed).toBe(4);
  await button(page, 'Details of on its way').click();

  await button(page, 'Details of on its way').click();
  await button(page, 'Begin on its way again').click();
  await expect(page.getByText('on its way: its settings are now in use.')).toBeVisible();
  await expect(page.getByTestId('update')).toHaveText('0');
  await openRuns(page, 1);
  await button(page, 'Details of on its way').click();
  const again = page.waitForEvent('download');
  await button(page, 'Save to go on elsewhere').click();
  expect(decodeCheckpoint(readFileSync(await (await again).path())).snapshot).toEqual(kept.snapshot);
  await button(page, 'Continue on its way').click();
  await expect.poll(update).toBe(stopped);
});

test('two tabs share the library', async ({ page, context }) => {
  await train(page, 1);
  await openRuns(page, 1);
  const other = await context.newPage();
  await train(other, 2);
  await expect(list(page)).toHaveCount(2);
  await openRuns(other, 2);
  const [newest = ''] = await names(page);
  await button(other, `Details of ${newest}`).click();
  await button(other, `Delete ${newest}`).click();
  await expect(list(page)).toHaveCount(1);
  await button(page, 'Put back').click();
  await expect(list(other)).toHaveCount(2);
});
