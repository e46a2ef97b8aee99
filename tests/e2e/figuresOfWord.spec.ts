/** What is known of one word, saved for papers: its roll-outs, nine tables, lesson, attention, and what is made of one’s own. */
import { expect, test } from '@playwright/test';
import { menuOf, parsed, rowsOf, save, tested } from '../support/savedFigures.ts';

test('the roll-outs of a cell are a table: all of them, whatever the list shows', async ({ page }) => {
  await tested(page, 2);
  const menu = menuOf(page, /^Save …: Cell \d+, letter /);
  await expect(menu).toBeVisible({ timeout: 60_000 });
  const cell = /Cell (\d+)/.exec((await menu.getAttribute('aria-label')) ?? '')?.[1];
  const costs = rowsOf(await save(page, menuOf(page, 'Cost table'), 'csv'));
  const tried = costs.filter((row) => row['cell'] === cell && row['tried'] === '1');
  const file = await save(page, menu, 'csv');
  expect(file.name).toBe('searnn-roll-outs.csv');
  const rows = rowsOf(file);
  expect(rows.map(({ forced }) => forced).toSorted()).toEqual(tried.map(({ token }) => token).toSorted());
  for (const { forced, cost } of rows)
    expect(cost).toBe(Number(tried.find(({ token }) => token === forced)?.['cost']).toFixed(2));
  expect((await save(page, menu, 'tex')).text).toContain('finished word');
});

test('the nine tables are one figure of nine panels, and its numbers are a row for every pair, cell and letter', async ({
  page,
}) => {
  await tested(page, 2);
  await page.goto(`${page.url()}&panel=nineTables`);
  const menu = menuOf(page, /^Save …: Nine cost tables of /);
  await expect(menu).toBeVisible({ timeout: 60_000 });
  for (const width of [84, 174]) {
    const { text } = await save(page, menu, 'svg', width);
    await parsed(page, text);
    expect(text.match(/data-panel="[^"]+"/g)).toHaveLength(9);
    const places = await page.evaluate(
      (svg) =>
        [...new DOMParser().parseFromString(svg, 'image/svg+xml').querySelectorAll('[data-panel] rect')].map(
          (cell) => [Number(cell.getAttribute('x')), Number(cell.getAttribute('width'))],
        ),
      text,
    );
    expect(Math.max(...places.map(([x = 0, wide = 0]) => x + wide))).toBeLessThan((width / 25.4) * 72);
  }
  const rows = rowsOf(await save(page, menu, 'csv'));
  const cells = new Set(rows.map(({ cell }) => cell)).size;
  expect(rows).toHaveLength(9 * cells * 26);
  expect(new Set(rows.map(({ name }) => name)).size).toBe(9);
});

test('what contestants make of a text of one’s own is a table', async ({ page }) => {
  await tested(page, 2);
  await page.getByRole('button', { name: 'Write a word of your own' }).click();
  const panel = page.getByRole('dialog', { name: 'A word of your own' });
  await panel.getByRole('radio', { name: 'Type' }).check();
  await panel.getByRole('textbox', { name: 'word' }).fill('bad');
  const read = panel.getByTestId('own-word-1');
  await expect(read).toHaveText(/^[a-z]{3}$/);
  const rows = rowsOf(await save(page, menuOf(page, 'Your word and how it is read'), 'csv'));
  expect(rows).toHaveLength(6);
  expect(rows.filter(({ Contestant }) => Contestant !== 'MLE').map(({ writes }) => writes)).toEqual([
    ...Array.from((await read.textContent()) ?? ''),
  ]);
});

test('a step of a lesson is saved as its tables', async ({ page }) => {
  await page.goto('./?panel=lesson&backend=wasm&hidden=16&embedding=8&batchSize=4');
  const tried = menuOf(page, /^Save …: Letters tried at this cell/);
  await expect(tried).toBeVisible({ timeout: 60_000 });
  const theatre = page.getByRole('dialog', { name: 'Step through one update' });
  await theatre.getByRole('checkbox', { name: 'ask me first' }).uncheck();
  const timeline = theatre.getByRole('slider', { name: 'Timeline' });
  await timeline.fill(String(await timeline.getAttribute('max')));
  const rows = rowsOf(await save(page, tried, 'csv'));
  expect(rows.length).toBeGreaterThan(2);
  expect(Object.keys(rows[0] ?? {})).toEqual([
    ...['a', 'finished word', 'cost', 'other side'],
    ...['p', 'q', 'push'],
  ]);
  const word = rowsOf(await save(page, menuOf(page, /^Save …: The word, letter by letter/), 'csv'));
  expect(word.length).toBeGreaterThan(1);
});

test('links of attention are a drawing that stands alone', async ({ page }) => {
  await tested(page, 2, '&data=translation');
  const menu = menuOf(page, /^Save …: Attention of .* as links/).first();
  await expect(menu).toBeVisible({ timeout: 60_000 });
  const { name, text } = await save(page, menu, 'svg');
  expect(name).toMatch(/^searnn-attention-links-\d\.svg$/);
  const { texts } = await parsed(page, text);
  expect(texts.length).toBeGreaterThan(1);
});
