/** The chart of test errors: labels apart on every axis and in every column, a curve of the difference, all room used. */
import { expect, test, type Page } from '@playwright/test';
import { sharedPage } from '../support/sharedPage.ts';

const SMALL =
  'backend=wasm&hidden=16&embedding=8&batchSize=4&evaluationInterval=10&optimiser=adam&learningRate=0.01';

const chart = (page: Page) => page.getByRole('region', { name: 'Test error' });
const choose = (page: Page, name: string) => chart(page).getByRole('radio', { name, exact: true }).check();

/** Trains until so many tests are on the chart, and stops. */
async function tested(page: Page, tests: number, also = ''): Promise<void> {
  await page.goto(`./?${SMALL}&maxUpdates=${10 * (tests - 1)}${also}&play`);
  await expect(page.getByTestId('verdict')).toContainText(`after ${10 * (tests - 1)} updates`, {
    timeout: 90_000,
  });
}

/** Pairs of labels of the drawing that lie on each other, by what they say. */
const touching = (page: Page): Promise<readonly string[]> =>
  chart(page).evaluate((region) => {
    const texts = [
      ...region.querySelectorAll(
        'svg.recharts-surface text, [role=slider] span[data-contestant], [role=slider] > span[aria-hidden]',
      ),
    ].map((text) => ({
      text: text.textContent,
      box: text.getBoundingClientRect(),
    }));
    const pairs = texts.flatMap((one, i) => texts.slice(i + 1).map((other) => [one, other] as const));
    return pairs
      .filter(
        ([{ box: a }, { box: b }]) =>
          a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1,
      )
      .map(([a, b]) => `${a.text} and ${b.text}`);
  });

/** Labels of all drawings that are cut off at the edge of their drawing. */
const cutLabels = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('svg.recharts-surface')].flatMap((drawing) => {
      const { left, right } = drawing.getBoundingClientRect();
      return [...drawing.querySelectorAll('text')]
        .filter((text) => {
          const box = text.getBoundingClientRect();
          return box.left < left - 0.5 || box.right > right + 0.5;
        })
        .map((text) => text.textContent);
    }),
  );

test('numbers of four figures have room beside small charts', async ({ page }) => {
  // Rows of digits are soon learned: what MLE still loses is told in hundredths.
  await page.goto('./?v=2&backend=wasm&data=toy&maxUpdates=900&play');
  await expect(page.getByTestId('status')).toContainText('900 updates are done', { timeout: 90_000 });
  const losses = page.getByRole('region', { name: 'Training losses' });
  await expect(losses.locator('text[data-axis=y]', { hasText: /^0\.0\d$|e-/ }).first()).toBeVisible();
  expect(await cutLabels(page)).toEqual([]);
});

test.describe(() => {
  const opened = sharedPage({}, (page) => tested(page, 7));

  test('the difference is a curve with its interval, says who is better where, and is read off', async () => {
    const page = opened();
    await choose(page, 'difference');
    await expect(chart(page)).toContainText('letter error below that of MLE, points');
    await expect(chart(page)).toContainText('↑ SeaRNN better');
    await expect(chart(page)).toContainText('↓ MLE better');
    await expect(chart(page).locator('path[fill-opacity]')).toHaveCount(1);
    await chart(page).getByRole('slider', { name: 'Look back along the test errors' }).focus();
    await page.keyboard.press('ArrowLeft');
    await expect(chart(page)).toContainText(
      /Looking back: \d+ updates, points less than MLE: SeaRNN [+−]?[\d.]+ \([+−]?[\d.]+ to [+−]?[\d.]+\)/,
    );
  });

  test('labels never lie on each other, whatever the axes and the width', async () => {
    const page = opened();
    for (const width of [1440, 1024, 390, 320]) {
      await page.setViewportSize({ width, height: 900 });
      for (const vertical of ['linear', 'log', 'difference'])
        for (const horizontal of ['updates', 'examples', 'decoder cells', 'own seconds']) {
          await choose(page, vertical);
          await choose(page, horizontal);
          await expect(chart(page).locator('path.recharts-line-curve').last()).toBeVisible();
          // What is beside the drawing is in its new place at once, the drawing in its turn.
          await expect.poll(() => touching(page), `${vertical}, ${horizontal}, ${width} px`).toEqual([]);
          expect(await chart(page).locator('svg.recharts-surface text').count()).toBeGreaterThan(3);
        }
    }
  });
});

test('lines take most of the height; the full range begins at 0', async ({ page }) => {
  await tested(page, 12);
  /** The part of the drawing's height that the lines take, clipped by its ends. */
  const used = () =>
    chart(page).evaluate((region) => {
      const box = region.querySelector('.recharts-cartesian-grid')?.getBoundingClientRect();
      const lines = [...region.querySelectorAll('path.recharts-line-curve')].map((line) =>
        line.getBoundingClientRect(),
      );
      if (box === undefined) return NaN;
      const top = Math.max(box.top, Math.min(...lines.map((line) => line.top)));
      const bottom = Math.min(box.bottom, Math.max(...lines.map((line) => line.bottom)));
      return (bottom - top) / box.height;
    });
  expect(await used()).toBeGreaterThan(0.6);
  await expect(chart(page)).toContainText('above the axis');
  await chart(page).getByRole('checkbox', { name: 'full range' }).check();
  await expect(chart(page)).not.toContainText('above the axis');
  await expect(chart(page).locator('text[data-axis=y]').first()).toHaveText('0');
});

test('a contestant alone is held against nobody', async ({ page }) => {
  await tested(page, 2, '&n=1');
  await expect(chart(page).getByRole('radio', { name: 'difference' })).toHaveCount(0);
});
