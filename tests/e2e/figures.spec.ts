/** What is saved for papers: charts, tables and drawings of the page as files that stand alone, light, with the page's numbers. */
import { expect, test } from '@playwright/test';
import { TAKE_ALONG as GERMAN } from '../../src/text/de/takeAlong.ts';
import { TAKE_ALONG } from '../../src/text/en/takeAlong.ts';
import { menuOf, parsed, rowsOf, save, sizeOf, spaced, tested } from '../support/savedFigures.ts';
import { sharedPage } from '../support/sharedPage.ts';

test.describe('of a run', () => {
  const opened = sharedPage({}, (page) => tested(page, 7));

  test('the chart of test errors is a figure in both widths, and its numbers are those that were measured', async () => {
    const page = opened();
    const menu = menuOf(page, 'Test error');
    for (const width of [84, 174]) {
      const svg = await save(page, menu, 'svg', width);
      expect(svg.name).toBe('searnn-test-error.svg');
      const { root, width: wide, title, paper, texts } = await parsed(page, svg.text);
      expect([root, wide, paper]).toEqual(['svg', `${width}mm`, '#ffffff']);
      expect(title).toContain('letter error on unseen words, %');
      expect(texts).toEqual(expect.arrayContaining(['updates', expect.stringContaining('SeaRNN')]));
      const png = await save(page, menu, 'png', width);
      expect(sizeOf(png)).toMatchObject({ width: Math.round((width / 25.4) * 300), density: 11_811 });
    }
    const rows = rowsOf(await save(page, menu, 'csv'));
    // Seven regular tests of each, and all test words at the end.
    expect(rows).toHaveLength(16);
    const last = rows.findLast(({ contestant }) => contestant === '1');
    expect(last).toMatchObject({ unit: '%', x: '60', part: 'line', xAxis: 'updates' });
    const table = page.getByRole('table', { name: 'Newest test of each contestant' });
    const shown = await table.getByRole('row').nth(1).getByRole('cell').nth(1).textContent();
    expect(`${Number(last?.['value']).toFixed(1)} %`).toBe(shown?.replace(/\s/g, ' '));
    const plots = await save(page, menu, 'dat');
    expect(plots.text).toContain('x1 mean1 low1 high1 x2 mean2 low2 high2');
  });

  test('a difference has its interval, and a log axis its values', async () => {
    const page = opened();
    const chart = page.getByRole('region', { name: 'Test error' });
    await chart.getByRole('radio', { name: 'difference', exact: true }).check();
    const svg = await save(page, menuOf(page, 'Test error'), 'svg');
    expect(svg.text).toContain('data-part="band"');
    expect((await parsed(page, svg.text)).title).toContain('below that of MLE, percentage points');
    const parts = new Set(
      rowsOf(await save(page, menuOf(page, 'Test error'), 'csv')).map(({ part }) => part),
    );
    expect(parts).toEqual(new Set(['line', 'low', 'high']));
    await chart.getByRole('radio', { name: 'log', exact: true }).check();
    await parsed(page, (await save(page, menuOf(page, 'Test error'), 'svg', 174)).text);
    await chart.getByRole('radio', { name: 'linear', exact: true }).check();
  });

  test('each training loss is a figure of its own, with the unit of its objective', async () => {
    const page = opened();
    const menu = menuOf(page, 'Training loss: MLE');
    const svg = await save(page, menu, 'svg');
    expect((await parsed(page, svg.text)).title).toContain('training loss of MLE: log-loss, nats');
    const rows = rowsOf(await save(page, menu, 'csv'));
    expect(rows.length).toBeGreaterThan(50);
    expect(new Set(rows.map(({ unit }) => unit))).toEqual(new Set(['log-loss, nats']));
    await save(page, menuOf(page, 'Training loss: SeaRNN'), 'svg');
  });

  test('recovery is a figure of bars, and its numbers are those beside the bars', async () => {
    const page = opened();
    const menu = menuOf(page, 'Recovery');
    await expect(menu).toBeVisible({ timeout: 30_000 });
    const bars = page.getByTestId('recovery').getByRole('listitem');
    const shown = await bars.first().locator('b').textContent();
    expect((await parsed(page, (await save(page, menu, 'svg')).text)).texts).toContain('MLE');
    const [first] = rowsOf(await save(page, menu, 'csv'));
    expect(`${Number(first?.['value']).toFixed(1)} %`).toBe(shown?.replace(/\s/g, ' '));
  });

  test('the newest numbers are a table as CSV, LaTeX and a drawing, as they are shown', async () => {
    const page = opened();
    const menu = page.getByRole('button', { name: TAKE_ALONG.newest });
    const [row] = rowsOf(await save(page, menu, 'csv'));
    const cells = page.getByRole('table', { name: 'Newest test of each contestant' }).getByRole('row').nth(1);
    const shown = await cells.getByRole('cell').allTextContents();
    expect(Object.values(row ?? {})).toEqual(['MLE', ...shown]);
    expect((await save(page, menu, 'tex')).text).toContain('\\toprule');
    for (const width of [84, 174])
      expect((await parsed(page, (await save(page, menu, 'svg', width)).text)).texts.map(spaced)).toEqual(
        expect.arrayContaining(['MLE', ...shown.map(spaced)]),
      );
  });

  test('the cost table is a figure, and every cell with every token a row', async () => {
    const page = opened();
    const menu = menuOf(page, 'Cost table');
    for (const width of [84, 174]) {
      const { title, texts } = await parsed(page, (await save(page, menu, 'svg', width)).text);
      expect(title).toMatch(/Cost table of “\w+”/);
      expect(texts).toEqual(expect.arrayContaining(['truth', 'not tried']));
    }
    const rows = rowsOf(await save(page, menu, 'csv'));
    const cells = new Set(rows.map(({ cell }) => cell)).size;
    expect(rows).toHaveLength(26 * cells);
    expect(rows.filter((row) => row['true'] === '1')).toHaveLength(cells);
    for (const { tried, cost } of rows) expect(cost === '').toBe(tried === '0');
  });

  test('the confusion table is a figure, and its counts are rows', async () => {
    const page = opened();
    await page.getByRole('heading', { name: 'Confusion' }).click();
    const menu = menuOf(page, 'Confusion');
    await expect(menu).toBeVisible({ timeout: 30_000 });
    for (const width of [84, 174]) await parsed(page, (await save(page, menu, 'svg', width)).text);
    const rows = rowsOf(await save(page, menu, 'csv'));
    expect(rows).toHaveLength(26 * 26);
    expect(rows.every(({ count, occurrences }) => Number(count) <= Number(occurrences))).toBe(true);
  });

  test('a tree is a drawing that stands alone, light in the dark theme too', async () => {
    const page = opened();
    await page.getByRole('radio', { name: 'tree', exact: true }).check();
    const menu = menuOf(page, /Save …: Roll-outs of SeaRNN/).first();
    await expect(menu).toBeVisible({ timeout: 30_000 });
    const light = await save(page, menu, 'svg');
    expect((await parsed(page, light.text)).paper).toBe('#ffffff');
    await page.getByRole('button', { name: 'Dark theme' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    expect((await save(page, menu, 'svg')).text).toBe(light.text);
    const table = await save(page, menuOf(page, 'Cost table'), 'svg');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await page.getByRole('button', { name: 'Light theme' }).click();
    expect((await save(page, menuOf(page, 'Cost table'), 'svg')).text).toBe(table.text);
    expect(sizeOf(await save(page, menu, 'png')).width).toBe(992);
  });
});

test.describe('on a small screen, in German', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the menu is within reach, and the figure speaks German', async ({ page }) => {
    await tested(page, 2, '&lang=de');
    const menu = page.getByRole('button', { name: 'Sichern …: Testfehler' });
    await menu.scrollIntoViewIfNeeded();
    const svg = await save(page, menu, 'svg', 84, GERMAN);
    expect((await parsed(page, svg.text)).title).toMatch(/fehler in ungesehenen Wörtern, %/);
    await menu.click();
    const box = await page.locator('[popover]:popover-open').boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
  });
});

test('a counter-example is a drawing that stands alone', async ({ page }) => {
  await page.goto('./?panel=counterexamples&backend=wasm');
  const menu = menuOf(page, /Save …: Graph \(a\)/);
  await expect(menu).toBeVisible({ timeout: 60_000 });
  const svg = await save(page, menu, 'svg');
  expect((await parsed(page, svg.text)).texts.length).toBeGreaterThan(10);
  expect(svg.name).toBe('searnn-counterexample-a.svg');
});
