/** Scores of sequences whose truth is written throughout, on the backend in force: what another program's reading of the weights is held against. */
import { at } from '../base/assert.ts';
import type { ModelConfig } from '../model/config.ts';
import { Seq2Seq } from '../model/seq2seq.ts';
import { makeBatch } from '../tasks/batch.ts';
import type { Packing } from '../tasks/packing.ts';
import type { Example } from '../tasks/task.ts';

/** One sequence of S source cells and T cells that are written, the end included where a token ends sequences. */
export interface TaughtSequence {
  /** Tokens [S], or vectors [S][D]. */
  readonly source: readonly number[] | readonly (readonly number[])[];
  /** [T] */
  readonly targets: readonly number[];
  /** [T][V] */
  readonly logits: readonly (readonly number[])[];
}

/** In the order of the examples. @param weights of the network [P] */
export async function teacherLogits(
  config: ModelConfig,
  weights: Float32Array,
  examples: readonly Example[],
  packing: Packing,
): Promise<readonly TaughtSequence[]> {
  const network = new Seq2Seq(config, weights);
  const batch = makeBatch(examples, packing);
  const { layout, targets } = batch;
  const rollIn = await network.rollIn(batch, new Uint8Array(layout.size).fill(1));
  try {
    const logits = await rollIn.logits();
    const V = config.vocabularySize;
    return examples.map((example) => {
      const b = batch.examples.indexOf(example);
      const written = example.targets.length + (packing.ending === null ? 0 : 1);
      const cells = Array.from({ length: written }, (_, t) => layout.cell(b, t));
      return {
        source: sourceOf(example, packing),
        targets: cells.map((cell) => at(targets, cell)),
        logits: cells.map((cell) => Array.from(logits.subarray(cell * V, (cell + 1) * V))),
      };
    });
  } finally {
    rollIn.dispose();
    network.dispose();
  }
}

function sourceOf({ inputs }: Example, { inputSize: D, sourceTokens }: Packing): TaughtSequence['source'] {
  if (sourceTokens !== null) return Array.from(inputs);
  return Array.from({ length: inputs.length / D }, (_, s) => Array.from(inputs.subarray(s * D, (s + 1) * D)));
}
