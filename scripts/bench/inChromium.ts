/** The bench in a real Chromium: the page's own engine and worker, from the dev server. */
import { chromium } from '@playwright/test';
import { createServer } from 'vite';
import type { BackendName } from '../../src/experiments/reports.ts';
import type { PlanName, SpeedReport } from '../../src/experiments/speedReport.ts';
import { CHROMIUM_ARGUMENTS, findChromium } from '../../tests/support/chromium.ts';
import { Steps } from './steps.ts';

/** @throws Error when there is no Chromium; `npm test` installs one. */
export async function inChromium(
  backend: BackendName,
  plan: PlanName,
  say: (text: string) => void,
): Promise<SpeedReport> {
  const executablePath = findChromium();
  if (executablePath === null)
    throw new Error('No Chromium found: CHROME_PATH may name one, and `npm test` installs one.');
  const server = await createServer({ server: { port: 5320 }, logLevel: 'error' });
  await server.listen();
  const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_ARGUMENTS] });
  try {
    const page = await browser.newPage();
    const steps = new Steps(say);
    page.on('console', (message) => {
      if (message.type() === 'info') steps.now(message.text());
    });
    // The page is still: nothing else is computed in it.
    await page.goto(`${server.resolvedUrls?.local[0] ?? ''}tests/browser/page.html`);
    return await page.evaluate(
      async ([backend, plan]) => {
        const { benchInPage } = await import('../../tests/browser/harness/benchInPage.ts');
        return benchInPage(backend, plan);
      },
      [backend, plan] as const,
    );
  } finally {
    await browser.close();
    await server.close();
  }
}
