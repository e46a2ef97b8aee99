/** Greedy roll-outs on WebGPU: a hand-written kernel, one dispatch for a block of rows however many steps they have. */
import { assert, at } from '../../base/assert.ts';
import type { RollOutJob, Written } from '../operations.ts';
import { rollOut as stockRollOut } from '../stock/rollOut.ts';
import { tf } from '../tf.ts';
import { join } from './copies.ts';
import { dispatch, submit, tensorOf, timed, webGpuBackend, type Dispatch } from './dispatch.ts';
import { rollOutText, planRollOut } from './rollOutText.ts';
import { RowBudget } from './rowBudget.ts';

const budgets = new WeakMap<GPUDevice, Map<string, RowBudget>>();

function budgetOf(device: GPUDevice, kernel: string): RowBudget {
  let known = budgets.get(device);
  if (known === undefined) budgets.set(device, (known = new Map<string, RowBudget>()));
  let budget = known.get(kernel);
  if (budget === undefined) known.set(kernel, (budget = new RowBudget()));
  return budget;
}

/** cells | forced | remaining | nextCell | guide, if there is one: five lists, one binding [3R + 2N]. */
function packPlaces({ cells, forced, remaining, nextCell, guide }: RollOutJob): tf.Tensor1D {
  const R = cells.length;
  const N = nextCell.length;
  const places = new Int32Array(3 * R + N + (guide?.length ?? 0));
  places.set(cells);
  places.set(forced, R);
  places.set(remaining, 2 * R);
  places.set(nextCell, 3 * R);
  if (guide !== null) places.set(guide, 3 * R + N);
  return tf.tensor1d(places, 'int32');
}

/** Wh | bh | outW | outB: a kernel may bind eight buffers, and these four are small. */
function packWeights({ Wh, bh, outW, outB }: RollOutJob): tf.Tensor1D {
  return join([Wh, bh, outW, outB]);
}

/** @see RollOutJob */
export function rollOut(job: RollOutJob): Written {
  if (job.reader !== null) return stockRollOut(job);
  const { cells, remaining, nextCell, guide, states, product, table, aligned, outB } = job;
  const R = cells.length;
  const S = remaining[0] ?? 0;
  const place = (row: number, k: number): number => row * S + k;
  if (S === 0) return { tokens: tf.tensor1d([], 'int32'), place };
  const backend = webGpuBackend();
  const H = states.shape[1];
  const kernel = rollOutText({
    ...{ H, V: outB.size, aligned: aligned !== null },
    ...{ guided: guide !== null, end: job.end },
  });
  const perWorkgroup = planRollOut(H).rows;
  const budget = budgetOf(backend.device, kernel.name);
  const tokens = tf.tidy(() => {
    const written = backend.makeTensorInfo([R * S], 'int32');
    const read = [packPlaces(job), packWeights(job), states, product, table];
    if (aligned !== null) read.push(aligned);
    let first = 0;
    while (first < R && at(remaining, first) > 0) {
      const steps = at(remaining, first);
      const rows = Math.min(R - first, budget.rows(steps));
      const block: Dispatch = {
        kernel,
        written: [written],
        read,
        uniform: Uint32Array.of(first, first + rows, R, S, nextCell.length),
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
