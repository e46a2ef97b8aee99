/** Panels that stand alone in a frame: each at any size and theme, without what its link leaves out, and with nothing loaded that it does not show. */
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { EMBED_NAMES, EMBED_PARTS } from '../../src/state/embed/embedParts.ts';
import { PROMISED, SHOWS } from '../support/embeds.ts';
import { complaints, sideways } from '../support/pageLooks.ts';

/** Opens an embed and waits for what it shows. */
async function open(page: Page, query: string, panel: string): Promise<void> {
  await page.goto(`?${query}`);
  await expect(page.locator(`main[data-panel=${panel}]`)).toBeVisible();
  const name = EMBED_NAMES.find((each) => each === panel) ?? 'grid';
  await expect(SHOWS[name](page)).toBeVisible();
}

/** All that the browser says while a page is open. */
function listen(page: Page): readonly string[] {
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  return said;
}

for (const { name, viewport, theme } of [
  { name: 'in a slide, light', viewport: { width: 640, height: 360 }, theme: 'light' },
  { name: 'on a phone, dark', viewport: { width: 390, height: 700 }, theme: 'dark' },
] as const)
  test.describe(name, () => {
    test.use({ viewport });
    for (const panel of EMBED_NAMES)
      test(`${panel} stands alone: nothing to mend, nothing sideways, nothing said`, async ({ page }) => {
        const said = listen(page);
        await open(page, `v=2&embed=${panel}&theme=${theme}`, panel);
        await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
        await expect(page.getByRole('banner')).toBeHidden();
        await expect(page.getByRole('toolbar')).toBeHidden();
        expect(await complaints(page)).toEqual([]);
        expect(await sideways(page)).toBe(0);
        expect(said).toEqual([]);
        expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
      });
  });

test('the largest text fits a slide', async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 360 });
  for (const panel of EMBED_NAMES) {
    await open(page, `v=2&embed=${panel}&size=20`, panel);
    expect(await sideways(page), panel).toBe(0);
    expect(await page.evaluate(() => getComputedStyle(document.body).fontSize)).toBe('20px');
  }
});

test('each part that a link may leave out is there, and is not once it is left out', async ({ page }) => {
  for (const panel of EMBED_NAMES)
    for (const part of EMBED_PARTS[panel]) {
      await open(page, `v=2&embed=${panel}`, panel);
      // A question waits for its step.
      if (part === 'questions') await expect(page.getByLabel('ask me first')).toBeVisible();
      else await expect(page.locator(`[data-part=${part}]`).first(), `${panel} ${part}`).toBeVisible();
      await open(page, `v=2&embed=${panel}&hide=${part}`, panel);
      for (const hidden of await page.locator(`[data-part=${part}]`).all()) await expect(hidden).toBeHidden();
      await expect(page.getByRole('alert')).toHaveCount(0);
    }
});

test('what stands beside a part that is left out takes its room', async ({ page }) => {
  await page.setViewportSize({ width: 800, height: 560 });
  for (const [panel, part] of [
    ['counterexamples', 'grid'],
    ['lesson', 'algorithm'],
  ] as const) {
    await open(page, `v=2&embed=${panel}&hide=${part}`, panel);
    const box = await page.locator(`[data-part=${part}] + *`).boundingBox();
    expect(box?.width, panel).toBeGreaterThan(740);
  }
});

test('every promised link opens its panel, and nothing of it is unknown', async ({ page }) => {
  for (const [query, panel] of PROMISED) {
    await open(page, query, panel);
    await expect(page.getByRole('alert'), query).toHaveCount(0);
  }
});

const docs = readFileSync(new URL('../../docs/embedding.md', import.meta.url), 'utf8');
const linked = Array.from(
  docs.matchAll(/https:\/\/playground\.example\/\?([^\s"'`)<]+)/g),
  ([, query = '']) => query.replaceAll('&amp;', '&'),
);

test('every link of the documentation opens its panel, and nothing of it is unknown', async ({ page }) => {
  expect(linked.length).toBeGreaterThan(9);
  for (const query of linked) {
    await open(page, query, new URLSearchParams(query).get('embed') ?? '');
    await expect(page.getByRole('alert'), query).toHaveCount(0);
  }
});

for (const [query, sentence] of [
  [
    'embed=curvse',
    'In the link, embed is “curvse”, but must be one of curves, costTable, tree, lesson, counterexamples, grid. Did you mean curves?',
  ],
  [
    'embed=',
    'In the link, embed is “”, but must be one of curves, costTable, tree, lesson, counterexamples, grid.',
  ],
  ['v=3&embed=grid', 'The link is of version 3, written by a later release; this one reads version 2.'],
  ['v=2&embed=grid&colour=red', 'is unknown'],
] as const)
  test(`?${query} is told in one sentence`, async ({ page }) => {
    await page.goto(`?${query}`);
    await expect(page.getByRole('alert')).toContainText(sentence);
    expect(await complaints(page)).toEqual([]);
  });

for (const [query, sentence] of [
  [
    'embed=grid&hide=legend',
    'In the link, hide has “legend”, but this panel has only reading, play to leave out.',
  ],
  [
    'embed=grid&from=3',
    'In the link, from is given, but this panel has no range; curves, lesson, counterexamples have one.',
  ],
  ['embed=grid&size=15', 'In the link, size is “15”, but must be one of 13, 14, 16, 18, 20.'],
  ['embed=grid&theme=darc', 'Did you mean dark?'],
  ['embed=grid&recorded=mle', 'In the link, recorded belongs to the panel lesson, not to grid.'],
  [
    'embed=grid&origin=course.example',
    'In the link, origin is “course.example”, but must be the scheme and host of a page, as in https://course.example.',
  ],
  [
    'embed=grid&panel=write',
    'In the link, panel opens something over the whole page; a panel that stands alone has no place for it.',
  ],
] as const)
  test(`?${query} stands, and what cannot be read of it is told`, async ({ page }) => {
    await open(page, query, 'grid');
    await expect(page.getByRole('alert')).toContainText(sentence);
  });

test('lessons and counter-examples start no engine, and load no charts and no other panel', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  for (const [panel, own] of [
    ['lesson', /lazy-TheatrePanel-/],
    ['counterexamples', /lazy-CounterexamplesPanel-/],
  ] as const) {
    asked.length = 0;
    await open(page, `v=2&embed=${panel}&play`, panel);
    // Whatever would be loaded ahead is by now.
    await page.waitForTimeout(3_000);
    expect(asked.filter((path) => /worker|backend|\.wasm|\.bin$|charts|Plot/.test(path))).toEqual([]);
    const panels = asked.filter((path) => /lazy-\w*(?:Panel|Column|Controls)/.test(path));
    expect(panels.filter((path) => !own.test(path))).toEqual([]);
    expect(page.workers()).toEqual([]);
  }
});

test('a run is trained only once it is asked for, in the frame', async ({ page }) => {
  await open(page, 'v=2&embed=costTable', 'costTable');
  expect(page.workers()).toEqual([]);
  await page.getByRole('button', { name: 'Play' }).click();
  await expect(page.getByRole('status').filter({ hasText: /^update [1-9]/ })).toBeVisible({
    timeout: 60_000,
  });
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
});

test('play trains at once, and the address stays as it was written', async ({ page }) => {
  await open(page, 'v=2&embed=grid&play', 'grid');
  await expect(page.getByRole('status').filter({ hasText: /^update [1-9]/ })).toBeVisible({
    timeout: 60_000,
  });
  expect(new URL(page.url()).search).toBe('?v=2&embed=grid&play');
  // Another pair begins anew, and goes on.
  await page
    .getByRole('radio', { name: /roll-in by the reference.*roll-out by the reference|reference.*reference/ })
    .first()
    .check({ force: true });
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible({ timeout: 60_000 });
});

test('from and to keep a lesson to its steps, and curves to their updates', async ({ page }) => {
  await open(page, 'v=2&embed=lesson&recorded=mle&from=2&to=3', 'lesson');
  await expect(page.getByText('step 2 of 10')).toBeVisible();
  await expect(page.getByRole('button', { name: '◂ Back' })).toBeDisabled();
  await page.getByLabel('ask me first').uncheck();
  await page.getByRole('button', { name: 'Next ▸' }).click();
  await expect(page.getByText('step 3 of 10')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Next ▸' })).toBeDisabled();
  await open(page, 'v=2&embed=curves&from=500&to=1000', 'curves');
  await expect(page.locator('.recharts-surface').first()).toContainText('500');
  await page.goto('?v=2&embed=curves&from=99999');
  await expect(
    page.getByText('No test of the recorded run of 2,000 updates lies within from and to'),
  ).toBeVisible();
  await expect(page.getByText('The first test comes')).toHaveCount(0);
});

test('keys of the page do nothing in a frame', async ({ page }) => {
  await open(page, 'v=2&embed=grid', 'grid');
  for (const key of [' ', '.', '?']) await page.keyboard.press(key);
  await page.waitForTimeout(300);
  expect(page.workers()).toEqual([]);
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
