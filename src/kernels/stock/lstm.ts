/**
 * Long short-term memory over packed sequences, forward and backward by hand, of stock operations on every backend.
 * i, f, o = σ(x·W + h·U), g = tanh(x·W + h·U), c′ = f ∘ c + i ∘ g, h′ = o ∘ tanh(c′), biases in both products; gates in
 * the order i, f, g, o. States are h and c side by side [N, 2H], of which h is shown; gradients of states are those of h
 * alone [N, H], of starts and finals those of both.
 * @see Hochreiter & Schmidhuber 1997; Gers et al. 2000 (the forget gate)
 */
import { at } from '../../base/assert.ts';
import { columns, constant, rows, tanh, tidyObject } from '../ops.ts';
import type { BackSequenceJob, SequenceGradients, SequenceJob, SequenceRun } from '../operations.ts';
import { tf } from '../tf.ts';
import { affine, columnSums, outer } from './algebra.ts';
import { fit, timeOrder } from './steps.ts';

/** One step of n rows. */
interface LstmStep {
  /** h and c before it [n, 2H]. */
  readonly before: tf.Tensor2D;
  /** i, f, g, o [n, 4H]. */
  readonly gates: tf.Tensor2D;
  /** tanh(c′) [n, H]. */
  readonly shown: tf.Tensor2D;
  /** h′ and c′ [n, 2H]. */
  readonly after: tf.Tensor2D;
}

function stepOf(inputs: tf.Tensor2D, before: tf.Tensor2D, Wh: tf.Tensor2D, bh: tf.Tensor1D): LstmStep {
  const H = Wh.shape[0];
  const sums: tf.Tensor2D = tf.add(inputs, affine(columns(before, 0, H), Wh, bh));
  const [i, f] = [0, 1].map((k) => tf.sigmoid(columns(sums, k * H, H))) as [tf.Tensor2D, tf.Tensor2D];
  const g = tanh(columns(sums, 2 * H, H));
  const o = tf.sigmoid(columns(sums, 3 * H, H));
  const c: tf.Tensor2D = tf.add(tf.mul(f, columns(before, H, H)), tf.mul(i, g));
  const shown = tanh(c);
  const gates = tf.concat2d([i, f, g, o], 1);
  return { before, gates, shown, after: tf.concat2d([tf.mul(o, shown), c], 1) };
}

/** As the operation `sequence`; `start` and `final` [B, 2H], `states` [N, 2H]. */
export function lstmSequence({ layout, direction, inputs, start, Wh, bh }: SequenceJob): SequenceRun {
  return tidyObject(() => {
    const zeros = start ?? tf.zeros<tf.Rank.R2>([layout.batchSize, 2 * Wh.shape[0]]);
    const steps = new Array<LstmStep>(layout.steps);
    const ended: tf.Tensor2D[] = [];
    let state: tf.Tensor2D | null = null;
    for (const t of timeOrder(layout, direction)) {
      const count = at(layout.counts, t);
      const step = stepOf(rows(inputs, at(layout.offsets, t), count), fit(state, count, zeros), Wh, bh);
      const next = layout.counts[t + 1] ?? 0;
      if (direction === 'forward' && next < count) ended.push(rows(step.after, next, count - next));
      steps[t] = step;
      state = step.after;
    }
    const packed = (part: (step: LstmStep) => tf.Tensor2D): tf.Tensor2D => tf.concat2d(steps.map(part), 0);
    return {
      states: packed(({ after }) => after),
      final: direction === 'forward' ? tf.concat2d(ended.reverse(), 0) : tf.clone(state ?? zeros),
      tape: [packed(({ before }) => before), packed(({ gates }) => gates), packed(({ shown }) => shown)],
    };
  });
}

/** As the operation `backSequence`; `dStates` [N, H], `dFinal` and `dStart` [B, 2H]. */
export function backLstmSequence(job: BackSequenceJob): SequenceGradients {
  const { layout, direction, run, Wh, dStates } = job;
  return tidyObject(() => {
    const [before, gates, shown] = run.tape as readonly [tf.Tensor2D, tf.Tensor2D, tf.Tensor2D];
    const H = Wh.shape[0];
    const dFinal = job.dFinal ?? tf.zeros<tf.Rank.R2>([layout.batchSize, 2 * H]);
    const WhT = tf.transpose(Wh);
    const one = constant(1);
    const [i, f, g, o] = [0, 1, 2, 3].map((k) => columns(gates, k * H, H)) as [
      tf.Tensor2D,
      tf.Tensor2D,
      tf.Tensor2D,
      tf.Tensor2D,
    ];
    const slope = (gate: tf.Tensor2D): tf.Tensor2D => tf.mul(gate, tf.sub(one, gate));
    // What does not depend on the gradient, for all cells at once: that of c from h, then those of the gates.
    const forC: tf.Tensor2D = tf.mul(o, tf.sub(one, tf.square(shown)));
    const forGates = tf.concat2d(
      [
        tf.mul(g, slope(i)),
        tf.mul(columns(before, H, H), slope(f)),
        tf.mul(i, tf.sub(one, tf.square(g))),
        tf.mul(shown, slope(o)),
      ],
      1,
    ); // [N, 4H]
    const parts = new Array<tf.Tensor2D>(layout.steps);
    const begun: tf.Tensor2D[] = [];
    let carry: tf.Tensor2D | null = null;
    for (const t of timeOrder(layout, direction).reverse()) {
      const count = at(layout.counts, t);
      const offset = at(layout.offsets, t);
      const both = fit(carry, count, dFinal);
      let dH: tf.Tensor2D = columns(both, 0, H);
      if (dStates !== null) dH = tf.add(dH, rows(dStates, offset, count));
      const dC: tf.Tensor2D = tf.add(columns(both, H, H), tf.mul(dH, rows(forC, offset, count)));
      const step: tf.Tensor2D = tf.mul(rows(forGates, offset, count), tf.concat2d([dC, dC, dC, dH], 1));
      parts[t] = step;
      carry = tf.concat2d([affine(step, WhT), tf.mul(dC, rows(f, offset, count))], 1);
      // Read backwards, a sequence begins at its own last cell: what reaches it there is its start's.
      const next = direction === 'forward' ? 0 : (layout.counts[t + 1] ?? 0);
      if (next < count && (direction === 'backward' || t === 0)) begun.push(rows(carry, next, count - next));
    }
    const dInputs = tf.concat2d(parts, 0);
    return {
      dInputs,
      dWh: outer(columns(before, 0, H), dInputs),
      dbh: columnSums(dInputs),
      dStart: tf.concat2d(begun.reverse(), 0),
    };
  });
}
