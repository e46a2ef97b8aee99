/** The page where its host confines it: in a frame without an origin, and under trusted types, it works or says one sentence. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { play, status, update } from '../support/keptRuns.ts';

const SMALL = 'backend=wasm&hidden=16&embedding=8&batchSize=4&evaluationInterval=1000&seed=5';

// What is still on its way when a test ends is of no interest.
test.afterEach(({ page }) => page.unrouteAll({ behavior: 'ignoreErrors' }));

/** Answers everything with another header more. */
async function withHeader(page: Page, name: string, value: string): Promise<void> {
  await page.route('**/*', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), [name]: value } });
  });
}

/** A page that has the playground in a frame of scripts alone. */
async function framed(page: Page) {
  await page.route('**/frame.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<iframe sandbox="allow-scripts" style="width:100%;height:90vh" src="./?${SMALL}"></iframe>`,
    }),
  );
  await page.goto('./frame.html');
  return page.frameLocator('iframe');
}

test('in a frame without an origin whose host lets nobody else read its files, one sentence says what to do', async ({
  page,
}) => {
  const frame = await framed(page);
  await expect(frame.getByRole('alert')).toContainText('Open the page in a tab of its own.');
});

test('in a frame without an origin where the files can be read, the page stands and says why nothing trains', async ({
  page,
}) => {
  await withHeader(page, 'access-control-allow-origin', '*');
  const frame = await framed(page);
  await expect(frame.getByTestId('status')).toHaveAttribute('data-status', 'failed', { timeout: 60_000 });
  await expect(frame.getByText(/The engine may not start here/).first()).toBeVisible();
});

test('under trusted types the page trains', async ({ page }) => {
  await withHeader(page, 'content-security-policy', "require-trusted-types-for 'script'");
  await page.goto(`./?${SMALL}`);
  await expect(status(page)).toHaveAttribute('data-status', 'ready', { timeout: 60_000 });
  await play(page).click();
  await expect.poll(() => update(page), { timeout: 60_000 }).toBeGreaterThan(3);
});

test('under trusted types that allow the page no policy, one sentence says so', async ({ page }) => {
  const policy = "require-trusted-types-for 'script'; trusted-types 'none'";
  await withHeader(page, 'content-security-policy', policy);
  await page.goto(`./?${SMALL}`);
  await expect(status(page)).toHaveAttribute('data-status', 'failed', { timeout: 60_000 });
  await expect(page.getByText(/The engine may not start here/).first()).toBeVisible();
});

test('opened from disk, one sentence says that it needs a server, and the command', async ({ page }) => {
  await page.goto(pathToFileURL(path.resolve('dist/index.html')).href);
  const sentence = page.getByRole('alert');
  await expect(sentence).toContainText('needs a server');
  await expect(sentence).toContainText('python3 -m http.server');
});
