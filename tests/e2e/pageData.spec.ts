/** The reader's own data file on the page: read, refused when it is broken, and still there after a reload. */
import { expect, test, type Page } from '@playwright/test';

const SMALL = 'backend=wasm&hidden=16&embedding=8&batchSize=4&evaluationInterval=5';

/** Letters in the Kassel format: `words` over ten folds, every letter a block of pixels of its own. */
function letterFile(words: readonly string[]): string {
  const lines: string[] = [];
  words.forEach((word, w) =>
    Array.from(word).forEach((letter, i) => {
      const id = lines.length + 1;
      const pixels = Array.from({ length: 128 }, (_, p) => (p % 26 === letter.charCodeAt(0) - 97 ? 1 : 0));
      const next = i === word.length - 1 ? -1 : id + 1;
      lines.push([id, letter, next, w + 1, i + 1, w % 10, ...pixels].join('\t'));
    }),
  );
  return `${lines.join('\n')}\n`;
}

const WORDS = ['able', 'baker', 'candle', 'dawn', 'ember', 'fable', 'glow', 'hill', 'ink', 'jolt'];
const file = letterFile([...WORDS, ...WORDS]);

const status = (page: Page) => page.getByTestId('status');
const chooser = (page: Page) => page.getByRole('button', { name: /^Letters · / });

async function choose(page: Page, name: string, text: string): Promise<void> {
  await page
    .getByLabel('Data file')
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
}

test.beforeEach(async ({ page }) => {
  await page.goto(`./?${SMALL}`);
  await expect(status(page)).toHaveAttribute('data-status', 'ready', { timeout: 60_000 });
});

test('a file of one’s own is read, trained on, and still there after a reload', async ({ page }) => {
  await choose(page, 'my.letter.data', file);
  await expect(chooser(page)).toContainText('my.letter.data');
  await expect(page).toHaveURL(/data=own/);
  await page.getByRole('button', { name: 'Step', exact: true }).click();
  await expect(page.getByTestId('update')).toHaveText('1', { timeout: 60_000 });

  await page.reload();
  await expect(status(page)).toHaveAttribute('data-status', 'ready', { timeout: 60_000 });
  await expect(chooser(page)).toContainText('my.letter.data');
  await chooser(page).click();
  await expect(page.getByText('20 handwritten words of 10 types')).toBeVisible();
  await page.getByRole('button', { name: 'Letters, 432 words', exact: true }).click();
  await expect(chooser(page)).toContainText('built in');
});

test('a broken file is refused with line and column, and the data in use stay', async ({ page }) => {
  const lines = file.split('\n');
  lines[6] = (lines[6] ?? '').replace(/\t1\t/, '\t7\t');
  const before = page.url();
  await choose(page, 'broken.data', lines.join('\n'));
  await expect(page.getByRole('alert')).toContainText(/line 7/i);
  await expect(page.getByRole('alert')).toContainText(/column/i);
  await expect(chooser(page)).toContainText('built in');
  expect(page.url()).toBe(before);
  await page.getByRole('button', { name: 'Step', exact: true }).click();
  await expect(page.getByTestId('update')).toHaveText('1', { timeout: 60_000 });
});

test('a file dropped anywhere on the page is read', async ({ page }) => {
  const carried = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'dropped.data'));
    return transfer;
  }, file);
  await page.dispatchEvent('main', 'dragover', { dataTransfer: carried });
  await expect(page.getByText(/it is read on this device/)).toBeVisible();
  await page.dispatchEvent('main', 'drop', { dataTransfer: carried });
  await expect(chooser(page)).toContainText('dropped.data');
  await expect(status(page)).toHaveAttribute('data-status', 'ready');
});

test('a link that asks for a file this browser does not keep says so and goes on', async ({ page }) => {
  await page.goto(`./?v=1&data=own&${SMALL}`);
  await expect(status(page)).toHaveAttribute('data-status', 'ready', { timeout: 60_000 });
  await expect(page.getByText(/has no data file of yours stored/)).toBeVisible();
  await expect(chooser(page)).toContainText('built in');
});
