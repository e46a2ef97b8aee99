/** What a reader writes of many words, batch by batch, beside the truth. */
import { at } from '../base/assert.ts';
import type { AddedError } from '../searnn/added.ts';
import type { YieldPoint } from '../searnn/policy.ts';
import { makeBatch, truthOf, type Batch } from '../tasks/batch.ts';
import type { Packing } from '../tasks/packing.ts';
import type { Example } from '../tasks/task.ts';
import { withRoom } from './withRoom.ts';

/** Whatever writes tokens for the words of a batch. */
export interface Writer {
  /** Of the data that it reads. */
  readonly packing: Packing;
  /** What is measured of what it writes, beside the errors of all tasks; absent where nothing is. */
  readonly ownError?: AddedError | undefined;
  /** What it writes, by itself, at every cell [N]. */
  decode(batch: Batch): Promise<Int32Array>;
}

/** One word, as it was written and as it is; where a token ends words, both go on to the last cell. */
export interface Writing {
  readonly example: Example;
  /** [T] */
  readonly written: Int32Array;
  /** What that is scored against [T]. */
  readonly truth: Int32Array;
  /** All that is right, one or more [T each]; the first is `truth`. */
  readonly references: readonly Int32Array[];
}

/** Words decoded together; a pause waits for no more than these. */
const GROUP = 64;

/** The tokens of sequence b, its end included [T]. */
function sequenceOf({ layout }: Batch, tokens: Int32Array, b: number): Int32Array {
  const length = at(layout.lengths, b);
  return Int32Array.from({ length }, (_, t) => at(tokens, layout.cell(b, t)));
}

/** The words in groups, each group in the order of a batch: longest first. */
export async function* writings(
  writer: Writer,
  examples: readonly Example[],
  yieldPoint: YieldPoint,
): AsyncGenerator<readonly Writing[], void> {
  const packing = withRoom(writer.packing, examples);
  for (let first = 0; first < examples.length; first += GROUP) {
    const batch = makeBatch(examples.slice(first, first + GROUP), packing);
    const tokens = await writer.decode(batch);
    yield batch.examples.map((example, b) => {
      const truth = sequenceOf(batch, truthOf(batch), b);
      const references = example.references?.map((one) => truth.map((_, t) => one[t] ?? batch.end ?? 0)) ?? [
        truth,
      ];
      return { example, written: sequenceOf(batch, tokens, b), truth, references };
    });
    await yieldPoint();
  }
}
