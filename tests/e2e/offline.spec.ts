/** The page is kept by the browser on the first visit and needs no server afterwards; newer versions are offered, never forced. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import {
  openEmbeds,
  openLecture,
  openLessons,
  openPanels,
  openPresenter,
  openPresets,
  trainTasks,
} from '../support/everything.ts';
import { expectTraining, status, update } from '../support/lostFiles.ts';
import { sharedPage } from '../support/sharedPage.ts';
import { isKept, isNotKept, isWhole, newerVersion, serve, step, type Server } from '../support/wholePage.ts';

const SMALL = 'backend=wasm&hidden=16&embedding=8&batchSize=4&evaluationInterval=5';

test.use({ serviceWorkers: 'allow', viewport: { width: 1440, height: 900 } });

test.describe('with the network off and the server gone, after one visit', () => {
  const PORT = 4430;
  const address = `http://localhost:${PORT}/`;
  /** What the console holds against the page. */
  const said: string[] = [];
  const visited = sharedPage(
    { serviceWorkers: 'allow', viewport: { width: 1440, height: 900 } },
    async (page) => {
      const server = await serve(PORT);
      await page.goto(address);
      await isKept(page);
      await server.close();
      await page.context().setOffline(true);
      page.on('console', (message) => {
        const { url } = message.location();
        // On every visit the browser itself looks for a newer service worker.
        if (['error', 'warning'].includes(message.type()) && !url.endsWith('/serviceWorker.js'))
          said.push(`${message.text()} ${url}`);
      });
    },
  );
  test.describe.configure({ mode: 'serial' });

  test('the page opens and trains', async () => {
    const page = visited();
    await page.goto(`${address}?${SMALL}`);
    await isWhole(page);
    await step(page, 3);
    await isKept(page);
    expect(said).toEqual([]);
  });
  test('it is as large as README and CHANGELOG say', async () => {
    const told = await visited().getByTestId('kept-page').textContent();
    for (const [file, sentence] of [
      ['README.md', /kept all of it, (\d\.\d) MB/],
      ['CHANGELOG.md', /keeps the whole page \((\d\.\d) MB\)/],
    ] as const) {
      const [, written] = sentence.exec(readFileSync(file, 'utf8')) ?? [];
      const [megabytes] = /\d\.\d/.exec(told ?? '') ?? [];
      expect(Math.abs(Number(written) - Number(megabytes)), file).toBeLessThan(0.15);
    }
  });
  test('every panel opens', () => openPanels(visited(), address));
  test('every embed opens', () => openEmbeds(visited(), address));
  test('every built-in lesson opens', () => openLessons(visited(), address));
  test('every lesson of the lecture opens', () => openLecture(visited(), address));
  test('the presenter’s window opens', () => openPresenter(visited(), address));
  test('every task opens and trains', () => trainTasks(visited(), address));
  test('all ready-made settings open', () => openPresets(visited(), address));
});

test('under a sub-path the page is kept too, and nothing beside it', async ({ page, context }) => {
  const server = await serve(4431, 'dist', '/some/sub/path/');
  await page.goto(`${server.address}?${SMALL}`);
  await isKept(page);
  await server.close();
  await context.setOffline(true);
  await page.reload();
  await isWhole(page);
  await step(page, 2);
  await expect(page.goto('http://localhost:4431/')).rejects.toThrow();
});

test('under trusted types the page is kept too', async ({ page, context }) => {
  const policy = "require-trusted-types-for 'script'";
  const server = await serve(4437);
  await page.route(`${server.address}?*`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
  });
  await page.goto(`${server.address}?${SMALL}`);
  await isKept(page);
  await server.close();
  await context.setOffline(true);
  await page.reload();
  await isWhole(page);
});

test('it can be installed', async ({ page }) => {
  const server = await serve(4432);
  await page.goto(server.address);
  await isKept(page);
  const session = await page.context().newCDPSession(page);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  // Playwright's pages are private ones, in which Chromium installs nothing.
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
  await server.close();
});

test.describe('a newer version', () => {
  let newer: string;
  test.beforeAll(async () => {
    newer = await newerVersion();
  });

  const script = (page: Page) => page.locator('head script[type="module"]').getAttribute('src');
  const bar = (page: Page) =>
    page.getByRole('status').filter({ hasText: 'A new version of the page is ready.' });
  const reload = (page: Page) => bar(page).getByRole('button', { name: 'Reload' });
  /** As when the reader comes back to the tab. */
  const comeBack = (page: Page) => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  /** A part of the older version that is none of the newer one. */
  const [older = ''] = readdirSync('dist/assets').filter((name) => name.startsWith('lazy-SandboxPanel-'));
  const statusOf = (page: Page, server: Server) =>
    page.evaluate(async (url) => (await fetch(url)).status, `${server.address}assets/${older}`);

  async function visit(context: BrowserContext, { address }: Server): Promise<Page> {
    const page = await context.newPage();
    await page.goto(`${address}?${SMALL}`);
    await expect(status(page)).toHaveAttribute('data-status', 'ready', { timeout: 60_000 });
    await page.getByRole('slider', { name: /^speed/ }).fill('3');
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await isKept(page);
    return page;
  }

  test('is offered while it trains, and taken when the reader says so; the run is kept', async ({
    context,
  }) => {
    const first = await serve(4433);
    const page = await visit(context, first);
    const before = await script(page);
    await first.close();
    const second = await serve(4433, newer);
    await comeBack(page);
    await expect(bar(page)).toBeVisible({ timeout: 60_000 });
    await expectTraining(page);
    expect(await script(page)).toBe(before);
    await bar(page).getByRole('button', { name: 'Later' }).click();
    await expect(bar(page)).toHaveCount(0);
    await page.getByRole('button', { name: /WebAssembly/ }).click();
    const popover = page.locator('[popover]:popover-open');
    await expect(popover).toContainText('A new version of the page is ready.');
    const reached = await update(page);
    await popover.getByRole('button', { name: 'Reload' }).click();
    const offer = page.getByText(/^Go on with the run of [\d,]+ updates?\?/);
    await expect(offer).toBeVisible({ timeout: 60_000 });
    expect(await script(page)).not.toBe(before);
    await page.getByRole('button', { name: 'Go on', exact: true }).click();
    await expect.poll(() => update(page)).toBeGreaterThanOrEqual(reached);
    await expect(bar(page)).toHaveCount(0);
    await second.close();
  });

  test('is not taken where the run could not be kept, unless the reader insists', async ({ context }) => {
    const first = await serve(4436);
    const page = await visit(context, first);
    const before = await script(page);
    await first.close();
    const second = await serve(4436, newer);
    await comeBack(page);
    await page.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('no room', 'QuotaExceededError');
      };
    });
    await reload(page).click({ timeout: 60_000 });
    await expect(bar(page)).toContainText('The run could not be kept, and a reload would lose it.');
    expect(await script(page)).toBe(before);
    await bar(page).getByRole('button', { name: 'Reload all the same' }).click();
    await expect.poll(() => script(page), { timeout: 60_000 }).not.toBe(before);
    await second.close();
  });

  test('that one tab takes leaves another tab as it was, with all of its files', async ({ context }) => {
    const first = await serve(4434);
    const one = await visit(context, first);
    const other = await visit(context, first);
    const before = await script(other);
    await first.close();
    const second = await serve(4434, newer);
    await comeBack(one);
    await reload(one).click({ timeout: 60_000 });
    await expect.poll(() => script(one), { timeout: 60_000 }).not.toBe(before);
    await isKept(one);
    await expectTraining(other);
    expect(await script(other)).toBe(before);
    expect(await statusOf(other, second)).toBe(200);
    await one.close();
    // It is offered here too; then nobody needs the older files.
    await reload(other).click();
    await expect.poll(() => script(other), { timeout: 60_000 }).not.toBe(before);
    await isKept(other);
    expect(await statusOf(other, second)).toBe(404);
    await second.close();
  });
});

test('a server of this machine that has given way to another one is not hidden', async ({ page }) => {
  const first = await serve(4435);
  await page.goto(`${first.address}?${SMALL}`);
  await isKept(page);
  await first.close();
  const second = await serve(4435, 'tests/fixtures/anotherProgram');
  await page.goto(second.address);
  await expect(page.getByText('Another program')).toBeVisible({ timeout: 60_000 });
  await second.close();
});

test.describe('where the page cannot be kept it says so, and works', () => {
  test('a browser without service workers', async ({ page }) => {
    await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
    await page.goto(`./?${SMALL}`);
    await isNotKept(page, /this browser, or this private window, keeps no pages/);
    await step(page, 1);
  });

  test('no room left', async ({ page, baseURL }) => {
    const session = await page.context().newCDPSession(page);
    const { origin } = new URL(baseURL ?? '');
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1_000_000 });
    await page.goto(`./?${SMALL}`);
    await isNotKept(page, /a file did not come, or this browser has no room left/);
    await step(page, 1);
  });
});
