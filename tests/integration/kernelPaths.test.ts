/** Our own kernels and stock operations train alike from one seed; where they part, a near-tie of scores explains it. */
import { taskSideOf } from '../../src/training/taskSide.ts';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { at } from '../../src/base/assert.ts';
import { randomFromSeed } from '../../src/base/random.ts';
import { KERNEL_PATHS } from '../../src/experiments/reports.ts';
import type { ContestantSettings } from '../../src/experiments/settings.ts';
import { chooseKernels, kernelPath } from '../../src/kernels/registry.ts';
import type { LessonDetail } from '../../src/methods/method.ts';
import { initialWeights } from '../../src/model/config.ts';
import type { Batch } from '../../src/tasks/batch.ts';
import { Batches } from '../../src/training/batches.ts';
import { Contestant } from '../../src/training/contestant.ts';
import { modelConfig } from '../../src/training/modelConfig.ts';
import { useBackend } from '../support/backends.ts';
import { scoresAfter } from '../support/bruteForce.ts';
import { contestant, MLE, tinySettings } from '../support/races.ts';
import { noYield } from '../support/smallModels.ts';
import { tinyData } from '../support/tinyData.ts';

const UPDATES = 200;
const TOLERANCE = 1e-4;
const NEAR_TIE = 1e-4;

beforeAll(() => useBackend('wasm'));
afterEach(() => chooseKernels('fused'));

/** One contestant on each kernel path, at the same start, and the batches of both. */
function twins(own: ContestantSettings) {
  const settings = tinySettings({ hidden: 24, embedding: 8, optimiser: 'sgd', learningRate: 0.5 });
  const data = tinyData();
  const random = randomFromSeed(settings.seed);
  const config = modelConfig(settings, data);
  const weights = initialWeights(config, random.fork('init'));
  const { train } = data.split(settings.split);
  const batches = new Batches(data, train, settings.batchSize, random.fork('shuffle'));
  const [fused, stock] = KERNEL_PATHS.map(
    () => new Contestant(own, settings, config, weights, random, taskSideOf(data, own)),
  ) as [Contestant, Contestant];
  const on = <T>(path: (typeof KERNEL_PATHS)[number], work: (one: Contestant) => Promise<T>): Promise<T> => {
    chooseKernels(path);
    expect(kernelPath()).toBe(path);
    return work(path === 'fused' ? fused : stock);
  };
  const update = async (batch: Batch) => {
    const news = [];
    for (const path of KERNEL_PATHS) news.push(await on(path, (one) => one.update(batch, settings, noYield)));
    return news.map(({ loss }) => loss) as [number, number];
  };
  const detail = async (batch: Batch) => {
    const details = [];
    for (const path of KERNEL_PATHS)
      details.push(
        await on(path, async (one) => {
          const lesson = await one.teach(batch, noYield, { wantDetail: true });
          lesson.rollIn.dispose();
          if (lesson.detail === undefined) throw new Error('no detail');
          return lesson.detail;
        }),
      );
    return details as [LessonDetail, LessonDetail];
  };
  return { fused, stock, batches, update, detail };
}

/** The first place where two words [T each, end to end] part: the word's number and the position, or null. */
function parting(ours: Int32Array, theirs: Int32Array, lengths: readonly number[], width: number) {
  for (const [word, length] of lengths.entries())
    for (let p = 0; p < length; p++)
      if (ours[word * width + p] !== theirs[word * width + p]) return { word, p };
  return null;
}

describe('fused and stock kernels from one seed', () => {
  it(`MLE: losses within ${TOLERANCE} for ${UPDATES} updates`, async () => {
    const { fused, stock, batches, update } = twins(MLE);
    const first: number[] = [];
    for (let step = 0; step < UPDATES; step++) {
      const [ours, theirs] = await update(batches.at(step));
      expect(Math.abs(ours - theirs), `update ${step + 1}`).toBeLessThan(TOLERANCE);
      first.push(ours);
    }
    expect(at(first, UPDATES - 1)).toBeLessThan(at(first, 0) / 2); // it has learned
    fused.dispose();
    stock.dispose();
  });

  it.each([
    ['KL, learned/mixed', contestant({ rollIn: 'learned', rollOut: 'mixed', objective: 'kl' })],
    ['LL, learned/learned', contestant({ rollIn: 'learned', rollOut: 'learned', objective: 'll' })],
  ])('SeaRNN, %s: the same until the first near-tie', async (name, own) => {
    const { fused, stock, batches, update, detail } = twins(own);
    let outcome = `no near-tie in ${UPDATES} updates`;
    for (let step = 0; step < UPDATES; step++) {
      const batch = batches.at(step);
      const { layout } = batch;
      const [ours, theirs] = await detail(batch);
      const rows = Array.from(ours.table.tried.tokens, () => 0);
      for (let cell = 0; cell < layout.size; cell++)
        for (let r = at(ours.table.tried.starts, cell); r < at(ours.table.tried.starts, cell + 1); r++)
          rows[r] = at(layout.sequences, cell);
      expect(theirs.table.tried).toEqual(ours.table.tried);
      const lengths = rows.map((b) => at(layout.lengths, b));
      const parted = parting(ours.table.finished, theirs.table.finished, lengths, layout.steps);
      if (parted !== null) {
        const from = parted.word * layout.steps;
        const [a, b] = [ours, theirs].map(({ table }) => at(table.finished, from + parted.p));
        const prefix = [...ours.table.finished.subarray(from, from + parted.p)];
        const scores = await scoresAfter(stock.model, batch, at(rows, parted.word), prefix);
        const gap = Math.abs(at(scores, a ?? -1) - at(scores, b ?? -1));
        outcome = `a near-tie of ${gap.toExponential(1)} at update ${step + 1}`;
        expect(gap, outcome).toBeLessThan(NEAR_TIE);
        break;
      }
      const [loss, twin] = await update(batch);
      expect(Math.abs(loss - twin), `update ${step + 1}`).toBeLessThan(TOLERANCE);
    }
    process.stdout.write(`${name}: ${outcome}\n`);
    fused.dispose();
    stock.dispose();
  });
});
