/** Random jobs for every operation of the kernels' contract, from a seed, and their results by any implementation. */
import { at } from '../../src/base/assert.ts';
import { CellLayout } from '../../src/base/cellLayout.ts';
import { randomFromSeed, type RandomStream } from '../../src/base/random.ts';
import {
  MOMENT_COUNT,
  OPTIMISERS,
  type DecoderParts,
  type Direction,
  type OperationName,
  type Operations,
} from '../../src/kernels/operations.ts';
import { tf } from '../../src/kernels/tf.ts';
import { noise } from './smallModels.ts';

/** Results by name; tensors are the case's to dispose. */
type Results = Readonly<Record<string, tf.Tensor>>;
export type Values = Readonly<Record<string, Float32Array | Int32Array>>;

/** One job, ready to be done by any implementation; its tensors live until `dispose`. */
export interface OperationCase {
  readonly what: string;
  run(operations: Operations): Results;
  /** The inputs' values, to see that nothing has changed them. */
  inputs(): Promise<Values>;
  dispose(): void;
  /** For cases that write tokens: the cells in the order in which the sequences are written. */
  readonly layout: CellLayout;
}

/** Draws sizes and makes the inputs of one case. */
class Maker {
  readonly random: RandomStream;
  readonly made = new Map<string, tf.Tensor>();
  readonly layout: CellLayout;
  readonly H: number;
  readonly V: number;
  readonly #seed: number;
  readonly #most: number;

  constructor(seed: number, most: number) {
    this.#seed = seed;
    this.#most = most;
    this.random = randomFromSeed(seed).fork('case');
    const lengths = Array.from({ length: 1 + this.below(9, 1) }, (_, b) => 1 + this.below(7, 2, b));
    this.layout = new CellLayout(lengths.sort((a, b) => b - a));
    this.H = 1 + this.below(most, 3);
    this.V = 2 + this.below(39, 4);
  }

  below(n: number, counter: number, second = 0, third = 0): number {
    return this.random.below(n, counter, second, third);
  }

  /** 1 … the most. */
  size(counter: number): number {
    return 1 + this.below(this.#most, 5, counter);
  }

  matrix(name: string, rows: number, columns: number, bound = 1): tf.Tensor2D {
    const values = noise(rows * columns, this.#seed, name).map((value) => bound * value);
    return this.#keep(name, tf.tensor2d(values, [rows, columns]));
  }

  vector(name: string, size: number, bound = 1): tf.Tensor1D {
    return this.#keep(name, tf.tensor1d(noise(size, this.#seed, name).map((value) => bound * value)));
  }

  indices(name: string, size: number, below: number): tf.Tensor1D {
    const values = Int32Array.from({ length: size }, (_, i) => this.random.fork(name).below(below, i));
    return this.#keep(name, tf.tensor1d(values, 'int32'));
  }

  recurrence() {
    const { H } = this;
    return { Wh: this.matrix('Wh', H, 3 * H, 2 / Math.sqrt(H)), bh: this.vector('bh', 3 * H) };
  }

  decoder(): DecoderParts {
    const { H, V, layout } = this;
    return {
      ...this.recurrence(),
      table: this.matrix('table', V + 1, 3 * H, 2),
      aligned: this.below(2, 10) === 0 ? null : this.matrix('aligned', layout.size, 3 * H),
      outW: this.matrix('outW', H, V, 2),
      outB: this.vector('outB', V, 0.25),
    };
  }

  optional(counter: number, make: () => tf.Tensor2D): tf.Tensor2D | null {
    return this.below(3, 11, counter) === 0 ? null : make();
  }

  #keep<T extends tf.Tensor>(name: string, tensor: T): T {
    this.made.set(name, tensor);
    return tensor;
  }
}

const named = (prefix: string, tensors: readonly tf.Tensor[]): Record<string, tf.Tensor> =>
  Object.fromEntries(tensors.map((tensor, i) => [`${prefix}${i}`, tensor]));

type Job = (maker: Maker) => (operations: Operations) => Results;

function sequenceJob(maker: Maker) {
  const { layout, H } = maker;
  const direction: Direction = maker.below(2, 12) === 0 ? 'forward' : 'backward';
  const inputs = maker.matrix('inputs', layout.size, 3 * H, 2);
  const start = maker.optional(1, () => maker.matrix('start', layout.batchSize, H));
  return { layout, direction, inputs, start, ...maker.recurrence() };
}

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
  decode(maker) {
    const { layout, V, H } = maker;
    const parts = maker.decoder();
    const start = maker.matrix('start', layout.batchSize, H);
    const targets = Int32Array.from({ length: layout.size }, (_, cell) => maker.below(V, 18, cell));
    const coins = maker.below(3, 19);
    const reference = Uint8Array.from(layout.lengths, (_, b) =>
      coins === 2 ? maker.below(2, 20, b) : coins,
    );
    return ({ decode }) => {
      const { run, ...written } = decode({ ...parts, layout, start, targets, reference });
      tf.dispose([...run.tape]);
      return { ...written, states: run.states };
    };
  },
  rollOut(maker) {
    const { layout, V, H } = maker;
    const parts = maker.decoder();
    const states = maker.matrix('states', layout.size, H);
    const product = tf.tidy(() => tf.add<tf.Tensor2D>(tf.matMul(states, parts.Wh), parts.bh));
    maker.made.set('product', product);
    const remainingOf = (cell: number): number =>
      at(layout.lengths, at(layout.sequences, cell)) - at(layout.positions, cell) - 1;
    const cells = Int32Array.from({ length: maker.below(40, 21) }, (_, row) =>
      maker.below(layout.size, 22, row),
    );
    cells.sort((a, b) => remainingOf(b) - remainingOf(a));
    const job = {
      ...parts,
      states,
      product,
      cells,
      forced: cells.map((_, row) => maker.below(V, 23, row)),
      remaining: cells.map(remainingOf),
      nextCell: Int32Array.from({ length: layout.size }, (_, cell) =>
        remainingOf(cell) === 0
          ? -1
          : layout.cell(at(layout.sequences, cell), at(layout.positions, cell) + 1),
      ),
    };
    return ({ rollOut }) => {
      const { tokens, place } = rollOut(job);
      // In the order of rows and steps, whatever the implementation's own.
      const places = [...job.remaining].flatMap((steps, row) =>
        Array.from({ length: steps }, (_, k) => place(row, k)),
      );
      const inOrder = tf.tidy(() =>
        places.length === 0 ? tf.tensor1d([], 'int32') : tf.gather(tokens, tf.tensor1d(places, 'int32')),
      );
      tokens.dispose();
      return { tokens: inOrder };
    };
  },
  softmaxLoss(maker) {
    const { layout, V } = maker;
    const N = layout.size;
    const logits = maker.matrix('logits', N, V, 8);
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
      logits,
      starts,
      tokens: Int32Array.from(tokens),
      targets: Float32Array.from(targets),
      weights: Float32Array.from({ length: N }, (_, cell) => maker.below(10, 27, cell) / 7),
    };
    return ({ softmaxLoss }) => ({ ...softmaxLoss(job) });
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
    const step = warm ? 1 + maker.below(50, 31) : 0;
    const clipNorm = maker.below(2, 32) === 0 ? 0.5 : 1000;
    return ({ update }) => {
      const next = update({ kind, weights, gradient, moments, learningRate: 0.1, clipNorm, step });
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
    dispose: () => tf.dispose([...maker.made.values()]),
    layout,
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
