/** Rough handling: absurd links, several files at once, buttons mashed, no storage. The page says one clear sentence and lives on. */
import { expect, test, type Page } from '@playwright/test';

const SMALL = 'backend=wasm&hidden=16&embedding=8&batchSize=4&evaluationInterval=10';

const status = (page: Page) => page.getByTestId('status');

async function openReady(page: Page, query: string): Promise<void> {
  await page.goto(`./?${query}`);
  await expect(status(page)).toHaveAttribute('data-status', 'ready', { timeout: 60_000 });
}

test('a link of four hundred unknown keys leaves the page in view', async ({ page }) => {
  await openReady(page, Array.from({ length: 400 }, (_, i) => `k${i}=1`).join('&'));
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('The link has 395 more problems.');
  const [height, room] = [(await alert.boundingBox())?.height ?? NaN, page.viewportSize()?.height ?? NaN];
  expect(height).toBeLessThan(room / 3);
});

test('of three files dropped at once the page says which one it reads', async ({ page }) => {
  await openReady(page, SMALL);
  const carried = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    for (const name of ['first.data', 'second.data', 'third.data'])
      transfer.items.add(new File(['no letters'], name));
    return transfer;
  });
  await page.dispatchEvent('main', 'drop', { dataTransfer: carried });
  await expect(page.getByText('3 files were chosen: only first.data is read.')).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('first.data: line 1');
});

test('of three files picked at once the page says which one it reads', async ({ page }) => {
  await openReady(page, SMALL);
  const files = ['first.data', 'second.data', 'third.data'].map((name) => ({
    name,
    mimeType: 'text/plain',
    buffer: Buffer.from('no letters'),
  }));
  await page.getByLabel('Data file').setInputFiles(files);
  await expect(page.getByText('3 files were chosen: only first.data is read.')).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('first.data: line 1');
});

test('after sixty hasty commands the page still trains, pauses and goes back to the same start', async ({
  page,
}) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await openReady(page, SMALL);
  const keysAndButtons = ['Play', 'Reset', ' ', 'Step', '.', 'Pause', ' '];
  for (let i = 0; i < 60; i++) {
    const command = keysAndButtons[(i * i + 3 * i) % keysAndButtons.length] ?? ' ';
    await page.evaluate((what) => {
      const named = (button: Element) => (button.getAttribute('aria-label') ?? button.textContent) === what;
      const button = [...document.querySelectorAll('[role=toolbar] button')].find(named);
      if (button instanceof HTMLElement) button.click();
      else document.body.dispatchEvent(new KeyboardEvent('keydown', { key: what, bubbles: true }));
    }, command);
  }
  await expect(status(page)).toHaveAttribute('data-status', /ready|paused|running/, { timeout: 30_000 });
  await page.getByRole('button', { name: 'Reset', exact: true }).click();
  await expect(status(page)).toHaveAttribute('data-status', 'ready', { timeout: 30_000 });
  await page.getByRole('button', { name: 'Step', exact: true }).click();
  await expect(page.getByTestId('update')).toHaveText('1', { timeout: 30_000 });
  expect(errors).toEqual([]);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('where the browser refuses storage, a file is read all the same and the page says what that means', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await openReady(page, SMALL);
  const pixels = Array.from({ length: 128 }, () => 0);
  const lines = Array.from('abcd', (letter, i) => [i + 1, letter, -1, i + 1, 1, i, ...pixels].join('\t'));
  await page.getByLabel('Data file').setInputFiles({
    name: 'mine.data',
    mimeType: 'text/plain',
    buffer: Buffer.from(`${lines.join('\n')}\n`),
  });
  await expect(page.getByRole('button', { name: /^Letters · mine\.data/ })).toBeVisible();
  for (const what of ['your run', 'your data file'])
    await expect(
      page.getByRole('alert').filter({ hasText: `does not let the page keep ${what}.` }),
    ).toHaveCount(1);
  await expect(status(page)).toHaveAttribute('data-status', 'ready');
});
