/** Weights leave the page as the command line exports them, from the run in view and from a kept one, and a run begins with them. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { decodeCheckpoint } from '../../src/training/checkpoint.ts';
import { decodeTensors, encodeTensors } from '../../src/training/safetensors.ts';
import { ownFolder } from '../support/ownFolder.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const QUERY =
  'backend=wasm&hidden=16&embedding=8&batchSize=4&evaluationInterval=4&optimiser=adam&learningRate=0.01&heldOut=0.1&seed=11';

const place = ownFolder();

/** The command line, as a user starts it. */
function searnn(...words: readonly string[]): void {
  const line = [path.join(ROOT, 'scripts/searnn.js'), ...words];
  const { status, stderr } = spawnSync(process.execPath, line, { cwd: place('.'), encoding: 'utf8' });
  expect(status, stderr).toBe(0);
}

const status = (page: Page) => page.getByTestId('status');
const files = (page: Page) =>
  page
    .locator('section')
    .filter({ has: page.getByText('The run as a file') })
    .last();
const panel = (page: Page) => page.getByRole('dialog');

async function open(page: Page, query: string): Promise<void> {
  await page.goto(`./?${query}`);
  await expect(status(page)).toHaveAttribute('data-status', 'ready', { timeout: 60_000 });
}

async function trainTo(page: Page, updates: number): Promise<void> {
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(status(page)).toContainText(`${updates} updates are done`, { timeout: 60_000 });
}

async function download(page: Page, from: Locator, name: string): Promise<string> {
  const coming = page.waitForEvent('download');
  await from.getByRole('button', { name, exact: true }).click();
  const saved = await coming;
  copyFileSync(await saved.path(), place(saved.suggestedFilename()));
  return saved.suggestedFilename();
}

/** A checkpoint's weights of one contestant, exported at the command line. */
function exported(checkpoint: string, contestant: number, ...more: readonly string[]): Buffer {
  const line = ['weights', 'export', checkpoint, '--contestant', String(contestant), '--force'];
  searnn(...line, '--out', 'exported.safetensors', ...more);
  return readFileSync(place('exported.safetensors'));
}

test('the run in view and a kept one give the weights that the command line exports, byte for byte', async ({
  page,
}) => {
  await open(page, `${QUERY}&maxUpdates=6`);
  await trainTo(page, 6);
  const checkpoint = await download(page, files(page), 'Save to go on elsewhere');
  const choose = async (from: Locator, contestant: string, which: string) => {
    await from.getByLabel('Contestant', { exact: true }).selectOption(contestant);
    await from.getByLabel('Which weights').selectOption(which);
  };
  const weights = (from: Locator) => from.getByRole('group', { name: 'Weights as a file' });

  const own = weights(files(page));
  await choose(own, 'SeaRNN', 'newest');
  const last = await download(page, own, 'Save weights');
  expect(last).toBe('searnn-seed-11-contestant-2-update-6.safetensors');
  await expect(
    page.getByText(`${last} is saved: the weights of SeaRNN after 6 updates, a named matrix each.`),
  ).toBeVisible();
  expect(readFileSync(place(last)).equals(exported(checkpoint, 2))).toBe(true);
  await choose(own, 'MLE', 'best on held-out words');
  const chosen = await download(page, own, 'Save weights');
  expect(chosen).toMatch(/^searnn-seed-11-contestant-1-update-\d+-chosen\.safetensors$/);
  expect(readFileSync(place(chosen)).equals(exported(checkpoint, 1, '--weights', 'chosen'))).toBe(true);

  // Another run comes into view; the first one stays with its weights.
  await page.getByRole('button', { name: 'All runs …' }).click();
  await panel(page)
    .getByRole('button', { name: /^Details of/ })
    .click();
  await panel(page)
    .getByRole('checkbox', { name: /weights/ })
    .check();
  await expect(panel(page).getByText('with weights')).toBeVisible();
  await page.keyboard.press('Escape');
  await open(page, 'backend=wasm&data=toy&hidden=8&batchSize=2&seed=3');
  await page.getByRole('button', { name: 'All runs …' }).click();
  await panel(page)
    .getByRole('button', { name: /^Details of/ })
    .click();
  const kept = weights(panel(page));
  await choose(kept, 'SeaRNN', 'newest');
  const later = await download(page, kept, 'Save weights');
  expect(later).toBe(last);
  expect(readFileSync(place(later)).equals(exported(checkpoint, 2))).toBe(true);
  // What is in view stays as it was.
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Step', exact: true }).click();
  await expect(page.getByTestId('update')).toHaveText('1', { timeout: 30_000 });
});

test('a run begins with opened weights, Reset begins with them again, and what was in view comes back', async ({
  page,
}) => {
  await open(page, `${QUERY}&maxUpdates=4`);
  await trainTo(page, 4);
  const group = files(page).getByRole('group', { name: 'Weights as a file' });
  await group.getByLabel('Contestant', { exact: true }).selectOption('SeaRNN');
  const name = await download(page, group, 'Save weights');
  const given = decodeTensors(readFileSync(place(name))).tensors;
  const stands = async () => {
    const checkpoint = await download(page, files(page), 'Save to go on elsewhere');
    return decodeCheckpoint(readFileSync(place(checkpoint)));
  };
  const flat = [...given.values()].flatMap(({ values }) => [...values]);

  await page.getByLabel('Run file').setInputFiles(place(name));
  await expect(page.getByText(`${name}: SeaRNN begins with these weights`)).toBeVisible();
  await expect(page.getByTestId('update')).toHaveText('0');
  const begun = await stands();
  expect(begun.snapshot.map(({ updates, weights }) => [updates, [...weights]])).toEqual([[0, flat]]);
  expect(begun.run.begunWith?.name).toBe(name);

  await trainTo(page, 4);
  expect([...((await stands()).snapshot[0]?.weights ?? [])]).not.toEqual(flat);
  await page.getByRole('button', { name: '+ Add a contestant' }).click();
  await page.getByRole('button', { name: 'Reset', exact: true }).click();
  await expect(page.getByTestId('update')).toHaveText('0');
  const again = await stands();
  expect(again.snapshot.map(({ updates, weights }) => [updates, [...weights]])).toEqual([
    [0, flat],
    [0, flat],
  ]);
  expect(again.run.begunWith).toEqual(begun.run.begunWith);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.getByTestId('update')).toHaveText('4');
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.getByTestId('update')).toHaveText('4');
  expect((await stands()).snapshot).toHaveLength(2);
});

test('weights that no run can begin with are refused in one sentence, and the run in view stays', async ({
  page,
}) => {
  await open(page, `${QUERY}&maxUpdates=3`);
  await trainTo(page, 3);
  const group = files(page).getByRole('group', { name: 'Weights as a file' });
  const bytes = readFileSync(place(await download(page, group, 'Save weights')));
  const { tensors } = decodeTensors(bytes);
  for (const [buffer, sentence] of [
    [
      Buffer.from(encodeTensors({ tensors, metadata: {} })),
      'b.safetensors does not say what its weights were',
    ],
    [bytes.subarray(0, -4), 'The weights in b.safetensors cannot be used: out.b is cut off.'],
    [Buffer.from('no tensors at all'), 'The checkpoint is damaged: its header is cut off.'],
  ] as const) {
    await page
      .getByLabel('Run file')
      .setInputFiles({ name: 'b.safetensors', mimeType: 'application/octet-stream', buffer });
    await expect(page.getByRole('alert').filter({ hasText: sentence })).toHaveCount(1);
    await expect(page.getByTestId('update')).toHaveText('3');
    await expect(status(page)).toHaveAttribute('data-status', 'paused');
  }
});
