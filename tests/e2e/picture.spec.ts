/** What is in view as a picture: a lesson beside the page, a lesson in a panel, a step of an update; drawn as the window shows it. */
import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { sayOfAny } from '../../src/tasks/say.ts';
import { PICTURE } from '../../src/text/en/picture.ts';
import type { PictureKind } from '../../src/ui/picture/takePicture.ts';

/** Saves what is in view by hand, and gives the file. */
async function picture(
  page: Page,
  kind: PictureKind,
): Promise<{ readonly name: string; readonly file: Buffer }> {
  const menu = page.getByRole('button', { name: PICTURE.button });
  await menu.last().click();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: PICTURE.kinds[kind] }).click();
  const download = await saved;
  await expect(menu.last()).toBeEnabled();
  return { name: download.suggestedFilename(), file: await readFile(await download.path()) };
}

/**
 * How far a picture is from what the browser shows: the share of pixels whose colours are far apart, both drawn at the
 * size of the window.
 */
async function apart(page: Page, drawn: Buffer, shown: Buffer): Promise<number> {
  const blank = await page.context().newPage();
  const share = await blank.evaluate(
    async ([a, b]) => {
      const pixels = async (base64: string, width?: number, height?: number) => {
        const image = new Image();
        image.src = `data:image/png;base64,${base64}`;
        await image.decode();
        const canvas = new OffscreenCanvas(width ?? image.width, height ?? image.height);
        const context = canvas.getContext('2d');
        context?.drawImage(image, 0, 0, canvas.width, canvas.height);
        return context?.getImageData(0, 0, canvas.width, canvas.height) ?? new ImageData(1, 1);
      };
      const here = await pixels(b);
      const there = await pixels(a, here.width, here.height);
      let far = 0;
      for (let i = 0; i < here.data.length; i += 4) {
        const distance = (k: number): number => Math.abs((here.data[i + k] ?? 0) - (there.data[i + k] ?? 0));
        if (distance(0) + distance(1) + distance(2) > 200) far++;
      }
      return far / (here.data.length / 4);
    },
    [drawn.toString('base64'), shown.toString('base64')] as const,
  );
  await blank.close();
  return share;
}

/** What stands chosen in forms: of the page, or of a picture of it. */
function chosenIn(page: Page, selector: string, svg: string | null): Promise<readonly string[]> {
  return page.evaluate(
    ([scope, text]) => {
      const inside = text === null ? null : new DOMParser().parseFromString(text, 'image/svg+xml');
      const from = inside ?? document.querySelector(scope) ?? document;
      const options = [...from.querySelectorAll('option')];
      const boxes = [...from.querySelectorAll<HTMLInputElement>('input[type]')];
      const isBox = (box: HTMLInputElement) => /radio|checkbox/.test(box.getAttribute('type') ?? '');
      return [
        ...options
          .filter((option) => (inside === null ? option.selected : option.hasAttribute('selected')))
          .map(({ textContent }) => textContent),
        ...boxes
          .filter(isBox)
          .map((box) => String(inside === null ? box.checked : box.hasAttribute('checked'))),
      ];
    },
    [selector, svg] as const,
  );
}

for (const { view, query, name, shown } of [
  {
    view: 'a lesson beside the page',
    query: 'lesson=costs-to-losses&step=3',
    name: 'searnn-costs-to-losses-3',
    shown: 'body',
  },
  {
    view: 'a lesson in a panel',
    query: 'lesson=algorithm&step=2',
    name: 'searnn-algorithm-2',
    shown: 'dialog',
  },
  { view: 'a step of an update', query: 'panel=lesson', name: 'searnn-step-1', shown: 'dialog' },
])
  for (const [width, height] of [
    [1280, 720],
    [390, 844],
  ] as const)
    test.describe(`${view}, ${width} px wide`, () => {
      test.use({ viewport: { width, height } });

      test('looks as it does in the window, and as SVG holds the same', async ({ page }) => {
        await page.goto(`?backend=wasm&${query}`);
        await expect(page.getByTestId('status')).toHaveAttribute('data-status', 'ready', { timeout: 60_000 });
        await expect(page.getByRole('button', { name: PICTURE.button }).last()).toBeVisible();
        // Chosen since the page was written.
        const asks = page.getByRole('checkbox', { name: 'ask me first' });
        if (await asks.isVisible()) await asks.uncheck();
        const png = await picture(page, 'png');
        expect(png.name).toBe(`${name}.png`);
        // What stands in no picture is put out of sight here too.
        await page.addStyleTag({ content: '[data-unseen] { display: none }' });
        const window = await page.locator(shown).last().screenshot();
        expect(await apart(page, png.file, shown === 'body' ? await page.screenshot() : window)).toBeLessThan(
          0.04,
        );
        await page.addStyleTag({ content: '[data-unseen] { display: inline !important }' });
        const svg = await picture(page, 'svg');
        expect(svg.name).toBe(`${name}.svg`);
        const text = svg.file.toString();
        const title = await page.locator(shown).last().getByRole('heading').last().textContent();
        expect(text).toContain(title ?? 'a heading');
        expect(text).not.toContain(sayOfAny(PICTURE.button));
        const scope = shown === 'body' ? shown : 'dialog:modal';
        expect(await chosenIn(page, scope, text)).toEqual(await chosenIn(page, scope, null));
        await expect(page.getByRole('alert')).toHaveCount(0);
      });
    });
