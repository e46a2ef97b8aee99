/** A word of one's own: written, typed and painted; every contestant reads it, also while they train. */
import { expect, test, type Page } from '@playwright/test';

const SMALL = 'backend=wasm&hidden=16&embedding=8&batchSize=4&evaluationInterval=50';

const panel = (page: Page) => page.getByRole('dialog', { name: 'A word of your own' });
const editor = (page: Page, n: number) =>
  panel(page).getByRole('application', { name: new RegExp(`^Letter ${n},`) });
const word = (page: Page, contestant: number) => panel(page).getByTestId(`own-word-${contestant}`);

async function open(page: Page, more = ''): Promise<void> {
  await page.goto(`./?${SMALL}${more}`);
  await page.getByRole('button', { name: 'Write a word of your own' }).click();
  await expect(word(page, 1)).toHaveText(/^[a-z]$/, { timeout: 60_000 });
}

/** A stroke on the sheet through these points. */
async function draw(page: Page, points: readonly (readonly [number, number])[]): Promise<void> {
  const box = await panel(page)
    .getByRole('img', { name: /^A sheet/ })
    .boundingBox();
  if (box === null) throw new Error('the sheet is not there');
  const [first, ...others] = points.map(([x, y]) => [box.x + x, box.y + y] as const);
  if (first === undefined) return;
  await page.mouse.move(...first);
  await page.mouse.down();
  for (const point of others) await page.mouse.move(...point, { steps: 3 });
  await page.mouse.up();
}

test('strokes become letters, dots find theirs, and all contestants read as many letters', async ({
  page,
}) => {
  await open(page);
  // l, i with its dot, l.
  await draw(page, [
    [40, 20],
    [40, 120],
  ]);
  await draw(page, [
    [100, 60],
    [100, 120],
  ]);
  await draw(page, [
    [100, 30],
    [101, 31],
  ]);
  await draw(page, [
    [160, 20],
    [160, 120],
  ]);
  await expect(panel(page).getByRole('application')).toHaveCount(3);
  for (const contestant of [0, 1]) await expect(word(page, contestant)).toHaveText(/^[a-z]{3}$/);
  await expect(panel(page).getByRole('img', { name: /3 letters so far/ })).toBeVisible();
  await panel(page).getByRole('button', { name: 'Take back a stroke' }).click();
  await expect(panel(page).getByRole('application')).toHaveCount(2);
});

test('a typed word is set in a writer’s hand; letters that do not exist are left out and named', async ({
  page,
}) => {
  await open(page);
  await panel(page).getByRole('radio', { name: 'Type' }).check();
  await panel(page).getByRole('textbox', { name: 'word' }).fill('Ab3c');
  await expect(panel(page).getByText('Left out: 3.')).toBeVisible();
  await expect(panel(page).getByRole('application')).toHaveCount(3);
  await panel(page).getByRole('combobox', { name: 'hand' }).selectOption('writer 1');
  await expect(word(page, 0)).toHaveText(/^[a-z]{3}$/);
  // The bars of a letter are the three likeliest, and the letter above them is the first.
  const cell = panel(page)
    .getByRole('row', { name: /^MLE reads/ })
    .getByRole('cell')
    .first();
  const likeliest = cell.getByRole('listitem').first();
  // Looked at again while readings of the new hand come in.
  await expect
    .poll(async () => (await likeliest.innerText()).startsWith(await cell.locator('b').innerText()))
    .toBe(true);
  await expect(cell.getByRole('listitem')).toHaveCount(3);
});

test('pixels are painted with the keyboard and the pointer, and undone', async ({ page }) => {
  await open(page);
  await panel(page).getByRole('radio', { name: 'Paint pixels' }).check();
  await editor(page, 1).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect(editor(page, 1)).toHaveAccessibleName('Letter 1, row 2, column 2: paper');
  await page.keyboard.press('Space');
  await expect(editor(page, 1)).toHaveAccessibleName('Letter 1, row 2, column 2: ink');
  await panel(page).getByRole('button', { name: 'Undo' }).click();
  await editor(page, 1).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect(editor(page, 1)).toHaveAccessibleName('Letter 1, row 2, column 2: paper');
  const box = await editor(page, 1).boundingBox();
  if (box === null) throw new Error('the editor is not there');
  // A line down column 4, rows 3 to 12, as one stroke.
  await page.mouse.move(box.x + 29, box.y + 21);
  await page.mouse.down();
  await page.mouse.move(box.x + 29, box.y + 93, { steps: 2 });
  await page.mouse.up();
  await expect(editor(page, 1)).toHaveAccessibleName('Letter 1, row 12, column 4: ink');
  for (let i = 0; i < 6; i++) await page.keyboard.press('ArrowUp');
  await expect(editor(page, 1)).toHaveAccessibleName('Letter 1, row 6, column 4: ink');
  await panel(page).getByRole('button', { name: 'Undo' }).click();
  await expect(panel(page).getByRole('button', { name: 'Undo' })).toBeDisabled();
});

test('the word is read again while they train, and noise spoils it for all alike', async ({ page }) => {
  await open(page, '&play');
  const after = panel(page)
    .getByText(/^after update/)
    .first();
  const number = async (): Promise<number> => Number((await after.innerText()).replace(/\D/g, ''));
  const before = await number();
  await expect.poll(number, { timeout: 30_000 }).toBeGreaterThan(before + 2);
  const noise = panel(page).getByRole('slider', { name: 'noise' });
  await noise.press('End');
  await expect(panel(page).getByText('30 %', { exact: true })).toBeVisible();
  await expect(word(page, 0)).toHaveText(/^[a-z]$/);
  await page.keyboard.press('Escape');
  await expect(panel(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Write a word of your own' }).click();
  // What was written is still there.
  await expect(noise).toHaveValue('0.3');
});
