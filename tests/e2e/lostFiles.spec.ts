/** A network that goes away and files that are gone: whatever was not fetched in time costs its own panel and nothing else. */
import { expect, test, type Route } from '@playwright/test';
import {
  APART,
  closeDialogs,
  everythingFetched,
  expectTraining,
  fault,
  status,
  train,
} from '../support/lostFiles.ts';

test.use({ viewport: { width: 1440, height: 900 } });

test('once the page has stood idle it needs no network: everything opens, and the run goes on', async ({
  page,
  context,
}) => {
  await train(page);
  await everythingFetched(page);
  const missed: string[] = [];
  page.on('requestfailed', (request) => missed.push(request.url()));
  await context.setOffline(true);
  for (const { part, open, shown } of APART)
    await test.step(part, async () => {
      await open(page);
      await expect(shown(page)).toBeVisible({ timeout: 30_000 });
      await closeDialogs(page);
    });
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expectTraining(page);
  // Also what only the console tells of: a picture of the tab that is fetched again, a font.
  expect(missed).toEqual([]);
});

test('without a network the built-in letters are still there after another task', async ({
  page,
  context,
}) => {
  await train(page, 'data=toy&backend=wasm&hidden=16&embedding=8&batchSize=4');
  await everythingFetched(page);
  await context.setOffline(true);
  await page.getByRole('button', { name: /built in/ }).click();
  await page.getByRole('button', { name: 'Letters, 432 words', exact: true }).click();
  await expect(page.getByRole('button', { name: /^Letters · built in/ })).toBeVisible();
  await expect(status(page)).toHaveAttribute('data-status', 'ready', { timeout: 60_000 });
  await expect(page.getByRole('alert')).toHaveCount(0);
});

/** What becomes of a file: a network that is gone, a host that has newer files, a host that answers with its front page. */
const LOSSES: Readonly<Record<string, (route: Route) => Promise<void>>> = {
  'no network': (route) => route.abort('internetdisconnected'),
  'not found': (route) => route.fulfill({ status: 404, body: 'Not found' }),
  'a page instead': (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>Hello' }),
};

for (const [loss, lose] of Object.entries(LOSSES))
  test(`${loss}: a panel whose file is lost says so and tries again, and training goes on`, async ({
    page,
  }) => {
    test.setTimeout(240_000);
    const files = new RegExp(`assets/lazy-(${APART.map(({ module }) => module).join('|')})-`);
    // Each stays lost until its turn has come: the page loads ahead what it can get.
    const lost = new Set(APART.map(({ module }) => module));
    await page.route(files, (route) =>
      lost.has(files.exec(route.request().url())?.[1] ?? '') ? lose(route) : route.continue(),
    );
    await train(page);
    for (const { part, module, open, shown } of APART)
      await test.step(part, async () => {
        await open(page);
        const told = fault(page, part);
        await expect(told).toContainText('A file of the page could not be loaded.');
        await expect(told).toContainText('If a newer version of the page has been published');
        await expectTraining(page);
        lost.delete(module);
        await told.getByRole('button', { name: 'Try again' }).click();
        await expect(shown(page)).toBeVisible({ timeout: 30_000 });
        await expect(told).toHaveCount(0);
        await closeDialogs(page);
      });
  });

test('should the page’s own script be lost, there is a sentence instead of an empty page', async ({
  page,
}) => {
  await page.route('**/assets/index-*.js', (route) => route.fulfill({ status: 404, body: 'Not found' }));
  await page.goto('./');
  await expect(page.getByRole('alert')).toContainText('SeaRNN Playground could not be loaded');
});
