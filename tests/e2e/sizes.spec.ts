/** Sizes and hands: no text too small to read, no control too small to hit, and few steps from the keyboard to the table. */
import { expect, test, type Page } from '@playwright/test';
import { cutOff, noteDrawnText, smallControls, smallText } from '../support/pageSizes.ts';
import { sideways } from '../support/pageLooks.ts';
import { sharedPage } from '../support/sharedPage.ts';

const SMALL = 'backend=wasm&hidden=16&embedding=8&batchSize=4&evaluationInterval=5';
const PHONE = { width: 390, height: 844 };
const PANELS = [
  'Speed on this device',
  'The paper’s tables',
  'A word of your own',
  'Examination',
  'Step through one update',
  'Three counter-examples',
  'Nine tables of one word',
  'Runs',
];

async function openTrained(page: Page, more = ''): Promise<void> {
  await page.goto(`./?${SMALL}&maxUpdates=6&play${more}`);
  await expect(page.getByTestId('status')).toContainText('6 updates are done', { timeout: 60_000 });
}

/** Opens every fold of what is in view. */
const unfold = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const scope = document.querySelector('dialog[open]') ?? document.body;
    for (const summary of scope.querySelectorAll<HTMLElement>('details:not([open]) > summary'))
      summary.click();
  });

test.describe('on a phone', () => {
  test.use({ viewport: PHONE, hasTouch: true });

  test('every control of the page is large enough for a finger, no text is small, nothing is cut', async ({
    page,
  }) => {
    await noteDrawnText(page);
    await openTrained(page);
    await unfold(page);
    await expect(page.getByRole('grid', { name: /^Letters misread by/ })).toBeVisible();
    for (const look of ['tree', 'list'] as const) {
      const radio = page.getByRole('radio', { name: look, exact: true });
      // Play stays in view: the keyboard reaches what may lie under it.
      await radio.focus();
      await radio.press('Space');
      await expect(radio).toBeChecked();
      expect(await smallControls(page, 32)).toEqual([]);
      expect(await smallText(page, 12)).toEqual([]);
    }
    expect(await cutOff(page)).toEqual([]);
    expect(await sideways(page)).toBe(0);
    await page.getByRole('button', { name: 'Settings', exact: true }).click();
    await unfold(page);
    expect(await smallControls(page, 32)).toEqual([]);
    expect(await smallText(page, 12)).toEqual([]);
  });

  test.describe(() => {
    const opened = sharedPage({ viewport: PHONE, hasTouch: true }, async (page) => {
      await noteDrawnText(page);
      await openTrained(page);
    });
    for (const panel of PANELS)
      test(`so are those of the panel “${panel}”`, async () => {
        const page = opened();
        await page.getByRole('button', { name: 'Help', exact: true }).click();
        await page.getByRole('dialog').getByRole('button', { name: panel }).click();
        const dialog = page.getByRole('dialog', { name: panel });
        await expect(dialog.getByText('Loading …')).toHaveCount(0);
        if (panel === 'Examination') {
          await dialog.getByRole('button', { name: 'Examine' }).click();
          await expect(dialog.getByRole('button', { name: 'Examine again' })).toBeEnabled({
            timeout: 60_000,
          });
        }
        if (panel === 'Nine tables of one word') await expect(dialog.getByRole('grid')).toHaveCount(9);
        if (panel === 'The paper’s tables')
          await dialog.getByRole('button', { name: 'Settings of LL l/m' }).first().click();
        await unfold(page);
        expect(await smallControls(page, 32)).toEqual([]);
        expect(await smallText(page, 12)).toEqual([]);
        expect(await cutOff(page)).toEqual([]);
        const [content, room] = await dialog.evaluate((element) => [
          element.scrollWidth,
          element.clientWidth,
        ]);
        expect(content).toBe(room);
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toHaveCount(0);
      });
  });

  test('a link that is copied moves nothing on the page', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`./?${SMALL}`);
    const place = () => page.getByTestId('status').boundingBox();
    await expect(page.getByTestId('status')).toHaveAttribute('data-status', 'ready', { timeout: 60_000 });
    const before = await place();
    await page.getByRole('button', { name: 'Share' }).tap();
    await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
    expect(await place()).toEqual(before);
  });

  test('Examination and Experiments are a touch away, and Play stays in view', async ({ page }) => {
    await openTrained(page);
    for (const [name, title] of [
      ['Examination', 'Examination'],
      ['Experiments', 'The paper’s tables'],
    ] as const) {
      await page.getByRole('button', { name, exact: true }).tap();
      await expect(page.getByRole('dialog', { name: title })).toBeVisible();
      await page.keyboard.press('Escape');
    }
    const play = page.getByRole('button', { name: 'Play', exact: true });
    for (const place of ['Training losses', 'Test error', 'Cost table']) {
      await page.getByRole('heading', { name: place, exact: true }).scrollIntoViewIfNeeded();
      await expect(play).toBeInViewport({ ratio: 1 });
    }
  });

  test('what is told of a figure of the paper fits beside its scrolling table', async ({ page }) => {
    await openTrained(page, '&panel=tables');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Settings of LL l/m' }).first().click();
    const told = await dialog.getByText('Ours: ').first().boundingBox();
    expect(told?.x).toBeGreaterThanOrEqual(0);
    expect((told?.x ?? 0) + (told?.width ?? Infinity)).toBeLessThanOrEqual(PHONE.width);
  });
});

test('at most ten steps of the keyboard lead from the start of the page to the cost table', async ({
  page,
}) => {
  await openTrained(page);
  const table = page.getByRole('grid', { name: /cost by cell/ });
  const focused = (): Promise<boolean> => table.evaluate((element) => element === document.activeElement);
  let steps = 0;
  while (!(await focused()) && steps < 10) {
    await page.keyboard.press('Tab');
    steps += 1;
    // Whatever has the focus is seen.
    await expect(page.locator(':focus-visible')).toBeInViewport({ ratio: 0.9 });
    const skip = page.getByRole('link', { name: 'Skip to the cost table' });
    if (await skip.evaluate((element) => element === document.activeElement))
      await page.keyboard.press('Enter');
  }
  expect(await focused()).toBe(true);
  await expect(table).toBeInViewport();
  const before = await page.getByRole('gridcell').first().innerText();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('gridcell').first()).not.toHaveText(before);
});

test('on a projector nothing is cut when everything is open', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await openTrained(page);
  await unfold(page);
  await expect(page.getByRole('radio', { name: 'SGD with momentum' })).toBeAttached();
  expect(await cutOff(page)).toEqual([]);
});

test('on a large screen no text is smaller than 12 px, and no control than 24', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await noteDrawnText(page);
  await openTrained(page);
  await unfold(page);
  await page.getByRole('radio', { name: 'push', exact: true }).check({ force: true });
  for (const look of ['tree', 'word', 'one roll-out'] as const) {
    await page.getByRole('radio', { name: look, exact: true }).check({ force: true });
    expect(await smallText(page, 12)).toEqual([]);
    expect(await smallControls(page, 24)).toEqual([]);
  }
});

test('the text size that was chosen is applied before anything is painted, and remembered', async ({
  page,
}) => {
  await page.goto(`./?${SMALL}`);
  await page.getByRole('button', { name: 'Text size' }).click();
  await page.getByRole('radio', { name: '20', exact: true }).check({ force: true });
  const size = () => page.evaluate(() => getComputedStyle(document.body).fontSize);
  expect(await size()).toBe('20px');
  // Without the page's own script only what runs before the first paint is left.
  await page.route(/assets\/.*\.js$/, (route) => route.abort());
  await page.reload();
  expect(await size()).toBe('20px');
});

test.describe(() => {
  const opened = sharedPage({}, async (page) => {
    await page.addInitScript(() => localStorage.setItem('searnn-text-size', '20'));
    await openTrained(page);
    await expect(page.getByTestId('recovery')).toBeVisible();
  });
  for (const [width, height] of [
    [1440, 900],
    [1280, 720],
    [1024, 768],
    [390, 844],
  ] as const)
    test(`text of 20 px at ${width} px: nothing is cut, and nothing scrolls sideways`, async () => {
      const page = opened();
      await page.setViewportSize({ width, height });
      // Drawings take their new width in their turn.
      await expect.poll(() => cutOff(page)).toEqual([]);
      expect(await sideways(page)).toBe(0);
    });
});
