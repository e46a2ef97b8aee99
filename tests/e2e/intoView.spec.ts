/** What a click opens comes into view, in a window as low as a projector's; nothing moves before a click. */
import { expect, test, type Page } from '@playwright/test';

test.use({ viewport: { width: 1280, height: 720 }, reducedMotion: 'reduce' });

const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

test('sandbox, tree and list of the chosen cell come into view when they are opened', async ({ page }) => {
  await page.route('**/assets/worker/**', (route) => route.abort());
  await page.goto('./');
  const button = page.getByRole('button', { name: 'change costs in a sandbox' });
  await button.click();
  await expect(region(page, 'Sandbox').getByRole('slider').last()).toBeInViewport();
  await page.getByRole('button', { name: 'Close the sandbox', exact: true }).click();
  await page.getByRole('radio', { name: 'tree', exact: true }).check({ force: true });
  const tree = region(page, 'Tree of roll-outs');
  await expect(tree).toBeInViewport();
  await expect
    .poll(() => tree.evaluate((element) => Math.round(element.getBoundingClientRect().bottom) <= innerHeight))
    .toBe(true);
});

test('folds come into view when they are opened, with what they hold', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 640 });
  await page.route('**/assets/worker/**', (route) => route.abort());
  await page.goto('./');
  const folds = page.getByRole('main').locator('details');
  await expect(folds.first()).toBeAttached();
  for (const fold of await folds.all()) {
    if ((await fold.getAttribute('open')) !== null) continue;
    // Just on the lower edge, where all that it opens would lie outside.
    await fold
      .locator('summary')
      .first()
      .evaluate((summary) => summary.scrollIntoView({ block: 'end' }));
    await fold.locator('summary').first().click();
    await expect(fold).toHaveAttribute('open', '');
    const hidden = () =>
      fold.evaluate((element) => {
        const { bottom, height } = element.getBoundingClientRect();
        return height < innerHeight / 2 ? Math.max(0, Math.round(bottom) - innerHeight) : 0;
      });
    await expect.poll(hidden).toBe(0);
  }
});

test('Play, another task and Undo leave a phone’s page where it is, whatever appears then', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  let letCurvesCome = (): void => undefined;
  const played = new Promise<void>((resolve) => {
    letCurvesCome = resolve;
  });
  await page.route('**/assets/*CurvesColumn*', async (route) => {
    await played;
    await route.continue();
  });
  await page.addInitScript(() => {
    addEventListener('scroll', () => document.documentElement.setAttribute('data-scrolled', String(scrollY)));
  });
  await page.goto('./?backend=wasm&hidden=16&embedding=8&batchSize=4&evaluationInterval=5&maxUpdates=6');
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(page.getByTestId('status')).toHaveAttribute('data-status', /running|paused/, {
    timeout: 60_000,
  });
  letCurvesCome();
  await expect(page.getByTestId('recovery').getByRole('listitem')).toHaveCount(2);
  await expect(page.getByTestId('status')).toContainText('6 updates are done', { timeout: 60_000 });
  await page.getByRole('button', { name: /^Letters · / }).click();
  await page.getByRole('button', { name: 'Rows of digits', exact: true }).click();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.getByRole('button', { name: /^Letters · / })).toBeVisible();
  await expect(page.getByTestId('recovery').getByRole('listitem')).toHaveCount(2);
  await expect(page.locator('html')).not.toHaveAttribute('data-scrolled');
});

test('forced letters come into view, and a page that was only loaded stays where it is', async ({ page }) => {
  await page.goto('./?backend=wasm&hidden=16&embedding=8&batchSize=4&forced=1k');
  await expect(page.getByTestId('status')).toHaveAttribute('data-status', 'ready', { timeout: 60_000 });
  await page.mouse.wheel(0, 600);
  await page.getByRole('button', { name: /^force . at letter/ }).click();
  await expect(region(page, 'Forced letters').getByText('Forced:')).toBeInViewport();
});
