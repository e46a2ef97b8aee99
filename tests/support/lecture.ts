/** How a reader does what each lesson of the lecture asks for, by hand. */
import { expect, type Page } from '@playwright/test';
import type { LessonName } from '../../src/experiments/lecture/lessonNames.ts';
import { sayOf } from '../../src/tasks/say.ts';
import { LECTURE } from '../../src/text/en/lecture.ts';

const say = sayOf({});

const table = (page: Page) => page.getByRole('grid', { name: /: cost by cell and letter/ });

/** In the cost table, from wherever it stands. */
async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  await table(page).focus();
  for (const key of keys) await page.keyboard.press(key);
}

/** Steps through the update until the lesson has seen what it waits for, whatever is asked on the way. */
async function stepOn(page: Page): Promise<void> {
  const next = page.getByRole('dialog').getByRole('button', { name: 'Next ▸', exact: true });
  const done = page.getByText(`✓ ${LECTURE.done}`);
  await expect(async () => {
    if (await done.isHidden()) await next.click();
    await expect(done).toBeVisible({ timeout: 1 });
  }).toPass();
}

/** What each lesson asks the reader to do, done by hand. */
export const DOES: Readonly<Record<LessonName, (page: Page) => Promise<void>>> = {
  'encoder-decoder': (page) => press(page, 'ArrowRight', 'ArrowRight'),
  'teacher-forcing': stepOn,
  'exposure-bias': (page) => press(page, 'ArrowUp', 'Enter'),
  'structured-losses': (page) => press(page, 'ArrowDown', 'ArrowDown'),
  'learning-to-search': (page) => press(page, 'ArrowRight'),
  'roll-in-and-roll-out': stepOn,
  'roll-ins-alone': (page) =>
    page
      .getByRole('radiogroup', { name: 'Whose cost table' })
      .getByRole('radio', { name: 'MLE' })
      .check({ force: true }),
  algorithm: stepOn,
  'roll-outs-in-an-rnn': (page) => press(page, 'ArrowDown', 'End'),
  'three-by-three': (page) => page.getByRole('button', { name: 'Nine tables of one word …' }).click(),
  'costs-to-losses': (page) => page.getByRole('radio', { name: 'target q' }).check({ force: true }),
  sampling: async (page) => {
    await page.getByRole('button', { name: 'Settings', exact: true }).click();
    const settings = page.getByRole('dialog');
    await settings.getByRole('tab', { name: 'SeaRNN' }).click();
    await settings.getByLabel('tokens tried', { exact: true }).selectOption({ index: 1 });
    await page.keyboard.press('Escape');
  },
  results: (page) => page.getByRole('button', { name: /^Experiments/ }).click(),
  'open-questions': async (page) => {
    await page.getByRole('button', { name: 'Play', exact: true }).click();
  },
};

/** Where the lecture stands, by the page. */
export const card = (page: Page, lesson: LessonName) =>
  page.getByRole('region', { name: say(LECTURE.lessons[lesson].title), exact: true });
