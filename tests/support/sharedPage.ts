/** One page for several tests: opened before the first of them, for tests that look at it and leave it as it was. */
import { test, type BrowserContextOptions, type Page } from '@playwright/test';

/** To be called in a `test.describe`. @returns the page, once a test runs */
export function sharedPage(options: BrowserContextOptions, open: (page: Page) => Promise<void>): () => Page {
  let page: Page | undefined;
  test.beforeAll(async ({ browser }) => {
    page = await browser.newPage(options);
    await open(page);
  });
  test.afterAll(async () => {
    await page?.close();
  });
  return () => {
    if (page === undefined) throw new Error('it is opened before the first test, not before');
    return page;
  };
}
