/** A minibatch as plain arrays: examples sorted longest first, cells packed without padding. */
import { CellLayout } from '../base/cellLayout.ts';
import { at } from '../base/assert.ts';
import type { Example } from './task.ts';

/** B examples, N cells, D input size. Everything per cell follows `layout`'s order. */
export interface Batch {
  /** The examples, longest first [B]. */
  readonly examples: readonly Example[];
  readonly layout: CellLayout;
  /** Input vectors [N, D]. */
  readonly inputs: Float32Array;
  /** Target tokens [N]. */
  readonly targets: Int32Array;
}

/** Packs examples of a fixed-length task (S = T). The sort is stable, so equal batches pack equally. */
export function makeBatch(examples: readonly Example[], inputSize: number): Batch {
  const sorted = [...examples].sort((a, b) => b.targets.length - a.targets.length);
  const layout = new CellLayout(sorted.map((example) => example.targets.length));
  const inputs = new Float32Array(layout.size * inputSize);
  const targets = new Int32Array(layout.size);
  for (let cell = 0; cell < layout.size; cell++) {
    const example = at(sorted, at(layout.sequences, cell));
    const t = at(layout.positions, cell);
    inputs.set(example.inputs.subarray(t * inputSize, (t + 1) * inputSize), cell * inputSize);
    targets[cell] = at(example.targets, t);
  }
  return { examples: sorted, layout, inputs, targets };
}
