/** `npm run soak -- 30`: trains the default duel for so many minutes while panels open and close, and tells what memory that takes. */
import { chromium, type Browser, type Page } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { build, preview } from 'vite';
import { CHROMIUM_ARGUMENTS } from '../tests/support/chromium.ts';
import { ensureChromium } from './browser.ts';

/** The panels, by the buttons of the help that open them. */
const PANELS = [
  'Step through one update',
  'Examination',
  'Nine tables of one',
  'Three counter-examples',
  'of your own',
  'The paper’s tables',
  'Speed on this device',
];
const MEGABYTE = 2 ** 20;
const minutes = Number(process.argv[2] ?? 30);
const marks = [...new Set([1, 10, 20, 30, minutes])].filter((mark) => mark <= minutes);

/** MB of the page's heap, swept, and of the largest renderer. */
async function memory(browser: Browser, page: Page): Promise<{ heap: number; renderer: number }> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  const whole = await browser.newBrowserCDPSession();
  const { processInfo } = await whole.send('SystemInfo.getProcessInfo');
  await whole.detach();
  const sizes = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => Number(execFileSync('ps', ['-o', 'rss=', '-p', String(id)], { encoding: 'utf8' })));
  return { heap: usedSize / MEGABYTE, renderer: Math.max(...sizes) / 1024 };
}

/** Opens each panel once, and closes it. */
async function openAll(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  for (const name of PANELS) {
    await page.getByRole('button', { name: 'Help', exact: true }).click();
    await dialog.getByRole('button', { name }).first().click();
    await dialog.waitFor();
    await dialog.getByText('Loading …').waitFor({ state: 'hidden' });
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  }
}

await build({ logLevel: 'warn' });
const server = await preview({ preview: { port: 4174, open: false } });
const address = server.resolvedUrls?.local[0];
if (address === undefined) throw new Error('The server started without an address.');
const browser = await chromium.launch({ executablePath: ensureChromium(), args: [...CHROMIUM_ARGUMENTS] });
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  await page.goto(`${address}?v=2&play`);
  const update = page.getByTestId('update');
  await page.getByRole('button', { name: 'Pause', exact: true }).waitFor();
  const started = performance.now();
  let openings = 0;
  for (const mark of marks) {
    while (performance.now() - started < mark * 60_000) {
      await openAll(page);
      openings += PANELS.length;
    }
    const { heap, renderer } = await memory(browser, page);
    const done = (await update.innerText()).trim();
    console.log(
      `minute ${mark}: ${done} updates, ${openings} panels opened, page heap ${heap.toFixed(1)} MB, renderer ${renderer.toFixed(0)} MB`,
    );
  }
  if (faults.length > 0) throw new Error(`The page had faults: ${faults.join('; ')}`);
} finally {
  await browser.close();
  await server.close();
}
