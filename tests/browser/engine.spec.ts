/** The engine in a real browser: golden numbers, the same gradient and the same tokens on every backend, and repeats. */
import { expect, test, type Page } from '@playwright/test';
import { at } from '../../src/base/assert.ts';
import { contestantSchema } from '../../src/experiments/settings.ts';
import { COSTS } from '../../src/searnn/costs/costs.ts';
import {
  expectClose,
  expectCloseWhereKnown,
  flatGolden,
  GOLDEN_CASES,
  goldenBatch,
  goldenConfig,
  packGolden,
  readGolden,
} from '../support/golden.ts';
import { plainSource } from '../support/plainSource.ts';
import { PLAIN } from '../support/smallModels.ts';
import type { PageBackend, PlainCase } from './harness/engineInPage.ts';

// Modules are imported inside the page, from the dev server: page.html lies beside this file, so paths agree.
test.beforeEach(({ page }) => page.goto('tests/browser/page.html'));

const BACKENDS = ['webgpu', 'wasm'] as const;

function compute(page: Page, backend: PageBackend, one: PlainCase) {
  return page.evaluate(
    async ({ backend, one }) => {
      const { computeCase } = await import('./harness/engineInPage.ts');
      return computeCase(backend, one);
    },
    { backend, one },
  );
}

async function checkGolden(page: Page, backend: PageBackend, name: string): Promise<void> {
  const golden = readGolden(name);
  const config = goldenConfig(golden);
  const { batch, order } = goldenBatch(golden);
  const { layout, targets } = batch;
  const { expected } = golden;
  const costOf = COSTS[batch.end === null ? 'hamming' : 'edit']({ end: batch.end, chunks: null });
  const given = (coin: number): number[] => order.map(() => coin);
  const kl = expected.losses['learned/mixed']?.items.find((item) => item.loss === 'KL' && item.alpha === 10);
  const shared = {
    config,
    weights: [...flatGolden(golden.weights, config)],
    lengths: [...layout.lengths],
    ...plainSource(batch.source),
    targets: [...targets],
    end: batch.end,
  };
  const gradientOf = (tensor: Parameters<typeof packGolden>[0] | undefined): number[] =>
    [...packGolden(tensor ?? { shape: [], data: [] }, batch, order)].map((x) => (Number.isNaN(x) ? 0 : x));

  const forced = await compute(page, backend, {
    ...shared,
    coins: given(1),
    dLogits: gradientOf(expected.losses.MLE.grad_logits),
  });
  const { teacher_forcing_logits, weight_grads } = expected;
  expectCloseWhereKnown(forced.logits, packGolden(teacher_forcing_logits, batch, order), 1e-5, 'logits');
  const gradients = (name: 'MLE' | 'KL'): Float64Array => flatGolden(weight_grads[name].grads, config);
  expectCloseWhereKnown(forced.gradient, gradients('MLE'), 5e-5, 'MLE gradient');

  const learned = await compute(page, backend, {
    ...shared,
    coins: given(0),
    dLogits: gradientOf(kl?.grad_logits),
  });
  expectCloseWhereKnown(learned.gradient, gradients('KL'), 5e-5, 'KL gradient');
  learned.tokens.forEach((token, cell) => {
    const tokens = at(expected.rollin.learned.tokens, at(order, at(layout.sequences, cell)));
    // After its end a sequence has nothing but the end.
    expect(token).toBe(tokens[at(layout.positions, cell)] ?? batch.end);
  });

  const V = config.vocabularySize;
  const costs = packGolden(expected.costs['learned/learned'] ?? { shape: [], data: [] }, batch, order);
  let checked = 0;
  learned.rows.cells.forEach((cell, row) => {
    const token = at(learned.rows.tokens, row);
    const cost = at(costs, cell * V + token);
    if (Number.isNaN(cost)) return; // a token that the file did not sample
    const [b, t] = [at(layout.sequences, cell), at(layout.positions, cell)];
    const length = at(layout.lengths, b);
    const written = Int32Array.from({ length }, (_, p) => {
      if (p < t) return at(learned.tokens, layout.cell(b, p));
      return p === t ? token : at(learned.tails, row * layout.steps + p);
    });
    const truth = Int32Array.from({ length }, (_, p) => at(targets, layout.cell(b, p)));
    expect(costOf(written, truth, length, 0), `cell ${cell}, token ${token}`).toBeCloseTo(cost, 6);
    checked++;
  });
  expect(checked).toBeGreaterThan(10);
}

for (const backend of BACKENDS)
  test(`${backend} reproduces the golden numbers`, async ({ page }) => {
    for (const name of GOLDEN_CASES) await test.step(name, () => checkGolden(page, backend, name));
  });

test('the self-test’s gradient on WebGPU and on WebAssembly is the cpu backend’s', async ({ page }) => {
  const on = (backend: PageBackend): Promise<number[]> =>
    page.evaluate(async (name) => (await import('./harness/engineInPage.ts')).selfTest(name), backend);
  const expected = await on('cpu');
  expect(Math.max(...expected.map(Math.abs))).toBeGreaterThan(0.1);
  for (const backend of BACKENDS) expectClose(await on(backend), expected, 1e-5, `gradient on ${backend}`);
});

const CONTESTANTS = {
  'learned to the end, all tokens': contestantSchema.parse({ rollOut: 'learned' }),
  'mixed, five tokens biased': contestantSchema.parse({ tokens: 'biased', tokenCount: 5, objective: 'll' }),
};
for (const backend of BACKENDS)
  test(`on ${backend} races repeat bit for bit and leave no tensor`, async ({ page }) => {
    for (const [name, contestant] of Object.entries(CONTESTANTS)) {
      const { first, second } = await page.evaluate(
        async ({ backend, contestant }) => {
          const { shortRace } = await import('./harness/engineInPage.ts');
          const first = await shortRace(backend, contestant, 2);
          return { first, second: await shortRace(backend, contestant, 2) };
        },
        { backend, contestant },
      );
      expect(first.reports.map(({ loss }) => loss > 0 && loss < 5)).toEqual(new Array(4).fill(true));
      expect(second.reports, name).toEqual(first.reports);
      expect(second.weights, name).toEqual(first.weights);
      expect(second.left, name).toBe(0); // the first race also makes the constants that are kept for good
    }
  });

for (const [what, vocabularySize, hidden, shapes] of [
  ['one layer', 26, 24, [true, false].map((aligned) => ({ aligned, bidirectional: !aligned, layers: 1 }))],
  ['two layers', 5, 8, [{ aligned: true, bidirectional: true, layers: 2 }]],
] as const)
  test(`WebGPU and WebAssembly write the same tokens up to near-ties: ${what}`, async ({ page }) => {
    for (const shape of shapes) {
      const sizes = { inputSize: 12, vocabularySize, hidden, embedding: 8, dropout: 0, ...PLAIN };
      const { gaps, compared, first, second } = await page.evaluate(
        async (config) =>
          (await import('./harness/engineInPage.ts')).compareRollOuts(['webgpu', 'wasm'], config, 5),
        { ...sizes, ...shape },
      );
      expect(compared).toBeGreaterThan(20 * vocabularySize);
      expect(gaps.filter((gap) => gap > 1e-4)).toEqual([]);
      expect(gaps.length / compared).toBeLessThan(0.01);
      expectClose(first.logits, second.logits, 1e-5, 'logits');
      expectClose(first.gradient, second.gradient, 1e-4, 'gradient');
    }
  });
