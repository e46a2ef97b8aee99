/** A run that takes long says so before it begins, and while it works it says what it does and for how long. */
import { expect, test } from '@playwright/test';
import { sideways } from '../support/pageLooks.ts';
import { open, play, status } from '../support/keptRuns.ts';

/** Seconds to the first update on any machine, and roll-outs that come in blocks of seconds. */
const LARGE =
  'backend=wasm&hidden=512&embedding=256&batchSize=512&layers=2&recurrentCell=lstm&attention=additive&inputFeeding=1&aligned=0';

/** The seconds that the line tells. */
const age = (text: string): number => Number(/for (\d+) s/.exec(text)?.[1] ?? 0);

test('memory and time are estimated beforehand; the phase counts on while nothing else is heard, and pause ends it', async ({
  page,
}) => {
  await open(page, LARGE);
  await expect(page.getByTestId('estimate')).toHaveText(
    /^Estimated to take \d+ [GM]B of memory, and \d+ (s|min) for one update of each contestant: a smaller batch or fewer units is faster\.$/,
  );
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await sideways(page)).toBe(0);
  }
  await play(page).click();
  const work = page.getByTestId('work');
  await expect(work).toHaveText(/^(MLE|SeaRNN) [a-z ]+: for \d+ s\.$/, { timeout: 60_000 });
  // Of a phase that lasts this long it is told again and again.
  await expect
    .poll(async () => age((await work.allTextContents())[0] ?? ''), { timeout: 90_000 })
    .toBeGreaterThan(4);
  expect(await sideways(page)).toBe(0);
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(status(page)).toHaveAttribute('data-status', 'paused', { timeout: 60_000 });
});

test('a run of the usual size has nothing to say', async ({ page }) => {
  await open(page, 'backend=wasm&hidden=16&embedding=8&batchSize=4');
  await expect(play(page)).toBeEnabled();
  await expect(page.getByTestId('estimate')).toHaveCount(0);
});
