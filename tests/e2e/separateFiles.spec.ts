/** A test set in a file of its own: chosen in the menu or taken from a file that was dropped, kept, refused, taken away. */
import { expect, test, type Page } from '@playwright/test';
import { isOpen, open } from '../support/keptRuns.ts';

const tagged = (count: number, word: string): string => `the O\n${word} B-X\n\n`.repeat(count);

const title = (page: Page, name: string) =>
  page.getByRole('button', { name: `Chunking · ${name}`, exact: true });

const choose = (page: Page, label: string, name: string, text: string): Promise<void> =>
  page
    .getByLabel(label, { exact: true })
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

async function drop(page: Page, name: string, text: string): Promise<void> {
  const carried = await page.evaluateHandle(
    ([called, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], called));
      return transfer;
    },
    [name, text] as const,
  );
  await page.dispatchEvent('main', 'drop', { dataTransfer: carried });
}

test('a file of its own tests beside the reader’s, also after a reload, until it is taken away', async ({
  page,
}) => {
  await open(page, 'backend=wasm&hidden=16&embedding=8&batchSize=4&seed=5');
  await choose(page, 'Data file', 'train.conll', tagged(40, 'dog'));
  await title(page, 'train.conll').click();
  await choose(page, 'Test set file', 'few.conll', tagged(7, 'cat'));
  const tested = title(page, 'train.conll, tested on few.conll');
  await tested.click();
  await expect(page.getByText('train.conll, tested on few.conll: 47 ')).toBeVisible();

  await choose(page, 'Held-out set file', 'pairs.tsv', 'a dog\tein hund\n'.repeat(30));
  await expect(
    page.getByText(
      'pairs.tsv looks like pairs of sentences, tabs between, but train.conll is read as tagged',
    ),
  ).toBeVisible();
  await expect(tested).toBeVisible();

  await page.reload();
  await isOpen(page);
  await tested.click();
  await page.getByRole('button', { name: 'Test set: few.conll. Take it away' }).click();
  await expect(title(page, 'train.conll')).toBeVisible();

  await page.keyboard.press('Escape');
  await drop(page, 'many.conll', tagged(30, 'fox'));
  await title(page, 'many.conll').click();
  await page.getByRole('button', { name: 'Use many.conll as test set of train.conll' }).click();
  await expect(title(page, 'train.conll, tested on many.conll')).toBeVisible();
});
