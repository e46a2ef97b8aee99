/** Everything of the page that comes apart from its entry: how it is asked for, and what shows that it has come. */
import { readdirSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';

/** Networks so small that an update takes milliseconds. */
export const SMALL = 'backend=wasm&hidden=16&embedding=8&batchSize=4&evaluationInterval=5';

export interface Apart {
  /** What the page calls it. */
  readonly part: string;
  /** The module its file is named after. */
  readonly module: string;
  readonly open: (page: Page) => Promise<void>;
  /** What stands there once it has come. */
  readonly shown: (page: Page) => Locator;
}

const dialog = (page: Page, name: string) => page.getByRole('dialog', { name });
const press = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true }).click();
const fromHelp = (name: string) => async (page: Page) => {
  await press('Help')(page);
  await dialog(page, 'What you see').getByRole('button', { name }).click();
};
const unfold = (name: string) => (page: Page) => page.locator('summary', { hasText: name }).click();

export const APART: readonly Apart[] = [
  {
    part: 'Help',
    module: 'HelpContent',
    open: press('Help'),
    shown: (page) => dialog(page, 'What you see').getByRole('heading', { name: 'Keys' }),
  },
  {
    part: 'More about the engine',
    module: 'BadgeContent',
    open: (page) => page.getByRole('button', { name: /^WebAssembly/ }).click(),
    shown: (page) => page.getByRole('combobox', { name: 'Threads' }),
  },
  {
    part: 'Examination',
    module: 'ExaminationPanel',
    open: press('Examination'),
    shown: (page) => dialog(page, 'Examination').getByRole('button', { name: 'Examine', exact: true }),
  },
  {
    part: 'The paper’s tables',
    module: 'PaperTablesPanel',
    open: press('Experiments'),
    shown: (page) => dialog(page, 'The paper’s tables').getByRole('table').first(),
  },
  {
    part: 'Step through one update',
    module: 'TheatrePanel',
    open: press('Step through it ▸'),
    shown: (page) =>
      dialog(page, 'Step through one update').getByRole('heading', { name: /after|recorded|SeaRNN/ }),
  },
  {
    part: 'A word of your own',
    module: 'WritePanel',
    open: press('Write a word of your own'),
    shown: (page) => dialog(page, 'A word of your own').getByRole('application').first(),
  },
  {
    part: 'Nine tables of one word',
    module: 'NineTablesPanel',
    open: fromHelp('Nine tables of one word'),
    shown: (page) =>
      dialog(page, 'Nine tables of one word').getByRole('region', { name: /^Nine cost tables/ }),
  },
  {
    part: 'Three counter-examples',
    module: 'CounterexamplesPanel',
    open: fromHelp('Three counter-examples'),
    shown: (page) => dialog(page, 'Three counter-examples').getByRole('radio', { name: '(a)' }),
  },
  {
    part: 'Runs',
    module: 'RunsPanel',
    open: fromHelp('Runs'),
    shown: (page) => dialog(page, 'Runs').getByRole('button', { name: 'Export all' }),
  },
  {
    part: 'Tree of roll-outs',
    module: 'TreePanel',
    open: (page) => page.getByRole('radio', { name: 'tree' }).check({ force: true }),
    shown: (page) => page.getByRole('grid', { name: /^Roll-outs of/ }).first(),
  },
  {
    part: 'Sandbox',
    module: 'SandboxPanel',
    open: press('change costs in a sandbox'),
    shown: (page) => page.getByRole('region', { name: 'Sandbox', exact: true }),
  },
  {
    part: 'Formula with numbers',
    module: 'FormulaPanel',
    open: press('Formula with numbers …'),
    shown: (page) => page.getByRole('region', { name: 'Formula with numbers', exact: true }),
  },
  {
    part: 'Confusion',
    module: 'ConfusionSection',
    open: unfold('Confusion'),
    shown: (page) => page.getByRole('grid', { name: /^Letters misread/ }),
  },
];

export const status = (page: Page): Locator => page.getByTestId('status');
export const fault = (page: Page, part: string): Locator =>
  page.getByRole('alert').filter({ hasText: `“${part}” could not be shown.` });

export const update = async (page: Page): Promise<number> =>
  Number((await page.getByTestId('update').textContent())?.replace(/\D/g, ''));

/** Training goes on: from here on the counter rises. */
export async function expectTraining(page: Page): Promise<void> {
  const before = await update(page);
  await expect.poll(() => update(page), { timeout: 30_000 }).toBeGreaterThan(before);
}

/** Opens the page and begins to train, at a pace that leaves the processor to what is tested. */
export async function train(page: Page, query = SMALL): Promise<void> {
  await page.goto(`./?${query}`);
  await expect(status(page)).toHaveAttribute('data-status', 'ready', { timeout: 60_000 });
  await page.getByRole('slider', { name: /^speed/ }).fill('3');
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(() => update(page), { timeout: 60_000 }).toBeGreaterThan(0);
}

/** What a page fetches when it is chosen or framed, and not before: languages, and what the embeds alone need. */
const ELSEWHERE = /^lazy-(?:[a-z]{2}|openEmbed)-/;
/** All other scripts of the built page, and the files beside it that a click would fetch. */
const FILES: readonly string[] = [
  ...readdirSync('dist/assets').filter((name) => name.endsWith('.js') && !ELSEWHERE.test(name)),
  ...readdirSync('public/lessons'),
  ...['results.json', 'opening.json', 'letters.bin', 'fewer-words.bin'],
];

/** Resolves when the page has fetched everything that it will ever need. */
export async function everythingFetched(page: Page): Promise<void> {
  const missing = (): Promise<readonly string[]> =>
    page.evaluate((files) => {
      const fetched = performance.getEntriesByType('resource').map(({ name }) => name);
      return files.filter((file) => !fetched.some((name) => name.endsWith(`/${file}`)));
    }, FILES);
  await expect.poll(missing, { timeout: 60_000 }).toEqual([]);
}

/** Closes the dialogue in view, if there is one. */
export async function closeDialogs(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}
