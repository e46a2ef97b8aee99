/** What an update costs on WebGPU: a few dozen dispatches, however long the words are. */
import { expect, test } from '@playwright/test';
import { contestantSchema } from '../../src/experiments/settings.ts';

// Modules are imported inside the page, from the dev server: page.html lies beside this file, so paths agree.
test.beforeEach(({ page }) => page.goto('tests/browser/page.html'));

for (const [name, own, most] of [
  ['MLE', contestantSchema.parse({ method: 'mle' }), 40],
  ['SeaRNN', contestantSchema.parse({ method: 'searnn', rollIn: 'learned', rollOut: 'mixed' }), 60],
] as const)
  test(`an update of ${name} is at most ${most} dispatches; of stock operations it is many more`, async ({
    page,
  }) => {
    const on = (kernels: 'fused' | 'stock') =>
      page.evaluate(
        async ([own, kernels]) =>
          (await import('./harness/stepInPage.ts')).dispatchesOfAnUpdate(own, kernels),
        [own, kernels] as const,
      );
    const fused = await on('fused');
    const stock = await on('stock');
    test.info().annotations.push({ type: 'dispatches', description: `${fused} fused, ${stock} stock` });
    process.stdout.write(`${name}: ${fused} dispatches fused, ${stock} stock\n`);
    expect(fused).toBeLessThanOrEqual(most);
    expect(stock).toBeGreaterThan(4 * fused);
  });

test('a race compiles nothing of ours once it is prepared, whatever its network', async ({ page }) => {
  test.slow(); // a software GPU compiles for a quarter of a minute, and longer in company
  // Every network has sizes of its own, so that none finds the kernels of another.
  const networks = [
    { aligned: true, dropout: 0.3, hidden: 4 },
    { aligned: false, bidirectional: true, layers: 2, hidden: 6 },
    { aligned: false, attention: 'additive', attentionUnits: 5, hidden: 10 },
    { aligned: false, attention: 'dot', inputFeeding: true, hidden: 12 },
    { aligned: true, recurrentCell: 'lstm', hidden: 14 },
  ] as const;
  const late = await page.evaluate(
    async (networks) => (await import('./harness/stepInPage.ts')).compiledTooLate(networks),
    networks,
  );
  expect(late).toEqual([]);
});

test('updates leave no tensor and no GPU memory behind', async ({ page }) => {
  const contestants = [
    contestantSchema.parse({ method: 'mle' }),
    contestantSchema.parse({ method: 'searnn', rollIn: 'learned', rollOut: 'learned' }),
  ];
  const { before, after } = await page.evaluate(
    async (contestants) => (await import('./harness/stepInPage.ts')).memoryOverUpdates(contestants, 12),
    contestants,
  );
  expect(before.used).toBeGreaterThan(0);
  expect(after).toEqual(before);
});

test('buffers of sizes that never come again are given back to the GPU', async ({ page }) => {
  const floats = 3 * 2 ** 20; // 12 MiB
  const held = await page.evaluate(
    async (floats) => (await import('./harness/stepInPage.ts')).bytesHeldForNobody(32, floats),
    floats,
  );
  expect(held).toBeGreaterThan(4 * floats);
  expect(held).toBeLessThanOrEqual(256 * 2 ** 20);
});
