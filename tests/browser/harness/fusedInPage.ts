/** What the fused kernels' browser tests run inside the page: random roll-outs, a plain twin in float64, counts. */
import { at } from '../../../src/base/assert.ts';
import { CellLayout } from '../../../src/base/cellLayout.ts';
import { randomFromSeed } from '../../../src/base/random.ts';
import type { RollOutJob, Written } from '../../../src/kernels/operations.ts';
import { operations, ownOperations } from '../../../src/kernels/registry.ts';
import { tf } from '../../../src/kernels/tf.ts';
import { remainingSteps } from '../../support/perCell.ts';
import { noise } from '../../support/smallModels.ts';
import { counting } from './counting.ts';
import { useBackend } from './engineInPage.ts';

/** A roll-out's sizes: H hidden units, V tokens, R rows; sequences of up to T steps. */
export interface RollOutCase {
  readonly H: number;
  readonly V: number;
  readonly R: number;
  readonly T: number;
  readonly aligned: boolean;
  readonly seed: number;
}

/** A job as plain numbers. */
interface PlainJob extends Pick<RollOutJob, 'cells' | 'forced' | 'remaining' | 'nextCell'> {
  readonly sizes: RollOutCase;
  /** Values by the contract's names; `aligned` may be missing. */
  readonly values: Readonly<
    Record<'states' | 'product' | 'table' | 'Wh' | 'bh' | 'outW' | 'outB', Float32Array>
  >;
  readonly aligned: Float32Array | null;
}

function plainJob(sizes: RollOutCase): PlainJob {
  const { H, V, R, T, seed } = sizes;
  const random = randomFromSeed(seed).fork('rows');
  const lengths = Array.from({ length: 5 }, (_, b) => 1 + random.below(T, 0, b)).sort((a, b) => b - a);
  const layout = new CellLayout(lengths);
  const N = layout.size;
  const G = 3 * H;
  const scale = 2 / Math.sqrt(H);
  const Wh = noise(H * G, seed, 'Wh').map((x) => x * scale);
  const bh = noise(G, seed, 'bh');
  const states = noise(N * H, seed, 'states');
  const product = new Float32Array(N * G);
  for (let cell = 0; cell < N; cell++)
    for (let j = 0; j < G; j++) {
      let sum = at(bh, j);
      for (let i = 0; i < H; i++) sum += at(states, cell * H + i) * at(Wh, i * G + j);
      product[cell * G + j] = sum;
    }
  const cells = Int32Array.from({ length: R }, (_, row) => random.below(N, 1, row));
  cells.sort((a, b) => remainingSteps(layout, b) - remainingSteps(layout, a));
  const nextCell = Int32Array.from({ length: N }, (_, cell) =>
    remainingSteps(layout, cell) === 0
      ? -1
      : layout.cell(at(layout.sequences, cell), at(layout.positions, cell) + 1),
  );
  return {
    sizes,
    values: {
      states,
      product,
      table: noise((V + 1) * G, seed, 'table').map((x) => 2 * x),
      Wh,
      bh,
      outW: noise(H * V, seed, 'outW').map((x) => x * 2),
      outB: noise(V, seed, 'outB').map((x) => x / 4),
    },
    aligned: sizes.aligned ? noise(N * G, seed, 'aligned') : null,
    cells,
    forced: Int32Array.from({ length: R }, (_, row) => random.below(V, 2, row)),
    remaining: cells.map((cell) => remainingSteps(layout, cell)),
    nextCell,
  };
}

function onDevice(plain: PlainJob): RollOutJob {
  const { H, V } = plain.sizes;
  const { values, aligned, cells, forced, remaining, nextCell } = plain;
  const N = nextCell.length;
  return {
    states: tf.tensor2d(values.states, [N, H]),
    product: tf.tensor2d(values.product, [N, 3 * H]),
    table: tf.tensor2d(values.table, [V + 1, 3 * H]),
    aligned: aligned === null ? null : tf.tensor2d(aligned, [N, 3 * H]),
    Wh: tf.tensor2d(values.Wh, [H, 3 * H]),
    bh: tf.tensor1d(values.bh),
    outW: tf.tensor2d(values.outW, [H, V]),
    outB: tf.tensor1d(values.outB),
    ...{ cells, forced, remaining, nextCell, guide: null, end: null },
    ...{ attention: null, sketch: null, sources: new Int32Array(N) },
  };
}

function disposeJob(job: RollOutJob): void {
  tf.dispose([job.states, job.product, job.table, job.Wh, job.bh, job.outW, job.outB]);
  job.aligned?.dispose();
}

function rollOut(job: RollOutJob): Written {
  if (!ownOperations().includes('rollOut')) throw new Error('the backend has no roll-out kernel');
  return operations().rollOut(job);
}

/** Where all that is written stands: the rows' steps one after the other. */
function places({ remaining }: PlainJob, { place }: Written): number[] {
  return Array.from(remaining).flatMap((steps, row) =>
    Array.from({ length: steps }, (_, k) => place(row, k)),
  );
}

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** One row step by step in float64, told the kernel's tokens: the gap of the first one that is not the best, or 0. */
function firstGap(plain: PlainJob, row: number, written: (k: number) => number): number {
  const { H, V } = plain.sizes;
  const { values, aligned, nextCell } = plain;
  const G = 3 * H;
  let cell = at(plain.cells, row);
  let token = at(plain.forced, row);
  let h = Array.from(values.states.subarray(cell * H, (cell + 1) * H));
  for (let k = 0; k < at(plain.remaining, row); k++) {
    cell = at(nextCell, cell);
    const gh = Array.from(values.bh, (bias, j) =>
      h.reduce((sum, x, i) => sum + x * at(values.Wh, i * G + j), bias),
    );
    const gx = (j: number): number =>
      at(values.table, token * G + j) + (aligned === null ? 0 : at(aligned, cell * G + j));
    h = h.map((x, j) => {
      const z = sigmoid(gx(H + j) + at(gh, H + j));
      const n = Math.tanh(gx(2 * H + j) + sigmoid(gx(j) + at(gh, j)) * at(gh, 2 * H + j));
      return n + z * (x - n);
    });
    const scores = Array.from(values.outB, (bias, v) =>
      h.reduce((sum, x, i) => sum + x * at(values.outW, i * V + v), bias),
    );
    const best = scores.indexOf(Math.max(...scores));
    token = written(k);
    if (token !== best) return at(scores, best) - at(scores, token);
  }
  return 0;
}

/** Gaps of all rows that part from the twin, how many tokens were compared, and how many different ones there were. */
export async function compareWithTwin(sizes: RollOutCase) {
  await useBackend('webgpu');
  const plain = plainJob(sizes);
  const job = onDevice(plain);
  const written = rollOut(job);
  const tokens = await written.tokens.data<'int32'>();
  written.tokens.dispose();
  disposeJob(job);
  const gaps = Array.from({ length: sizes.R }, (_, row) =>
    firstGap(plain, row, (k) => at(tokens, written.place(row, k))),
  ).filter((gap) => gap !== 0);
  const compared = plain.remaining.reduce((sum, steps) => sum + steps, 0);
  return { gaps, compared, different: new Set(tokens).size };
}

/** Tokens that are written where several share the best score, whatever the states are. */
export async function tiedTokens(V: number, tied: readonly number[]): Promise<number[]> {
  await useBackend('webgpu');
  const plain = plainJob({ H: 6, V, R: 24, T: 4, aligned: false, seed: 1 });
  plain.values.outW.fill(0);
  plain.values.outB.fill(-1);
  for (const token of tied) plain.values.outB[token] = 0.5;
  const job = onDevice(plain);
  const written = rollOut(job);
  const tokens = await written.tokens.data<'int32'>();
  written.tokens.dispose();
  disposeJob(job);
  return places(plain, written).map((place) => at(tokens, place));
}

/**
 * Six roll-outs between a stock operation that makes their states and one that reads their tokens; each time the states
 * and the tokens are other ones, so that a kernel which ran too early or too late would be seen.
 */
export async function betweenStockOperations() {
  await useBackend('webgpu');
  const rounds = [];
  for (let seed = 1; seed <= 6; seed++) {
    const plain = plainJob({ H: 12, V: 20, R: 30, T: 5, aligned: true, seed });
    const job = onDevice(plain);
    const alone = rollOut(job);
    const expected = await alone.tokens.data<'int32'>();
    const [zero, one] = [tf.zerosLike(job.states), tf.scalar(1, 'int32')];
    await Promise.all([zero.data(), one.data()]);
    const { value: after, counts } = await counting(() => {
      const states: tf.Tensor2D = tf.add(job.states, zero);
      const product: tf.Tensor2D = tf.add(tf.matMul(states, job.Wh), job.bh);
      const { tokens } = rollOut({ ...job, states, product });
      const after = tf.add(tokens, one);
      tf.dispose([states, product, tokens]);
      return after;
    });
    const values = await after.data();
    tf.dispose([alone.tokens, zero, one, after]);
    disposeJob(job);
    const wrong = places(plain, alone).filter((place) => values[place] !== at(expected, place) + 1);
    rounds.push({ wrong: wrong.length, compared: expected.length, ...counts });
  }
  return rounds;
}

/** Dispatches of one roll-out that nothing else runs beside. */
export async function dispatchesOfOne(sizes: RollOutCase): Promise<number> {
  await useBackend('webgpu');
  const job = onDevice(plainJob(sizes));
  const { value, counts } = await counting(() => rollOut(job).tokens);
  await value.data();
  value.dispose();
  disposeJob(job);
  return counts.dispatches;
}

/** Tensors and GPU bytes after a few roll-outs, and after many more. */
export async function memoryOverCalls(calls: number) {
  await useBackend('webgpu');
  const job = onDevice(plainJob({ H: 16, V: 30, R: 40, T: 6, aligned: true, seed: 2 }));
  const used = async (count: number) => {
    for (let call = 0; call < count; call++) {
      const { tokens } = rollOut(job);
      await tokens.data();
      tokens.dispose();
    }
    // tfjs-webgpu adds its own counts to the engine's, which is typed for all backends.
    const { numTensors, ...rest } = tf.memory() as tf.MemoryInfo & Record<string, number>;
    return { numTensors, used: rest['numBytesInGPU'], held: rest['numBytesAllocatedInGPU'] };
  };
  const before = await used(4);
  const after = await used(calls);
  disposeJob(job);
  return { before, after };
}
