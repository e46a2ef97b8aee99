/** What is seen without scrolling: on a laptop, and on a projector of 1280 × 720. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { cutOff } from '../support/pageSizes.ts';
import { sideways } from '../support/pageLooks.ts';
import { sharedPage } from '../support/sharedPage.ts';

const SMALL = 'backend=wasm&hidden=16&embedding=8&batchSize=4&evaluationInterval=5';

async function openTrained(page: Page, more = ''): Promise<void> {
  await page.goto(`./?${SMALL}&maxUpdates=6&play${more}`);
  await expect(page.getByTestId('status')).toContainText('6 updates are done', { timeout: 60_000 });
}

/** Whole boxes in view, by name. */
const whole = async (parts: Readonly<Record<string, Locator>>): Promise<void> => {
  for (const [name, part] of Object.entries(parts))
    await expect(part.first(), name).toBeInViewport({ ratio: 1 });
};

const always = (page: Page) => ({
  play: page.getByRole('button', { name: 'Play', exact: true }),
  curve: page.getByRole('slider', { name: 'Look back along the test errors' }),
  verdict: page.getByTestId('verdict'),
  recovery: page.getByTestId('recovery'),
});

test('recovery stands on the first screen of a laptop, with a figure for each contestant, and can be folded away', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openTrained(page);
  await whole(always(page));
  const recovery = page.getByTestId('recovery');
  await expect(recovery.getByRole('listitem')).toHaveCount(2);
  for (const each of await recovery.getByRole('listitem').all()) await expect(each).toContainText(/[\d.]+ %/);
  await page.locator('summary', { hasText: 'Recovery' }).click();
  await expect(recovery).toHaveCount(0);
});

test.describe(() => {
  const opened = sharedPage({}, async (page) => {
    await page.goto('./?backend=wasm');
    await expect(page.getByText(/^Recorded: update/)).toBeVisible();
  });
  for (const [width, height] of [
    [1440, 900],
    [1440, 850],
    [1366, 768],
    [1280, 720],
  ] as const)
    test(`before Play, too, a window of ${width} × ${height} shows word, all rows of the table, and why, without scrolling`, async () => {
      const page = opened();
      await page.setViewportSize({ width, height });
      await whole({
        play: always(page).play,
        word: page.getByRole('region', { name: 'The watched word' }),
        table: page.getByRole('grid', { name: /cost by cell/ }),
        why: page.getByRole('group', { name: 'Why learning moves this cell' }),
      });
    });
});

test('who reads whole words is said to have nothing to recover from', async ({ page }) => {
  await page.goto(`./?${SMALL}&maxUpdates=6&play&c1.method=crf`);
  await expect(page.getByTestId('status')).toContainText('6 updates are done', { timeout: 60_000 });
  await expect(page.getByTestId('recovery').getByRole('listitem').nth(1)).toContainText(
    'CRF reads words as a whole: no letter depends on the one before',
  );
});

test('a projector shows play, word, all rows of the cost table, why, verdict, curve and recovery at once', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await openTrained(page);
  const table = page.getByRole('grid', { name: /cost by cell/ });
  await whole({
    ...always(page),
    word: page.getByRole('region', { name: 'The watched word' }),
    table,
    why: page.getByRole('group', { name: 'Why learning moves this cell' }),
  });
  await expect(table).toHaveAttribute('aria-rowcount', '26');
  expect((await table.boundingBox())?.height).toBeGreaterThanOrEqual(26 * 13);
  expect(await cutOff(page)).toEqual([]);
  expect(await sideways(page)).toBe(0);
});

test('what a projector offers (a run that was left, a restart, the way back to now) hides none of it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await openTrained(page);
  const parts = {
    ...always(page),
    word: page.getByRole('region', { name: 'The watched word' }),
    table: page.getByRole('grid', { name: /cost by cell/ }),
    why: page.getByRole('group', { name: 'Why learning moves this cell' }),
  };
  /** All of each part is in view and nothing lies over its last line. */
  const free = async (looked: Readonly<Record<string, Locator>>): Promise<void> => {
    await whole(looked);
    for (const [name, part] of Object.entries(looked)) {
      const box = await part.first().boundingBox();
      if (box === null) throw new Error(`${name} is not on the page`);
      const top = await page.evaluate(
        ([x, y]) => document.elementFromPoint(x, y)?.closest('[role=status]')?.textContent ?? '',
        [box.x + box.width / 2, box.y + box.height - 2] as const,
      );
      expect(top, name).not.toMatch(/You left|At the next start|Back to now/);
    }
  };
  await page.getByRole('button', { name: 'Reset', exact: true }).click();
  await expect(page.getByText(/^You left the run of 6 updates/)).toBeInViewport();
  // There is no curve before the first test.
  const { curve, ...others } = parts;
  await free(others);
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(page.getByTestId('status')).toContainText('6 updates are done', { timeout: 60_000 });
  await page.locator('summary', { hasText: 'Optimiser' }).click();
  await page.locator('[data-field=batchSize]').getByRole('textbox').fill('3');
  await expect(page.getByRole('button', { name: 'Restart now' })).toBeInViewport();
  await free(parts);
  await curve.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Back to now' })).toBeInViewport();
  await free(parts);
});

for (const data of ['spelling', 'chunking', 'translation', 'toy'])
  test(`${data}: on a projector nothing is cut, and play, curve, verdict and recovery are seen`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await openTrained(page, `&data=${data}`);
    await whole(always(page));
    expect(await cutOff(page)).toEqual([]);
    expect(await sideways(page)).toBe(0);
  });
