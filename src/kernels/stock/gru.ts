/**
 * A gated recurrent unit over packed sequences, forward and backward by hand.
 * r = σ(x·Wr + h·Ur), z = σ(x·Wz + h·Uz), n = tanh(x·Wn + r ∘ (h·Un)), h′ = n + z ∘ (h − n), biases in both products.
 * @see Cho et al. 2014; the form with r after the product is cuDNN's and PyTorch's.
 */
import { at } from '../../base/assert.ts';
import type { CellLayout } from '../../base/cellLayout.ts';
import { columns, constant, rows, tanh, tidyObject } from '../ops.ts';
import type {
  BackSequenceJob,
  Direction,
  Recurrence,
  SequenceGradients,
  SequenceJob,
  SequenceRun,
} from '../operations.ts';
import { tf } from '../tf.ts';
import { affine, columnSums, outer } from './algebra.ts';
import { fit, timeOrder } from './steps.ts';

/** The gates of n rows. */
interface Gates {
  /** r and z side by side [n, 2H]. */
  readonly rz: tf.Tensor2D;
  /** Candidate state [n, H]. */
  readonly n: tf.Tensor2D;
  /** h·Un + bias, before the reset gate [n, H]. */
  readonly q: tf.Tensor2D;
  /** New state [n, H]. */
  readonly h: tf.Tensor2D;
}

/** The gates from the input's part gx [n, 3H] and the state's part gh [n, 3H] (biases included), from state h [n, H]. */
export function gruGates(gx: tf.Tensor2D, gh: tf.Tensor2D, h: tf.Tensor2D): Gates {
  const H = h.shape[1];
  const q = columns(gh, 2 * H, H);
  const rz: tf.Tensor2D = tf.sigmoid(tf.add(columns(gx, 0, 2 * H), columns(gh, 0, 2 * H))); // [n, 2H]
  const r = columns(rz, 0, H);
  const z = columns(rz, H, H);
  const n: tf.Tensor2D = tanh(tf.add(columns(gx, 2 * H, H), tf.mul(r, q))); // [n, H]
  return { rz, n, q, h: tf.add(n, tf.mul(z, tf.sub(h, n))) };
}

/**
 * Runs a GRU over packed sequences; call it inside a tidy.
 * @param inputAt the input's part [n_t, 3H] of step t, asked in reading order after the previous step's state stands
 * @param start state before the first step [B, H]
 * @param onState told each step's new state [n_t, H]
 */
export function runGru(
  layout: CellLayout,
  direction: Direction,
  inputAt: (t: number) => tf.Tensor2D,
  start: tf.Tensor2D,
  { Wh, bh }: Recurrence,
  onState?: (t: number, h: tf.Tensor2D) => void,
): SequenceRun {
  const gates = new Array<Gates>(layout.steps);
  const before = new Array<tf.Tensor2D>(layout.steps);
  const ended: tf.Tensor2D[] = [];
  let h: tf.Tensor2D | null = null;
  for (const t of timeOrder(layout, direction)) {
    const count = at(layout.counts, t);
    const previous = fit(h, count, start);
    const step = gruGates(inputAt(t), affine(previous, Wh, bh), previous);
    const next = layout.counts[t + 1] ?? 0;
    if (direction === 'forward' && next < count) ended.push(rows(step.h, next, count - next));
    gates[t] = step;
    before[t] = previous;
    h = step.h;
    onState?.(t, step.h);
  }
  const last = h ?? start;
  const packed = (part: (step: Gates) => tf.Tensor2D): tf.Tensor2D => tf.concat2d(gates.map(part), 0);
  return {
    states: packed((step) => step.h),
    final: direction === 'forward' ? tf.concat2d(ended.reverse(), 0) : tf.clone(last),
    tape: [
      tf.concat2d(before, 0),
      packed((step) => step.rz),
      packed((step) => step.n),
      packed((step) => step.q),
    ],
  };
}

export function sequence({ layout, direction, inputs, start, Wh, bh }: SequenceJob): SequenceRun {
  return tidyObject(() => {
    const zeros = start ?? tf.zeros<tf.Rank.R2>([layout.batchSize, Wh.shape[0]]);
    const inputAt = (t: number): tf.Tensor2D => rows(inputs, at(layout.offsets, t), at(layout.counts, t));
    return runGru(layout, direction, inputAt, zeros, { Wh, bh });
  });
}

/**
 * The gates' factors do not depend on the gradient, so they are computed for all cells at once; a step is then one
 * product and a few element-wise operations.
 */
export function backSequence(job: BackSequenceJob): SequenceGradients {
  const { layout, direction, run, Wh, dStates } = job;
  return tidyObject(() => {
    const [previous, rz, gateN, q] = run.tape as readonly [
      tf.Tensor2D,
      tf.Tensor2D,
      tf.Tensor2D,
      tf.Tensor2D,
    ];
    const H = Wh.shape[0];
    const dFinal = job.dFinal ?? tf.zeros<tf.Rank.R2>([layout.batchSize, H]);
    const WhT = tf.transpose(Wh);
    const one = constant(1);
    const r = columns(rz, 0, H);
    const z = columns(rz, H, H);
    const forN = tf.mul(tf.sub(one, z), tf.sub(one, tf.square(gateN))); // dn / dh′, through tanh
    const forZ = tf.mul(tf.sub(previous, gateN), tf.mul(z, tf.sub(one, z)));
    const forR = tf.mul(forN, tf.mul(q, tf.mul(r, tf.sub(one, r))));
    const factors = tf.concat([forR, forZ, tf.mul(forN, r), forN, z], 1) as tf.Tensor2D; // [N, 5H], rank 2 by its parts
    const parts = new Array<tf.Tensor2D>(layout.steps); // dr | dz | dq | dn of each step
    const begun: tf.Tensor2D[] = [];
    let carry: tf.Tensor2D | null = null;
    for (const t of timeOrder(layout, direction).reverse()) {
      const count = at(layout.counts, t);
      const offset = at(layout.offsets, t);
      let d: tf.Tensor2D = fit(carry, count, dFinal);
      if (dStates !== null) d = tf.add(d, rows(dStates, offset, count));
      const step: tf.Tensor2D = tf.mul(rows(factors, offset, count), tf.concat2d([d, d, d, d, d], 1));
      parts[t] = columns(step, 0, 4 * H);
      carry = tf.add(columns(step, 4 * H, H), affine(columns(step, 0, 3 * H), WhT));
      // Read backwards, a sequence begins at its own last cell: what reaches it there is its start's.
      const next = direction === 'forward' ? 0 : (layout.counts[t + 1] ?? 0);
      if (next < count && (direction === 'backward' || t === 0)) begun.push(rows(carry, next, count - next));
    }
    const all = tf.concat2d(parts, 0);
    const dProduct = columns(all, 0, 3 * H);
    return {
      dInputs: tf.concat2d([columns(all, 0, 2 * H), columns(all, 3 * H, H)], 1),
      dWh: outer(previous, dProduct),
      dbh: columnSums(dProduct),
      dStart: tf.concat2d(begun.reverse(), 0),
    };
  });
}
