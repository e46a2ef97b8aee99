/** The contract between a frame and the page around it: what the frame tells, who may move it, and that nobody else can. */
import { expect, test, type Page } from '@playwright/test';
import { hostPage, type Host } from '../support/hostPage.ts';

/** A page with one frame, which keeps what that tells. */
const html = (src: string): string => `<!doctype html><html lang="en"><title>Course</title>
<script>
  window.heard = [];
  addEventListener('message', ({ data, source }) => {
    if (source === document.querySelector('iframe').contentWindow) heard.push(data);
  });
  window.tell = (message) => document.querySelector('iframe').contentWindow.postMessage(message, '*');
</script>
<iframe title="Panel" width="640" height="360" src="${src}"></iframe></html>`;

type Told = Readonly<Record<string, unknown>>;
const heard = (page: Page): Promise<readonly Told[]> =>
  page.evaluate(() => (window as unknown as { heard: Told[] }).heard);
const tell = (page: Page, message: unknown): Promise<void> =>
  page.evaluate((told) => (window as unknown as { tell: (told: unknown) => void }).tell(told), message);
const newest = async (page: Page, type: string): Promise<Told | undefined> =>
  (await heard(page)).findLast((told) => told['type'] === `searnn:${type}`);

let host: Host | null = null;
test.afterEach(() => {
  host?.close();
  host = null;
});

/** Opens a page of another origin, or of the playground's own, with an embed in it. */
async function frame(page: Page, base = '', query = '', own = false): Promise<void> {
  if (own) {
    await page.route(`${base}course.html`, (route) =>
      route.fulfill({ contentType: 'text/html', body: html(`${base}?${query}`) }),
    );
    await page.goto(`${base}course.html`);
  } else {
    host = await hostPage((address) => html(`${base}?${query.replace('HERE', address.slice(0, -1))}`));
    await page.goto(host.address);
  }
  await expect.poll(() => newest(page, 'ready')).toBeDefined();
}

test('a frame tells that it stands, where it is, and how it goes on', async ({ page, baseURL }) => {
  await frame(page, baseURL, 'v=2&embed=lesson&recorded=mle&origin=HERE');
  expect(await newest(page, 'ready')).toEqual({ type: 'searnn:ready', version: 2, panel: 'lesson' });
  expect(await newest(page, 'step')).toEqual({ type: 'searnn:step', position: 1, of: 10 });
  expect(await newest(page, 'state')).toEqual({ type: 'searnn:state', update: null, playing: false });
  await tell(page, { type: 'searnn:go', position: 4 });
  await expect.poll(() => newest(page, 'step')).toEqual({ type: 'searnn:step', position: 4, of: 10 });
  await tell(page, { type: 'searnn:play' });
  await expect.poll(() => newest(page, 'state')).toMatchObject({ playing: true });
  await tell(page, { type: 'searnn:pause' });
  await expect.poll(() => newest(page, 'state')).toMatchObject({ playing: false });
});

test('a run is played and paused from outside, and tells its updates', async ({ page, baseURL }) => {
  await frame(page, baseURL, 'v=2&embed=grid&origin=HERE');
  await tell(page, { type: 'searnn:play' });
  await expect
    .poll(async () => Number((await newest(page, 'state'))?.['update'] ?? 0), { timeout: 60_000 })
    .toBeGreaterThan(0);
  expect(await newest(page, 'state')).toMatchObject({ playing: true });
  await tell(page, { type: 'searnn:pause' });
  await expect.poll(() => newest(page, 'state')).toMatchObject({ playing: false });
});

test('a page of the playground’s own origin may move it without being named', async ({ page, baseURL }) => {
  await frame(page, baseURL, 'v=2&embed=lesson', true);
  await tell(page, { type: 'searnn:go', position: 3 });
  await expect.poll(() => newest(page, 'step')).toMatchObject({ position: 3 });
});

for (const [whose, query] of [
  ['unnamed', 'v=2&embed=lesson'],
  ['another', 'v=2&embed=lesson&origin=https://course.example'],
] as const)
  test(`a page of another origin that is ${whose} moves nothing`, async ({ page, baseURL }) => {
    await frame(page, baseURL, query);
    for (const message of [{ type: 'searnn:go', position: 3 }, { type: 'searnn:play' }])
      await tell(page, message);
    await page.waitForTimeout(1_500);
    expect(await newest(page, 'step')).toMatchObject({ position: 1 });
    expect(await newest(page, 'state')).toMatchObject({ playing: false });
  });

test('messages that are none of the contract are as if they were not there', async ({ page, baseURL }) => {
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  await frame(page, baseURL, 'v=2&embed=lesson&origin=HERE');
  for (const message of [
    ...['slide:start', null, 7, [], {}, { type: 'go', position: 3 }, { type: 'searnn:stop' }],
    ...[{ type: 'searnn:go' }, { type: 'searnn:go', position: '3' }, { type: 'searnn:go', position: 2.5 }],
    ...[
      { type: 'searnn:go', position: -1 },
      { type: 'searnn:go', position: NaN },
    ],
    // Beyond the last step.
    { type: 'searnn:go', position: 1e9 },
  ])
    await tell(page, message);
  await expect.poll(() => newest(page, 'step')).toMatchObject({ position: 10 });
  expect(said).toEqual([]);
});

test('a frame inside a frame hears only the page around it', async ({ page, baseURL }) => {
  await frame(page, baseURL, 'v=2&embed=lesson', true);
  // The frame itself is of the allowed origin, but not the page around it.
  const inner = page.frames()[1];
  await inner?.evaluate(() => postMessage({ type: 'searnn:go', position: 5 }, '*'));
  await page.waitForTimeout(500);
  expect(await newest(page, 'step')).toMatchObject({ position: 1 });
});
