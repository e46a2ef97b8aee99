/** Other tasks than letters: chosen on the page, trained, looked into, and answered for a text of the reader's own. */
import { expect, test, type Page } from '@playwright/test';

const SMALL = 'backend=wasm&hidden=16&embedding=8&batchSize=8&evaluationInterval=10';

const status = (page: Page) => page.getByTestId('status');
const updates = async (page: Page): Promise<number> =>
  Number((await page.getByTestId('update').innerText()).replace(/\D/g, ''));

async function open(page: Page, query: string): Promise<void> {
  await page.goto(`./?${SMALL}${query}`);
  await expect(status(page)).toHaveAttribute('data-status', 'ready', { timeout: 60_000 });
}

test('a task is chosen with its data: its settings come with it, and the address leads back', async ({
  page,
}) => {
  await page.goto('./?backend=wasm');
  await expect(status(page)).toHaveAttribute('data-status', 'ready', { timeout: 60_000 });
  await page.getByRole('button', { name: /^Letters · built in/ }).click();
  await page.getByRole('button', { name: 'Spelling', exact: true }).click();
  await expect(page.getByRole('button', { name: /^Spelling · built in/ })).toBeVisible();
  // What was chosen changes what the panel would hide.
  await expect(page.getByRole('heading', { name: 'What to learn' })).toBeHidden();
  await expect(page).toHaveURL(/data=spelling/);
  // Nothing else differs from what spelling begins with.
  expect(new URL(page.url()).searchParams.has('attention')).toBe(false);
  await expect(page.getByRole('region', { name: /^The watched / })).toContainText('test text');
  // A window this low leaves the sentence out of sight.
  await expect(page.getByText('Edits that unseen texts still need, by symbol')).toBeAttached();
  await page.reload();
  await expect(page.getByRole('button', { name: /^Spelling · built in/ })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('grid', { name: 'SeaRNN: cost by cell and symbol' })).toBeVisible();
});

test('spelling: what is spoilt is struck, costs are edits, attention adds up and follows the chosen cell', async ({
  page,
}) => {
  await open(page, '&data=spelling&word=7');
  const word = page.getByRole('region', { name: /^The watched / });
  const read = await word.getByText(/^What is read: /).innerText();
  const struck = await word.locator('[data-spoilt="true"]').allInnerTexts();
  expect(struck.length).toBeGreaterThan(0);
  for (const symbol of struck) expect(read).toContain(`${symbol} (spoilt)`);
  const truth = (await word.getByText(/^The truth is /).innerText()).replace('The truth is ', '');
  // Without the end, which is none of them.
  expect(Array.from(truth)).toHaveLength(10);

  await page.getByRole('button', { name: 'Step', exact: true }).click();
  await expect(page.getByTestId('update')).toHaveText('1', { timeout: 60_000 });
  await word.locator('[data-truth="true"] [data-chosen]').first().click();
  const cell = page.getByRole('gridcell', { selected: true });
  await expect(cell).toContainText(/cost \d\.\d\d \(\d+ edits? from the truth\)/);
  const [, cost, edits] = /cost (\d\.\d\d) \((\d+) edits?/.exec(await cell.innerText()) ?? [];
  expect(Number(cost) * 10).toBeCloseTo(Number(edits), 5);

  const attention = page.getByRole('region', { name: 'Attention' }).getByRole('img');
  await expect(attention).toHaveAttribute('aria-label', /at symbol 1, looks at/);
  await word.locator('[data-truth="true"] [data-chosen]').nth(1).click();
  await expect(attention).toHaveAttribute('aria-label', /at symbol 2, looks at/);
});

test('translation: of a roll-out every word is in sight, also on a phone', async ({ page }) => {
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 844 });
    await open(page, '&data=translation&word=3&cell=6');
    const letters = page.getByRole('region', { name: /^Cell 6, word/ }).locator('button [class*=letters]');
    await expect(letters.first()).toBeAttached();
    const hidden = await letters.evaluateAll(
      (all) => all.filter((each) => each.scrollWidth > each.clientWidth).length,
    );
    expect(hidden).toBe(0);
  }
});

test('chunking: brackets stand over words that belong together, also over the contestants’', async ({
  page,
}) => {
  await open(page, '&data=chunking');
  const word = page.getByRole('region', { name: /^The watched / });
  const tags = (await word.getByText(/^The truth is /).innerText()).replace('The truth is ', '').split(' ');
  const truth = word.locator('[data-truth="true"] [data-bracket]');
  await expect(truth).toHaveCount(tags.filter((tag) => tag !== 'O').length);
  const opened = await word
    .locator('[data-truth="true"]')
    .locator('[data-bracket="left"], [data-bracket="whole"]')
    .count();
  expect(opened).toBe(tags.filter((tag) => tag.startsWith('B-')).length);
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(() => updates(page), { timeout: 60_000 }).toBeGreaterThan(40);
  await expect(page.getByTestId('verdict')).toContainText('test sentences');
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await page.locator('summary', { hasText: 'Confusion' }).click();
  await expect(page.getByRole('grid', { name: /^Tags mistaken by/ })).toBeVisible();
  await page.getByRole('radio', { name: 'tree', exact: true }).check({ force: true });
  await page.getByRole('radio', { name: 'one roll-out', exact: true }).check({ force: true });
  await expect(page.getByText(/^No tag is wrong: cost|^Wrong at tags? \d/).first()).toBeVisible();
});

test('a text of one’s own is answered by all contestants, and what the data do not know is named', async ({
  page,
}) => {
  await open(page, '&data=chunking');
  await page.getByRole('button', { name: 'Write a sentence of your own' }).click();
  const dialogue = page.getByRole('dialog', { name: 'A sentence of your own' });
  const table = dialogue.getByRole('region', { name: 'Your text and how it is answered' });
  await expect(table.getByRole('row')).toHaveCount(3);
  await dialogue.getByLabel('text', { exact: true }).fill('the dog sees a xylophone');
  await expect(dialogue.getByRole('status').first()).toContainText('xylophone');
  await expect(table).toContainText('<unk>');
  for (const contestant of [0, 1])
    await expect
      .poll(async () => (await dialogue.getByTestId(`own-word-${contestant}`).innerText()).split(' ').length)
      .toBe(5);
});

test('a text file is taken as spelling, tagged sentences as chunking, and a broken one is refused by line', async ({
  page,
}) => {
  await open(page, '');
  const choose = (name: string, text: string) =>
    page.getByLabel('Data file').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  await choose('tale.txt', 'It was the best of times, it was the worst of times. '.repeat(40));
  await expect(page.getByRole('button', { name: /^Spelling · tale\.txt/ })).toBeVisible();
  await page.getByRole('button', { name: 'Step', exact: true }).click();
  await expect(page.getByTestId('update')).toHaveText('1', { timeout: 60_000 });
  const sentence = 'the DT B-NP\ndog NN I-NP\nsleeps VBZ B-VP\n. . O\n\n';
  await choose('bad.txt', `${sentence}a dog\n\n`.repeat(30));
  await expect(page.getByRole('alert')).toContainText(/bad\.txt: line 6/i);
  await expect(page.getByRole('button', { name: /^Spelling · tale\.txt/ })).toBeVisible();
  await choose('good.txt', sentence.repeat(30));
  await expect(page.getByRole('button', { name: /^Chunking · good\.txt/ })).toBeVisible();
  await expect(status(page)).toHaveAttribute('data-status', 'ready');
  await page.reload();
  await expect(status(page)).toHaveAttribute('data-status', 'ready', { timeout: 60_000 });
  await expect(page.getByRole('button', { name: /^Chunking · good\.txt/ })).toBeVisible();
  // A link to other data than those that are kept opens them with the settings of their task.
  await page.goto(`./?${SMALL}&data=own&aligned=0&attention=additive&split=noise-30`);
  await expect(status(page)).toHaveAttribute('data-status', 'ready', { timeout: 60_000 });
  await expect(page.getByRole('grid', { name: /cost by cell/ })).toBeVisible();
  await choose('tale.txt', 'It was the best of times, it was the worst of times. '.repeat(40));
  await expect(page.getByRole('button', { name: /^Spelling · tale\.txt/ })).toBeVisible();
  await expect(status(page)).toHaveAttribute('data-status', 'ready');
  await page.goto(`./?${SMALL}&data=own`);
  await expect(status(page)).toHaveAttribute('data-status', 'ready', { timeout: 60_000 });
  await expect(
    page.getByText('tale.txt is trained with the settings that its task begins with'),
  ).toBeVisible();
});
