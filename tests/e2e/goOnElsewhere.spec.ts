/** A run begun on the page goes on at the command line, and the reverse, as if it had never stopped. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { decodeRunFile, type RunFile } from '../../src/experiments/runFile.ts';
import { decodeCheckpoint, encodeCheckpoint } from '../../src/training/checkpoint.ts';
import { ownFolder } from '../support/ownFolder.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const QUERY =
  'backend=wasm&hidden=16&embedding=8&batchSize=4&evaluationInterval=4&optimiser=adam&learningRate=0.01&heldOut=0.1&seed=11';

const place = ownFolder();

/** Node 20 has relaxed SIMD behind a flag, Chromium and later releases of Node without; other SIMD is other arithmetic. */
const SIMD = process.versions.node.startsWith('20.') ? ['--experimental-wasm-relaxed-simd'] : [];

/** The command line, as a user starts it, with the instructions that the browser has. */
function searnn(...words: readonly string[]): { readonly code: number | null; readonly said: string } {
  const { status, stderr } = spawnSync(
    process.execPath,
    [...SIMD, path.join(ROOT, 'scripts/searnn.js'), ...words],
    {
      cwd: place('.'),
      encoding: 'utf8',
    },
  );
  return { code: status, said: stderr };
}

const status = (page: Page) => page.getByTestId('status');

async function open(page: Page, query: string): Promise<void> {
  await page.goto(`./?${query}`);
  await expect(status(page)).toHaveAttribute('data-status', 'ready', { timeout: 60_000 });
}

async function trainTo(page: Page, updates: number): Promise<void> {
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(status(page)).toContainText(`${updates} updates are done`, { timeout: 60_000 });
}

async function download(page: Page, name: string): Promise<{ file: string; name: string }> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name, exact: true }).click();
  const saved = await coming;
  const file = place(saved.suggestedFilename());
  copyFileSync(await saved.path(), file);
  return { file, name: saved.suggestedFilename() };
}

const readRun = (file: string): RunFile => decodeRunFile(readFileSync(file, 'utf8'));
/** Every loss, and every test without the seconds it took; a break brings a test of its own where training stood. */
const numbers = ({ contestants }: RunFile) =>
  contestants.map(({ loss, gradientNorm, decoderCells, evaluations }) => ({
    ...{ loss, gradientNorm, decoderCells },
    tests: evaluations
      .filter(({ words, update }) => words === 'sample' || update === 12)
      .map(({ seconds: _, ...test }) => test),
  }));

test('a run that the page saves goes on at the command line with the numbers of one that never stopped', async ({
  page,
}) => {
  await open(page, `${QUERY}&maxUpdates=12`);
  await trainTo(page, 12);
  const whole = readRun((await download(page, 'Save run')).file);

  await open(page, `${QUERY}&maxUpdates=6`);
  await trainTo(page, 6);
  const saved = await download(page, 'Save to go on elsewhere');
  expect(saved.name).toBe('searnn-seed-11-update-6.checkpoint.safetensors');
  const line = `train --resume ${saved.name}`;
  await expect(page.getByText(`npm run searnn -- ${line}`)).toBeVisible();
  expect(searnn(...line.split(' '), '--steps', '12')).toMatchObject({ code: 0 });
  const there = readRun(place('searnn-seed-11-update-6.json'));
  expect(there.contestants.map(({ updates }) => updates)).toEqual([12, 12]);
  expect([there.backend, there.adapter]).toEqual([whole.backend, whole.adapter]);
  expect(numbers(there)).toEqual(numbers(whole));
});

test('a checkpoint of the command line goes on on the page with the numbers of one that never stopped, and what was in view comes back', async ({
  page,
}) => {
  const link = ['train', '--link', QUERY.replace('backend=wasm&', '')];
  expect(searnn(...link, '--steps', '12', '--out', 'whole.json')).toMatchObject({ code: 0 });
  expect(searnn(...link, '--steps', '6', '--out', 'a.json')).toMatchObject({ code: 0 });
  // As one that was stopped on its way.
  const { run, ...kept } = decodeCheckpoint(readFileSync(place('a.checkpoint.safetensors')));
  const stopped = { ...run, settings: { ...run.settings, maxUpdates: 12 } };
  writeFileSync(place('a.checkpoint.safetensors'), encodeCheckpoint({ ...kept, run: stopped }));

  await open(page, 'backend=wasm&hidden=8&batchSize=2&seed=3');
  await page.getByRole('button', { name: 'Step', exact: true }).click();
  await expect(page.getByTestId('update')).toHaveText('1', { timeout: 30_000 });
  await page.getByLabel('Run file').setInputFiles(place('a.checkpoint.safetensors'));
  const told = page.getByText(
    'a.checkpoint.safetensors: a run of 6 updates. Press Play to go on from there.',
  );
  await expect(told).toBeVisible();
  await expect(page.getByTestId('update')).toHaveText('6');
  await expect(page).toHaveURL(/seed=11/);
  // Its curves stand already.
  await expect(page.getByRole('region', { name: 'Test error' })).toContainText('6');

  // A reload before anything was trained offers it.
  await page.reload();
  await page.getByRole('button', { name: /^Go on/ }).click();
  await expect(page.getByTestId('update')).toHaveText('6');
  await trainTo(page, 12);
  await expect(told).toHaveCount(0);
  const here = readRun((await download(page, 'Save run')).file);
  const whole = readRun(place('whole.json'));
  expect([here.backend, here.adapter]).toEqual([whole.backend, whole.adapter]);
  expect(numbers(here)).toEqual(numbers(whole));
  expect(here.events.map(({ what }) => what.replace(/ \(.*/, ''))).toEqual(
    expect.arrayContaining(['built on wasm', 'went on after a break on wasm']),
  );
});

test('a dropped one leaves the run that was in view, which is undone and redone', async ({ page }) => {
  const link = ['train', '--link', QUERY.replace('backend=wasm&', '')];
  expect(searnn(...link, '--steps', '4', '--out', 'a.json')).toMatchObject({ code: 0 });
  await open(page, 'backend=wasm&hidden=8&batchSize=2&seed=3');
  await page.getByRole('button', { name: 'Step', exact: true }).click();
  await expect(page.getByTestId('update')).toHaveText('1', { timeout: 30_000 });
  const bytes = [...readFileSync(place('a.checkpoint.safetensors'))];
  const dropped = await page.evaluateHandle((content) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([Uint8Array.from(content)], 'a.checkpoint.safetensors'));
    return transfer;
  }, bytes);
  await page.dispatchEvent('main', 'drop', { dataTransfer: dropped });
  await expect(page.getByTestId('update')).toHaveText('4');
  const told = page.getByText(
    'a.checkpoint.safetensors: a run that has done all of its 4 updates. Raise “stop after” and press Play to go on.',
  );
  await expect(told).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(told).toHaveCount(0);
  await expect(page.getByTestId('update')).toHaveText('1');
  await expect(page).toHaveURL(/seed=3/);
  await page.getByRole('button', { name: 'Redo', exact: true }).click();
  await expect(page.getByTestId('update')).toHaveText('4');
});

const TEXT = 'the quick brown fox jumps over the lazy dog and runs away. '.repeat(60);

test('a run on a file of the reader’s own asks for that file, on either side, and takes no other', async ({
  page,
}) => {
  writeFileSync(place('fox.txt'), TEXT);
  writeFileSync(place('other.txt'), TEXT.replaceAll('fox', 'cat'));
  const options = ['--data', 'fox.txt', '--split', 'noise-30', '--hidden', '8', '--embedding', '4'];
  const trained = searnn('train', ...options, '--steps', '3', '--out', 'a.json');
  expect(trained).toMatchObject({ code: 0 });

  await open(page, 'backend=wasm&hidden=8&batchSize=2&seed=3');
  const openRun = () => page.getByLabel('Run file').setInputFiles(place('a.checkpoint.safetensors'));
  await openRun();
  await expect(page.getByRole('alert')).toContainText(
    /This run learns from fox\.txt, [0-9a-f]{8}, which is not in this browser: open that file first, then this one\./,
  );
  await expect(page).toHaveURL(/seed=3/);
  await expect(status(page)).toHaveAttribute('data-status', 'ready');
  for (const file of ['other.txt', 'fox.txt']) {
    await page.getByLabel('Data file').setInputFiles(place(file));
    await expect(page.getByRole('button', { name: new RegExp(file) })).toBeVisible({ timeout: 30_000 });
    await openRun();
    if (file === 'other.txt')
      await expect(page.getByRole('alert')).toContainText('This run learns from fox.txt');
  }
  await expect(page.getByTestId('update')).toHaveText('3');
  await page.getByRole('button', { name: 'Step', exact: true }).click();
  await expect(page.getByTestId('update')).toHaveText('4', { timeout: 30_000 });

  const { name } = await download(page, 'Save to go on elsewhere');
  await expect(page.getByText(`npm run searnn -- train --resume ${name} --data your-file`)).toBeVisible();
  const goOn = (...more: string[]) => searnn('train', '--resume', name, '--steps', '5', ...more);
  expect(goOn()).toMatchObject({
    code: 2,
    said: 'These settings are for a data file of your own (fox.txt): name it with --data <file>.\n',
  });
  const wrong = goOn('--data', 'other.txt');
  expect(wrong.code).toBe(2);
  expect(wrong.said).toContain('--resume: the run began on other data (fox.txt, ');
  expect(existsSync(place(name.replace('.checkpoint.safetensors', '.json')))).toBe(false);
  expect(goOn('--data', 'fox.txt')).toMatchObject({ code: 0 });
});

test('what is no checkpoint, torn or of a later release is refused in one sentence, and the run in view stays', async ({
  page,
}) => {
  await open(page, `${QUERY}&maxUpdates=3`);
  await trainTo(page, 3);
  const { file } = await download(page, 'Save to go on elsewhere');
  const bytes = readFileSync(file);
  const later = Buffer.from(bytes.toString('latin1').replace('"version":"1"', '"version":"2"'), 'latin1');
  for (const [buffer, sentence] of [
    [bytes.subarray(0, -40), /The checkpoint is damaged: c1\.\w+ is cut off\./],
    [Buffer.from('no tensors at all'), 'The checkpoint is damaged: its header is cut off.'],
    [later, 'The checkpoint is of version 2; this release reads version 1.'],
  ] as const) {
    await page
      .getByLabel('Run file')
      .setInputFiles({ name: 'b.checkpoint.safetensors', mimeType: 'application/octet-stream', buffer });
    await expect(page.getByRole('alert').filter({ hasText: sentence })).toHaveCount(1);
    await expect(page.getByTestId('update')).toHaveText('3');
    await expect(status(page)).toHaveAttribute('data-status', 'paused');
  }
});
