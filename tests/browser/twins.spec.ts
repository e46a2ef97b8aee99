/** Every operation that a backend has of its own against its twin of stock operations, in a real browser. */
import { expect, test } from '@playwright/test';
import type { OperationName } from '../../src/kernels/operations.ts';

// Modules are imported inside the page, from the dev server: page.html lies beside this file, so paths agree.
test.beforeEach(({ page }) => page.goto('tests/browser/page.html'));

/** Single products are as fast in tfjs on WebGPU. */
const OWN: Readonly<Record<'wasm' | 'webgpu', readonly OperationName[]>> = {
  wasm: [
    ...(['affine', 'affineTransposed', 'outer', 'columnSums', 'sumRowsByIndex', 'split', 'join'] as const),
    ...(['sequence', 'backSequence', 'decode', 'rollOut', 'triedLoss', 'truthLoss', 'update'] as const),
    ...(['attend', 'backAttend'] as const),
  ],
  webgpu: [
    ...(['affineTransposed', 'outer', 'columnSums', 'sumRowsByIndex', 'split', 'join'] as const),
    ...(['sequence', 'backSequence', 'decode', 'rollOut', 'triedLoss', 'truthLoss', 'update'] as const),
    ...(['attend', 'backAttend'] as const),
  ],
};

test('the module that this browser joins is the one with relaxed SIMD', async ({ page }) => {
  const joined = await page.evaluate(async () => (await import('./harness/twinsInPage.ts')).joinedOnWasm());
  expect(joined).toBe('relaxed SIMD');
});

for (const [backend, seeds, most] of [
  ['wasm', 20, 70],
  ['webgpu', 12, 40],
] as const) {
  test(`${backend} has its own of all that pays`, async ({ page }) => {
    const own = await page.evaluate(
      async (backend) => (await import('./harness/twinsInPage.ts')).ownOn(backend),
      backend,
    );
    expect(own.toSorted()).toEqual([...OWN[backend]].sort());
  });

  for (const name of OWN[backend])
    test(`${name} on ${backend} does what its stock twin does`, async ({ page }) => {
      const reports = await page.evaluate(
        async ([backend, name, seeds, most]) =>
          (await import('./harness/twinsInPage.ts')).twinsOn(backend, name, seeds, most),
        [backend, name, seeds, most] as const,
      );
      for (const report of reports) expect(report).toMatchObject({ faults: [], leaked: 0 });
      expect(reports.reduce((sum, { compared }) => sum + compared, 0)).toBeGreaterThan(seeds);
      expect(reports.reduce((sum, { nearTies }) => sum + nearTies, 0)).toBeLessThan(4);
    });
}
