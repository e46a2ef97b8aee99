/** `npm run pictures`: takes the README's pictures anew, of the default duel after 3,000 updates. */
import { chromium } from '@playwright/test';
import { build, preview } from 'vite';
import { CHROMIUM_ARGUMENTS } from '../tests/support/chromium.ts';
import { ensureChromium } from './browser.ts';

const DUEL = '?v=2&maxUpdates=3000&play';
/** How long the duel may take, ms. */
const PATIENCE = 900_000;

await build({ logLevel: 'warn' });
const server = await preview({ preview: { port: 4173, open: false } });
const address = server.resolvedUrls?.local[0];
if (address === undefined) throw new Error('The server started without an address.');
const browser = await chromium.launch({ executablePath: ensureChromium(), args: [...CHROMIUM_ARGUMENTS] });
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, colorScheme: 'light' });
  await page.goto(`${address}${DUEL}`);
  await page.getByText('3,000 updates are done').waitFor({ timeout: PATIENCE });
  // The word in view and the recovery are read once more as they stand now.
  await page.locator('[data-testid=status]:not([aria-busy=true])').waitFor();
  await page.getByText(/At update 3,000\./).waitFor();
  await page.screenshot({ path: 'docs/playground-light.png' });
  await page.emulateMedia({ colorScheme: 'dark' });
  const push = page.getByRole('radio', { name: 'push', exact: true });
  await push.focus();
  await push.press('Space');
  await page.getByText('leads to').first().waitFor();
  await page.screenshot({ path: 'docs/playground-dark.png' });
} finally {
  await browser.close();
  await server.close();
}
