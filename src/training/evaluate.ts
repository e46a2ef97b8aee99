/** Test error: whole words are decoded, counted by letter and by word. */
import { at } from '../base/assert.ts';
import type { ErrorRates } from '../experiments/reports.ts';
import type { YieldPoint } from '../searnn/policy.ts';
import { makeBatch, type Batch } from '../tasks/batch.ts';
import type { Example } from '../tasks/task.ts';

/** Whatever writes tokens for the words of a batch. */
export interface Reader {
  /** D, length of one input vector. */
  readonly inputSize: number;
  /** What it writes, by itself, at every cell [N]. */
  decode(batch: Batch): Promise<Int32Array>;
}

/** Words decoded together; a pause waits for no more than these. */
const GROUP = 64;

/** Decodes `examples` and counts. */
export async function evaluate(
  reader: Reader,
  examples: readonly Example[],
  yieldPoint: YieldPoint,
): Promise<ErrorRates> {
  let wrongLetters = 0;
  let letters = 0;
  let wrongWords = 0;
  for (let first = 0; first < examples.length; first += GROUP) {
    const batch = makeBatch(examples.slice(first, first + GROUP), reader.inputSize);
    const { layout, targets } = batch;
    const tokens = await reader.decode(batch);
    const wrong = new Set<number>();
    tokens.forEach((token, cell) => {
      if (token === at(targets, cell)) return;
      wrongLetters++;
      wrong.add(at(layout.sequences, cell));
    });
    letters += layout.size;
    wrongWords += wrong.size;
    await yieldPoint();
  }
  return { letterError: wrongLetters / letters, wordError: wrongWords / examples.length };
}
