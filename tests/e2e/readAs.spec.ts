/** What was understood of the reader's file is shown, and can be changed. */
import { expect, test } from '@playwright/test';
import { isOpen, open } from '../support/keptRuns.ts';

const LINES = Array.from(
  { length: 40 },
  (_, i) => `${i}\ta dog sees ${i % 7}\t${i + 70}\tein Hund sieht ${i % 7}`,
).join('\n');

test('a file’s columns are shown and can be exchanged, also after a reload; a link says which file it is of', async ({
  page,
}) => {
  await open(page, 'backend=wasm&hidden=16&embedding=8&batchSize=4&seed=5');
  const buffer = Buffer.from(LINES);
  await page.getByLabel('Data file').setInputFiles({ name: 'four.tsv', mimeType: 'text/plain', buffer });
  const title = page.getByRole('button', { name: 'Translation · four.tsv' });
  await title.click();
  await expect(page.getByText('Column 2 is read and column 4 is written, of 4.')).toBeVisible();
  const examples = page.getByRole('list', { name: 'The first examples' });
  await expect(examples).toContainText('a dog sees 0 → ein hund sieht 0');
  await page.getByLabel('read in column').fill('4');
  await page.getByLabel('written in column').fill('2');
  await page.getByRole('button', { name: 'Read again' }).click();
  await expect(examples).toContainText('ein hund sieht 0 → a dog sees 0');
  await expect(page).toHaveURL(/[?&]file=[0-9a-f]{8}&as=pairs:4,2/);
  await page.reload();
  await isOpen(page);
  await title.click();
  await expect(examples).toContainText('ein hund sieht 0 → a dog sees 0');
  await page.getByLabel('Read as').selectOption({ label: 'what its lines say' });
  await expect(examples).toContainText('a dog sees 0 → ein hund sieht 0');
  await page.goto(page.url().replace(/file=[0-9a-f]{8}/, 'file=0badf00d'));
  await isOpen(page);
  await expect(
    page.getByText('The link was made with another file (fingerprint 0badf00d) than'),
  ).toBeVisible();
});

test('two parallel files that are dropped together are read together', async ({ page }) => {
  await open(page, 'backend=wasm&hidden=16&embedding=8&batchSize=4&seed=5');
  const carried = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    for (const [name, word] of [
      ['train.en', 'a dog'],
      ['train.de', 'ein Hund'],
    ] as const)
      transfer.items.add(new File([`${word}\n`.repeat(40)], name));
    return transfer;
  });
  await page.dispatchEvent('main', 'drop', { dataTransfer: carried });
  const title = page.getByRole('button', { name: 'Translation · train.en + train.de' });
  await expect(title).toBeVisible({ timeout: 60_000 });
  await page.reload();
  await isOpen(page);
  await title.click();
  await expect(page.getByRole('list', { name: 'The first examples' })).toContainText('a dog → ein hund');
});
