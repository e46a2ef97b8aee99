/** Random small networks and batches for tests of the network. */
import { at } from '../../src/base/assert.ts';
import { CellLayout } from '../../src/base/cellLayout.ts';
import { randomFromSeed } from '../../src/base/random.ts';
import { parameterCount, type ModelConfig } from '../../src/model/config.ts';
import { Draws } from '../../src/searnn/draws.ts';
import type { Batch, Source } from '../../src/tasks/batch.ts';

/** All four kinds of network: aligned or not, one direction or two. */
export const SHAPES = [
  { aligned: false, bidirectional: false },
  { aligned: true, bidirectional: false },
  { aligned: false, bidirectional: true },
  { aligned: true, bidirectional: true },
] as const;

export type Shape = (typeof SHAPES)[number];

/** `describe.each(SHAPES)(SHAPE_NAME, …)`. */
export const SHAPE_NAME = 'aligned $aligned, bidirectional $bidirectional';

const [LSTM, GRU] = [{ cell: 'lstm' }, { cell: 'gru' }] as const;

/** A second layer, units dropped in lessons, and both; and LSTM: what no fused operation does as a whole. */
export const DEEP = [
  ...SHAPES.flatMap((shape) => [
    { ...shape, layers: 1, dropout: 0.4, ...GRU },
    { ...shape, layers: 2, dropout: 0, ...GRU },
    { ...shape, layers: 2, dropout: 0.4, ...GRU },
  ]),
  { aligned: false, bidirectional: true, layers: 1, dropout: 0, ...LSTM },
  { aligned: true, bidirectional: false, layers: 2, dropout: 0.4, ...LSTM },
];

/** All kinds of network without attention. */
export const NETWORKS = [...SHAPES.map((shape) => ({ ...shape, layers: 1, dropout: 0, ...GRU })), ...DEEP];

const additive = { kind: 'additive', units: 3, squash: false } as const;
const dot = { kind: 'dot', units: 3, squash: true } as const;

/** Networks with attention, and what they are called. */
export const ATTENTIVE = [
  { name: 'additive attention', attention: additive, bidirectional: false },
  { name: 'additive attention, squashed, two directions', attention: { ...additive, squash: true } },
  { name: 'dot attention, squashed, an encoder of another size', attention: dot, encoderUnits: 4 },
  { name: 'dot attention, aligned, dropout', attention: dot, aligned: true, dropout: 0.4 },
  { name: 'additive attention of two layers, dropout', attention: additive, layers: 2, dropout: 0.4 },
  { name: 'LSTM, additive attention, two directions', attention: additive, cell: 'lstm' },
  { name: 'additive attention, fed back', attention: additive, inputFeeding: true },
  {
    name: 'LSTM of two layers, aligned, dropout, dot attention, fed back',
    ...{ ...LSTM, attention: dot, inputFeeding: true, layers: 2, aligned: true, dropout: 0.4 },
  },
  { name: 'source tokens, additive attention', attention: additive, sourceTokens: 6 },
  { name: 'source tokens, one direction', sourceTokens: 6, bidirectional: false, attention: null },
] as const;

/** Two directions, not aligned, where nothing else is said. */
export const attentiveConfig = ({ name: _, ...sizes }: (typeof ATTENTIVE)[number]): ModelConfig =>
  smallConfig({ aligned: false, bidirectional: true }, sizes);

/** `describe.each(NETWORKS)(NETWORK_NAME, …)`. */
export const NETWORK_NAME = `$cell, ${SHAPE_NAME}, layers $layers, dropout $dropout`;

/** Input vectors, and no attention. */
export const PLAIN: Pick<
  ModelConfig,
  'cell' | 'sourceTokens' | 'encoderUnits' | 'attention' | 'inputFeeding'
> = {
  ...{ cell: 'gru', sourceTokens: null, encoderUnits: null, attention: null, inputFeeding: false },
};

/** Odd sizes, all different, so that no two can be mixed up. */
export function smallConfig(shape: Shape, sizes: Partial<ModelConfig> = {}): ModelConfig {
  const odd = { inputSize: 3, vocabularySize: 4, hidden: 5, embedding: 2, layers: 1, dropout: 0 };
  return { ...odd, ...PLAIN, ...shape, ...sizes };
}

/** Every weight and bias uniform on ± bound [P]. */
export function randomWeights(config: ModelConfig, seed: number, bound = 0.9): Float32Array {
  return noise(parameterCount(config), seed, 'weights').map((value) => bound * value);
}

/** n numbers, uniform on [−1, 1). */
export function noise(n: number, seed: number, name: string): Float32Array {
  const stream = randomFromSeed(seed).fork(name);
  return Float32Array.from({ length: n }, (_, i) => 2 * stream.uniform(i) - 1);
}

/** A batch of random real inputs and targets; `lengths` descend. Example b has index b. */
export function randomBatch(config: ModelConfig, lengths: readonly number[], seed: number): Batch {
  const layout = new CellLayout(lengths);
  const random = randomFromSeed(seed).fork('targets');
  const targets = Int32Array.from({ length: layout.size }, (_, cell) =>
    random.below(config.vocabularySize, cell),
  );
  const examples = lengths.map((length, index) => ({
    index,
    inputs: new Uint8Array(length * config.inputSize), // real-valued inputs stand in the batch only
    targets: Uint8Array.from({ length }, (_, t) => at(targets, layout.cell(index, t))),
  }));
  return { examples, layout, source: randomSource(config, layout, seed), targets, end: null };
}

/** Vectors in the batch's own order; tokens of sources of other lengths, in another order. */
function randomSource({ sourceTokens, inputSize }: ModelConfig, layout: CellLayout, seed: number): Source {
  if (sourceTokens === null)
    return { layout, order: null, cells: noise(layout.size * inputSize, seed, 'inputs') };
  const random = randomFromSeed(seed).fork('source');
  const lengths = Array.from(layout.lengths, (_, b) => 1 + random.below(5, b)).sort((a, b) => b - a);
  const read = new CellLayout(lengths);
  const order = Int32Array.from(lengths, (_, b) => lengths.length - 1 - b);
  return {
    layout: read,
    order,
    cells: Int32Array.from(read.sequences, (_, i) => random.below(sourceTokens, 9, i)),
  };
}

/** What a lesson on this batch draws its dropout from, in update 3. */
export function dropoutDraws(batch: Batch, seed = 1): Draws {
  return new Draws(randomFromSeed(seed).fork('dropout'), 3, batch);
}

/** Sequence b of a batch as a batch of one, with other targets if given. */
export function alone(batch: Batch, b: number, targets?: ArrayLike<number>): Batch {
  const { layout } = batch;
  const length = at(layout.lengths, b);
  const inputs = batch.source.cells;
  const D = inputs.length / layout.size;
  const cells = Array.from({ length }, (_, t) => layout.cell(b, t));
  const single = new CellLayout([length]);
  const read = Float32Array.from(cells.flatMap((cell) => [...inputs.subarray(cell * D, (cell + 1) * D)]));
  return {
    examples: [at(batch.examples, b)],
    layout: single,
    source: { layout: single, order: null, cells: read },
    targets: Int32Array.from(targets ?? cells.map((cell) => at(batch.targets, cell))),
    end: null,
  };
}

/** A yield point that never stops. */
export const noYield = (): Promise<void> => Promise.resolve();
