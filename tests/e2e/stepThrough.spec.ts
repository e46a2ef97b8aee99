/** Stepping through one update: built in, recorded and from a file; forward, back, dragged, asked; held against the file's numbers. */
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { parseLesson, type LessonTrace } from '../../src/experiments/lessonTrace.ts';

const theatre = (page: Page) => page.getByRole('dialog', { name: 'Step through one update' });
const stage = (page: Page) => theatre(page).getByRole('group', { name: /“|counter-example/ });
const sentence = (page: Page) => stage(page).getByRole('status').first();
const timeline = (page: Page) => theatre(page).getByRole('slider', { name: 'Timeline' });
const rows = (page: Page) =>
  stage(page)
    .getByRole('table', { name: /^Tried / })
    .locator('tbody tr');
const running = (page: Page) => stage(page).locator('li[aria-current=step]');
const button = (page: Page, name: string | RegExp) => theatre(page).getByRole('button', { name });

const shipped = (name: string): LessonTrace =>
  parseLesson(readFileSync(new URL(`../../public/lessons/${name}.json`, import.meta.url), 'utf8'));

/** A number of a row's column as the page writes it. */
async function figures(page: Page, column: string): Promise<(number | null)[]> {
  const heads = await stage(page)
    .getByRole('table', { name: /^Tried / })
    .locator('thead th')
    .allInnerTexts();
  const cells = rows(page)
    .locator(`:nth-child(${heads.indexOf(column) + 1})`)
    .filter({ hasNot: page.locator('tr') });
  const texts = await rows(page).evaluateAll(
    (all, index) => all.map((row) => row.children[index]?.textContent ?? ''),
    heads.indexOf(column),
  );
  expect(await cells.count()).toBeGreaterThan(0);
  return texts.map((text) => {
    const [, sign, size] = /([+−]?)(\d\.\d\d)/.exec(text) ?? [];
    return size === undefined ? null : (sign === '−' ? -1 : 1) * Number(size);
  });
}

/** How much happens in one step. */
const distance = (page: Page, name: 'letter' | 'cell' | 'word' | 'update'): Promise<void> =>
  theatre(page).getByRole('radio', { name, exact: true }).check({ force: true });

/** Numbers [T × V] of a cell. */
const ofCell = (layer: Float32Array, cell: number, V: number): number[] =>
  Array.from(layer.subarray(cell * V, (cell + 1) * V));
const near = (shown: readonly (number | null)[], wanted: readonly number[]): void => {
  expect(shown).toHaveLength(wanted.length);
  shown.forEach((each, i) => expect(Math.abs((each ?? NaN) - (wanted[i] ?? NaN))).toBeLessThan(0.0051));
};

test('without any engine a built-in lesson plays: forward, back, dragged, at four levels, with the file’s numbers', async ({
  page,
}) => {
  await page.route('**/assets/worker/**', (route) => route.abort());
  await page.goto('./');
  await page.getByRole('button', { name: /Step through it/ }).click();
  const lesson = shipped('learned-mixed');
  const [V, T] = [lesson.vocabulary.length, lesson.word.targets.length];
  await expect(stage(page)).toHaveAccessibleName(lesson.title);
  await expect(running(page)).toHaveText('encode the word');
  const truth = Array.from(lesson.word.targets, (token) => lesson.vocabulary[token]).join('');
  await expect(sentence(page)).toContainText(`the truth is “${truth}”`);

  await button(page, /^Next/).click();
  await expect(running(page)).toHaveText(/^roll in/);
  const rolled = sentence(page);
  const heard = await rolled.innerText();
  await button(page, /^Next/).click();
  await expect(running(page)).toHaveText('for each cell t:');
  await button(page, /Back/).click();
  await expect(rolled).toHaveText(heard);

  await distance(page, 'cell');
  // The cell that tells most: nothing is known of it before it is tried, everything after its slope.
  const steps = Number(await timeline(page).getAttribute('max')) + 1;
  expect(steps).toBe(4 + 6 * T);
  const first = 2 + 6 * lesson.cell;
  await timeline(page).fill(String(first));
  await expect(running(page)).toHaveText('for each cell t:');
  expect((await figures(page, 'cost')).every((each) => each === null)).toBe(true);
  await timeline(page).fill(String(first + 3));
  await expect(running(page)).toHaveText(/^cₜ\(a\)/);
  near(await figures(page, 'cost'), ofCell(lesson.view.cost, lesson.cell, V));
  expect((await figures(page, 'q')).every((each) => each === null)).toBe(true);
  await timeline(page).fill(String(first + 5));
  near(await figures(page, 'p'), ofCell(lesson.view.model, lesson.cell, V));
  near(await figures(page, 'q'), ofCell(lesson.view.target, lesson.cell, V));
  near(
    await figures(page, 'push'),
    ofCell(lesson.view.push, lesson.cell, V).map((slope) => -slope),
  );

  await distance(page, 'letter');
  await expect(timeline(page)).toHaveAttribute('max', String(1 + T + T * (3 + 3 * V) + 2 - 1));
  await expect(running(page)).toHaveText(/^move every score/);
  await distance(page, 'word');
  await expect(timeline(page)).toHaveAttribute('max', '9');
  await distance(page, 'update');
  await expect(timeline(page)).toHaveAttribute('max', '1');
  await timeline(page).fill('1');
  await expect(stage(page).getByRole('row', { name: /^read after/ })).toBeVisible();
});

test('the reader is asked before the slope is shown, and told whether the guess was right', async ({
  page,
}) => {
  await page.goto('./?panel=lesson');
  const lesson = shipped('learned-mixed');
  const V = lesson.vocabulary.length;
  const slopes = ofCell(lesson.view.push, lesson.cell, V);
  const most = lesson.vocabulary[slopes.indexOf(Math.min(...slopes))] ?? '?';
  await distance(page, 'cell');
  await timeline(page).fill(String(2 + 6 * lesson.cell + 4));
  await button(page, /^Next/).click();
  const question = theatre(page).getByRole('group', { name: 'Question' });
  await expect(question).toContainText(
    `Which letter will this update raise most at letter ${lesson.cell + 1}?`,
  );
  expect((await figures(page, 'push')).every((each) => each === null)).toBe(true);
  await question.getByRole('button', { name: most, exact: true }).click();
  await expect(stage(page)).toContainText(`✓ ${most}: right.`);
  near(
    await figures(page, 'push'),
    slopes.map((slope) => -slope),
  );

  await button(page, /Back/).click();
  await button(page, /^Next/).click();
  const wrong = question
    .getByRole('button')
    .filter({ hasNotText: most })
    .filter({ hasNotText: 'show me' })
    .first();
  await wrong.click();
  await expect(stage(page)).toContainText(new RegExp(`✗ You said .; it is ${most}`));
  await theatre(page).getByRole('checkbox', { name: 'ask me first' }).uncheck();
  await button(page, /Back/).click();
  await button(page, /^Next/).click();
  await expect(question).toHaveCount(0);
  await button(page, 'Play on').click();
  await expect(running(page)).not.toHaveText(/^move every score/);
  await stage(page).focus();
  await page.keyboard.press('End');
  await expect(running(page)).toHaveText('(decode the word again)');
  await page.keyboard.press('Home');
  await expect(running(page)).toHaveText('encode the word');
});

test('an update is recorded from the live model, kept as a file and opened again; other files are refused', async ({
  page,
}) => {
  await page.goto('./?backend=wasm&hidden=16&embedding=8&batchSize=4&evaluationInterval=1000&word=3');
  await expect(page.getByTestId('status')).toHaveAttribute('data-status', 'ready', { timeout: 60_000 });
  await page.getByRole('button', { name: 'Step', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Cost table of this word' })).toContainText(
    'after update 1.',
  );
  // What the page shows of the chosen cell and the word is what must be recorded.
  const cell = await page
    .getByRole('grid', { name: /cost by cell/ })
    .getByRole('gridcell')
    .innerText();
  await page.getByRole('button', { name: /Step through it/ }).click();
  await expect(stage(page)).toHaveAccessibleName(/after 1 update$/);
  const saving = page.waitForEvent('download');
  await button(page, /^Save$/).click();
  const file = await (await saving).path();
  const lesson = parseLesson(readFileSync(file, 'utf8'));
  const [, place = '0', letter = '', cost = ''] = /Cell (\d+), letter (.): cost ([\d.]+)/.exec(cell) ?? [];
  const V = lesson.vocabulary.length;
  const row = (Number(place) - 1) * V + lesson.vocabulary.indexOf(letter);
  expect(lesson.view.cost[row]?.toFixed(2)).toBe(cost);
  expect(lesson.view.update).toBe(1);
  expect([...lesson.after.chances]).not.toEqual([...lesson.before.chances]);

  // The same letter of the same word is one click away; the run stands where it stood.
  await distance(page, 'cell');
  await timeline(page).fill(String(2 + 6 * lesson.cell + 3));
  await button(page, `Show letter ${lesson.cell + 1} on the page`).click();
  await expect(page).toHaveURL(new RegExp(`cell=${lesson.cell + 1}`));
  await expect(page.getByTestId('update')).toHaveText(/1$/);
  expect(
    await page
      .getByRole('grid', { name: /cost by cell/ })
      .getByRole('gridcell')
      .innerText(),
  ).toBe(cell);

  await page.reload();
  await page.goto('./?panel=lesson');
  const chooser = theatre(page).getByLabel('Lesson file');
  await expect(timeline(page)).toBeVisible();
  await chooser.setInputFiles(file);
  await expect(stage(page)).toHaveAccessibleName(lesson.title);
  await distance(page, 'cell');
  await timeline(page).fill(String(2 + 6 * lesson.cell + 3));
  near(await figures(page, 'cost'), ofCell(lesson.view.cost, lesson.cell, V));

  await chooser.setInputFiles({
    name: 'run.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"format":"searnn-run","version":1}'),
  });
  await expect(theatre(page).getByRole('alert')).toContainText(
    'run.json: The trace cannot be read: it is JSON, but not a recorded lesson',
  );
  await expect(stage(page)).toHaveAccessibleName(lesson.title);
});

test('the counter-example shows what the reference hides', async ({ page }) => {
  await page.goto('./?panel=lesson');
  await expect(timeline(page)).toBeVisible();
  await theatre(page).getByRole('combobox', { name: 'Built-in lessons' }).selectOption('lols');
  await expect(stage(page)).toHaveAccessibleName(/counter-example/);
  await distance(page, 'cell');
  await timeline(page).fill('7');
  near(await figures(page, 'cost'), [1, 1.1]);
  near(await figures(page, 'other side'), [0.9, 0]);
  await expect(rows(page).first()).toContainText('▲');
});

test('a lesson of a task that reads tokens says what is read, also from its file', async ({ page }) => {
  await page.goto('./?backend=wasm&data=spelling&hidden=16&embedding=8&batchSize=4&evaluationInterval=1000');
  await expect(page.getByTestId('status')).toHaveAttribute('data-status', 'ready', { timeout: 60_000 });
  await page.getByRole('button', { name: 'Step', exact: true }).click();
  await expect(page.getByTestId('update')).toHaveText(/1$/);
  await page.getByRole('button', { name: /Step through it/ }).click();
  const read = stage(page)
    .getByRole('paragraph')
    .filter({ hasText: /^what is read/ });
  await expect(read).toBeVisible({ timeout: 30_000 });
  const saving = page.waitForEvent('download');
  await button(page, /^Save$/).click();
  const file = await (await saving).path();
  const { word, sourceVocabulary = [] } = parseLesson(readFileSync(file, 'utf8'));
  const symbols = Array.from(word.inputs, (token) => sourceVocabulary[token]);
  expect(symbols.length).toBeGreaterThan(5);
  await expect(read).toContainText(symbols.join(' '));

  await page.goto('./?panel=lesson');
  await theatre(page).getByLabel('Lesson file').setInputFiles(file);
  await expect(read).toContainText(symbols.join(' '));
});

test('the lesson starts at its telling cell, and the row that it speaks of is in view beside the sentence', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.route('**/assets/worker/**', (route) => route.abort());
  await page.goto('./?panel=lesson');
  const { cell } = shipped('learned-mixed');
  await expect(timeline(page)).toHaveAttribute('max', '9');
  await timeline(page).fill('2');
  await expect(sentence(page)).toContainText(`Look at letter ${cell + 1}: the truth there is`);
  const spoken = rows(page).and(page.locator('[data-here=true]'));
  await timeline(page).fill('7');
  await expect(spoken).toBeInViewport({ ratio: 1 });
  await expect(sentence(page)).toBeInViewport({ ratio: 1 });
  // The last letters of the alphabet, of which nothing was seen before.
  await distance(page, 'letter');
  await timeline(page).fill(String(1 + 8 + 1 + 3 * 25));
  await expect(spoken).toHaveText(/^z/);
  await expect(spoken).toBeInViewport({ ratio: 1 });
  await expect(sentence(page)).toBeInViewport({ ratio: 1 });
});
