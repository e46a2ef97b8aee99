/** Everything that can be opened on the page, one by one: panels, embeds, lessons, the lecture, tasks and ready-made settings. */
import { expect, test, type Page } from '@playwright/test';
import { LESSON_NAMES, LESSON_STEPS } from '../../src/experiments/lecture/lessonNames.ts';
import { encodeLink } from '../../src/experiments/link.ts';
import { PRESET_IDS, PRESETS } from '../../src/experiments/presets.ts';
import { EMBED_NAMES } from '../../src/state/embed/embedParts.ts';
import { PANELS } from '../../src/state/panelStore.ts';
import { BUILT_IN_DATA } from '../../src/tasks/tasks.ts';
import { sayOfAny } from '../../src/tasks/say.ts';
import { LECTURE } from '../../src/text/en/lecture.ts';
import { PRESENTER } from '../../src/text/en/presenter.ts';
import { LESSONS } from '../../src/text/en/lessons.ts';
import { SHOWS } from './embeds.ts';
import { closeDialogs } from './lostFiles.ts';
import { isWhole, step } from './wholePage.ts';

const SMALL = 'backend=wasm&hidden=16&embedding=8&batchSize=4&evaluationInterval=5';

/** What stands in a panel once it has come. */
const CONTENT: Readonly<Record<(typeof PANELS)[number], string>> = {
  speed: 'button',
  tables: 'table',
  write: '[role="application"]',
  examination: 'button:text-is("Examine")',
  nineTables: '[role="region"]',
  lesson: 'h3',
  counterexamples: '[role="radio"], input[type="radio"]',
  lecture: 'ol',
  runs: 'button:text-is("Export all")',
};

export async function openPanels(page: Page, address: string): Promise<void> {
  for (const panel of PANELS)
    await test.step(`panel ${panel}`, async () => {
      await page.goto(`${address}?${SMALL}&panel=${panel}`);
      await isWhole(page);
      await expect(page.getByRole('dialog').locator(CONTENT[panel]).first()).toBeVisible({ timeout: 30_000 });
      await expect(page.getByRole('alert')).toHaveCount(0);
      await closeDialogs(page);
    });
}

/** Each of the panels in a frame of its own, as a page beside the playground shows it. */
export async function openEmbeds(page: Page, address: string): Promise<void> {
  for (const embed of EMBED_NAMES)
    await test.step(`embed ${embed}`, async () => {
      await page.goto(`${address}?v=2&embed=${embed}`);
      await expect(SHOWS[embed](page)).toBeVisible({ timeout: 30_000 });
      await expect(page.getByRole('alert')).toHaveCount(0);
    });
}

export async function openLessons(page: Page, address: string): Promise<void> {
  await page.goto(`${address}?${SMALL}&panel=lesson`);
  await isWhole(page);
  for (const [name, title] of Object.entries(LESSONS.builtIn))
    await test.step(`lesson ${title}`, async () => {
      const dialog = page.getByRole('dialog');
      const before = await dialog.getByRole('group', { name: /./ }).first().getAttribute('aria-label');
      await dialog.getByRole('combobox').first().selectOption(name);
      const lesson = dialog.locator('h3').first();
      // The one on the paper's policies stands there from the beginning.
      if (name !== 'learned-mixed') await expect(lesson).not.toHaveText(before ?? '');
      await expect(lesson).toBeVisible();
      await expect(page.getByRole('alert')).toHaveCount(0);
    });
}

export async function openLecture(page: Page, address: string): Promise<void> {
  await page.goto(`${address}?backend=wasm&panel=lecture`);
  await isWhole(page);
  await page.getByRole('button', { name: LECTURE.begin, exact: true }).click();
  for (const name of LESSON_NAMES)
    await test.step(`lesson of the lecture ${name}`, async () => {
      const card = page.getByRole('region', { name: sayOfAny(LECTURE.lessons[name].title), exact: true });
      for (const step of LESSON_STEPS) {
        await expect(card).toBeVisible({ timeout: 30_000 });
        // It waits for the reader, or finds done what an earlier lesson has done.
        if (step === 'do')
          await expect(card.getByText(LECTURE.waiting).or(card.getByText(`✓ ${LECTURE.done}`))).toBeVisible({
            timeout: 60_000,
          });
        await expect(page.getByRole('alert')).toHaveCount(0);
        const next = card.locator('footer').getByRole('button').last();
        if (name !== LESSON_NAMES.at(-1) || step !== 'answer') await next.click();
      }
    });
}

/** The lecturer's window, which drives the page in another one. */
export async function openPresenter(page: Page, address: string): Promise<void> {
  await page.goto(`${address}?backend=wasm&panel=lecture`);
  await isWhole(page);
  const opened = page.context().waitForEvent('page');
  await page.getByRole('button', { name: LECTURE.present }).click();
  const presenter = await opened;
  await expect(presenter.getByText(PRESENTER.connected)).toBeVisible({ timeout: 30_000 });
  await presenter.close();
}

export async function trainTasks(page: Page, address: string): Promise<void> {
  for (const data of BUILT_IN_DATA)
    await test.step(`data ${data}`, async () => {
      await page.goto(`${address}?${SMALL}&data=${data}`);
      await isWhole(page);
      await step(page, 2);
      await expect(page.getByRole('alert')).toHaveCount(0);
    });
}

export async function openPresets(page: Page, address: string): Promise<void> {
  for (const preset of PRESET_IDS)
    await test.step(`preset ${preset}`, async () => {
      await page.goto(`${address}?${encodeLink(PRESETS[preset].settings)}&backend=wasm`);
      await isWhole(page);
    });
}
