/** The formula of a cell with its numbers, and the code that computes it: they follow cell, contestant, objective and step. */
import { expect, test, type Page } from '@playwright/test';
import { complaints, sideways } from '../support/pageLooks.ts';

const SMALL = 'backend=wasm&hidden=16&embedding=8&batchSize=4&evaluationInterval=5';

const formula = (page: Page) => page.getByRole('region', { name: 'Formula with numbers', exact: true });
const line = (page: Page, name: string) => formula(page).locator(`li[data-line="${name}"]`);
const lit = (page: Page) => page.locator('figure li[aria-current=step] code');

async function open(page: Page, query = ''): Promise<void> {
  await page.goto(`./?backend=wasm${query}`);
  await expect(page.getByText(/^Recorded: update/)).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Formula with numbers …' }).click();
  await expect(line(page, 'g').first()).toBeVisible();
}

/** The numbers of the chosen cell as the table tells them. */
async function told(
  page: Page,
): Promise<Readonly<Record<'p' | 'q' | 'push', number>> & { readonly token: string }> {
  const text = await page
    .getByRole('grid', { name: /by cell/ })
    .first()
    .getByRole('gridcell')
    .innerText();
  const [, token = ''] = /letter (.): cost/.exec(text) ?? [];
  const number = (name: string): number =>
    Number((new RegExp(`${name} ([+−]?[\\d.]+)`).exec(text)?.[1] ?? '').replace('−', '-'));
  return { token, p: number('p'), q: number(', q'), push: number('push') };
}

/** What a line says of a token, as it is heard. */
async function heard(page: Page, name: string, token: string): Promise<number> {
  const words = await line(page, name).first().locator('.visually-hidden').innerText();
  const [, sign = '', digits = '', power = '0'] =
    new RegExp(`[:;] ${token} (−?)([\\d.]+)(?: times ten to the power of (−?\\d+))?`).exec(words) ?? [];
  return (sign === '' ? 1 : -1) * Number(digits) * 10 ** Number(power.replace('−', '-'));
}

test('the numbers of KL and of MLE are those of the table’s sentence, and follow cell, letter and contestant', async ({
  page,
}) => {
  await open(page, '&cell=4');
  const whose = page.getByRole('radiogroup', { name: 'Whose cost table' });
  const holds = async (): Promise<void> => {
    const { token, p, q, push } = await told(page);
    expect(Math.abs((await heard(page, 'p', token)) - p)).toBeLessThan(0.0056);
    expect(Math.abs((await heard(page, 'q', token)) - q)).toBeLessThan(0.0056);
    expect(Math.abs(0 - (await heard(page, 'g', token)) - push)).toBeLessThan(0.0056);
  };
  await whose.getByRole('radio', { name: 'SeaRNN' }).check({ force: true });
  await expect(formula(page).getByRole('heading', { level: 3 })).toHaveText('SeaRNN · KL α 50, nats');
  await holds();
  const before = await line(page, 'L').innerText();
  await page
    .getByRole('grid', { name: /by cell/ })
    .first()
    .focus();
  await page.keyboard.press('ArrowRight');
  await expect(formula(page).getByRole('heading', { level: 2 })).toHaveText('Formula with numbers: cell 5');
  expect(await line(page, 'L').innerText()).not.toBe(before);
  await holds();
  await page.keyboard.press('ArrowDown');
  await holds();

  await whose.getByRole('radio', { name: 'MLE' }).check({ force: true });
  await expect(formula(page).getByRole('heading', { level: 3 })).toHaveText('MLE · log-loss, nats');
  await expect(line(page, 'w')).toHaveCount(0);
  await holds();
  await whose.getByRole('radio', { name: 'side by side' }).check({ force: true });
  await expect(formula(page).getByRole('heading', { level: 3 })).toHaveCount(2);
  // Native MathML, which is drawn by the browser itself.
  expect(
    await formula(page)
      .locator('math')
      .first()
      .evaluate((element) => element.namespaceURI),
  ).toBe('http://www.w3.org/1998/Math/MathML');
  await page.getByRole('button', { name: 'Close the formula' }).click();
  await expect(formula(page)).toHaveCount(0);
});

test('in the sandbox the formula follows the objective and the costs of the copy', async ({ page }) => {
  await page.goto(`./?${SMALL}&cell=4`);
  await expect(page.getByRole('heading', { name: /^Cell 4/ })).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'change costs in a sandbox' }).click();
  const sandbox = page.getByRole('region', { name: 'Sandbox', exact: true });
  await sandbox.getByRole('button', { name: 'Formula with numbers' }).click();
  const own = sandbox.getByRole('region', { name: 'Formula of your copy' });
  const loss = async (): Promise<number> =>
    Number((await own.locator('li[data-line="L"] .visually-hidden').innerText()).replace(/^.*: |\.$/g, ''));
  const objective = sandbox.getByRole('combobox');
  for (const id of await objective
    .locator('option')
    .evaluateAll((all) => all.map((each) => each.getAttribute('value') ?? ''))) {
    await objective.selectOption(id);
    const shown = Number(await sandbox.getByRole('status').locator('b').innerText());
    expect(Math.abs((await loss()) - shown), id).toBeLessThan(0.06);
    await expect(own.locator('math').first()).toBeVisible();
  }
  await objective.selectOption('ll');
  await expect(own).toContainText('a*, the cheapest letter');
  const before = await loss();
  // Another letter is the cheapest then.
  await sandbox.getByRole('row', { name: /best/ }).getByRole('slider').press('End');
  await expect.poll(loss).not.toBe(before);
});

test('the code opens with the objective’s line lit, and in a lesson the lit line follows the step', async ({
  page,
}) => {
  await open(page);
  await formula(page).getByRole('button', { name: 'Show the code' }).click();
  await expect(lit(page)).toContainText('learnFrom(');
  await expect(formula(page)).toContainText('src/methods/searnn.ts, from line');
  await formula(page).getByRole('button', { name: 'Hide the code' }).click();
  await expect(lit(page)).toHaveCount(0);

  await page.goto('./?panel=lesson');
  const theatre = page.getByRole('dialog', { name: 'Step through one update' });
  await theatre.getByRole('checkbox', { name: 'ask me first' }).uncheck();
  await theatre.getByRole('radio', { name: 'cell', exact: true }).check({ force: true });
  await theatre.getByRole('button', { name: 'Show the code' }).click();
  const timeline = theatre.getByRole('slider', { name: 'Timeline' });
  const lines = [
    ...['lessonOf(', 'lessonOf(', 'cellsToTry(', 'tokensToTry(', "clock.time('rollOut'"],
    ...["clock.time('costs'", "clock.time('objective'", 'learnFrom('],
  ];
  for (const [step, text] of lines.entries()) {
    await timeline.fill(String(step));
    await expect(lit(page)).toContainText(text);
    await expect(lit(page)).toBeInViewport();
  }
  await timeline.fill(String(Number(await timeline.getAttribute('max')) - 1));
  await expect(lit(page)).toContainText('propose(');
  await theatre.getByRole('button', { name: 'Show Algorithm 1' }).click();
  await expect(theatre.getByRole('heading', { name: 'Algorithm 1' })).toBeVisible();
});

test('while training its numbers follow, and are those of the table beside them', async ({ page }) => {
  await page.goto(`./?${SMALL}&view=all`);
  await expect(page.getByTestId('status')).toHaveAttribute('data-status', 'ready', { timeout: 60_000 });
  await page.getByRole('button', { name: 'Formula with numbers …' }).click();
  await page.getByRole('slider', { name: /^speed/ }).fill('3');
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  const table = page.getByRole('region', { name: 'Cost table of this word' });
  await expect(table).toContainText(/after update \d+/);
  const loss = line(page, 'L').first();
  const before = await loss.innerText();
  await expect.poll(() => loss.innerText()).not.toBe(before);
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await expect(page.getByTestId('status')).toHaveAttribute('data-status', 'paused');
  const { token, p } = await told(page);
  expect(Math.abs((await heard(page, 'p', token)) - p)).toBeLessThan(0.0056);
});

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(colorScheme, () => {
    test.use({ colorScheme });
    for (const [width, height] of [
      [390, 844],
      [1024, 768],
      [1280, 720],
      [1440, 900],
    ] as const)
      test(`${width} px wide, with code: no complaint of axe, nothing scrolls sideways`, async ({ page }) => {
        await page.setViewportSize({ width, height });
        await open(page, '&view=all');
        await formula(page).getByRole('button', { name: 'Show the code' }).click();
        await expect(lit(page).first()).toBeVisible();
        expect(await complaints(page)).toEqual([]);
        expect(await sideways(page)).toBe(0);
        const wide = await formula(page)
          .locator('ol[aria-label]')
          .evaluateAll((all) => all.map((each) => each.scrollWidth - each.clientWidth));
        expect(wide.every((more) => more === 0)).toBe(true);
      });
  });
