/**
 * `npm run lecture`: goes through the lecture as its reader does, notes in `docs/lecture.json` how long the page takes, and writes
 * the table of `docs/lecture.md` anew.
 */
import { chromium } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import os from 'node:os';
import { build, preview } from 'vite';
import { LESSON_NAMES } from '../src/experiments/lecture/lessonNames.ts';
import { LECTURE } from '../src/text/en/lecture.ts';
import { CHROMIUM_ARGUMENTS } from '../tests/support/chromium.ts';
import { card, DOES } from '../tests/support/lecture.ts';
import { ensureChromium } from './browser.ts';
import type { LessonTime } from './figures/lectureTable.ts';
import { figuredTexts } from './figures/texts.ts';

/** Training before the lesson that speaks of trained networks, as its text asks for, ms. */
const MINUTE = 60_000;

await build({ logLevel: 'warn' });
const server = await preview({ preview: { port: 4175, open: false } });
const address = server.resolvedUrls?.local[0];
if (address === undefined) throw new Error('The server started without an address.');
const browser = await chromium.launch({ executablePath: ensureChromium(), args: [...CHROMIUM_ARGUMENTS] });
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  const lessons: LessonTime[] = [];
  let began = performance.now();
  const lap = (): number => {
    const now = performance.now();
    const seconds = (now - began) / 1000;
    began = now;
    return Number(seconds.toFixed(1));
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
    lessons.push({ lesson, ready, done });
    await here.getByRole('button', { name: 'Answer ▸' }).click();
    if (lesson === LESSON_NAMES.at(-1)) break;
    await here.getByRole('button', { name: 'Next lesson ▸' }).click();
    await page.getByRole('button', { name: 'Try it ▸' }).click();
  }
  const measured = {
    measured: new Date().toISOString().slice(0, 10),
    machine: `${os.cpus()[0]?.model ?? ''}, ${os.availableParallelism()} cores, WebAssembly`,
    lessons,
  };
  writeFileSync(new URL('../docs/lecture.json', import.meta.url), `${JSON.stringify(measured, null, 2)}\n`);
  for (const { file, anew } of await figuredTexts())
    if (file === 'docs/lecture.md') writeFileSync(file, anew);
  console.log('Written to docs/lecture.json and docs/lecture.md.');
} finally {
  await browser.close();
  await server.close();
}
