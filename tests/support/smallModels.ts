/** Random small networks and batches for tests of the network. */
import { at } from '../../src/base/assert.ts';
import { CellLayout } from '../../src/base/cellLayout.ts';
import { randomFromSeed } from '../../src/base/random.ts';
import { parameterCount, type ModelConfig } from '../../src/model/config.ts';
import { Draws } from '../../src/searnn/draws.ts';
import type { Batch } from '../../src/tasks/batch.ts';

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

/** A second layer, units dropped in lessons, and both: what no fused operation does as a whole. */
export const DEEP = SHAPES.flatMap((shape) => [
  { ...shape, layers: 1, dropout: 0.4 },
  { ...shape, layers: 2, dropout: 0 },
  { ...shape, layers: 2, dropout: 0.4 },
]);

/** All sixteen kinds of network. */
export const NETWORKS = [...SHAPES.map((shape) => ({ ...shape, layers: 1, dropout: 0 })), ...DEEP];

/** `describe.each(NETWORKS)(NETWORK_NAME, …)`. */
export const NETWORK_NAME = `${SHAPE_NAME}, layers $layers, dropout $dropout`;

/** Odd sizes, all different, so that no two can be mixed up. */
export function smallConfig(shape: Shape, sizes: Partial<ModelConfig> = {}): ModelConfig {
  const odd = { inputSize: 3, vocabularySize: 4, hidden: 5, embedding: 2, layers: 1, dropout: 0 };
  return { ...odd, ...shape, ...sizes };
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
  return { examples, layout, inputs: noise(layout.size * config.inputSize, seed, 'inputs'), targets };
}

/** What a lesson on this batch draws its dropout from, in update 3. */
export function dropoutDraws(batch: Batch, seed = 1): Draws {
  return new Draws(randomFromSeed(seed).fork('dropout'), 3, batch);
}

/** Sequence b of a batch as a batch of one, with other targets if given. */
export function alone(batch: Batch, b: number, targets?: ArrayLike<number>): Batch {
  const { layout } = batch;
  const length = at(layout.lengths, b);
  const D = batch.inputs.length / layout.size;
  const cells = Array.from({ length }, (_, t) => layout.cell(b, t));
  return {
    examples: [at(batch.examples, b)],
    layout: new CellLayout([length]),
    inputs: Float32Array.from(cells.flatMap((cell) => [...batch.inputs.subarray(cell * D, (cell + 1) * D)])),
    targets: Int32Array.from(targets ?? cells.map((cell) => at(batch.targets, cell))),
  };
}

/** A yield point that never stops. */
export const noYield = (): Promise<void> => Promise.resolve();
