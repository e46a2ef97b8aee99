/** Greedy roll-outs on WebGPU: a hand-written kernel, one dispatch for a block of rows however many steps they have. */
import { assert, at } from '../../base/assert.ts';
import type { RollOutJob, Written } from '../operations.ts';
import { tf } from '../tf.ts';
import { join } from './copies.ts';
import { dispatch, submit, tensorOf, timed, webGpuBackend, type Dispatch } from './dispatch.ts';
import { rollOutText, planRollOut } from './rollOutText.ts';
import { RowBudget } from './rowBudget.ts';

const budgets = new WeakMap<GPUDevice, Map<string, RowBudget>>();

function budgetOf(device: GPUDevice, kernel: string, operations: number): RowBudget {
  let known = budgets.get(device);
  if (known === undefined) budgets.set(device, (known = new Map<string, RowBudget>()));
  let budget = known.get(kernel);
  if (budget === undefined) known.set(kernel, (budget = new RowBudget(operations)));
  return budget;
}

/** cells | forced | remaining | nextCell | guide | sources | lengths and offsets of the sources: what there is of it, in one binding. */
function packPlaces({
  cells,
  forced,
  remaining,
  nextCell,
  guide,
  attention,
  sources,
}: RollOutJob): tf.Tensor1D {
  const lists = [cells, forced, remaining, nextCell];
  if (guide !== null) lists.push(guide);
  if (attention !== null) lists.push(sources, attention.layout.lengths, attention.layout.offsets);
  const places = new Int32Array(lists.reduce((sum, { length }) => sum + length, 0));
  let first = 0;
  for (const list of lists) {
    places.set(list, first);
    first += list.length;
  }
  return tf.tensor1d(places, 'int32');
}

/** Wh | bh | outW | outB, and Wq | v | Ws where there is something to read: a kernel may bind eight buffers. */
function packWeights({ Wh, bh, outW, outB, attention }: RollOutJob): tf.Tensor1D {
  const { query = null, Ws = null } = attention ?? {};
  return join([
    Wh,
    bh,
    outW,
    outB,
    ...(query === null ? [] : [query.Wq, query.v]),
    ...(Ws === null ? [] : [Ws]),
  ]);
}

/** The text of the kernel that does a job, and how it is laid out. */
function kernelOf({ states, outB, aligned, guide, end, attention }: RollOutJob) {
  const attends = attention && {
    kind: attention.query === null ? ('dot' as const) : ('additive' as const),
    units: attention.keys.shape[1],
    squash: attention.squash,
  };
  const sizes = {
    ...{ H: states.shape[1], V: outB.size, aligned: aligned !== null, guided: guide !== null },
    ...{ end, attention: attends },
  };
  return { kernel: rollOutText(sizes), perWorkgroup: planRollOut(sizes).rows };
}

/** Floating-point operations of one row's step. */
function operationsOf({ outW, attention }: RollOutJob): number {
  const [H, V] = outW.shape;
  const [A, S] = attention === null ? [0, 0] : [attention.keys.shape[1], attention.layout.steps];
  return 6 * H * H + 2 * H * V + (attention === null ? 0 : 2 * H * (A + H) + 2 * S * (A + H));
}

/** @see RollOutJob */
export function rollOut(job: RollOutJob): Written {
  const { cells, remaining, nextCell, states, product, table, aligned, attention } = job;
  const R = cells.length;
  const S = remaining[0] ?? 0;
  const place = (row: number, k: number): number => row * S + k;
  if (S === 0) return { tokens: tf.tensor1d([], 'int32'), place };
  const backend = webGpuBackend();
  const { kernel, perWorkgroup } = kernelOf(job);
  const budget = budgetOf(backend.device, kernel.name, operationsOf(job));
  const tokens = tf.tidy(() => {
    const written = backend.makeTensorInfo([R * S], 'int32');
    const read = [packPlaces(job), packWeights(job), states, product, table];
    if (aligned !== null) read.push(aligned);
    if (attention !== null) read.push(join([attention.keys, attention.values]));
    const { batchSize = 0 } = attention?.layout ?? {};
    let first = 0;
    while (first < R && at(remaining, first) > 0) {
      const steps = at(remaining, first);
      const rows = Math.min(R - first, budget.rows(steps));
      const block: Dispatch = {
        kernel,
        written: [written],
        read,
        uniform: Uint32Array.of(
          first,
          first + rows,
          R,
          S,
          nextCell.length,
          batchSize,
          attention?.keys.size ?? 0,
        ),
        workgroups: Math.ceil(rows / perWorkgroup),
      };
      assert(
        block.workgroups <= backend.device.limits.maxComputeWorkgroupsPerDimension,
        'one row of workgroups',
      );
      if (first === 0 && budget.due())
        timed(
          backend,
          () => dispatch(backend, block),
          (milliseconds) => budget.measured(rows, steps, milliseconds),
        );
      else dispatch(backend, block);
      // Several blocks are long ones: each is a submit of its own, for watchdogs look at submits.
      if (rows < R) submit(backend);
      first += rows;
    }
    return tensorOf<tf.Rank.R1>(written);
  });
  return { tokens, place };
}
