/** Greedy roll-outs of a decoder of several layers, step by step on every backend. */
import { at } from '../base/assert.ts';
import { readsAtOnce, rowGatherer, rows as firstRows } from '../kernels/ops.ts';
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

/** Rolls out the rows of a block; no unit is dropped. */
export function rollOutLayers(start: LayersStart, block: RowBlock): Written {
  const { end } = start;
  return end !== null && readsAtOnce()
    ? rollOutWhileRunning({ ...start, end }, block)
    : rollOutAll(start, block);
}

/** All rows go all their steps: nothing is read back meanwhile. */
function rollOutAll({ decoder, sources, end, ...start }: LayersStart, block: RowBlock): Written {
  const { cells, forced, remaining, nextCell, guide } = block;
  const firsts: number[] = [];
  let size = 0;
  const tokens = tf.tidy(() => {
    const { aligned } = decoder.parts;
    const alignedAt = aligned === null ? null : rowGatherer(aligned);
    const written: tf.Tensor1D[] = [];
    let carried = start.carried.map((state) => rowGatherer(state)(cells));
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
        const chosen = writtenTokens(tf.argMax(step.logits(), 1), before, here, { guide, end });
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

/** Where tokens are read back for nothing, rows that have ended are left out of the steps that follow. */
function rollOutWhileRunning(
  { decoder, sources, end, ...start }: LayersStart & { readonly end: number },
  { cells, forced, remaining, nextCell, guide }: RowBlock,
): Written {
  const steps = remaining[0] ?? 0;
  const written = new Int32Array(cells.length * steps).fill(end);
  const { aligned } = decoder.parts;
  const alignedAt = aligned === null ? null : rowGatherer(aligned);
  let rows = Int32Array.from(cells.keys()).filter((row) => at(remaining, row) > 0 && at(forced, row) !== end);
  let here = rows.map((row) => at(cells, row));
  let fed = rows.map((row) => at(forced, row));
  let carried = tf.tidy(() => start.carried.map((state) => rowGatherer(state)(here)));
  for (let k = 0; k < steps && rows.length > 0; k++) {
    here = here.map((cell) => at(nextCell, cell));
    const [best, ...after] = tf.tidy(() => {
      const step = stepLayers(decoder, {
        fed: tf.tensor1d(fed, 'int32'),
        aligned: alignedAt === null ? null : alignedAt(here),
        carried,
        sources: here.map((cell) => at(sources, cell)),
        masks: NO_MASKS,
      });
      return [tf.argMax(step.logits(), 1), ...step.carried] as [tf.Tensor1D, ...tf.Tensor2D[]]; // tidy's own typing forgets the order
    });
    const tokens = best.dataSync<'int32'>().map((token, i) => {
      const told = guide === null ? -1 : at(guide, at(here, i));
      return told >= 0 ? told : token;
    });
    tokens.forEach((token, i) => (written[at(rows, i) * steps + k] = token));
    const going = Int32Array.from(tokens.keys()).filter(
      (i) => tokens[i] !== end && at(remaining, at(rows, i)) > k + 1,
    );
    tf.dispose([best, ...carried]);
    carried = tf.tidy(() => after.map((state) => rowGatherer(state)(going)));
    tf.dispose(after);
    rows = going.map((i) => at(rows, i));
    here = going.map((i) => at(here, i));
    fed = going.map((i) => at(tokens, i));
  }
  tf.dispose(carried);
  return { tokens: tf.tensor1d(written, 'int32'), place: (row, k) => row * steps + k };
}
