/** `npm run lecture`: goes through the lecture as its reader does, and tells how long the page takes beside the time that the plan gives. */
import { chromium } from '@playwright/test';
import os from 'node:os';
import { build, preview } from 'vite';
import { alignedText } from '../src/experiments/alignedText.ts';
import { LESSON_NAMES } from '../src/experiments/lecture/lessonNames.ts';
import { LESSONS } from '../src/experiments/lecture/lessons.ts';
import { LECTURE } from '../src/text/en/lecture.ts';
import { CHROMIUM_ARGUMENTS } from '../tests/support/chromium.ts';
import { card, DOES } from '../tests/support/lecture.ts';
import { ensureChromium } from './browser.ts';

/** Training before the lesson that speaks of trained networks, as its text asks for, ms. */
const MINUTE = 60_000;

await build({ logLevel: 'warn' });
const server = await preview({ preview: { port: 4175, open: false } });
const address = server.resolvedUrls?.local[0];
if (address === undefined) throw new Error('The server started without an address.');
const browser = await chromium.launch({ executablePath: ensureChromium(), args: [...CHROMIUM_ARGUMENTS] });
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  const rows: (readonly string[])[] = [];
  const total = { ready: 0, done: 0, planned: 0 };
  let began = performance.now();
  const lap = (): number => {
    const now = performance.now();
    const seconds = (now - began) / 1000;
    began = now;
    return seconds;
  };
  await page.goto(`${address}?v=2&backend=wasm&lesson=${LESSON_NAMES[0]}&step=2`);
  for (const lesson of LESSON_NAMES) {
    const here = card(page, lesson);
    await here.getByText(LECTURE.waiting).waitFor();
    const ready = lap();
    if (lesson === 'exposure-bias') {
      await page.getByRole('button', { name: 'Play', exact: true }).click();
      await page.waitForTimeout(MINUTE);
      await page.getByRole('button', { name: 'Pause', exact: true }).click();
    }
    await DOES[lesson](page);
    await here.getByText(`✓ ${LECTURE.done}`).waitFor();
    const done = lap();
    const { seconds } = LESSONS[lesson];
    rows.push([lesson, ready.toFixed(1), done.toFixed(1), String(seconds)]);
    total.ready += ready;
    total.done += done;
    total.planned += seconds;
    await here.getByRole('button', { name: 'Answer ▸' }).click();
    if (lesson === LESSON_NAMES.at(-1)) break;
    await here.getByRole('button', { name: 'Next lesson ▸' }).click();
    await page.getByRole('button', { name: 'Try it ▸' }).click();
  }
  rows.push(['all', total.ready.toFixed(1), total.done.toFixed(1), String(total.planned)]);
  const head = ['lesson', 'page ready, s', 'done by hand, s', 'planned, s'];
  console.log(`WebAssembly, ${os.cpus()[0]?.model ?? ''}, ${os.availableParallelism()} cores`);
  console.log(alignedText([head, ...rows]).join('\n'));
} finally {
  await browser.close();
  await server.close();
}
