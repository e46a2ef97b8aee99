/** The page from end to end in a real Chromium: on wasm all of it, on WebGPU (emulated in software) the duel itself. */
import { expect, test, type Page } from '@playwright/test';

/** Networks so small that an update takes milliseconds. */
const SMALL = 'backend=wasm&hidden=16&embedding=8&batchSize=4&evaluationInterval=5';

/** Where the duel is played, how far, and how long a phase may take there. */
const STAGES = [
  { backend: 'wasm', query: SMALL, updates: 20, rounds: 10, patience: 5_000 },
  {
    backend: 'webgpu',
    query:
      'backend=webgpu&hidden=8&embedding=4&batchSize=2&evaluationInterval=3&c1.tokens=topk&c1.tokenCount=3',
    updates: 4,
    rounds: 4,
    patience: 30_000,
  },
] as const;

const status = (page: Page) => page.getByTestId('status');
const play = (page: Page) => page.getByRole('button', { name: 'Play', exact: true });
const pause = (page: Page) => page.getByRole('button', { name: 'Pause', exact: true });
const update = async (page: Page): Promise<number> =>
  Number((await page.getByTestId('update').innerText()).replace(/\D/g, ''));

/** The update at which training stands, once everything shown is of it. */
async function settled(page: Page, patience: number): Promise<number> {
  await expect(status(page)).not.toHaveAttribute('aria-busy', 'true', { timeout: patience });
  return update(page);
}

async function open(page: Page, query = SMALL): Promise<void> {
  await page.goto(query === '' ? './' : `./?${query}`);
  await expect(status(page)).toHaveAttribute('data-status', 'ready', { timeout: 60_000 });
}

/** The newest test of every contestant, without its seconds: those are never twice the same. */
async function newestTest(page: Page): Promise<readonly string[][]> {
  const rows = await page.getByRole('table', { name: 'Newest test' }).locator('tbody tr').all();
  return Promise.all(rows.map(async (row) => (await row.locator('th, td').allInnerTexts()).slice(0, 5)));
}

for (const { backend, query, updates, rounds, patience } of STAGES) {
  test(`on ${backend} play trains both, all curves move, the table streams, and pause stops at once`, async ({
    page,
  }) => {
    test.slow(backend === 'webgpu', 'a GPU in software');
    await open(page, query);
    const table = page.getByRole('region', { name: 'Cost table of this word' });
    const before = await table.innerText();
    await play(page).click();
    await expect.poll(() => update(page), { timeout: 120_000 }).toBeGreaterThan(updates);
    await expect(page.locator('figure path.recharts-line-curve')).toHaveCount(2);
    await expect(
      page.getByRole('region', { name: 'Test error' }).locator('path.recharts-line-curve'),
    ).toHaveCount(2);
    await expect.poll(() => table.innerText()).not.toBe(before);

    await pause(page).click();
    // The button answers before the worker does.
    await expect(status(page)).toHaveAttribute('data-status', /pausing|paused/, { timeout: 300 });
    await expect(status(page)).toHaveAttribute('data-status', 'paused', { timeout: patience });
    const stopped = await settled(page, patience);
    // Whatever went on in secret would be counted with the step.
    await page.getByRole('button', { name: 'Step', exact: true }).click();
    await expect.poll(() => update(page), { timeout: patience }).toBeGreaterThan(stopped);
    await expect(status(page)).toHaveAttribute('data-status', 'paused');
    expect(await settled(page, patience)).toBe(stopped + 1);
  });

  test(`on ${backend} reset leads to the same start: the same first numbers again`, async ({ page }) => {
    test.slow(backend === 'webgpu', 'a GPU in software');
    await open(page, `${query}&maxUpdates=${rounds}`);
    const run = async (): Promise<readonly string[][]> => {
      await play(page).click();
      await expect(status(page)).toContainText(`${rounds} updates are done`, { timeout: 120_000 });
      await settled(page, patience);
      return newestTest(page);
    };
    const first = await run();
    expect(first).toHaveLength(2);
    await page.getByRole('button', { name: 'Reset', exact: true }).click();
    await expect(status(page)).toHaveAttribute('data-status', 'ready');
    await expect.poll(() => update(page)).toBe(0);
    expect(await run()).toEqual(first);
  });
}

test('one step is one update of each contestant, and the keys drive the page', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Step', exact: true }).click();
  await expect.poll(() => update(page)).toBe(1);
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('.');
  await expect.poll(() => update(page)).toBe(2);
  await page.keyboard.press('Space');
  await expect.poll(() => update(page), { timeout: 60_000 }).toBeGreaterThan(5);
  await page.keyboard.press('Space');
  await expect(status(page)).toHaveAttribute('data-status', 'paused');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'What you see' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('slow motion makes about as many updates as it says', async ({ page }) => {
  await open(page);
  await page.getByRole('slider', { name: /speed/ }).fill('1');
  await play(page).click();
  await expect.poll(() => update(page), { timeout: 30_000 }).toBeGreaterThan(0);
  const start = await update(page);
  await page.waitForTimeout(5_000);
  const done = (await update(page)) - start;
  expect(done).toBeGreaterThanOrEqual(2);
  expect(done).toBeLessThanOrEqual(7);
  await page.getByRole('slider', { name: /speed/ }).fill('6');
  await expect.poll(() => update(page), { timeout: 30_000 }).toBeGreaterThan(start + 30);
});

test('the learning rate changes while training; the batch waits for a restart that can be undone', async ({
  page,
}) => {
  await open(page);
  await play(page).click();
  await expect.poll(() => update(page), { timeout: 60_000 }).toBeGreaterThan(5);
  await page.locator('summary', { hasText: 'Optimiser' }).click();
  const field = (name: string) => page.locator(`[data-field=${name}]`).getByRole('textbox');
  await field('learningRate').fill('0.1');
  await field('batchSize').fill('3');
  await expect(page.getByText('At the next start: batch.')).toBeVisible();
  expect(await update(page)).toBeGreaterThan(5);
  await page.getByRole('button', { name: 'Take back' }).click();
  await expect(field('batchSize')).toHaveValue('4');
  await expect(field('learningRate')).toHaveValue('0.1');
  await field('batchSize').fill('3');
  await page.getByRole('button', { name: 'Restart now' }).click();
  await expect(status(page)).toHaveAttribute('data-status', 'ready');
  await expect(page.getByText('At the next start: batch.')).toHaveCount(0);
});

test('a value out of range is not taken over and says what is allowed', async ({ page }) => {
  await open(page);
  await page.locator('summary', { hasText: 'Model' }).click();
  const hidden = page.locator('[data-field=hidden]');
  await hidden.getByRole('textbox').fill('9999');
  await expect(hidden.getByRole('alert')).toHaveText(
    'hidden units H (hidden) is “9999”, but must be a whole number from 4 to 512.',
  );
  expect(page.url()).toContain('hidden=16');
});

test('up to four contestants run side by side, each with a name of its own', async ({ page }) => {
  await open(page);
  const add = page.getByRole('button', { name: '+ Add a contestant' });
  await add.click();
  await add.click();
  await expect(add).toBeDisabled();
  await expect(page.getByRole('tab')).toHaveText([
    'MLE',
    'SeaRNN KL 50 l/m',
    'SeaRNN LL l/m',
    'SeaRNN KL 50 l/r',
  ]);
  await expect(page.locator('figure')).toHaveCount(4);
  await expect(status(page)).toHaveAttribute('data-status', 'ready');
  await page.getByRole('button', { name: 'Step', exact: true }).click();
  await expect.poll(() => update(page), { timeout: 60_000 }).toBe(1);
  await page.getByRole('button', { name: 'Remove SeaRNN KL 50 l/r' }).click();
  await expect(page.getByRole('tab')).toHaveCount(3);
});

test('the address holds what differs, and opens the same page again', async ({ page, context }) => {
  await open(page, '');
  expect(new URL(page.url()).search).toBe('');
  await page.getByRole('radio', { name: /^roll-in reference, roll-out learned/ }).check();
  await page.getByLabel('objective', { exact: true }).selectOption({ label: 'LL: log-loss on the best' });
  await expect(page).toHaveURL(/\?v=2&c1.rollIn=reference&c1.rollOut=learned&c1.objective=ll$/);
  const twin = await context.newPage();
  await twin.goto(page.url());
  await expect(twin.getByRole('radio', { name: /^roll-in reference, roll-out learned/ })).toBeChecked();
  await expect(twin.getByLabel('objective', { exact: true })).toHaveValue('ll');
});

test('a link to a test word that does not exist says so and shows the last one', async ({ page }) => {
  await open(page, `${SMALL}&word=99999`);
  await expect(page.getByText(/^There is no test word 99999: these test words end at \d+/)).toBeVisible();
});

test('a link to a split that the data do not have says so and takes one that they have', async ({ page }) => {
  await open(page, `${SMALL}&split=fold-3`);
  await expect(
    page.getByText('These data have no split fold-3: the test words are now by-type.'),
  ).toBeVisible();
  expect(page.url()).not.toContain('split');
});

test('a bad link says what is wrong, and the page opens with its defaults', async ({ page }) => {
  await open(page, 'v=1&hiden=12&batchSize=0');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('“hiden”, is unknown');
  await expect(alert).toContainText('batch (batchSize) is “0”, but must be a whole number from 1 to 512.');
  await page.getByRole('button', { name: 'Put this message away' }).click();
  await expect(alert).toHaveCount(0);
});
