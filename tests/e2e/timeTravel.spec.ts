/** Looking back along the run: by keys, pointer and link; what is shown is what was shown then, and letting go is now. */
import { expect, test, type Page } from '@playwright/test';
import { keptUpdates } from '../support/keptRuns.ts';
import { OPENING_WORD } from '../../src/state/watch.ts';

const SMALL = 'backend=wasm&hidden=16&embedding=8&batchSize=4&evaluationInterval=10';

const errors = (page: Page) => page.getByRole('slider', { name: 'Look back along the test errors' });
const label = (page: Page) => page.getByRole('region', { name: 'What is shown' });
const table = (page: Page) => page.getByRole('region', { name: 'Cost table of this word' });
const readings = (page: Page) => page.getByRole('region', { name: 'The watched word' }).innerText();
const cell = (page: Page) => page.getByRole('grid').getByRole('gridcell').innerText();

/** Makes so many updates, one by one. */
async function advance(page: Page, from: number, to: number): Promise<void> {
  for (let update = from + 1; update <= to; update++) {
    await page.getByRole('button', { name: 'Step', exact: true }).click();
    // SeaRNN's table: its turn comes after MLE's.
    await expect(table(page)).toContainText(`Computed for you after update ${update}.`);
  }
}

/** A page that stands at update 20, and what it showed at update 10. */
async function twentyUpdates(page: Page) {
  await page.goto(`./?${SMALL}&cell=2&token=e`);
  await expect(page.getByRole('button', { name: 'Step', exact: true })).toBeEnabled({ timeout: 60_000 });
  await advance(page, 0, 10);
  const then = { words: await readings(page), cell: await cell(page) };
  await advance(page, 10, 20);
  // The chart follows calmly: three tests are on it now.
  await expect(errors(page)).toHaveAttribute('aria-valuemax', '3');
  return { then, now: { words: await readings(page), cell: await cell(page) } };
}

test('walking along the test errors shows words and table as they were; letting go returns to now', async ({
  page,
}) => {
  const { then, now } = await twentyUpdates(page);
  expect(then.cell).not.toBe(now.cell);
  await errors(page).focus();
  await expect(errors(page)).toHaveAttribute('aria-valuetext', 'now');
  await page.keyboard.press('ArrowLeft');
  await expect(errors(page)).toHaveAttribute('aria-valuetext', 'looking back to update 20');
  await page.keyboard.press('ArrowLeft');
  await expect(label(page)).toContainText('Looking back: update 10');
  expect(await readings(page)).toBe(then.words);
  expect(await cell(page)).toBe(then.cell);
  await page.keyboard.press('Home');
  await expect(label(page)).toContainText('Looking back: update 0');
  await page.keyboard.press('Escape');
  await expect(label(page)).toContainText('Live: update 20');
  expect(await cell(page)).toBe(now.cell);
});

test('pointing looks back, a click stays, also in a link; another word is shown as it was too', async ({
  page,
  context,
}) => {
  const { then, now } = await twentyUpdates(page);
  const box = await errors(page).boundingBox();
  if (box === null) throw new Error('the chart must be on screen');
  // The axis ends 92 px before the box: 84 of labels, 8 of margin.
  const middle = box.x + 32 + (box.width - 32 - 92) / 2;
  await page.mouse.move(middle, box.y + 60);
  await expect(label(page)).toContainText('Looking back: update 10');
  expect(await cell(page)).toBe(then.cell);
  await page.mouse.move(box.x + 10, box.y - 30);
  await expect(label(page)).toContainText('Live: update 20');

  await page.mouse.click(middle, box.y + 60);
  await page.mouse.move(box.x + 10, box.y - 30);
  await expect(label(page)).toContainText('Looking back: update 10');
  await expect(page).toHaveURL(/step=10/);
  await expect(page.getByText('as they were at update 10.')).toBeVisible();
  await page.getByRole('button', { name: 'Next word' }).click();
  await expect(page).toHaveURL(new RegExp(`word=${OPENING_WORD + 2}`));
  await expect(label(page)).toContainText('Looking back: update 10');
  await page.getByRole('button', { name: 'Previous word' }).click();
  await expect.poll(() => cell(page)).toBe(then.cell);

  const again = await context.newPage();
  await again.goto(page.url());
  await expect(again.getByText('Update 10 lies ahead')).toBeVisible({ timeout: 60_000 });
  await advance(again, 0, 9);
  await again.getByRole('button', { name: 'Step', exact: true }).click();
  await expect(again.getByText('as they were at update 10.')).toBeVisible();
  expect(await cell(again)).toBe(then.cell);

  await page.getByRole('button', { name: 'Back to now' }).click();
  await expect(label(page)).toContainText('Live: update 20');
  expect(await cell(page)).toBe(now.cell);
  await expect(page).not.toHaveURL(/step=/);
});

test('a finger that drags along the chart looks back, and lets go of it; a tap stays', async ({
  browser,
}) => {
  const context = await browser.newContext({ hasTouch: true, viewport: { width: 1024, height: 768 } });
  const page = await context.newPage();
  await twentyUpdates(page);
  const box = await errors(page).boundingBox();
  if (box === null) throw new Error('the chart must be on screen');
  const [middle, y] = [box.x + 32 + (box.width - 32 - 92) / 2, box.y + 60];
  const client = await context.newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x: number) =>
    client.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] });
  await touch('touchStart', middle - 60);
  await touch('touchMove', middle - 30);
  await touch('touchMove', middle);
  await expect(label(page)).toContainText('Looking back: update 10');
  await touch('touchEnd', middle);
  await expect(label(page)).toContainText('Live: update 20');
  await page.touchscreen.tap(middle, y);
  await expect(label(page)).toContainText('Looking back: update 10');
  await expect(page).toHaveURL(/step=10/);
  await context.close();
});

test('the losses are a handle too, and the run goes on under the look', async ({ page }) => {
  await twentyUpdates(page);
  const loss = page.getByRole('slider', { name: 'Look back along the loss of SeaRNN' });
  await loss.focus();
  await page.keyboard.press('Home');
  await expect(label(page)).toContainText('Looking back: update 0');
  const before = await cell(page);
  await page.evaluate(() => document.querySelector<HTMLButtonElement>('button[aria-label^="Play"]')?.click());
  // What is drawn stands still; what the browser keeps of the run tells how far it has come.
  await expect.poll(async () => (await keptUpdates(page))[0], { timeout: 60_000 }).toBeGreaterThan(60);
  expect(await cell(page)).toBe(before);
  await expect(label(page)).toContainText('Looking back: update 0');
  // The charts stand still under the reader's hand, and catch up when it lets go.
  await expect(errors(page)).toHaveAttribute('aria-valuemax', '3');
  await loss.blur();
  await expect(errors(page)).toHaveAttribute('aria-valuemax', /^[5-9]$|^\d\d$/);
});
