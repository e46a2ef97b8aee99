/** Random jobs for every operation of the kernels' contract, from a seed, and their results by any implementation. */
import { at } from '../../src/base/assert.ts';
import type { Direction, OperationName } from '../../src/kernels/operations.ts';
import { MOMENT_COUNT, OPTIMISERS } from '../../src/kernels/updateJob.ts';
import { tf } from '../../src/kernels/tf.ts';
import { Maker, type Results, type Run, type Values, type Writing } from './caseMaker.ts';
import { decodeJob, rollOutJob } from './writtenCases.ts';

/** One job, ready to be done by any implementation; its tensors live until `dispose`. */
export interface OperationCase {
  readonly what: string;
  readonly run: Run;
  /** The inputs' values, to see that nothing has changed them. */
  inputs(): Promise<Values>;
  /** The sequences of tokens that it writes, if it writes any. */
  writings(stock: Values): Writing[];
  dispose(): void;
}

const named = (prefix: string, tensors: readonly tf.Tensor[]): Record<string, tf.Tensor> =>
  Object.fromEntries(tensors.map((tensor, i) => [`${prefix}${i}`, tensor]));

type Job = (maker: Maker) => Run;

function sequenceJob(maker: Maker) {
  const { layout, H } = maker;
  const direction: Direction = maker.below(2, 12) === 0 ? 'forward' : 'backward';
  const inputs = maker.matrix('inputs', layout.size, 3 * H, 2);
  const start = maker.optional(1, () => maker.matrix('start', layout.batchSize, H));
  return { layout, direction, inputs, start, ...maker.recurrence() };
}

function attentionJob(maker: Maker) {
  const { layout } = maker;
  const [A, C] = [maker.size(2), maker.size(3)];
  const rows = maker.size(1);
  const sources = Int32Array.from({ length: rows }, (_, row) => maker.below(layout.batchSize, 40, row));
  return {
    ...{ layout, sources },
    queries: maker.matrix('queries', rows, A),
    keys: maker.matrix('keys', layout.size, A),
    values: maker.matrix('values', layout.size, C),
    v: maker.below(2, 41) === 0 ? null : maker.vector('v', A, 2),
  };
}

function outputLayer(maker: Maker, V = maker.V) {
  const { layout, H } = maker;
  // Scores far enough apart that some chances vanish.
  const scale = maker.below(2, 42) === 0 ? 1 : 12 / Math.sqrt(H);
  return {
    top: maker.matrix('top', layout.size, H, scale),
    outW: maker.matrix('outW', H, V, scale),
    outB: maker.vector('outB', V),
  };
}

const cellWeights = (maker: Maker): Float32Array =>
  Float32Array.from({ length: maker.layout.size }, (_, cell) => maker.below(10, 27, cell) / 7);

const JOBS: Readonly<Record<OperationName, Job>> = {
  affine(maker) {
    const [M, I, O] = [maker.size(1), maker.size(2), maker.size(3)];
    const [x, w] = [maker.matrix('x', M, I), maker.matrix('w', I, O)];
    const bias = maker.below(2, 13) === 0 ? undefined : maker.vector('bias', O);
    return ({ affine }) => ({ product: affine(x, w, bias) });
  },
  affineTransposed(maker) {
    const [x, w] = [
      maker.matrix('x', maker.size(1), maker.size(2)),
      maker.matrix('w', maker.size(3), maker.size(2)),
    ];
    return ({ affineTransposed }) => ({ product: affineTransposed(x, w) });
  },
  outer(maker) {
    const [a, b] = [
      maker.matrix('a', maker.size(1), maker.size(2)),
      maker.matrix('b', maker.size(1), maker.size(3)),
    ];
    return ({ outer }) => ({ product: outer(a, b) });
  },
  columnSums(maker) {
    const x = maker.matrix('x', maker.size(1), maker.size(2));
    return ({ columnSums }) => ({ sums: columnSums(x) });
  },
  sumRowsByIndex(maker) {
    const x = maker.matrix('x', maker.size(1), maker.size(2));
    const indices = maker.indices('indices', maker.size(1), maker.V);
    return ({ sumRowsByIndex }) => ({ sums: sumRowsByIndex(x, indices, maker.V) });
  },
  split(maker) {
    const shapes = Array.from({ length: 1 + maker.below(20, 14) }, (_, i) =>
      maker.below(2, 15, i) === 0
        ? ([maker.size(20 + i)] as const)
        : ([maker.size(20 + i), maker.size(60 + i)] as const),
    );
    const flat = maker.vector(
      'flat',
      shapes.reduce((sum, [a, b = 1]) => sum + a * b, 0),
    );
    return ({ split }) => named('part', split(flat, shapes));
  },
  join(maker) {
    const parts = Array.from({ length: 1 + maker.below(20, 16) }, (_, i) =>
      maker.below(2, 17, i) === 0
        ? maker.vector(`part${i}`, maker.size(20 + i))
        : maker.matrix(`part${i}`, maker.size(20 + i), maker.size(60 + i)),
    );
    return ({ join }) => ({ flat: join(parts) });
  },
  sequence(maker) {
    const job = sequenceJob(maker);
    return ({ sequence }) => {
      const { states, final, tape } = sequence(job);
      tf.dispose([...tape]);
      return { states, final };
    };
  },
  backSequence(maker) {
    const job = sequenceJob(maker);
    const { layout, H } = maker;
    const dStates = maker.optional(2, () => maker.matrix('dStates', layout.size, H));
    const dFinal = maker.optional(3, () => maker.matrix('dFinal', layout.batchSize, H));
    return ({ sequence, backSequence }) => {
      const run = sequence(job);
      const gradients = backSequence({ ...job, run, dStates, dFinal });
      tf.dispose([run.states, run.final, ...run.tape]);
      return { ...gradients };
    };
  },
  decode: decodeJob,
  rollOut: rollOutJob,
  attend(maker) {
    const job = attentionJob(maker);
    return ({ attend }) => ({ ...attend(job) });
  },
  backAttend(maker) {
    const job = attentionJob(maker);
    const dMixed = maker.matrix('dMixed', job.sources.length, job.values.shape[1]);
    return ({ attend, backAttend }) => {
      const { mixed, weights } = attend(job);
      const { dQueries, dKeys, dValues, dV } = backAttend({ ...job, weights, dMixed });
      tf.dispose([mixed, weights]);
      return { dQueries, dKeys, dValues, ...(dV === null ? {} : { dV }) };
    };
  },
  triedLoss(maker) {
    const { layout, V } = maker;
    const N = layout.size;
    const starts = new Int32Array(N + 1);
    const tokens: number[] = [];
    const targets: number[] = [];
    for (let cell = 0; cell < N; cell++) {
      const tried = Array.from({ length: V }, (_, a) => a).filter((a) => maker.below(3, 24, cell, a) > 0);
      const chosen = maker.below(5, 25, cell) === 0 ? [] : tried;
      const parts = chosen.map((a) => 0.01 + maker.below(100, 26, cell, a));
      const total = parts.reduce((sum, part) => sum + part, 0);
      tokens.push(...chosen);
      targets.push(...parts.map((part) => part / total));
      starts[cell + 1] = tokens.length;
    }
    const job = {
      ...outputLayer(maker),
      starts,
      tokens: Int32Array.from(tokens),
      targets: Float32Array.from(targets),
      weights: cellWeights(maker),
    };
    return ({ triedLoss }) => ({ ...triedLoss(job) });
  },
  truthLoss(maker) {
    // A tenth has more tokens than go together.
    const V = maker.V * (maker.below(10, 43) === 0 ? 23 : 1);
    // From none left out to all of them.
    const leftOut = maker.below(5, 25);
    const truth = Int32Array.from({ length: maker.layout.size }, (_, cell) =>
      maker.below(4, 26, cell) < leftOut ? -1 : maker.below(V, 24, cell),
    );
    const job = { ...outputLayer(maker, V), truth, weights: cellWeights(maker) };
    return ({ truthLoss }) => ({ ...truthLoss(job) });
  },
  update(maker) {
    const P = maker.size(1) * maker.size(2);
    const kind = at(OPTIMISERS, maker.below(OPTIMISERS.length, 28));
    const [weights, gradient] = [
      maker.vector('weights', P),
      maker.vector('gradient', P, maker.below(2, 29) * 0.9 + 0.1),
    ];
    const warm = maker.below(3, 30) > 0;
    const moments = warm
      ? Array.from({ length: MOMENT_COUNT[kind] }, (_, i) => {
          const moment = maker.vector(`moment${i}`, P, 0.1);
          if (i === 0) return moment;
          const square = tf.square(moment); // Adam's second moment is not negative
          maker.made.set(`square${i}`, square);
          return square;
        })
      : [];
    const updates = warm ? 1 + maker.below(50, 31) : 0;
    const clipNorm = maker.below(2, 32) === 0 ? 0.5 : 1000;
    return ({ update }) => {
      const next = update({ kind, weights, gradient, moments, learningRate: 0.1, clipNorm, updates });
      return { weights: next.weights, gradientNorm: next.gradientNorm, ...named('moment', next.moments) };
    };
  },
};

/** @param most the largest size of a matrix and of a state */
export function operationCase(name: OperationName, seed: number, most: number): OperationCase {
  const maker = new Maker(seed, most);
  const run = JOBS[name](maker);
  const { layout, H, V } = maker;
  return {
    what: `${name}, seed ${seed} (H ${H}, V ${V}, lengths ${layout.lengths.join(' ')})`,
    run,
    inputs: () => valuesOf(Object.fromEntries(maker.made)),
    writings: (stock) => maker.writings(stock),
    dispose: () => tf.dispose([...maker.made.values()]),
  };
}

/** Reads tensors. */
export async function valuesOf(tensors: Results): Promise<Values> {
  const values: Record<string, Float32Array | Int32Array> = {};
  for (const [name, tensor] of Object.entries(tensors)) {
    const read = await tensor.data();
    values[name] = read instanceof Int32Array ? read.slice() : Float32Array.from(read);
  }
  return values;
}
