/** Greedy roll-outs of a decoder of several layers, step by step on every backend. */
import { at } from '../base/assert.ts';
import { rowReader, rows as firstRows } from '../kernels/ops.ts';
import type { RollOutJob, Written } from '../kernels/operations.ts';
import { runningRows } from '../kernels/runningRows.ts';
import { tf } from '../kernels/tf.ts';
import { writtenTokens } from '../kernels/writtenTokens.ts';
import type { Decoder } from './decoder.ts';
import { NO_MASKS } from './dropout.ts';
import type { RowBlock } from './rollOut.ts';
import { stepLayers } from './stepLayers.ts';

export interface LayersStart extends Pick<RollOutJob, 'end'> {
  /** The source that each cell's sequence looks at [N]. */
  readonly sources: Int32Array;
  readonly decoder: Decoder;
  /** What is carried on from each cell: the layers' states, bottom first, and what was read if that is fed back [N, ·]. */
  readonly carried: readonly tf.Tensor2D[];
}

/** Rows whose states pass through a step together: at 128 units some 25 MB of them in two layers. */
export const LAYERS_BLOCK = 2048;

/** Rolls out the rows of a block; nothing is dropped. */
export function rollOutLayers({ decoder, sources, end, ...start }: LayersStart, block: RowBlock): Written {
  const { cells, forced, remaining, nextCell, guide } = block;
  const firsts: number[] = [];
  let size = 0;
  const tokens = tf.tidy(() => {
    const { aligned } = decoder.parts;
    const alignedAt = aligned === null ? null : rowReader(aligned);
    const written: tf.Tensor1D[] = [];
    let carried = start.carried.map((state) => rowReader(state)(cells));
    let fed = tf.tensor1d(forced, 'int32');
    let here = cells;
    for (let k = 0; k < (remaining[0] ?? 0); k++) {
      const running = runningRows(remaining, k);
      here = here.subarray(0, running).map((cell) => at(nextCell, cell));
      const [next, ...after] = tf.tidy(() => {
        const before = running < fed.size ? tf.slice(fed, [0], [running]) : fed;
        const step = stepLayers(decoder, {
          fed: before,
          aligned: alignedAt === null ? null : alignedAt(here),
          carried: carried.map((state) => firstRows(state, 0, running)),
          sources: here.map((cell) => at(sources, cell)),
          masks: NO_MASKS,
        });
        const chosen = writtenTokens(tf.argMax(step.logits, 1), before, here, { guide, end });
        return [chosen, ...step.carried] as [tf.Tensor1D, ...tf.Tensor2D[]]; // tidy's own typing forgets the order
      });
      tf.dispose(carried);
      carried = after;
      fed = next;
      written.push(fed);
      firsts.push(size);
      size += running;
    }
    return written.length === 0 ? tf.tensor1d([], 'int32') : tf.concat1d(written);
  });
  return { tokens, place: (row, k) => at(firsts, k) + row };
}
