/** The presenter's window: it drives the audience's, shows what only the lecturer reads, and leaves the page as it was. */
import { expect, test, type Page } from '@playwright/test';
import { LESSON_NAMES } from '../../src/experiments/lecture/lessonNames.ts';
import { LECTURE } from '../../src/text/en/lecture.ts';
import { PRESENTER } from '../../src/text/en/presenter.ts';
import { sayOf } from '../../src/tasks/say.ts';
import { complaints, sideways } from '../support/pageLooks.ts';

const say = sayOf({});
const lesson = (page: Page, name: keyof typeof LECTURE.lessons) =>
  page.getByRole('region', { name: say(LECTURE.lessons[name].title), exact: true });
const textSize = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.body).fontSize);

/** The brightest value of any pixel in the window: 0 where all of it is black. */
async function brightest(page: Page): Promise<number> {
  const picture = await page.screenshot();
  return page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const { data } = context?.getImageData(0, 0, image.width, image.height) ?? new ImageData(1, 1);
    let most = 0;
    for (let i = 0; i < data.length; i++) if (i % 4 !== 3) most = Math.max(most, data[i] ?? 255);
    return most;
  }, picture.toString('base64'));
}

test.use({ viewport: { width: 1280, height: 720 } });

test('the presenter drives the audience, and goes', async ({ page, context }) => {
  await page.goto('?panel=lecture');
  const before = await textSize(page);
  const opened = context.waitForEvent('page');
  await page.getByRole('button', { name: LECTURE.present }).click();
  const presenter = await opened;
  await expect(presenter.getByText(PRESENTER.connected)).toBeVisible();
  await expect(presenter).toHaveTitle(PRESENTER.title);
  await expect(lesson(page, 'encoder-decoder')).toBeVisible();
  // A room sees large type, and neither settings nor the top line.
  expect(await textSize(page)).toBe('20px');
  await expect(page.getByRole('banner')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Settings' })).toBeHidden();
  expect(await sideways(page)).toBe(0);
  expect(await complaints(page)).toEqual([]);
  expect(await complaints(presenter)).toEqual([]);

  await presenter.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/lesson=encoder-decoder&step=2$/);
  await expect(presenter.getByText(say(LECTURE.lessons['encoder-decoder'].act))).toBeVisible();
  await presenter.keyboard.press('PageDown');
  await presenter.keyboard.press('PageDown');
  await expect(page).toHaveURL(/lesson=teacher-forcing&step=1$/);
  await expect(presenter.getByRole('heading', { level: 1 })).toHaveText(
    say(LECTURE.lessons['teacher-forcing'].title),
  );
  await presenter.keyboard.press('PageUp');
  await expect(page).toHaveURL(/lesson=encoder-decoder&step=3$/);

  await presenter.keyboard.press('b');
  await expect(page.getByTestId('blank')).toBeVisible();
  await presenter.getByRole('button', { name: PRESENTER.blank, pressed: true }).click();
  await expect(page.getByTestId('blank')).toHaveCount(0);

  await presenter.getByLabel(PRESENTER.size).selectOption('28');
  await expect.poll(() => textSize(page)).toBe('28px');
  await presenter.getByLabel(PRESENTER.shown).selectOption('curves');
  await expect(page.getByRole('grid', { name: /: cost by cell/ })).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Test error' })).toBeVisible();
  await presenter.getByLabel(PRESENTER.shown).selectOption('word');

  await presenter.getByRole('button', { name: PRESENTER.play, exact: true }).click();
  await expect(presenter.getByRole('button', { name: PRESENTER.pause, exact: true })).toBeVisible();
  await presenter.keyboard.press('p');
  await expect(presenter.getByRole('button', { name: PRESENTER.play, exact: true })).toBeVisible();

  // The audience's window loaded anew is presented to as before.
  await page.reload();
  await expect.poll(() => textSize(page)).toBe('28px');
  await presenter.close();
  await expect(page.getByRole('banner')).toBeVisible();
  await expect.poll(() => textSize(page)).toBe(before);
});

test('the screen stays black when the lecture goes on to a lesson in a panel', async ({ page, context }) => {
  await page.goto('?lesson=encoder-decoder&step=3');
  const presenter = await context.newPage();
  await presenter.goto('?presenter');
  await expect(presenter.getByText(PRESENTER.connected)).toBeVisible();
  await presenter.keyboard.press('b');
  await expect(page.getByTestId('blank')).toBeVisible();
  await presenter.keyboard.press('ArrowRight');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect.poll(() => brightest(page)).toBe(0);
  await presenter.keyboard.press('b');
  await expect(lesson(page, 'teacher-forcing')).toBeVisible();
});

test('the presenter sees that the audience has left, and another presenter’s going ends nothing', async ({
  page,
  context,
}) => {
  await page.goto('?lesson=encoder-decoder');
  const presenter = await context.newPage();
  await presenter.goto('?presenter');
  await expect(presenter.getByText(PRESENTER.connected)).toBeVisible();
  const second = await context.newPage();
  await second.goto('?presenter');
  await expect(second.getByText(PRESENTER.connected)).toBeVisible();
  await second.close();
  await presenter.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/step=2$/);
  await expect(page.getByRole('banner')).toHaveCount(0);

  await page.getByRole('button', { name: LECTURE.leave }).click();
  await expect(presenter.getByText(PRESENTER.alone)).toBeVisible();
  await page.goto('?lesson=sampling');
  await expect(presenter.getByText(PRESENTER.connected)).toBeVisible();
  await expect(page.getByRole('banner')).toHaveCount(0);
  await page.close();
  await expect(presenter.getByText(PRESENTER.alone)).toBeVisible();
  await expect(presenter.getByRole('button', { name: PRESENTER.open })).toBeVisible();
});

test('on a projector every answer that can be chosen is in view with its question', async ({
  page,
  context,
}) => {
  await page.goto('?lesson=encoder-decoder');
  const presenter = await context.newPage();
  await presenter.goto('?presenter');
  await expect(presenter.getByText(PRESENTER.connected)).toBeVisible();
  for (const [i, name] of LESSON_NAMES.entries()) {
    await presenter.getByLabel(PRESENTER.lessons).selectOption({ index: i });
    const last = lesson(page, name).getByRole('radio').last();
    await expect(last, name).toBeInViewport({ ratio: 1 });
  }
});

test('alone it says so, opens the audience’s window, and times the lecture', async ({ page, context }) => {
  await page.goto('?presenter');
  await expect(page.getByText(PRESENTER.alone)).toBeVisible();
  await page.clock.install();
  await page.getByRole('button', { name: PRESENTER.start }).click();
  await page.clock.runFor(61_000);
  await page.getByRole('button', { name: PRESENTER.stop }).click();
  await page.clock.runFor(30_000);
  await expect(page.getByRole('timer')).toHaveText('1:01 of 1:00');
  await page.getByRole('button', { name: PRESENTER.reset }).click();
  await expect(page.getByRole('timer')).toHaveText('0:00 of 1:00');
  const opened = context.waitForEvent('page');
  await page.getByRole('button', { name: PRESENTER.open }).click();
  await expect(lesson(await opened, 'encoder-decoder')).toBeVisible();
  await expect(page.getByText(PRESENTER.connected)).toBeVisible();
});
