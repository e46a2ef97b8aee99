/** Saving figures by hand: what the menus offer, and what their files hold. */
import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import { sayOfAny } from '../../src/tasks/say.ts';
import type { TAKE_ALONG as GERMAN } from '../../src/text/de/takeAlong.ts';
import { TAKE_ALONG } from '../../src/text/en/takeAlong.ts';
import type { FileKind } from '../../src/ui/takeAlong/taken.ts';

const SMALL =
  'backend=wasm&hidden=16&embedding=8&batchSize=4&evaluationInterval=10&optimiser=adam&learningRate=0.01';

/** Trains until so many tests are made, and stops. */
export async function tested(page: Page, tests: number, also = ''): Promise<void> {
  await page.goto(`./?${SMALL}&maxUpdates=${10 * (tests - 1)}${also}&play`);
  await expect(page.getByTestId('verdict')).toContainText(String(10 * (tests - 1)), { timeout: 90_000 });
  await expect(page.getByTestId('status')).toHaveAttribute('data-status', 'paused', { timeout: 90_000 });
}

export interface Saved {
  readonly name: string;
  readonly bytes: Buffer;
  readonly text: string;
}

/** Saves by hand what the menu of this name offers. */
export async function save(
  page: Page,
  of: Locator,
  kind: FileKind,
  width = 84,
  texts: typeof TAKE_ALONG | typeof GERMAN = TAKE_ALONG,
): Promise<Saved> {
  await of.click();
  const menu = page.locator('[popover]:popover-open');
  await menu.getByRole('radio', { name: texts.millimetres.replace('{$mm}', String(width)) }).check();
  const coming = page.waitForEvent('download');
  await menu.getByRole('button', { name: texts.kinds[kind], exact: true }).click();
  const download = await coming;
  await page.keyboard.press('Escape');
  const bytes = await readFile(await download.path());
  const folder = process.env['KEEP_FIGURES'];
  if (folder !== undefined) await download.saveAs(`${folder}/${width}-${download.suggestedFilename()}`);
  return { name: download.suggestedFilename(), bytes, text: bytes.toString('utf8') };
}

export const menuOf = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('button', {
    name: typeof name === 'string' ? sayOfAny(TAKE_ALONG.named, { of: name }) : name,
  });

/** What an XML parser makes of it: its root's name, its texts, and whether it names anything that a file alone has not. */
export async function parsed(page: Page, svg: string) {
  expect(svg).not.toMatch(/var\(|<foreignObject|<script|<style|class=|url\(|href|NaN|undefined/);
  return page.evaluate((text) => {
    const whole = new DOMParser().parseFromString(text, 'image/svg+xml');
    return {
      root: whole.documentElement.nodeName,
      width: whole.documentElement.getAttribute('width'),
      title: whole.querySelector('title')?.textContent ?? '',
      paper: whole.querySelector('rect')?.getAttribute('fill'),
      texts: [...whole.querySelectorAll('text')].map(({ textContent }) => textContent),
    };
  }, svg);
}

/** Width and height in pixels, and dots to a metre. */
export const sizeOf = ({ bytes }: Saved) => ({
  width: bytes.readUInt32BE(16),
  height: bytes.readUInt32BE(20),
  density: bytes.subarray(37, 41).toString() === 'pHYs' ? bytes.readUInt32BE(41) : null,
});

/** Which blanks hold numbers and units together is left aside. */
export const spaced = (text: string | null): string => (text ?? '').replace(/\s/g, ' ');

export const rowsOf = ({ text }: Saved): readonly Readonly<Record<string, string>>[] => {
  const [head = '', ...lines] = text.trimEnd().split('\n');
  const names = head.split(',');
  const fields = (line: string) =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
      ([, quoted, plain]) => quoted ?? plain ?? '',
    );
  return lines.map((line) => Object.fromEntries(fields(line).map((value, i) => [names[i] ?? '', value])));
};
