/** Several seeds beside the run in view: what they measure, how their curves grow, and that nothing the reader does meanwhile costs one. */
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { libraryItems, readItem, type FiledRun } from '../../src/experiments/library/libraryFile.ts';
import { complaints, sideways } from '../support/pageLooks.ts';

const SMALL = 'backend=wasm&hidden=16&embedding=8&batchSize=4&evaluationInterval=3&heldOut=0.1';
const SHORT = `${SMALL}&maxUpdates=6`;
const LONG = `${SMALL}&maxUpdates=400`;

const status = (page: Page) => page.getByTestId('status');
const panel = (page: Page) => page.getByRole('dialog', { name: 'Runs' });
const list = (page: Page) => panel(page).getByRole('region', { name: 'All runs' }).getByRole('listitem');
const seeds = (page: Page) => panel(page).getByRole('region', { name: 'Run with several seeds' });
const rows = (page: Page) => seeds(page).getByRole('listitem');
const button = (page: Page, name: string) => panel(page).getByRole('button', { name, exact: true });

/** The page, on a machine of so many cores as far as it can tell. */
async function open(page: Page, query: string, cores = 4): Promise<void> {
  await page.addInitScript((count) => {
    Object.defineProperty(navigator, 'hardwareConcurrency', { get: () => count });
  }, cores);
  await page.goto(`./?${query}`);
  await expect(status(page)).toHaveAttribute('data-status', 'ready', { timeout: 60_000 });
}

async function openRuns(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Help' }).click();
  await page.getByRole('button', { name: 'Runs …', exact: true }).click();
  await expect(seeds(page)).toBeVisible();
}

async function start(page: Page, count: number): Promise<void> {
  await seeds(page).getByRole('textbox', { name: 'Seeds' }).fill(String(count));
  await seeds(page)
    .getByRole('button', { name: `Run with ${count} seeds` })
    .click();
}

async function speak(page: Page, menu: string, name: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${menu}: `) }).click();
  await page.getByRole('radio', { name, exact: true }).click();
}

/** How far a seed is, from its own line. */
const updateOf = async (page: Page, seed: number): Promise<number> => {
  const text = await seeds(page).locator(`[data-seed="${seed}"]`).innerText();
  return Number(/update (\d+) of/.exec(text)?.[1] ?? 0);
};

async function exported(page: Page): Promise<readonly Required<FiledRun>[]> {
  const coming = page.waitForEvent('download');
  await button(page, 'Export all').click();
  return (libraryItems(readFileSync(await (await coming).path(), 'utf8')) ?? []).map(readItem);
}

/** All that does not depend on the clock. */
const figures = (runs: readonly Required<FiledRun>[], name: RegExp) =>
  runs
    .filter(({ label }) => name.test(label.name))
    .map(({ run }) =>
      run.contestants.map(({ updates, decoderCells, loss, gradientNorm, evaluations }) => ({
        ...{ updates, decoderCells, loss, gradientNorm },
        evaluations: evaluations.map(({ seconds: _, ...test }) => test),
      })),
    );

test('each seed measures what it does as the run in view; one that is there already is not trained again', async ({
  page,
}) => {
  await open(page, `${SHORT}&seed=1`);
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(status(page)).toContainText('6 updates are done', { timeout: 60_000 });
  await openRuns(page);
  await expect(list(page)).toHaveCount(1);
  await seeds(page).getByRole('textbox', { name: 'Seeds' }).fill('1');
  await expect(seeds(page).getByRole('alert')).toHaveText('A whole number from 2 to 20.');
  await seeds(page).getByRole('textbox', { name: 'Seeds' }).fill('3');
  await expect(seeds(page)).toContainText('seeds 2 and 3 are trained up to update 6');
  await expect(seeds(page)).toContainText('Seed 1 is in the library already and is not trained again.');
  await expect(seeds(page)).toContainText(/2 at once, each in an engine of its own: .* 4 cores/);
  await expect(seeds(page)).toContainText(/About \d+ s of training, at the pace of the run in view;/);
  await start(page, 3);
  await expect(seeds(page)).toContainText('3 of 3 runs done', { timeout: 60_000 });
  await expect(list(page)).toHaveCount(3);
  await expect(panel(page).getByText(/on the same 3 seeds: p = .*; so few seeds/)).toBeVisible();
  await expect(panel(page).getByText('Test error, %; mean and sd, n = 3')).toBeVisible();
  await panel(page).getByRole('radio', { name: 'bootstrap' }).check();
  await expect(panel(page).getByText('Test error, %; mean and bootstrap, n = 3')).toBeVisible();
  await expect(panel(page).getByText(/: MLE, n = 3 seeds/)).toBeVisible();

  await page.goto(`./?${SHORT}&seed=2`);
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(status(page)).toContainText('6 updates are done', { timeout: 60_000 });
  await openRuns(page);
  await expect(list(page)).toHaveCount(4);
  const runs = await exported(page);
  const [beside] = figures(runs, /· seed 2$/);
  expect(beside?.[0]?.evaluations.map(({ update, words }) => [update, words])).toEqual([
    [0, 'sample'],
    [3, 'sample'],
    [6, 'sample'],
    [6, 'all'],
  ]);
  const alone = runs.filter(({ run }) => run.settings.seed === 2);
  expect(alone).toHaveLength(2);
  expect(figures(alone, /^(?!.*· seed)/)).toEqual([beside]);
});

test('curves grow while seeds train; paused they stand, and after a reload they go on where they were', async ({
  page,
}) => {
  await open(page, `${LONG}&seed=5`);
  await openRuns(page);
  await start(page, 2);
  await expect(panel(page).getByText('Test error, %; mean and sd, n = 2')).toBeVisible({ timeout: 60_000 });
  const slider = panel(page).getByRole('slider', { name: /^Read off at/ });
  await slider.focus();
  await slider.press('End');
  const end = async () =>
    Number(/^(\d+) updates/.exec((await slider.getAttribute('aria-valuetext')) ?? '')?.[1]);
  await expect.poll(end, { timeout: 60_000 }).toBeGreaterThan(3);
  const first = await end();
  await expect.poll(end, { timeout: 60_000 }).toBeGreaterThan(first);
  await expect(list(page)).toHaveCount(0);
  await button(page, 'Pause').click();
  await expect(seeds(page)).toContainText('Paused.');
  const stood = [await updateOf(page, 5), await updateOf(page, 6)];
  expect(Math.min(...stood)).toBeGreaterThan(0);
  await page.reload();
  await expect(page.getByText(/2 of 2 runs of “.+” are not done: “Runs” in the help/)).toBeVisible();
  await expect(seeds(page)).toContainText('Paused.');
  expect([await updateOf(page, 5), await updateOf(page, 6)]).toEqual(stood);
  await button(page, 'Go on').click();
  await expect.poll(() => updateOf(page, 5), { timeout: 60_000 }).toBeGreaterThan(stood[0] ?? 0);
  await button(page, 'Pause').click();
  await button(page, 'Give up the rest').click();
  await expect(panel(page).getByText('What runs on their way have learned is lost then.')).toBeVisible();
  await button(page, 'Keep them').click();
  await expect(button(page, 'Go on')).toBeVisible();
  await button(page, 'Give up the rest').click();
  await button(page, 'Give them up').click();
  await expect(seeds(page).getByRole('textbox', { name: 'Seeds' })).toBeVisible();
  await page.reload();
  await expect(seeds(page).getByRole('textbox', { name: 'Seeds' })).toBeVisible();
  await expect(page.getByText(/are not done/)).toHaveCount(0);
});

test('settings, theme, language and the run in view change meanwhile; a finished seed is deleted and put back', async ({
  page,
}) => {
  await open(page, `${SMALL}&maxUpdates=60&seed=1`);
  await openRuns(page);
  await start(page, 3);
  await expect(rows(page)).toHaveCount(3);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await page.getByRole('button', { name: 'Dark theme' }).click();
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await page.getByRole('button', { name: 'Reset', exact: true }).click();
  await openRuns(page);
  await expect(rows(page)).toHaveCount(3);
  await page.keyboard.press('Escape');
  await speak(page, 'Language', 'Deutsch');
  await page.getByRole('button', { name: 'Hilfe' }).click();
  await page.getByRole('button', { name: 'Läufe …', exact: true }).click();
  const german = page.getByRole('dialog', { name: 'Läufe' });
  await expect(german.getByText(/3 von 3 Läufen fertig/)).toBeVisible({ timeout: 120_000 });
  await page.keyboard.press('Escape');
  await speak(page, 'Sprache', 'English');
  await openRuns(page);
  const name = /^.* · seed 3$/;
  const third = list(page).filter({ hasText: '· seed 3' });
  await third.getByRole('button', { name: /^Details of/ }).click();
  await third.getByRole('button', { name: /^Delete/ }).click();
  await expect(third).toHaveCount(0);
  await expect(panel(page).getByText(/: MLE, n = 2 seeds/)).toBeVisible();
  await button(page, 'Put back').click();
  await expect(panel(page).getByText(/: MLE, n = 3 seeds/)).toBeVisible();
  expect(figures(await exported(page), name)[0]?.map(({ updates }) => updates)).toEqual([60, 60]);
});

test('of two tabs one trains the queue, and both have what comes of it', async ({ page, context }) => {
  await open(page, `${SMALL}&maxUpdates=60&seed=1`);
  await openRuns(page);
  await start(page, 2);
  await expect(rows(page)).toHaveCount(2);
  const other = await context.newPage();
  await open(other, `${SHORT}&seed=1`);
  await openRuns(other);
  await expect(seeds(other)).toContainText('Another tab of this page trains them.');
  await button(other, 'Go on').click();
  await expect(seeds(other).getByRole('alert')).toContainText('trained in another tab');
  await expect(list(other)).toHaveCount(2, { timeout: 120_000 });
  await expect(seeds(page)).toContainText('All runs have ended.');
});

test('seeds of the reader’s own file train on it, after a reload too', async ({ page }) => {
  const lines = Array.from(
    { length: 40 },
    (_, i) => `${'the cat sat on a mat'.slice(i % 7)}\t${'THE CAT SAT ON A MAT'.slice(i % 7)}`,
  );
  await open(page, `${SMALL}&maxUpdates=60&seed=1`);
  await page.getByLabel('Data file').setInputFiles({
    ...{ name: 'mine.tsv', mimeType: 'text/plain' },
    buffer: Buffer.from(lines.join('\n')),
  });
  await expect(page.getByRole('button', { name: /mine\.tsv/ })).toBeVisible({ timeout: 60_000 });
  await expect(status(page)).toHaveAttribute('data-status', 'ready', { timeout: 60_000 });
  await openRuns(page);
  await seeds(page).getByRole('textbox', { name: 'Updates of each' }).fill('300');
  await start(page, 2);
  await expect.poll(() => updateOf(page, 1), { timeout: 60_000 }).toBeGreaterThan(0);
  await button(page, 'Pause').click();
  await expect(seeds(page)).toContainText('Paused.');
  await page.reload();
  await button(page, 'Go on').click();
  await expect(seeds(page)).toContainText('2 of 2 runs done', { timeout: 120_000 });
  const runs = await exported(page);
  expect(runs.map(({ run }) => [run.data.name, run.contestants[0]?.updates])).toEqual([
    ['mine.tsv', 300],
    ['mine.tsv', 300],
  ]);
});

test('a tab killed ten times loses nothing finished, at most ten seconds of the rest, and no digit', async ({
  page,
  context,
}) => {
  const query = `${SMALL.replace('evaluationInterval=3', 'evaluationInterval=20')}&maxUpdates=240&seed=1`;
  const draws = [3, 1, 9, 2, 6, 1, 12, 4, 2, 8];
  const all = [1, 2, 3];
  let tab = page;
  await open(tab, query);
  await openRuns(tab);
  await start(tab, all.length);
  const finished = async (): Promise<readonly number[]> => {
    const texts = await Promise.all(
      all.map((seed) => seeds(tab).locator(`[data-seed="${seed}"]`).innerText()),
    );
    return all.filter((_, i) => (texts[i] ?? '').includes('finished'));
  };
  for (const draw of draws) {
    // So many times something moves, and the tab is gone.
    const seen: { readonly at: number; readonly updates: readonly number[] }[] = [];
    await expect
      .poll(
        async () => {
          const updates = await Promise.all(all.map((seed) => updateOf(tab, seed)));
          if (seen.at(-1)?.updates.join() !== updates.join()) seen.push({ at: Date.now(), updates });
          return seen.length > draw || (await finished()).length === all.length;
        },
        { timeout: 60_000, intervals: [50] },
      )
      .toBe(true);
    const done = await finished();
    const killed = Date.now();
    await tab.close({ runBeforeUnload: false });
    tab = await context.newPage();
    await open(tab, query);
    await openRuns(tab);
    // A queue that has ended is put away: its runs are in the library.
    await expect(
      seeds(tab)
        .getByText('Paused.')
        .or(seeds(tab).getByRole('textbox', { name: 'Seeds' })),
    ).toBeVisible();
    if ((await rows(tab).count()) === 0) break;
    expect(await finished()).toEqual(expect.arrayContaining([...done]));
    const before = seen.findLast(({ at }) => at < killed - 10_000)?.updates ?? all.map(() => 0);
    for (const [i, seed] of all.entries())
      if (!(await finished()).includes(seed))
        expect(await updateOf(tab, seed), `seed ${seed}`).toBeGreaterThanOrEqual(before[i] ?? 0);
    await button(tab, 'Go on').click();
  }
  await expect(list(tab)).toHaveCount(all.length, { timeout: 120_000 });
  const killed = await exported(tab);
  expect(killed.map(({ run }) => run.settings.seed).sort()).toEqual(all);

  const browser = context.browser();
  if (browser === null) throw new Error('a context has a browser');
  const fresh = await browser.newContext({ baseURL: new URL('.', tab.url()).href });
  tab = await fresh.newPage();
  await open(tab, query);
  await openRuns(tab);
  await start(tab, all.length);
  await expect(list(tab)).toHaveCount(all.length, { timeout: 120_000 });
  const whole = await exported(tab);
  const bySeed = (runs: readonly Required<FiledRun>[]) =>
    all.map((seed) => figures(runs, new RegExp(`· seed ${seed}$`)));
  expect(bySeed(killed)).toEqual(bySeed(whole));
  await fresh.close();
});

test('the panel fits every window, in both themes, and axe finds nothing', async ({ page }) => {
  await open(page, `${SHORT}&seed=1`);
  await openRuns(page);
  const looks = async (what: string) => {
    for (const [width, height] of [
      [390, 844],
      [1024, 768],
      [1280, 720],
      [1440, 900],
    ] as const) {
      await page.setViewportSize({ width, height });
      await expect.poll(() => sideways(page)).toBe(0);
      await expect.poll(() => panel(page).evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
      if (process.env['SHOTS'])
        await page.screenshot({ path: `${process.env['SHOTS']}/${what}-${width}.png` });
    }
    expect(await complaints(page)).toEqual([]);
  };
  await looks('form');
  await start(page, 2);
  await expect(seeds(page)).toContainText('2 of 2 runs done', { timeout: 60_000 });
  await expect(panel(page).getByText(/: MLE, n = 2 seeds/)).toBeVisible();
  await looks('ended');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Dark theme' }).click();
  await openRuns(page);
  await looks('dark');
});
