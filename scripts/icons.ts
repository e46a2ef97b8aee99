/** `npm run make:icons`: draws the page's icons for home screens from public/icons/icon.svg. */
import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { CHROMIUM_ARGUMENTS } from '../tests/support/chromium.ts';
import { ensureChromium } from './browser.ts';

const FOLDER = 'public/icons';
const INK = '#1c1b1a';

/** `margin`: how much of the width is left at each side; systems that cut icons to a shape of their own cut a fifth at most. */
const ICONS = [
  { name: 'icon-192', size: 192, margin: 0, ground: 'transparent' },
  { name: 'icon-512', size: 512, margin: 0, ground: 'transparent' },
  { name: 'icon-maskable-512', size: 512, margin: 0.1, ground: INK },
  { name: 'apple-touch-icon', size: 180, margin: 0.05, ground: INK },
] as const;

const svg = readFileSync(`${FOLDER}/icon.svg`, 'utf8');
const browser = await chromium.launch({ executablePath: ensureChromium(), args: [...CHROMIUM_ARGUMENTS] });
try {
  for (const { name, size, margin, ground } of ICONS) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    const style = `margin: 0; padding: ${margin * size}px; background: ${ground}`;
    await page.setContent(
      `<body style="${style}">${svg.replace('<svg', '<svg style="display: block"')}</body>`,
    );
    await page.screenshot({ path: `${FOLDER}/${name}.png`, omitBackground: true });
    await page.close();
  }
} finally {
  await browser.close();
}
