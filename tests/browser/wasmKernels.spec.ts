/** The kernels of our own on WebAssembly in a real browser: there, and right. */
import { expect, test } from '@playwright/test';
import { parameterCount } from '../../src/model/config.ts';
import { noise, smallConfig } from '../support/smallModels.ts';

// One sequence of six: every entry after a row's cell is specified, and all before it are zero.
const config = smallConfig({ aligned: true, bidirectional: false }, { hidden: 21, vocabularySize: 9 });
const one = {
  config,
  weights: [...noise(parameterCount(config), 3, 'weights')],
  lengths: [6],
  sourceLengths: [6],
  sourceOrder: null,
  cells: [...noise(6 * config.inputSize, 3, 'inputs')],
  targets: [1, 2, 3, 4, 5, 6],
  end: null,
  coins: [0],
  dLogits: [...noise(6 * 9, 3, 'dLogits')],
};

test('a second thread takes a part of the roll-outs, and the tokens stay what they are', async ({ page }) => {
  await page.goto('tests/browser/page.html');
  const { alone, together, asked } = await page.evaluate(
    async (one) => (await import('./harness/wasmKernelsInPage.ts')).tailsWithThread(one),
    one,
  );
  expect(asked).toBe(1);
  expect(together).toEqual(alone);
  expect(new Set(alone).size).toBeGreaterThan(2);
});

test('the page joins its own roll-out to the wasm backend; it writes what stock operations write', async ({
  page,
}) => {
  await page.goto('tests/browser/page.html');
  const tails = await page.evaluate(async (one) => {
    const { tailsOf } = await import('./harness/wasmKernelsInPage.ts');
    return tailsOf(one);
  }, one);
  expect(tails).not.toBeNull();
  expect(tails?.fused).toEqual(tails?.stock);
  expect(new Set(tails?.fused).size).toBeGreaterThan(2);
});
