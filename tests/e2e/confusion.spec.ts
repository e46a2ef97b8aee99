/** Confusion and recovery: counts held against the words themselves, live and looked back to; closed they ask nothing. */
import { expect, test, type Page } from '@playwright/test';

const SMALL = 'backend=wasm&hidden=16&embedding=8&batchSize=8&evaluationInterval=20';

const update = async (page: Page): Promise<number> =>
  Number((await page.getByTestId('update').innerText()).replace(/\D/g, ''));

/** Waits until more updates than so many are done and shown: some three tests of each contestant. */
const trained = (page: Page, updates: number) =>
  expect.poll(() => update(page), { timeout: 60_000 }).toBeGreaterThan(updates);

const fold = (page: Page, name: string) =>
  page.locator('details').filter({ has: page.locator('summary', { hasText: name }) });
const matrix = (page: Page) => page.getByRole('grid', { name: /^Letters misread by/ });
const told = (page: Page) => matrix(page).getByRole('gridcell');
const count = (text: string): number => Number(/: (\d+) of/.exec(text)?.[1]);

/** Trains a little and stands. */
async function open(page: Page): Promise<void> {
  await page.goto(`./?${SMALL}&maxUpdates=80&play`);
  await expect(page.getByTestId('status')).toContainText('80 updates are done', { timeout: 60_000 });
}

test('a cell opens exactly its glyphs, and each of them its word, read as the cell says', async ({
  page,
}) => {
  await open(page);
  await fold(page, 'Confusion').locator('summary').click();
  const [, truth = '?', as = '?'] = /^(.) read as (.): /.exec(await told(page).innerText()) ?? [];
  const wanted = count(await told(page).innerText());
  expect(wanted).toBeGreaterThan(0);
  const list = fold(page, 'Confusion').getByRole('list').last();
  const more = fold(page, 'Confusion').getByRole('button', { name: /^show all/ });
  if (await more.isVisible()) await more.click();
  await expect(list.getByRole('listitem')).toHaveCount(wanted);
  const glyphs = list.getByRole('button');
  for (let i = 0; i < Math.min(4, wanted); i++) {
    const [, place = '0', word = ''] =
      /^Letter (\d+) of (\w+)read as/.exec((await glyphs.nth(i).textContent()) ?? '') ?? [];
    expect(word[Number(place) - 1]).toBe(truth);
    await glyphs.nth(i).click();
    // The page's own reading of that word says the same.
    const watched = page.getByRole('region', { name: 'The watched word' });
    await expect(watched).toContainText(`The truth is ${word}`);
    await expect(watched).toContainText(
      new RegExp(`MLE reads \\w+; wrong:.*${as} instead of ${truth} at letter ${place}`),
    );
    await expect(page.getByRole('grid', { name: /cost by cell/ }).getByRole('gridcell')).toHaveText(
      new RegExp(`Cell ${place}, letter ${as}: `),
    );
  }
});

test('keys walk the matrix, every row adds up, and the difference is the difference', async ({ page }) => {
  await open(page);
  await fold(page, 'Confusion').locator('summary').click();
  await matrix(page).focus();
  await page.keyboard.press('Control+Home');
  await expect(told(page)).toHaveText(/^a read right: \d+ of \d+ by MLE$/);
  const texts = [await told(page).innerText()];
  for (let b = 1; b < 26; b++) {
    await page.keyboard.press('ArrowRight');
    await expect(told(page)).toHaveText(new RegExp(`^a read as ${String.fromCharCode(97 + b)}: `));
    texts.push(await told(page).innerText());
  }
  const whole = Number(/of (\d+)/.exec(texts[0] ?? '')?.[1]);
  expect(texts.map(count).reduce((sum, each) => sum + each, 0)).toBe(whole);
  await page.keyboard.press('Home');
  await fold(page, 'Confusion').getByRole('radio', { name: 'difference' }).check({ force: true });
  await expect(told(page)).toHaveText(
    new RegExp(`^a read right: ${count(texts[0] ?? '')} of ${whole} by MLE, \\d+ by SeaRNN$`),
  );
});

test('after a reset both open sections show the run at its start', async ({ page }) => {
  await open(page);
  await fold(page, 'Confusion').locator('summary').click();
  await expect(matrix(page)).toBeVisible();
  await page.getByRole('button', { name: 'Reset', exact: true }).click();
  for (const name of ['Confusion', 'Recovery'])
    await expect(fold(page, name)).toContainText(/at update 0[.;]/i, { timeout: 20_000 });
  await expect(matrix(page)).toBeVisible();
});

test('both follow the training and the look back, and closed they ask nothing', async ({ page }) => {
  await page.goto(`./?${SMALL}`);
  await expect(page.getByTestId('status')).toHaveAttribute('data-status', 'ready', { timeout: 60_000 });
  // Recovery is open from the start.
  await fold(page, 'Recovery').locator('summary').first().click();
  const asked = () =>
    page.evaluate(
      () =>
        (window as unknown as { asked: string[] }).asked.filter((name) =>
          /^(writeSample|recover)$/.test(name),
        ).length,
    );
  await page.evaluate(() => {
    const names: string[] = [];
    (window as unknown as { asked: string[] }).asked = names;
    // Called with its worker as `this` below.
    // eslint-disable-next-line @typescript-eslint/unbound-method
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (this: Worker, ...args: [unknown]) {
      const [message] = args;
      if (typeof message === 'object' && message !== null && 'name' in message)
        names.push(String(message.name));
      post.apply(this, args);
    } as typeof post;
  });
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await trained(page, 60);
  expect(await asked()).toBe(0);
  await fold(page, 'Confusion').locator('summary').click();
  await fold(page, 'Recovery').locator('summary').first().click();
  await page.locator('summary', { hasText: 'Letter by letter' }).click();
  await expect(fold(page, 'Recovery').locator('path.recharts-line-curve')).toHaveCount(4, {
    timeout: 30_000,
  });
  const when = fold(page, 'Confusion').getByText(/test words, at update/);
  const first = await when.innerText();
  await expect(when).not.toHaveText(first, { timeout: 20_000 });
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  const errors = page.getByRole('slider', { name: 'Look back along the test errors' });
  await errors.focus();
  await page.keyboard.press('Home');
  await expect(fold(page, 'Confusion')).toContainText('looking back to update 0');
  await expect(fold(page, 'Recovery')).toContainText('Looking back to update 0');
  await page.keyboard.press('Escape');
  await expect(fold(page, 'Confusion')).toContainText('test words, at update');
  await fold(page, 'Confusion').locator('summary').click();
  await fold(page, 'Recovery').locator('summary').first().click();
  const before = await asked();
  expect(before).toBeGreaterThan(1);
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await trained(page, (await update(page)) + 60);
  expect(await asked()).toBe(before);
});
