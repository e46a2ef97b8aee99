/** Forced letters: on everyone from the table, at any letter of the tree, live and in a link; held against the roll-outs. */
import { expect, test, type Page } from '@playwright/test';

/** Both contestants roll in and out by themselves: their tables tell how they go on from any letter. */
const OWN = [0, 1].map((i) => `c${i}.method=searnn&c${i}.rollIn=learned&c${i}.rollOut=learned`).join('&');
const SMALL = `backend=wasm&hidden=16&embedding=8&batchSize=4&evaluationInterval=1000&${OWN}&c1.costScale=5`;

const rollOuts = (page: Page) => page.getByRole('region', { name: /^Cell \d+, letter/ });
const forks = (page: Page) => page.getByRole('region', { name: 'Forced letters' });
const goesOn = (page: Page, contestant: number) =>
  forks(page).locator(`[data-contestant="${contestant}"]`).first().locator('[aria-hidden][data-chosen]');
const text = async (letters: ReturnType<typeof goesOn>): Promise<string> =>
  (await letters.allInnerTexts()).join('').replaceAll(/\s/g, '');

async function open(page: Page, more = ''): Promise<void> {
  await page.goto(`./?${SMALL}&word=162&view=1&cell=3&token=x${more}`);
  const play = page.getByRole('button', { name: 'Play', exact: true });
  await expect(page.getByRole('button', { name: 'Step', exact: true })).toBeEnabled({ timeout: 60_000 });
  await play.click();
  // The word that the page opens on is a recorded one.
  await expect(page.getByText(/^Live: update \d{2,}/)).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Step', exact: true })).toBeEnabled();
  await settled(page);
}

/** Until the word is shown as the contestants stand now that they are paused. */
async function settled(page: Page): Promise<void> {
  const shown = async (): Promise<readonly number[]> => {
    const word = await page.getByText(/^Live: update/).innerText();
    const figure = await page.getByTestId('update').innerText();
    return [/update ([\d,]+)/.exec(word)?.[1] ?? '', figure].map((text) => Number(text.replaceAll(',', '')));
  };
  let before = '';
  await expect
    .poll(
      async () => {
        const last = before;
        const [word = NaN, figure = NaN] = await shown();
        before = `${word} ${figure}`;
        // One contestant may have made an update more than the other, which the figure does not count.
        return word - figure <= 1 && word >= figure && before === last;
      },
      { intervals: [300] },
    )
    .toBe(true);
}

/** The finished word of a letter in the list of contestant `view`. */
async function finished(page: Page, view: number, letter: string): Promise<string> {
  await page
    .getByRole('radiogroup', { name: 'Whose cost table' })
    .getByRole('radio')
    .nth(view)
    .check({ force: true });
  const label = await rollOuts(page)
    .getByRole('button', { name: new RegExp(`^${letter} forced`) })
    .innerText();
  return /forced: ([a-z]+),/.exec(label)?.[1] ?? label;
}

test('a letter forced on everyone leads each contestant where its own roll-out ended', async ({ page }) => {
  await open(page);
  const ends = [await finished(page, 0, 'x'), await finished(page, 1, 'x')];
  await page.getByRole('button', { name: 'force x at letter 3 on everyone' }).click();
  for (const contestant of [0, 1]) {
    await expect(goesOn(page, contestant)).toHaveCount(8);
    expect(await text(goesOn(page, contestant))).toBe(ends[contestant]);
    expect(ends[contestant]?.[2]).toBe('x');
  }
  await expect(forks(page).getByRole('listitem')).toHaveText([/recovers|goes wrong/, /recovers|goes wrong/]);
  await expect(page).toHaveURL(/force=3%3Ax|force=3:x/);

  // Live: the answer follows the training.
  const before = ends.join();
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect
    .poll(async () => `${await text(goesOn(page, 0))},${await text(goesOn(page, 1))}`, { timeout: 30_000 })
    .not.toBe(before);
  expect((await text(goesOn(page, 1)))[2]).toBe('x');
  await forks(page)
    .getByRole('button', { name: /^x at letter 3/ })
    .click();
  await expect(forks(page)).toHaveCount(0);
  await expect(page).not.toHaveURL(/force=/);
});

test('the shown costs are what forcing each letter and counting the wrong ones gives', async ({ page }) => {
  await open(page);
  const truth = /The truth is ([a-z]+)/.exec(
    await page.getByRole('region', { name: 'The watched word' }).innerText(),
  )?.[1];
  const grid = page.getByRole('grid', { name: /cost by cell/ });
  await grid.focus();
  await page.keyboard.press('Control+Home');
  let place = 1;
  for (const letter of 'aektrn') {
    await page.keyboard.press(letter);
    await expect(grid.getByRole('gridcell')).toHaveText(new RegExp(`^Cell ${place}, letter ${letter}: `));
    const cost = /cost (\d\.\d\d)/.exec(await grid.getByRole('gridcell').innerText())?.[1];
    await page.keyboard.press('Enter');
    await expect(forks(page)).toContainText(`${letter} at letter ${place}`);
    await expect(goesOn(page, 0)).toHaveCount(8);
    const word = await text(goesOn(page, 0));
    expect(word[place - 1]).toBe(letter);
    const wrong = [...word.matchAll(/./g)].filter(([each], t) => each !== truth?.[t]).length;
    expect((wrong / 8).toFixed(2)).toBe(cost);
    await page.keyboard.press('ArrowRight');
    place++;
  }
});

test('Enter in the cost table forces its letter, and a link does', async ({ page, context }) => {
  await open(page);
  await page.getByRole('grid', { name: /cost by cell/ }).focus();
  await page.keyboard.press('q');
  await page.keyboard.press('Enter');
  await expect(forks(page)).toContainText('q at letter 3');
  await expect(goesOn(page, 0)).toHaveCount(8);
  const again = await context.newPage();
  await again.goto(page.url());
  await expect(forks(again)).toContainText('q at letter 3', { timeout: 60_000 });
  await expect(goesOn(again, 1)).toHaveCount(8, { timeout: 60_000 });
  await page.getByRole('button', { name: 'Next word' }).click();
  await expect(forks(page)).toHaveCount(0);
});

test('the tree forks at any letter: what leads there is forced too, and all go on', async ({ page }) => {
  await open(page);
  const word = await finished(page, 1, 'x');
  await page.getByRole('radio', { name: 'tree', exact: true }).check({ force: true });
  const tree = page.getByRole('grid', { name: /^Roll-outs of .* at letter 3$/ });
  await tree.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(tree.getByRole('gridcell')).toHaveText(
    new RegExp(`^Letter 5 is ${word[4] ?? ''}, .*After x forced at letter 3 the word ends as “${word}”`),
  );
  await page.keyboard.press('z');
  await expect(goesOn(page, 0)).toHaveCount(8);
  for (const contestant of [0, 1])
    expect((await text(goesOn(page, contestant))).slice(0, 5)).toBe(`${word.slice(0, 4)}z`);
  // The contestant whose tree it is goes on as it would had it come there by itself.
  await page.getByRole('button', { name: 'release all' }).click();
  await page.getByRole('combobox', { name: /^After/ }).selectOption(`${word[4] ?? ''} (as it is)`);
  await page.getByRole('button', { name: 'All go on from there' }).click();
  await expect(goesOn(page, 1)).toHaveCount(8);
  await expect.poll(() => text(goesOn(page, 1))).toBe(word);

  // Clicking a letter of the tree goes there; the two other distances show the same roll-out.
  await tree.getByText('x', { exact: true }).first().click();
  await expect(tree.getByRole('gridcell')).toHaveText(/^Letter 3 is x, /);
  await page.getByRole('radio', { name: 'one roll-out' }).check({ force: true });
  await expect(rollOuts(page).getByText(/^Wrong at letter|^No letter is wrong/)).toBeVisible();
  await page.getByRole('radio', { name: 'word', exact: true }).check({ force: true });
  const cells = rollOuts(page).getByRole('list', { name: 'Cells of the word' }).getByRole('button');
  await expect(cells).toHaveCount(8);
  await cells.nth(5).click();
  await expect(rollOuts(page)).toContainText('Cell 6, letter');
});

test('a mixed roll-out shows both sides of its coin', async ({ page }) => {
  await page.goto('./?backend=wasm&hidden=16&embedding=8&batchSize=4&view=2&cell=2&token=x&word=5');
  await expect(page.getByRole('button', { name: 'Step', exact: true })).toBeEnabled({ timeout: 60_000 });
  await page.getByRole('radio', { name: 'tree', exact: true }).check({ force: true });
  const trees = rollOuts(page).getByRole('grid');
  await expect(trees).toHaveCount(2);
  await expect(rollOuts(page)).toContainText(/On the coin’s other side (the model|the reference)/);
  // One side copies the truth after the forced letter, the other is the model's own.
  const truth = /The truth is ([a-z]+)/.exec(
    await page.getByRole('region', { name: 'The watched word' }).innerText(),
  )?.[1];
  const told = await trees.getByRole('gridcell').allInnerTexts();
  expect(told.filter((each) => each.includes(`x${truth?.slice(2) ?? '?'}”`))).not.toEqual([]);
});
