/** The page in another language: of its link, of its reader, of the browser; also what the engine tells; and whatever no table has. */
import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { decodeRunFile } from '../../src/experiments/runFile.ts';
import { PANELS } from '../../src/state/panelStore.ts';
import { EMBED_NAMES } from '../../src/state/embed/embedParts.ts';
import { FORMULA } from '../../src/text/en/formula.ts';
import { REASONS } from '../../src/text/en/reasons.ts';
import { GERMAN } from '../../src/text/german.ts';
import { isOpen, status, update } from '../support/keptRuns.ts';
import { complaints, sideways } from '../support/pageLooks.ts';
import { outsideTexts, pseudo, servePseudo } from '../support/pseudoLanguage.ts';
import { sharedPage } from '../support/sharedPage.ts';

const SMALL = 'backend=wasm&hidden=16&embedding=8&batchSize=4&threads=1';

// A page that is kept for use without a network would answer in the place of the test.
test.use({ serviceWorkers: 'block' });

/** German, as the page loads it. */
const FILE = /lazy-de-.*\.js/;

async function choose(page: Page, menu: string, name: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${menu}: `) }).click();
  // The page is drawn anew, and the choice with it: there is nothing left to see checked.
  await page.getByRole('radio', { name, exact: true }).click();
}

/** All that was measured, once the run is over. */
async function measured(page: Page, end: string, save: string): Promise<unknown> {
  await expect(status(page)).toContainText(end, { timeout: 60_000 });
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: save }).click();
  const run = decodeRunFile(await readFile(await (await download).path(), 'utf8'));
  return run.contestants.map(({ loss, evaluations }) => [
    loss,
    evaluations.map(({ update: at, words, letterError }) => [at, words, letterError]),
  ]);
}

test('a link opens it in German; English and back while it trains change nothing of the run', async ({
  page,
}) => {
  const run = `${SMALL}&maxUpdates=300&evaluationInterval=50`;
  await page.goto(`./?${run}&play=1&lang=en`);
  const alone = await measured(page, '300 updates are done', 'Save run');

  await page.goto(`./?${run}&lang=de`);
  await isOpen(page);
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await expect.poll(() => update(page), { timeout: 60_000 }).toBeGreaterThan(5);
  await expect(status(page)).toContainText('Training läuft');
  await choose(page, 'Sprache', 'English');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('button', { name: 'Language: EN' })).toBeFocused();
  await expect(page).toHaveURL(/lang=en/);
  await expect(page.getByRole('heading', { name: 'Test error' })).toBeVisible();
  // What the engine told when it chose how to compute, and of the data, it tells again.
  await page.getByRole('button', { name: /WebAssembly/ }).click();
  await expect(page.getByText('was asked for and passed its self-test')).toBeVisible();
  await page.keyboard.press('Escape');
  await choose(page, 'Language', 'Deutsch');
  await expect(page.getByRole('heading', { name: 'Testfehler' })).toBeVisible();
  await page.getByRole('button', { name: /WebAssembly/ }).click();
  await expect(page.getByText('war verlangt und hat den Selbsttest bestanden')).toBeVisible();
  await page.keyboard.press('Escape');
  expect(await measured(page, '300 Updates sind getan', 'Lauf sichern')).toEqual(alone);
});

test('panels, faults of the page and of the engine, and numbers are German', async ({ page }) => {
  await page.goto(`./?${SMALL}&lang=de&maxUpdates=6&play=1&foo=1`);
  await expect(page.getByText('„foo“, unbekannt')).toBeVisible();
  await page.goto(`./?${SMALL}&lang=de&maxUpdates=6&play=1&panel=examination`);
  const panel = page.getByRole('dialog', { name: 'Prüfung' });
  await expect(panel.getByRole('button', { name: 'Prüfen' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(status(page)).toContainText('6 Updates sind getan', { timeout: 60_000 });
  await expect(page.getByText(/\d,\d+ %/).first()).toBeVisible();
  await page
    .getByLabel('Datei mit Daten')
    .setInputFiles({ name: 'kurz.txt', mimeType: 'text/plain', buffer: Buffer.from('viel zu kurz\n') });
  await expect(page.getByText(/kurz\.txt hat 12 Zeichen, Buchstabieren braucht/)).toBeVisible();
});

test('the reader’s choice is remembered; without one the browser decides', async ({ browser }) => {
  const context = await browser.newContext({ locale: 'de-AT', serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(`./?${SMALL}`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await isOpen(page);
  await expect(page).not.toHaveURL(/lang/);
  await choose(page, 'Sprache', 'English');
  await expect(page.getByRole('heading', { name: 'Test error' })).toBeVisible();
  await page.goto(`./?${SMALL}`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.goto(`./?${SMALL}&lang=xx`);
  await expect(page.getByText('lang is “xx”, but must be one of en, de')).toBeVisible();
  await context.close();
});

test('a link keeps its language through a reload and a choice', async ({ page }) => {
  await page.goto(`./?${SMALL}&lang=de`);
  await isOpen(page);
  await page.reload();
  await isOpen(page);
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(page.getByRole('heading', { name: 'Testfehler' })).toBeVisible();
  await choose(page, 'Sprache', 'English');
  await expect(page).toHaveURL(/lang=en/);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Test error' })).toBeVisible();
});

test('where the language’s file does not come the page says so, in English, and tries again when asked', async ({
  page,
}) => {
  await page.route(FILE, (route) => route.abort());
  await page.goto(`./?${SMALL}&lang=de`);
  await expect(page.getByText('German could not be loaded, so the page goes on in English.')).toBeVisible();
  await isOpen(page);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page).toHaveURL(/lang=de/);
  await page.unroute(FILE);
  await choose(page, 'Language', 'Deutsch');
  await expect(page.getByRole('heading', { name: 'Testfehler' })).toBeVisible();
});

test('lecture, plan on paper and presenter’s window are German', async ({ page, context }) => {
  await page.goto(`./?${SMALL}&lang=de&panel=lecture`);
  await expect(page.getByRole('dialog', { name: GERMAN.panels.titles.lecture })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { name: GERMAN.lecture.plan.title })).toBeVisible();
  await page.emulateMedia({ media: null });
  const opened = context.waitForEvent('page');
  await page.getByRole('button', { name: GERMAN.lecture.present }).click();
  const presenter = await opened;
  await expect(presenter.getByText(GERMAN.presenter.connected)).toBeVisible();
  await expect(presenter).toHaveTitle(GERMAN.presenter.title);
  await expect(presenter.locator('html')).toHaveAttribute('lang', 'de');
  expect(await complaints(presenter)).toEqual([]);
  const lesson = page.getByRole('region', { name: GERMAN.lecture.lessons['encoder-decoder'].title });
  await expect(lesson).toBeVisible();
  await presenter.close();
  await expect(page.getByRole('banner')).toBeVisible();
  for (const width of [1280, 1024, 390]) {
    await page.setViewportSize({ width, height: 844 });
    expect(await lesson.evaluate((card) => card.scrollWidth - card.clientWidth)).toBe(0);
  }
  expect(await complaints(page)).toEqual([]);
});

for (const panel of EMBED_NAMES)
  test(`an embed speaks German where its link says so: ${panel}`, async ({ page }) => {
    await page.setViewportSize({ width: 640, height: 360 });
    await page.goto(`./?v=2&embed=${panel}&lang=de`);
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    await expect(page).toHaveTitle(`SeaRNN Playground: ${GERMAN.embed.titles[panel]}`);
    await expect(page.locator(`main[data-panel=${panel}]`)).toBeVisible();
    await expect(page.getByText(GERMAN.panels.loading)).toHaveCount(0);
    expect(await sideways(page)).toBe(0);
    expect(await complaints(page)).toEqual([]);
  });

test('an embed that trains tells of its own engine in German', async ({ page }) => {
  await page.goto(`./?v=2&${SMALL}&embed=curves&lang=de&maxUpdates=6&evaluationInterval=3`);
  await page.getByRole('button', { name: GERMAN.embed.play }).click();
  await expect(page.getByRole('status')).toContainText('Update 6', { timeout: 60_000 });
  await page.goto(`./?v=2&${SMALL}&embed=curves&lang=de&data=own&file=12&play`);
  await expect(page.getByText(/Datei/).first()).toBeVisible({ timeout: 60_000 });
});

test('a formula is German, with its numbers and in words', async ({ page }) => {
  await page.goto(`./?${SMALL}&lang=de&maxUpdates=6&play=1`);
  await expect(status(page)).toContainText('6 Updates sind getan', { timeout: 60_000 });
  await page.getByRole('button', { name: GERMAN.reasons.openFormula }).click();
  const panel = page.getByRole('region', { name: GERMAN.formula.name });
  await expect(panel.getByText(GERMAN.formula.lines.loss).first()).toBeVisible();
  await expect(
    panel
      .locator('mn')
      .filter({ hasText: /^0,\d+$/ })
      .first(),
  ).toBeVisible();
  await expect(panel.locator('mn').filter({ hasText: '.' })).toHaveCount(0);
  await panel.getByRole('button', { name: GERMAN.formula.code }).click();
  await expect(panel.getByText(/ab Zeile \d+/).first()).toBeVisible();
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 844 });
    await expect.poll(() => sideways(page)).toBe(0);
    expect(await complaints(page)).toEqual([]);
  }
});

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(() => {
    const opened = sharedPage({ colorScheme, serviceWorkers: 'block' }, async (page) => {
      await page.goto(`./?${SMALL}&lang=de&maxUpdates=6&evaluationInterval=5&play=1`);
      await expect(status(page)).toContainText('6 Updates sind getan', { timeout: 60_000 });
    });
    for (const width of [1280, 390])
      test(`${colorScheme}, ${width} px: German fits`, async () => {
        const page = opened();
        await page.setViewportSize({ width, height: 844 });
        await expect.poll(() => sideways(page)).toBe(0);
        expect(await complaints(page)).toEqual([]);
      });
  });

/** Names, which are the same in every language, the longer ones first; and what runs of the paper's tables are called there. */
const NAMES = [
  ...['uniform', 'policy', 'biased', 'top-k'].flatMap((way) => [`sLL ${way}`, `sKL ${way}`]),
  ...[
    'SeaRNN',
    'English',
    'Deutsch',
    'relaxed SIMD',
    'SIMD',
    'fused',
    'wasm',
    'MLE',
    'GRU',
    'LL',
    'KL',
    'DE',
  ],
  // What the network of the lesson that opens first wrote, and what is true.
  ...['rengue', 'reduce'],
];

// Digits are read and written there, so that no word of the data looks like one of the page.
for (const part of ['', ...PANELS.map((panel) => `&panel=${panel}`)])
  test(`nothing is written outside of the tables${part}`, async ({ page }) => {
    await servePseudo(page);
    await page.goto(`./?${SMALL}&data=toy&lang=de&maxUpdates=4&play=1${part}`);
    await expect(status(page)).toContainText('⟧', { timeout: 60_000 });
    await expect(status(page)).toHaveAttribute('data-status', 'paused', { timeout: 60_000 });
    await page.waitForLoadState('networkidle');
    if (part === '&panel=runs') await expect(page.locator('[data-run]')).toHaveCount(1);
    // Runs have names of their own, which are the same in all languages; lists of contestants are joined by the browser.
    const runs = await page
      .locator('[data-run]')
      .evaluateAll((all) => all.map((each) => each.getAttribute('data-run') ?? ''));
    await expect.poll(() => outsideTexts(page, [...runs, ' and ', ...NAMES])).toEqual([]);
  });

test('nothing is written outside of the tables: formula and code', async ({ page }) => {
  await servePseudo(page);
  await page.goto(`./?${SMALL}&data=toy&lang=de&maxUpdates=4&play=1`);
  await expect(status(page)).toHaveAttribute('data-status', 'paused', { timeout: 60_000 });
  await page.getByRole('button', { name: pseudo(REASONS.openFormula) }).click();
  await page.getByRole('button', { name: pseudo(FORMULA.code) }).click();
  await expect(page.locator('figure code').first()).toBeVisible();
  const signs = [
    'ln',
    'max',
    'min',
    'src/methods/searnn.ts',
    'src/methods/teachTruth.ts',
    'src/methods/mle.ts',
  ];
  await expect.poll(() => outsideTexts(page, [...signs, ...NAMES])).toEqual([]);
});
