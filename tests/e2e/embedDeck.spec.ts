/** A deck of reveal.js with three panels: its keys move slides though the focus is in a frame, and stay in a panel that has it. */
import { expect, test, type Page } from '@playwright/test';
import { hostPage, type Host } from '../support/hostPage.ts';

const FRAMES = ['grid', 'lesson', 'counterexamples'] as const;

const deck = (base = ''): string => `<!doctype html><html lang="en"><head><title>Deck</title>
<link rel="stylesheet" href="/reveal/reset.css"><link rel="stylesheet" href="/reveal/reveal.css"></head><body>
<div class="reveal"><div class="slides">
${FRAMES.map((panel) => `<section><iframe title="${panel}" width="800" height="450" src="${base}?v=2&embed=${panel}"></iframe></section>`).join('\n')}
</div></div>
<script src="${base}embed.js"></script>
<script type="module">
  import Reveal from '/reveal/reveal.mjs';
  const deck = new Reveal({ width: 960, height: 540, transition: 'none' });
  await deck.initialize();
  window.slide = () => deck.getIndices().h;
  window.overview = () => deck.isOverview();
</script></body></html>`;

const slide = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as { slide: () => number }).slide());
const inside = (page: Page, panel: (typeof FRAMES)[number]) => page.frameLocator(`iframe[title=${panel}]`);

let host: Host;
test.use({ viewport: { width: 1280, height: 720 } });
test.beforeEach(async ({ page, baseURL }) => {
  host = await hostPage(() => deck(baseURL));
  await page.goto(host.address);
  await expect(page.locator('.reveal.ready')).toBeVisible();
  await expect(inside(page, 'grid').locator('main')).toBeVisible();
});
test.afterEach(() => host.close());

test('where no widget has the focus, keys move slides', async ({ page }) => {
  // A click on the empty part of a frame gives it the focus, and no widget.
  await inside(page, 'grid')
    .locator('main')
    .click({ position: { x: 300, y: 430 } });
  expect(await page.evaluate(() => document.activeElement?.getAttribute('title'))).toBe('grid');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => slide(page)).toBe(1);
  await page.keyboard.press('PageDown');
  await expect.poll(() => slide(page)).toBe(2);
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => slide(page)).toBe(1);
  await page.keyboard.press(' ');
  await expect.poll(() => slide(page)).toBe(2);
});

test('keys stay in the panel while a widget has the focus, until Escape leaves it', async ({ page }) => {
  const grid = inside(page, 'grid');
  await grid
    .getByRole('radio', { name: /reference/ })
    .first()
    .click({ force: true });
  await page.keyboard.press('ArrowRight');
  await expect(grid.getByRole('radio').nth(1)).toBeChecked();
  await page.keyboard.press('ArrowRight');
  expect(await slide(page)).toBe(0);
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => slide(page)).toBe(1);
});

test('a lesson is stepped through by arrow keys once it is clicked, and the deck stays', async ({ page }) => {
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => slide(page)).toBe(1);
  const lesson = inside(page, 'lesson');
  await lesson.locator('[role=group][data-contestant]').focus();
  await page.keyboard.press('ArrowRight');
  await expect(lesson.getByText('step 2 of 10')).toBeVisible();
  expect(await slide(page)).toBe(1);
});

test('a frame that cannot show its panel hands keys on as well', async ({ page, baseURL }) => {
  await page.locator('iframe[title=grid]').evaluate(
    (frame, src) => {
      (frame as HTMLIFrameElement).src = src;
    },
    `${baseURL ?? ''}?embed=nothing`,
  );
  await inside(page, 'grid').getByRole('alert').click();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => slide(page)).toBe(1);
});
