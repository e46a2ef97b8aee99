/** The lecture: every lesson asks, sees what it asks for done on the page, and answers, at any size, in light and dark; any step has a link. */
import { readFile } from 'node:fs/promises';
import { expect, test, type Locator } from '@playwright/test';
import { LESSON_NAMES } from '../../src/experiments/lecture/lessonNames.ts';
import { LESSONS } from '../../src/experiments/lecture/lessons.ts';
import { QUIZ, QUIZ_QUESTIONS } from '../../src/experiments/lecture/quiz.ts';
import { LECTURE } from '../../src/text/en/lecture.ts';
import { PAGE } from '../../src/text/en/page.ts';
import { QUIZ_TEXTS } from '../../src/text/en/quiz.ts';
import { sayOf } from '../../src/tasks/say.ts';
import { card, DOES } from '../support/lecture.ts';
import { complaints, sideways } from '../support/pageLooks.ts';

const say = sayOf({});

/** CSS pixels by which what stands in a card is wider than it. */
const overflow = (inside: Locator): Promise<number> =>
  inside.evaluate((box) => {
    const { right } = box.getBoundingClientRect();
    const texts = [...box.querySelectorAll('p, h1, h2, button:not([popover] *)')];
    return Math.max(...texts.map((each) => each.getBoundingClientRect().right)) - right;
  });

for (const { name, viewport } of [
  { name: 'on a projector', viewport: { width: 1280, height: 720 } },
  { name: 'on a phone', viewport: { width: 390, height: 844 } },
] as const)
  test.describe(name, () => {
    test.use({ viewport, actionTimeout: 20_000 });

    test('every lesson is done by what it asks for', async ({ page }) => {
      const messages: string[] = [];
      page.on('console', (message) => {
        // Playwright keeps the page from its service worker here, and says so.
        const blocked = message.text().includes('blocked by Playwright');
        if (['error', 'warning'].includes(message.type()) && !blocked) messages.push(message.text());
      });
      await page.goto(`?lesson=${LESSON_NAMES[0]}`);
      for (const lesson of LESSON_NAMES)
        await test.step(lesson, async () => {
          const { answers, question } = LECTURE.lessons[lesson];
          const right = say(answers[LESSONS[lesson].right] ?? '');
          const here = card(page, lesson);
          await expect(here.getByRole('group', { name: say(question) })).toBeVisible();
          await here.getByRole('radio', { name: right, exact: true }).check();
          for (const colorScheme of ['light', 'dark'] as const) {
            await page.emulateMedia({ colorScheme });
            await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
            expect(await complaints(page)).toEqual([]);
          }
          expect(await sideways(page)).toBe(0);
          expect(await overflow(here)).toBeLessThanOrEqual(0);
          await here.getByRole('button', { name: 'Try it ▸' }).click();
          await expect(here.getByText(LECTURE.waiting)).toBeVisible();
          await DOES[lesson](page);
          await expect(here.getByText(`✓ ${LECTURE.done}`)).toBeVisible();
          await here.getByRole('button', { name: 'Answer ▸' }).click();
          await expect(here.getByText(`✓ ${say(LECTURE.right, { guess: right })}`)).toBeVisible();
          await expect(page).toHaveURL(new RegExp(`[?&]lesson=${lesson}&step=3$`));
          if (lesson !== LESSON_NAMES.at(-1))
            await here.getByRole('button', { name: 'Next lesson ▸' }).click();
        });
      expect(messages).toEqual([]);
    });
  });

test('a link opens any lesson at any step, and what was guessed comes back', async ({ page }) => {
  await page.goto('?lesson=sampling&step=1');
  await card(page, 'sampling').getByRole('radio', { name: 'The cheapest' }).check();
  await page.goto('?lesson=sampling&step=3');
  await expect(
    card(page, 'sampling').getByText('You chose “The cheapest”. The answer is: The true one.'),
  ).toBeVisible();
  await page.goto('?lesson=nothing&step=9');
  await expect(page.getByText(/^In the link, lesson is “nothing”, but must be one of /)).toBeVisible();
  await expect(page.getByRole('complementary', { name: 'Settings' })).toBeVisible();
});

for (const lesson of ['roll-outs-in-an-rnn', 'exposure-bias'] as const)
  test(`${lesson} is done by what it asks for before anything is trained`, async ({ page }) => {
    await page.goto(`?lesson=${lesson}&step=2`);
    await expect(card(page, lesson).getByText(LECTURE.waiting)).toBeVisible();
    await DOES[lesson](page);
    await expect(card(page, lesson).getByText(`✓ ${LECTURE.done}`)).toBeVisible();
  });

test('the lecture is left and found again where it was, and its plan fits on one page of print', async ({
  page,
}) => {
  await page.goto('?lesson=encoder-decoder&step=2');
  await expect(page.getByText(LECTURE.waiting)).toBeVisible();
  await DOES['encoder-decoder'](page);
  await expect(card(page, 'encoder-decoder').getByText(`✓ ${LECTURE.done}`)).toBeVisible();
  await page.getByRole('button', { name: 'Leave the lecture' }).click();
  await expect(page.getByRole('complementary', { name: 'Settings' })).toBeVisible();
  await page.getByRole('button', { name: 'Lecture', exact: true }).click();
  const title = say(LECTURE.lessons['teacher-forcing'].title);
  await expect(page.getByRole('button', { name: `Go on with ${title}` })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('table')).toBeVisible();
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});

test('a printed lesson has no offer over it', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto('?lesson=costs-to-losses&step=3');
  await expect(card(page, 'costs-to-losses')).toBeVisible();
  const offers = page.getByRole('region', { name: PAGE.bar, exact: true }).locator('> div').last();
  await expect(offers).toHaveCSS('display', 'grid');
  await page.emulateMedia({ media: 'print' });
  await expect(offers).toHaveCSS('display', 'none');
  await expect(card(page, 'costs-to-losses')).toBeVisible();
});

test('the quiz keeps what is answered, tells nothing before the end, and saves a file that names nobody', async ({
  page,
}) => {
  await page.goto('?panel=lecture');
  await page.getByText(QUIZ_TEXTS.title, { exact: true }).click();
  const answerAll = async (choose: (right: number) => number): Promise<void> => {
    for (const name of QUIZ_QUESTIONS) {
      const { question, answers } = QUIZ_TEXTS.questions[name];
      const group = page.getByRole('group', { name: say(question) });
      await group.getByRole('radio', { name: say(answers[choose(QUIZ[name])] ?? '') }).check();
    }
  };
  await answerAll((right) => (right + 1) % 3);
  await expect(page.getByText(`✓ ${QUIZ_TEXTS.mark}`)).toHaveCount(0);
  await page.reload();
  await page.getByText(QUIZ_TEXTS.title, { exact: true }).click();
  // What comes next is asked for.
  await expect(page.getByRole('radio', { name: QUIZ_TEXTS.times.after })).toBeChecked();
  await answerAll((right) => right);
  await expect(
    page.getByText('Before the lecture: 0 of 8 right · After the lecture: 8 of 8 right'),
  ).toBeVisible();
  await expect(page.getByText(`✓ ${QUIZ_TEXTS.mark}`)).toHaveCount(8);
  // What was answered before stays as it was, now that the right answers stand there.
  await page.getByRole('radio', { name: QUIZ_TEXTS.times.before }).check({ force: true });
  const asked = page.getByRole('group', {
    name: say(Object.values(QUIZ_TEXTS.questions)[0]?.question ?? ''),
  });
  await expect(asked.getByRole('radio').first()).toBeDisabled();
  expect(await complaints(page)).toEqual([]);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: QUIZ_TEXTS.save }).click();
  const file: unknown = JSON.parse(await readFile(await (await saving).path(), 'utf8'));
  expect(file).toEqual({
    ...{ format: 'searnn-quiz', version: 1, questions: 8 },
    before: { right: 0, answered: 8, answers: expect.any(Object) as object },
    after: { right: 8, answered: 8, answers: QUIZ },
  });
});
