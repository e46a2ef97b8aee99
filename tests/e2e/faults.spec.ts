/** Faults inside the page: where one message throws as it is told, its panel is lost alone, says so and comes back. */
import { expect, test, type Page } from '@playwright/test';
import { expectTraining, fault, SMALL, status, train, update } from '../support/lostFiles.ts';

test.use({ viewport: { width: 1440, height: 900 } });

/** Parts of the page, and the beginning of a message that each of them alone tells. */
const TEXTS: Readonly<Record<string, string>> = {
  Backend: '· everything stays on this device',
  Share: 'Copy a link to exactly these settings',
  Data: 'What to learn',
  Pace: 'roll-outs / s',
  Speed: 'speed: ',
  Word: 'Handwritten {$sequence}',
  'Cost table': 'Cost table of this {$sequence}',
  'Roll-outs': 'model chose',
  'Test error': 'horizontal axis',
  Contestants: '+ Add a contestant',
  Contestant: 'Rows: how it rolls in. Columns',
  'Run files': 'Save run',
  'Newest test': 'Newest test of each contestant',
};

/** From now on a message that begins with a text in `broken` throws where the page tells it: `say` looks each up in a map. */
const breakable = (page: Page) =>
  page.addInitScript(() => {
    const { value: get } = Object.getOwnPropertyDescriptor(Map.prototype, 'get') as {
      value: (this: Map<unknown, unknown>, key: unknown) => unknown;
    };
    Map.prototype.get = function (this: Map<unknown, unknown>, key: unknown): unknown {
      const { broken = [] } = globalThis as unknown as { broken?: readonly string[] };
      if (typeof key === 'string' && broken.some((text) => key.startsWith(text)))
        throw new Error('index 208 is outside 0…207');
      return get.call(this, key);
    };
  });

const breakFromTheStart = (page: Page, texts: readonly string[]) =>
  page.addInitScript((broken) => Object.assign(globalThis, { broken }), texts);
const mend = (page: Page) => page.evaluate(() => Object.assign(globalThis, { broken: [] }));

for (const [part, text] of Object.entries(TEXTS))
  test(`a fault in “${part}” costs that part alone; it comes back, and the run does not notice`, async ({
    page,
  }) => {
    await breakable(page);
    await breakFromTheStart(page, [text]);
    await page.goto(`./?${SMALL}&play=1`);
    await expect(status(page)).toHaveAttribute('data-status', 'running', { timeout: 60_000 });
    const told = page.locator('[role=alert]', { hasText: `“${part}” could not be shown.` });
    await expect(told).toHaveCount(1);
    await expect(told).toContainText('The error: index 208 is outside 0…207.');
    await expect(page.getByRole('alert', { includeHidden: true })).toHaveCount(1);
    if (part !== 'Pace') await expectTraining(page);
    await mend(page);
    const brief = page.locator('summary', { hasText: `⚠ ${part}` });
    if ((await brief.count()) > 0) await brief.click();
    await told.getByRole('button', { name: 'Try again' }).click();
    await expect(told).toHaveCount(0);
    await expectTraining(page);
  });

test('a fault that came with one run goes with the next', async ({ page }) => {
  const text = TEXTS['Cost table'] ?? '';
  await breakable(page);
  await train(page);
  await page.evaluate((broken) => Object.assign(globalThis, { broken: [broken] }), text);
  await expect(fault(page, 'Cost table')).toBeVisible();
  await mend(page);
  await page.getByRole('button', { name: 'Reset', exact: true }).click();
  await expect(fault(page, 'Cost table')).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Cost table of this word' })).toBeVisible();
});

test('the report says what happened, where, on what, and with which settings', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const text = TEXTS['Word'] ?? '';
  await breakable(page);
  await breakFromTheStart(page, [text]);
  await page.goto(`./?${SMALL}&seed=11`);
  await expect(status(page)).toHaveAttribute('data-status', 'ready', { timeout: 60_000 });
  await fault(page, 'Word').getByRole('button', { name: 'Copy report' }).click();
  await expect(fault(page, 'Word').getByRole('button', { name: 'Report copied' })).toBeVisible();
  const report = await page.evaluate(() => navigator.clipboard.readText());
  expect(report).toMatch(/^SeaRNN Playground \d+\.\d+\.\d+: “Word” could not be shown\./);
  expect(report).toContain('index 208 is outside 0…207');
  expect(report).toMatch(/Settings: http.*seed=11/);
  expect(report).toMatch(/Engine: ready; wasm, .*SIMD/);
  expect(report).toMatch(/Browser: .*Chrom/);
  expect(report).toContain('    at ');
  expect(report).toContain('Components:');
});

test('a fault of the whole page keeps the run: it trains on and is shown again', async ({ page }) => {
  await train(page);
  const before = await update(page);
  await page.evaluate(() => {
    const matchMedia = window.matchMedia.bind(window);
    Object.assign(window, {
      matchMedia: () => {
        throw new Error('no media');
      },
      mend: () => Object.assign(window, { matchMedia }),
    });
  });
  await page.setViewportSize({ width: 1000, height: 900 });
  const told = fault(page, 'SeaRNN Playground');
  await expect(told).toContainText('The run is kept in the engine');
  await page.evaluate(() => (window as unknown as { mend: () => void }).mend());
  await told.getByRole('button', { name: 'Show the page again' }).click();
  await expect.poll(() => update(page)).toBeGreaterThan(before);
  await expectTraining(page);
});

test('should the notice of a fault fail as well, the page can still be shown again', async ({ page }) => {
  const texts = [TEXTS['Word'] ?? '', 'Copy report'];
  await breakable(page);
  await train(page);
  const before = await update(page);
  await page.evaluate((broken) => Object.assign(globalThis, { broken }), texts);
  await expect(page.getByRole('alert')).toContainText('The page could not be shown.');
  await mend(page);
  await page.getByRole('button', { name: 'Show the page again' }).click();
  await expect.poll(() => update(page)).toBeGreaterThan(before);
  await expectTraining(page);
});

test('what nobody caught, in a click or a promise, becomes a notice', async ({ page }) => {
  await train(page);
  await page.evaluate(() => {
    setTimeout(() => {
      throw new Error('a click went wrong');
    });
    void Promise.reject(new Error('a promise went wrong'));
  });
  await expect(page.getByText('Something went wrong inside the page: a click went wrong')).toBeVisible();
  await expect(page.getByText('Something went wrong inside the page: a promise went wrong')).toBeVisible();
  await expectTraining(page);
});
