/** What the engine's browser tests run inside the page: one backend, one case, plain numbers back. */
import { at } from '../../../src/base/assert.ts';
import { CellLayout } from '../../../src/base/cellLayout.ts';
import type { ContestantSettings } from '../../../src/experiments/settings.ts';
import { browserStarters } from '../../../src/kernels/backend/starters.ts';
import { tf } from '../../../src/kernels/tf.ts';
import type { ModelConfig } from '../../../src/model/config.ts';
import { Seq2Seq } from '../../../src/model/seq2seq.ts';
import type { Batch, Source } from '../../../src/tasks/batch.ts';
import { gradientSelfTest } from '../../../src/training/selfTest.ts';
import { scoresAfter } from '../../support/bruteForce.ts';
import { everyRow } from '../../support/everyRow.ts';
import { perCell } from '../../support/perCell.ts';
import { advance, MLE, numbers, tinyRace } from '../../support/races.ts';
import { plainSource } from '../../support/plainSource.ts';
import { noise, noYield, randomBatch, randomWeights } from '../../support/smallModels.ts';

export type PageBackend = 'webgpu' | 'wasm' | 'cpu';

/** A case as plain arrays, so that it can cross into the page. N cells, B sequences. */
export interface PlainCase {
  readonly config: ModelConfig;
  readonly weights: readonly number[];
  readonly lengths: readonly number[];
  readonly sourceLengths: readonly number[];
  readonly sourceOrder: readonly number[] | null;
  /** Vectors [M, D] or tokens [M]. */
  readonly cells: readonly number[];
  /** [N] */
  readonly targets: readonly number[];
  readonly end: number | null;
  /** 1 where the reference rolls in [B]. */
  readonly coins: readonly number[];
  /** [N, V] */
  readonly dLogits: readonly number[];
}

export async function useBackend(name: PageBackend): Promise<void> {
  // Starting WebGPU anew would give a new device, on which everything is compiled again.
  if (tf.getBackend() === name) return;
  const fail = (message: string): void => {
    throw new Error(message);
  };
  await browserStarters[name]({ acceptSoftware: true, events: { onLost: fail, onError: fail } });
}

function sourceOf({ config, sourceLengths, sourceOrder, cells }: PlainCase): Source {
  const order = sourceOrder === null ? null : Int32Array.from(sourceOrder);
  const read = config.sourceTokens === null ? Float32Array.from(cells) : Int32Array.from(cells);
  return { layout: new CellLayout(sourceLengths), order, cells: read };
}

/** Roll-in, all roll-outs of all tokens, and the gradient. Tails are given for every row, entries [R, T]. */
export async function computeCase(name: PageBackend, one: PlainCase) {
  await useBackend(name);
  const layout = new CellLayout(one.lengths);
  const batch: Batch = {
    examples: [],
    layout,
    source: sourceOf(one),
    targets: Int32Array.from(one.targets),
    end: one.end,
  };
  const model = new Seq2Seq(one.config, Float32Array.from(one.weights));
  const rollIn = await model.rollIn(batch, perCell(layout, one.coins));
  const rows = everyRow(batch, one.config.vocabularySize);
  const tails = await model.rollOut(rollIn, rows, noYield);
  const gradient = model.backward(rollIn, Float32Array.from(one.dLogits));
  const result = {
    logits: [...(await rollIn.logits())],
    tokens: [...(await rollIn.tokens())],
    rows: { cells: [...rows.cells], tokens: [...rows.tokens] },
    tails: [...tails],
    gradient: [...(await gradient.data<'float32'>())],
  };
  for (const held of [gradient, rollIn, model]) held.dispose();
  return result;
}

/** The self-test's gradient. */
export async function selfTest(name: PageBackend): Promise<number[]> {
  await useBackend(name);
  return [...(await gradientSelfTest())];
}

/** A few updates of MLE and of one more contestant on tiny letters: the numbers, and tensors left behind. */
export async function shortRace(name: PageBackend, contestant: ContestantSettings, updates: number) {
  await useBackend(name);
  const before = tf.memory().numTensors;
  const race = tinyRace({ batchSize: 4, contestants: [MLE, contestant] });
  const reports = numbers(await advance(race, 2 * updates));
  const weights = (await race.snapshot()).map((one) => [...one.weights]);
  race.dispose();
  return { reports, weights, left: tf.memory().numTensors - before };
}

/**
 * Rolls a random network out on two backends, and looks at every row where they part: how far apart the two tokens'
 * scores are there, on the cpu backend.
 */
export async function compareRollOuts(
  names: readonly [PageBackend, PageBackend],
  config: ModelConfig,
  seed: number,
) {
  const lengths = [5, 5, 4, 3, 1];
  const weights = randomWeights(config, seed);
  const batch = randomBatch(config, lengths, seed);
  const { layout } = batch;
  const plain: PlainCase = {
    config,
    weights: [...weights],
    lengths,
    ...plainSource(batch.source),
    targets: [...batch.targets],
    end: null,
    coins: lengths.map(() => 1),
    dLogits: [...noise(layout.size * config.vocabularySize, seed, 'dLogits')],
  };
  const first = await computeCase(names[0], plain);
  const second = await computeCase(names[1], plain);
  await useBackend('cpu');
  const model = new Seq2Seq(config, weights);
  const gaps: number[] = [];
  let compared = 0;
  for (const [row, cell] of first.rows.cells.entries()) {
    const b = at(layout.sequences, cell);
    const t = at(layout.positions, cell);
    const prefix = Array.from({ length: t }, (_, p) => at(batch.targets, layout.cell(b, p)));
    prefix.push(at(first.rows.tokens, row));
    for (let p = t + 1; p < at(lengths, b); p++, compared++) {
      const [one, other] = [
        at(first.tails, row * layout.steps + p),
        at(second.tails, row * layout.steps + p),
      ];
      if (one !== other) {
        const scores = await scoresAfter(model, batch, b, prefix);
        gaps.push(Math.abs(at(scores, one) - at(scores, other)));
        break;
      }
      prefix.push(one);
    }
  }
  model.dispose();
  return { gaps, compared, first, second };
}
