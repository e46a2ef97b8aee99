/** Several seeds have the same numbers wherever they are trained: beside the run in view, and at the command line. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { libraryItems, readItem } from '../../src/experiments/library/libraryFile.ts';
import { decodeRunFile, type RunFile } from '../../src/experiments/runFile.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** MLE, LL and KL. */
const SETTINGS =
  'v=2&n=3&c1.objective=ll&c2.rollOutMix=0.8&hidden=16&embedding=8&batchSize=4&evaluationInterval=4&maxUpdates=8';
const SEEDS = [11, 12, 13];

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'searnn-'));
});
test.afterEach(() => rmSync(folder, { recursive: true }));

/** Node 20 has relaxed SIMD behind a flag, Chromium and later releases of Node without; other SIMD is other arithmetic. */
const SIMD = process.versions.node.startsWith('20.') ? ['--experimental-wasm-relaxed-simd'] : [];

const panel = (page: Page) => page.getByRole('dialog', { name: 'Runs' });

/** The runs of the page's library, as it exports them. */
async function exported(page: Page): Promise<readonly RunFile[]> {
  const coming = page.waitForEvent('download');
  await panel(page).getByRole('button', { name: 'Export all', exact: true }).click();
  const text = readFileSync(await (await coming).path(), 'utf8');
  return (libraryItems(text) ?? []).map((item) => readItem(item).run);
}

/** All that does not depend on the clock. */
const figures = ({ backend, adapter, settings, contestants }: RunFile) => ({
  ...{ backend, adapter, seed: settings.seed },
  contestants: contestants.map(({ updates, decoderCells, loss, gradientNorm, evaluations }) => ({
    ...{ updates, decoderCells, loss, gradientNorm },
    tests: evaluations.map(({ seconds: _, ...each }) => each),
  })),
});

test('three seeds of MLE, LL and KL, in the page and from the command line: the same numbers', async ({
  page,
}) => {
  await page.goto(`./?backend=wasm&${SETTINGS}&seed=${SEEDS[0]}`);
  await expect(page.getByTestId('status')).toHaveAttribute('data-status', 'ready', { timeout: 60_000 });
  await page.getByRole('button', { name: 'Help' }).click();
  await page.getByRole('button', { name: 'Runs …', exact: true }).click();
  await panel(page).getByRole('textbox', { name: 'Seeds' }).fill(String(SEEDS.length));
  await panel(page)
    .getByRole('button', { name: /^Run with/ })
    .click();
  await expect(panel(page).locator('[data-seed]')).toHaveCount(SEEDS.length);

  const words = [
    'train',
    '--link',
    `${SETTINGS}&seed=${SEEDS[0]}`,
    '--duel',
    '--seeds',
    String(SEEDS.length),
  ];
  const { status, stderr } = spawnSync(
    process.execPath,
    [...SIMD, path.join(ROOT, 'scripts/searnn.js'), ...words, '--out', 'a.json'],
    { cwd: folder, encoding: 'utf8' },
  );
  expect({ status, stderr }).toMatchObject({ status: 0 });
  const there = SEEDS.map((seed) =>
    decodeRunFile(readFileSync(path.join(folder, `a.seed${seed}.json`), 'utf8')),
  );

  const list = panel(page).getByRole('region', { name: 'All runs' }).getByRole('listitem');
  await expect(list).toHaveCount(SEEDS.length, { timeout: 60_000 });
  const here = (await exported(page)).toSorted((a, b) => a.settings.seed - b.settings.seed);
  expect(there.map(({ contestants }) => contestants.map(({ updates }) => updates))).toEqual(
    SEEDS.map(() => [8, 8, 8]),
  );
  expect(here.map(figures)).toEqual(there.map(figures));
});
