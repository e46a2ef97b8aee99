/** The fused kernels in a real browser, on WebGPU: the same tokens as a plain loop, in order, and nothing left behind. */
import { expect, test } from '@playwright/test';
import { randomFromSeed } from '../../src/base/random.ts';
import type { RollOutCase } from './harness/fusedInPage.ts';

// Modules are imported inside the page, from the dev server: page.html lies beside this file, so paths agree.
test.beforeEach(({ page }) => page.goto('tests/browser/page.html'));

const random = randomFromSeed(7).fork('shapes');
const between = (low: number, high: number, draw: number, which: number): number =>
  low + random.below(high - low + 1, draw, which);

const CASES: readonly RollOutCase[] = [
  ...Array.from({ length: 12 }, (_, seed) => ({
    H: between(3, 40, seed, 0),
    V: between(2, 40, seed, 1),
    R: between(1, 40, seed, 2),
    T: between(2, 7, seed, 3),
    aligned: seed % 2 === 0,
    seed,
  })),
  // More units than invocations; states that only four rows of fit; more tokens than one look holds; several blocks.
  { H: 300, V: 5, R: 11, T: 4, aligned: true, seed: 20 },
  { H: 512, V: 70, R: 6, T: 3, aligned: false, seed: 21 },
  { H: 8, V: 300, R: 20, T: 4, aligned: false, seed: 22 },
  { H: 4, V: 6, R: 4200, T: 6, aligned: true, seed: 23 },
];

test('roll-outs write what a plain loop in float64 writes, up to near-ties', async ({ page }) => {
  let all = 0;
  for (const one of CASES) {
    const { gaps, compared, different } = await page.evaluate(
      async (one) => (await import('./harness/fusedInPage.ts')).compareWithTwin(one),
      one,
    );
    expect(
      gaps.filter((gap) => !(gap < 1e-4)),
      JSON.stringify(one),
    ).toEqual([]);
    if (compared > 10) expect(different, JSON.stringify(one)).toBeGreaterThan(1);
    all += compared;
  }
  expect(all).toBeGreaterThan(300);
});

test('ties go to the lowest token, however many tokens there are', async ({ page }) => {
  for (const [V, tied] of [
    [5, [0, 1, 2, 3, 4]],
    [40, [17, 35]],
    [70, [33, 34, 69]],
    [300, [130, 2, 299]],
  ] as const) {
    const tokens = await page.evaluate(
      async ([V, tied]) => (await import('./harness/fusedInPage.ts')).tiedTokens(V, tied),
      [V, tied] as const,
    );
    expect(tokens.length).toBeGreaterThan(10);
    expect(new Set(tokens)).toEqual(new Set([Math.min(...tied)]));
  }
});

test('roll-outs keep their place between stock operations, in one pass with them', async ({ page }) => {
  const rounds = await page.evaluate(async () =>
    (await import('./harness/fusedInPage.ts')).betweenStockOperations(),
  );
  for (const { wrong, compared } of rounds) expect([wrong, compared > 20]).toEqual([0, true]);
  // The first ones are timed, alone in their submits; the later ones wait with the stock operations.
  expect(rounds.slice(3).map(({ submits }) => submits)).toEqual([0, 0, 0]);
});

test('a roll-out is one dispatch, however many steps it has', async ({ page }) => {
  for (const T of [2, 9]) {
    const dispatches = await page.evaluate(async (T) => {
      const { dispatchesOfOne } = await import('./harness/fusedInPage.ts');
      return dispatchesOfOne({ H: 16, V: 12, R: 40, T, aligned: true, seed: 3 });
    }, T);
    expect(dispatches).toBe(1);
  }
});

test('twenty roll-outs leave no tensor and no GPU memory behind', async ({ page }) => {
  const { before, after } = await page.evaluate(async () =>
    (await import('./harness/fusedInPage.ts')).memoryOverCalls(20),
  );
  expect(after.numTensors).toBe(before.numTensors);
  expect(after.used).toBe(before.used);
  expect(after.held).toBe(before.held);
});
