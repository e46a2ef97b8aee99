/** The middle column from end to end: the recorded opening, the cost table by mouse and keys, roll-outs, other words. */
import { expect, test, type Page } from '@playwright/test';
import { OPENING_WORD } from '../../src/state/watch.ts';

/** Networks so small that an update takes milliseconds. */
const SMALL = 'v=2&backend=wasm&hidden=16&embedding=8&batchSize=4&evaluationInterval=50';

const grid = (page: Page) => page.getByRole('grid');
const table = (page: Page) => page.getByRole('region', { name: 'Cost table of this word' });
const phases = (page: Page) => page.getByRole('region', { name: 'What is shown' });
const rollOuts = (page: Page) => page.getByRole('region', { name: /^Cell \d+, letter/ });
/** The chosen cell as a screen reader speaks it. */
const spoken = (page: Page) => page.getByRole('gridcell');
/** What stands on the table's canvas, as text that differs when a pixel differs. */
const picture = (page: Page): Promise<string> =>
  grid(page)
    .locator('canvas')
    .evaluate((canvas) => (canvas instanceof HTMLCanvasElement ? canvas.toDataURL() : ''));

async function open(page: Page, query = ''): Promise<void> {
  await page.goto(`./?${SMALL}${query}`);
  await expect(page.getByTestId('status')).toHaveAttribute('data-status', 'ready', { timeout: 60_000 });
}

test('keys walk the table, every cell is a sentence, and the link leads back to it', async ({
  page,
  context,
}) => {
  await open(page);
  await grid(page).focus();
  await page.keyboard.press('Control+Home');
  await expect(spoken(page)).toHaveText(
    /^Cell 1, letter a: cost \d\.\d\d \(\d of 6 letters wrong\), q .*, p /,
  );
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(spoken(page)).toHaveText(/^Cell 2, letter b: /);
  await page.keyboard.press('z');
  await expect(spoken(page)).toHaveText(/^Cell 2, letter z: /);
  await expect(spoken(page)).toHaveAttribute('aria-colindex', '2');
  await expect(grid(page)).toHaveAttribute(
    'aria-activedescendant',
    (await spoken(page).getAttribute('id')) ?? '',
  );
  await expect(rollOuts(page)).toContainText('Cell 2, letter z');

  await expect(page).toHaveURL(/cell=2&token=z/);
  const again = await context.newPage();
  await again.goto(page.url());
  await expect(spoken(again)).toHaveText(/^Cell 2, letter z: /, { timeout: 60_000 });
});

test('the mouse reads a cell without choosing it; a click shows its roll-outs, dearest costs last', async ({
  page,
}) => {
  await open(page);
  const box = await grid(page).boundingBox();
  if (box === null) throw new Error('the table must be on screen');
  const [x, y] = [box.width * (1.5 / 6), box.height * (8.5 / 26)];
  await grid(page).hover({ position: { x, y } });
  await expect(table(page).locator('p', { hasText: 'Cell 2, letter i:' })).toBeVisible();
  await expect(rollOuts(page)).not.toContainText('Cell 2, letter i');
  await grid(page).click({ position: { x, y } });
  await expect(rollOuts(page)).toContainText('Cell 2, letter i');

  await rollOuts(page).getByRole('button', { name: 'show all 26' }).click();
  const words = rollOuts(page).getByRole('listitem').getByRole('button');
  await expect(words).toHaveCount(26);
  const costs = (await words.allTextContents()).map((text) => Number(/cost (\d\.\d\d)/.exec(text)?.[1]));
  expect(costs).not.toContain(NaN);
  // The truth and the model's choice lead, whatever they cost.
  const others = costs.slice(2);
  expect(others).toEqual(others.toSorted((a, b) => a - b));
  await rollOuts(page)
    .getByRole('button', { name: /^q forced/ })
    .click();
  await expect(spoken(page)).toHaveText(/^Cell 2, letter q: /);
});

test('layers, contestants and themes each draw another table', async ({ page }) => {
  await open(page);
  const seen = new Set([await picture(page)]);
  for (const layer of ['regret', 'target q', 'model p', 'push']) {
    await table(page).getByRole('radio', { name: layer }).check({ force: true });
    seen.add(await picture(page));
  }
  await table(page).getByRole('radio', { name: 'MLE' }).check({ force: true });
  seen.add(await picture(page));
  await table(page).getByRole('radio', { name: 'side by side' }).check({ force: true });
  seen.add(await picture(page));
  await page.getByRole('button', { name: /theme|dark|light/i }).click();
  await expect.poll(async () => seen.has(await picture(page))).toBe(false);
  expect(seen.size).toBe(7);
});

test('another word is live at once, and training keeps its table moving', async ({ page }) => {
  await open(page);
  await expect(phases(page)).toContainText('Recorded');
  const first = await page.getByRole('region', { name: 'The watched word' }).innerText();
  await page.getByRole('button', { name: 'Next word' }).click();
  await expect(phases(page)).toContainText('Live: update 0');
  expect(await page.getByRole('region', { name: 'The watched word' }).innerText()).not.toBe(first);
  await expect(page).toHaveURL(new RegExp(`word=${OPENING_WORD + 2}`));
  const still = await picture(page);
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(() => picture(page), { timeout: 60_000 }).not.toBe(still);
  await expect(table(page)).toContainText(/Computed for you after update|update \d+ itself/);
});

test('at 390 px letters and table scroll sideways together, columns under letters, and the page does not', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, '&view=all&cell=7');
  const truth = page.locator('[data-truth=true] [data-chosen=true]');
  const middle = async (of: typeof truth): Promise<number> => {
    const box = await of.boundingBox();
    return box === null ? NaN : box.x + box.width / 2;
  };
  const before = await middle(truth);
  expect(Math.abs(before - (await middle(spoken(page))))).toBeLessThan(1);
  await grid(page).focus();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => middle(truth)).toBeLessThan(before - 20);
  expect(Math.abs((await middle(truth)) - (await middle(spoken(page))))).toBeLessThan(1);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});
