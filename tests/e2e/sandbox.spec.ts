/** The sandbox: a cell copied, its costs dragged, another objective chosen; the numbers follow, the run does not. */
import { expect, test, type Page } from '@playwright/test';
import { sharedPage } from '../support/sharedPage.ts';

const SMALL = 'v=2&backend=wasm&hidden=16&embedding=8&batchSize=4&evaluationInterval=5';

const sandbox = (page: Page) => page.getByRole('region', { name: 'Sandbox', exact: true });
const row = (page: Page, letter: string) =>
  sandbox(page)
    .getByRole('row')
    .filter({ has: page.getByRole('slider', { name: `Cost of ${letter}`, exact: true }) });
const number = async (page: Page, letter: string, column: number): Promise<number> =>
  Number((await row(page, letter).getByRole('cell').nth(column).innerText()).replace('−', '-'));
const loss = async (page: Page): Promise<number> =>
  Number(await sandbox(page).getByRole('status').locator('b').innerText());

async function open(page: Page, query: string): Promise<void> {
  await page.goto(`./?${query}`);
  // The link's cell is looked at once the data are there.
  const cell = /cell=(\d+)/.exec(query)?.[1] ?? '';
  await expect(page.getByRole('heading', { name: new RegExp(`^Cell ${cell}`) })).toBeVisible({
    timeout: 60_000,
  });
  await page.getByRole('button', { name: 'change costs in a sandbox' }).click();
  await expect(sandbox(page).getByText('Your own copy: cell')).toBeVisible();
}

test('a dragged cost moves target, push and loss as the formulas say, and the copy can be had back', async ({
  page,
}) => {
  await open(page, `${SMALL}&cell=4`);
  const heading = await sandbox(page).getByText('Your own copy: cell').innerText();
  expect(heading).toContain('cell 4 of “reduce”');
  await sandbox(page).getByRole('combobox').selectOption('ll');
  // The true letter costs least in the recorded word: LL is −ln of its probability.
  const p = await number(page, 'n', 1);
  expect(Math.abs((await loss(page)) + Math.log(p))).toBeLessThan(0.005 / p + 0.001);
  expect(await number(page, 'n', 2)).toBe(1);
  expect(await number(page, 'n', 3)).toBeCloseTo(1 - p, 1);

  await sandbox(page).getByRole('slider', { name: 'Cost of n' }).press('End');
  await expect(row(page, 'n').locator('output')).toHaveText('1.00');
  expect(await number(page, 'n', 2)).toBe(0);
  await expect(sandbox(page).getByText('(copied:')).toBeVisible();
  await sandbox(page).getByRole('button', { name: 'Costs as measured' }).click();
  expect(await number(page, 'n', 2)).toBe(1);
});

test('α sharpens KL’s target, and a larger α never moves the model’s p', async ({ page }) => {
  await open(page, `${SMALL}&cell=4`);
  const alpha = sandbox(page).getByRole('textbox', { name: /α/ });
  const [p, q] = [await number(page, 'n', 1), await number(page, 'n', 2)];
  await alpha.fill('1');
  await expect.poll(() => number(page, 'n', 2)).toBeLessThan(q);
  expect(await number(page, 'n', 1)).toBe(p);
  // With α = 1 the 25 letters that cost one letter of eight more share what is left.
  const wanted = 1 / (1 + 25 * Math.exp(-1 / 8));
  expect(Math.abs((await number(page, 'n', 2)) - wanted)).toBeLessThan(0.02);
});

test('the copy stays while training goes on and another cell is chosen, until it is copied afresh', async ({
  page,
}) => {
  await open(page, `${SMALL}&maxUpdates=40`);
  const badge = sandbox(page).getByText('Your own copy: cell');
  const before = await badge.innerText();
  await page.getByRole('button', { name: 'Play' }).click();
  await expect(page.getByTestId('status')).toContainText('40 updates are done', { timeout: 60_000 });
  expect(await badge.innerText()).toBe(before);
  await page.goto(`${page.url()}&cell=1`);
  await expect(page.getByTestId('status')).toHaveAttribute('data-status', 'ready', { timeout: 60_000 });
  await page.getByRole('button', { name: 'change costs in a sandbox' }).click();
  await expect(badge).toContainText('cell 1 of');
  await page.getByRole('grid').first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(badge).toContainText('cell 1 of');
  await sandbox(page)
    .getByRole('button', { name: /^Copy cell 2/ })
    .click();
  await expect(badge).toContainText('cell 2 of');
  await sandbox(page).getByRole('button', { name: 'Close the sandbox' }).click();
  await expect(sandbox(page)).toHaveCount(0);
});

test.describe(() => {
  const opened = sharedPage({}, (page) => open(page, `${SMALL}&cell=4`));
  for (const width of [1440, 1280, 1024])
    test(`${width} px wide nothing of its table is cut off: a push is as long as its number says`, async () => {
      const page = opened();
      await page.setViewportSize({ width, height: 768 });
      const table = sandbox(page).getByRole('region', { name: 'Letters of the copied cell' });
      const [content, room] = await table.evaluate((element) => [element.scrollWidth, element.clientWidth]);
      expect(content).toBe(room);
    });
});
