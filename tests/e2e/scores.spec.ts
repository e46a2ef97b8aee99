/** Before training the page says what a split is like, and BLEU does not stand alone. */
import { expect, test } from '@playwright/test';
import { open } from '../support/keptRuns.ts';

/** Two sentences, over and over; the third word of what is written is another one every time. */
const LINES = Array.from(
  { length: 40 },
  (_, i) => `a dog ${i % 2 ? 'runs' : 'sits'}\tein Hund neu${i} da`,
).join('\n');

test('repeated sequences, unknown words and a BLEU of 0 are told on the page', async ({ page }) => {
  await open(page, 'backend=wasm&hidden=16&embedding=8&batchSize=4&seed=5');
  const buffer = Buffer.from(LINES);
  await page.getByLabel('Data file').setInputFiles({ name: 'new.tsv', mimeType: 'text/plain', buffer });
  await page.getByRole('button', { name: 'Translation · new.tsv' }).click();
  await expect(
    page.getByText(
      '2 of the 2 test sequences (100.0 %) also stand in training, none of them with the same truth.',
    ),
  ).toBeVisible();
  await expect(
    page.getByText(/^Not in the vocabulary: .* 25\.0 % and 25\.0 % of the truth\.$/),
  ).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Step', exact: true }).click();
  await expect(page.getByTestId('update')).toHaveText('1', { timeout: 60_000 });
  await page.getByText('25.0 % of the true words are unknown.').click();
  await expect(page.getByText(/^BLEU is 0 where no four words in a row are right/)).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'chrF', exact: true })).toBeVisible();
});
