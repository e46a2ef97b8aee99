/** Greedy roll-outs of stock operations: some twenty a step. */
import { at } from '../../base/assert.ts';
import { lookUp, rowGatherer, rows as firstRows } from '../ops.ts';
import type { RollOutJob, Written } from '../operations.ts';
import { runningRows } from '../runningRows.ts';
import { tf } from '../tf.ts';
import { writtenTokens } from '../writtenTokens.ts';
import { attendBy } from '../attendBy.ts';
import { affine } from './algebra.ts';
import { attend } from './attention.ts';
import { gruGates } from './gru.ts';

export function rollOut(job: RollOutJob): Written {
  const firsts: number[] = [];
  let size = 0;
  const tokens = tf.tidy(() => {
    const steps = writeSteps(job);
    for (const step of steps) {
      firsts.push(size);
      size += step.size;
    }
    return steps.length === 0 ? tf.tensor1d([], 'int32') : tf.concat1d(steps);
  });
  return { tokens, place: (row, k) => at(firsts, k) + row };
}

const BY = { affine, attend };

/** Tokens written at each step, each [rows still running] int32. */
function writeSteps({ table, Wh, bh, outW, outB, ...job }: RollOutJob): tf.Tensor1D[] {
  const { forced, remaining } = job;
  const aligned = job.aligned === null ? null : rowGatherer(job.aligned);
  const written: tf.Tensor1D[] = [];
  let h = rowGatherer(job.states)(job.cells);
  let gh = rowGatherer(job.product)(job.cells);
  let tokens = tf.tensor1d(forced, 'int32');
  let here = job.cells;
  for (let k = 0; k < (remaining[0] ?? 0); k++) {
    const running = runningRows(remaining, k);
    if (running < h.shape[0]) {
      h = firstRows(h, 0, running);
      tokens = tf.slice(tokens, [0], [running]);
      if (k === 0) gh = firstRows(gh, 0, running);
    }
    if (k > 0) gh = affine(h, Wh, bh);
    let gx = lookUp(table, tokens, affine); // [running, 3H]
    if (aligned !== null || job.guide !== null || job.attention !== null)
      here = here.subarray(0, running).map((cell) => at(job.nextCell, cell));
    if (aligned !== null) gx = tf.add(gx, aligned(here));
    h = gruGates(gx, gh, h).h;
    const top =
      job.attention === null
        ? h
        : attendBy(
            BY,
            job.attention,
            h,
            here.map((cell) => at(job.sources, cell)),
          ).output;
    tokens = writtenTokens(tf.argMax(affine(top, outW, outB), 1), tokens, here, job);
    written.push(tokens);
  }
  return written;
}
