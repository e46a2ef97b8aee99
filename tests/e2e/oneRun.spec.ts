/** Whatever is changed while it trains, the page never goes blank, and all its figures are of one moment. */
import { expect, test, type Page } from '@playwright/test';

const SMALL = './?backend=wasm&hidden=16&embedding=8&batchSize=4&evaluationInterval=20';

/** All that a page may complain of: none of it should come. */
function complaints(page: Page): string[] {
  const heard: string[] = [];
  page.on('pageerror', (error) => heard.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') heard.push(message.text());
  });
  return heard;
}

const status = (page: Page) => page.getByTestId('status');
const update = async (page: Page): Promise<number> =>
  Number((await page.getByTestId('update').innerText()).replace(/\D/g, ''));

async function trainOn(page: Page, updates = 2): Promise<void> {
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(() => update(page), { timeout: 60_000 }).toBeGreaterThan(updates);
}

/** Another run stands, is of this task, and shows its own word; nothing was complained of meanwhile. */
async function expectStands(page: Page, task: string, heard: readonly string[]): Promise<void> {
  await expect(page.getByRole('button', { name: new RegExp(`^${task} · `) })).toBeVisible({
    timeout: 60_000,
  });
  await expect(status(page)).toHaveAttribute('data-status', 'ready', { timeout: 60_000 });
  await expect(page.getByTestId('update')).toHaveText('0');
  await expect(page.getByText('Live: update 0', { exact: false })).toBeVisible();
  await expect(page.getByRole('grid').first()).toBeVisible();
  await expect(page.getByText(/asked to stop/)).toHaveCount(0);
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect(heard).toEqual([]);
}

const TASKS = [
  ['spelling', 'Spelling'],
  ['translation', 'Translation'],
  ['rows of digits', 'Rows of digits'],
  ['chunking', 'Chunking'],
  ['letters, 432 words', 'Letters'],
] as const;

for (const slowness of [1, 4])
  test(`another task, chosen while it trains, takes the place of the one before; processor ${slowness} times slower`, async ({
    page,
  }) => {
    test.setTimeout(240_000);
    const heard = complaints(page);
    await page.goto(SMALL);
    await expect(status(page)).toHaveAttribute('data-status', 'ready', { timeout: 60_000 });
    if (slowness > 1) {
      const browser = await page.context().newCDPSession(page);
      await browser.send('Emulation.setCPUThrottlingRate', { rate: slowness });
    }
    let before = 'Letters';
    for (const [choice, title] of TASKS) {
      await trainOn(page);
      await page.getByRole('button', { name: new RegExp(`^${before} · `) }).click();
      await page
        .getByRole('group', { name: 'Data that come with the page' })
        .getByRole('button', { name: new RegExp(choice, 'i') })
        .click();
      await expectStands(page, title, heard);
      before = title;
    }
  });

test('a file that is dropped and a reset, while it trains, begin anew without a word of stopping', async ({
  page,
}) => {
  const heard = complaints(page);
  await page.goto(SMALL);
  await expect(status(page)).toHaveAttribute('data-status', 'ready', { timeout: 60_000 });
  await trainOn(page);
  await page.getByRole('button', { name: 'Reset', exact: true }).click();
  await expectStands(page, 'Letters', heard);
  await trainOn(page);
  await page.evaluate(() => {
    const text = 'the quick brown fox jumps over the lazy dog and runs away '.repeat(200);
    const dropped = new DataTransfer();
    dropped.items.add(new File([text], 'fox.txt', { type: 'text/plain' }));
    for (const kind of ['dragenter', 'dragover', 'drop'])
      document.body.dispatchEvent(
        new DragEvent(kind, { dataTransfer: dropped, bubbles: true, cancelable: true }),
      );
  });
  await expectStands(page, 'Spelling', heard);
  await expect(page.getByRole('img', { name: /^Handwritten word/ })).toHaveCount(0);
});

test('card, grid, chart, counter and word are of one moment whenever one looks', async ({ page }) => {
  const heard = complaints(page);
  await page.goto(SMALL);
  await expect(status(page)).toHaveAttribute('data-status', 'ready', { timeout: 60_000 });
  await trainOn(page, 25);
  // Read at every change of the page: what stands there then was put there together.
  const seen = await page.evaluate(
    () =>
      new Promise<readonly { counter: string; live: string; cards: string[]; chart: string[] }[]>(
        (resolve) => {
          const moments: { counter: string; live: string; cards: string[]; chart: string[] }[] = [];
          const texts = (selector: string): string[] =>
            Array.from(document.querySelectorAll(selector), (each) => each.textContent);
          const observer = new MutationObserver(() => {
            const counter = texts('[data-testid=update]')[0] ?? '';
            const live = texts('section[aria-label="What is shown"]')[0] ?? '';
            const rows = Array.from(document.querySelectorAll('table caption')).find((caption) =>
              caption.textContent.startsWith('Newest test'),
            )?.parentElement;
            const chart = Array.from(
              rows?.querySelectorAll('tbody tr') ?? [],
              (row) => row.children[2]?.textContent ?? '',
            );
            moments.push({ counter, live, cards: texts('[role=tab] b'), chart });
          });
          observer.observe(document.body, { subtree: true, childList: true, characterData: true });
          setTimeout(() => {
            observer.disconnect();
            resolve(moments);
          }, 10_000);
        },
      ),
  );
  expect(new Set(seen.map(({ counter }) => counter)).size).toBeGreaterThan(5);
  expect(new Set(seen.map(({ cards }) => cards.join())).size).toBeGreaterThan(1);
  for (const { counter, live, cards, chart } of seen) {
    expect(live).toContain(`Live: update ${counter}`);
    expect(cards).toEqual(chart);
  }
  expect(heard).toEqual([]);
});

test('what comes into view with the first update is of that update, as all else is', async ({ page }) => {
  await page.goto(SMALL);
  for (let visits = 0; visits < 3; visits++) {
    await expect(status(page)).toHaveAttribute('data-status', 'ready', { timeout: 60_000 });
    // The sentence about the word can then come at once.
    const names = () => page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    await expect.poll(async () => (await names()).some((name) => name.includes('BestOnWord'))).toBe(true);
    const told = page.evaluate(
      () =>
        new Promise<readonly string[]>((resolve) => {
          const moments: string[] = [];
          const text = (id: string): string =>
            document.querySelector(`[data-testid=${id}]`)?.textContent ?? '';
          const observer = new MutationObserver(() => {
            const [, reading] = /^At update ([\d,]+) /.exec(text('reading')) ?? [];
            if (reading !== undefined) moments.push(`${reading} beside ${text('update')}`);
            if (moments.length < 10) return;
            observer.disconnect();
            resolve(moments);
          });
          observer.observe(document.body, { subtree: true, childList: true, characterData: true });
        }),
    );
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    for (const moments of await told) {
      const [reading, counter] = moments.split(' beside ');
      expect(reading, moments).toBe(counter);
    }
    await page.reload();
  }
});

test('nine tables before Play speak of the update that the page behind shows', async ({ page }) => {
  await page.goto(`${SMALL}&panel=nineTables`);
  await expect(page.getByRole('dialog').getByText('As after update 0.')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText('Live: update 0', { exact: false })).toBeVisible();
});
