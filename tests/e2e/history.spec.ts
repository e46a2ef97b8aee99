/** Dialogues in the browser's history: Back closes the one in view and only that, and closing leaves nothing behind. */
import { expect, test, type Page } from '@playwright/test';

const SMALL = 'backend=wasm&hidden=8&embedding=4&batchSize=2&seed=5';

const status = (page: Page) => page.getByTestId('status');
const dialog = (page: Page) => page.getByRole('dialog');
const help = (page: Page) => page.getByRole('button', { name: 'Help', exact: true });
/** Lost when the document is: what a Back that leaves the page would do. */
const mark = (page: Page) => page.evaluate(() => void (document.body.dataset['same'] = 'yes'));
const isSame = (page: Page) => page.evaluate(() => document.body.dataset['same'] === 'yes');

async function open(page: Page, query = SMALL): Promise<void> {
  await page.goto(`./?${query}`);
  await expect(status(page)).toHaveAttribute('data-status', 'ready', { timeout: 60_000 });
  await mark(page);
}

/** What the help opens, by its buttons, and what opens then. */
const PANELS = [
  ['Step through one update', 'Step through one update'],
  ['Examination', 'Examination'],
  ['Nine tables of one', 'Nine tables of one'],
  ['Three counter-examples', 'Three counter-examples'],
  ['of your own', 'of your own'],
  ['Runs', 'Runs'],
  ['The paper’s tables', 'The paper’s tables'],
  ['Speed on this device', 'Speed on this device'],
] as const;

test('Back closes every panel, the help and the settings, and Forward opens them again', async ({ page }) => {
  await open(page);
  for (const [button, title] of PANELS) {
    await help(page).click();
    await dialog(page).getByRole('button', { name: button }).click();
    const panel = page.getByRole('dialog', { name: title });
    await expect(panel).toBeVisible();
    await expect(page).toHaveURL(/panel=/);
    await page.goBack();
    await expect(dialog(page)).toHaveCount(0);
    await expect(page).not.toHaveURL(/panel=/);
    await page.goForward();
    await expect(panel).toBeVisible();
    await expect(page).toHaveURL(/panel=/);
    await page.goBack();
    await expect(dialog(page)).toHaveCount(0);
  }
  await help(page).click();
  await expect(page.getByRole('dialog', { name: 'What you see' })).toBeVisible();
  await page.goBack();
  await expect(dialog(page)).toHaveCount(0);

  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
  await page.goBack();
  await expect(dialog(page)).toHaveCount(0);
  expect(await isSame(page)).toBe(true);
});

test('a panel on top of the settings closes alone, and one Back later the settings close', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  const settings = page.getByRole('dialog', { name: 'Settings' });
  await settings.getByRole('button', { name: /Counter-examples/ }).click();
  await expect(page.getByRole('dialog', { name: 'Three counter-examples' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('dialog', { name: 'Three counter-examples' })).toHaveCount(0);
  await expect(settings).toBeVisible();
  await page.goBack();
  await expect(dialog(page)).toHaveCount(0);
  expect(await isSame(page)).toBe(true);
});

for (const [how, close] of [
  ['its button', (page: Page) => page.getByRole('button', { name: 'Close', exact: true }).click()],
  ['Escape', (page: Page) => page.keyboard.press('Escape')],
  ['a click beside it', (page: Page) => page.mouse.click(4, 4)],
] as const)
  test(`closed with ${how}, a panel leaves no entry: Back leaves the page at once`, async ({ page }) => {
    await page.goto('about:blank');
    await open(page);
    for (let round = 0; round < 2; round++) {
      await page.getByRole('button', { name: 'Examination', exact: true }).click();
      await expect(dialog(page)).toBeVisible();
      await close(page);
      await expect(dialog(page)).toHaveCount(0);
      await expect(page).not.toHaveURL(/panel=/);
    }
    await page.goBack();
    await expect(page).toHaveURL('about:blank');
  });

test('a link to a panel opens it; closed, the page stays, and Back leaves the page as usual', async ({
  page,
}) => {
  await page.goto('about:blank');
  await open(page, `${SMALL}&panel=speed`);
  const panel = page.getByRole('dialog', { name: 'Speed on this device' });
  await expect(panel).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(page).not.toHaveURL(/panel=/);
  expect(await isSame(page)).toBe(true);
  await page.goBack();
  await expect(page).toHaveURL('about:blank');
});

test('what stands open survives a reload, and Back closes it still', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Examination', exact: true }).click();
  await expect(page).toHaveURL(/panel=examination/);
  await page.reload();
  await expect(status(page)).toHaveAttribute('data-status', 'ready', { timeout: 60_000 });
  await mark(page);
  await expect(page.getByRole('dialog', { name: 'Examination' })).toBeVisible();
  await page.goBack();
  await expect(dialog(page)).toHaveCount(0);
  await expect(page).not.toHaveURL(/panel=/);
  expect(await isSame(page)).toBe(true);
});

test('settings changed while a panel stands open are in the address that Back leads to', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Examination', exact: true }).click();
  await expect(page).toHaveURL(/panel=examination/);
  await page.goBack();
  await page.getByRole('radio', { name: /^roll-in reference, roll-out learned/ }).check();
  await page.goForward();
  await expect(page).toHaveURL(/rollIn=reference.*panel=examination/);
  await page.goBack();
  await expect(page).toHaveURL(/rollIn=reference/);
  await expect(page).not.toHaveURL(/panel=/);
});
