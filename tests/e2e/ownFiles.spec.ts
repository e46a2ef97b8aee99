/** The reader's own files: each tab finds its own after a reload, whatever another tab has opened since. */
import { expect, test, type Page } from '@playwright/test';
import { isOpen, open } from '../support/keptRuns.ts';

const SMALL = 'backend=wasm&hidden=16&embedding=8&batchSize=4&seed=5';

const title = (page: Page, name: string) => page.getByRole('button', { name: `Spelling · ${name}` });

async function choose(page: Page, name: string, text: string): Promise<void> {
  const buffer = Buffer.from(text.repeat(400));
  await page.getByLabel('Data file').setInputFiles({ name, mimeType: 'text/plain', buffer });
  await expect(title(page, name)).toBeVisible({ timeout: 60_000 });
}

/** The names that files are kept under. */
const keptFiles = (page: Page): Promise<readonly string[]> =>
  page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const opening = indexedDB.open('searnn-playground');
        opening.onsuccess = () => {
          const asking = opening.result.transaction('files').objectStore('files').getAllKeys();
          asking.onsuccess = () => {
            opening.result.close();
            resolve(asking.result.map(String).filter((name) => name.startsWith('file ')));
          };
        };
      }),
  );

test('of two tabs each keeps its own file, and one that nobody uses any more is swept up', async ({
  page,
  context,
}) => {
  await open(page, SMALL);
  await choose(page, 'first.txt', 'the quick brown fox jumps over the lazy dog. ');
  const other = await context.newPage();
  await open(other, SMALL);
  await choose(other, 'second.txt', 'pack my box with five dozen liquor jugs, please. ');
  expect(await keptFiles(page)).toHaveLength(2);
  await page.reload();
  await isOpen(page);
  await expect(title(page, 'first.txt')).toBeVisible();
  await other.reload();
  await isOpen(other);
  await expect(title(other, 'second.txt')).toBeVisible();
  await choose(other, 'third.txt', 'sphinx of black quartz, judge my vow; a tale retold. ');
  expect(await keptFiles(page)).toHaveLength(2);
  await other.reload();
  await isOpen(other);
  await expect(title(other, 'third.txt')).toBeVisible();
});
