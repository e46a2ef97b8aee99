/** Test error: greedy decoding of whole words, counted by letter and by word. */
import { at } from '../base/assert.ts';
import type { Seq2Seq } from '../model/seq2seq.ts';
import type { YieldPoint } from '../searnn/policy.ts';
import { makeBatch } from '../tasks/batch.ts';
import type { Example } from '../tasks/task.ts';

/** Errors as fractions 0 … 1. */
export interface ErrorRates {
  /** Wrong letters / letters. */
  readonly letterError: number;
  /** Words with any wrong letter / words. */
  readonly wordError: number;
}

/** Words decoded together; a pause waits for no more than these. */
const GROUP = 64;

/** Decodes `examples` greedily and counts. */
export async function evaluate(
  model: Seq2Seq,
  examples: readonly Example[],
  yieldPoint: YieldPoint,
): Promise<ErrorRates> {
  let wrongLetters = 0;
  let letters = 0;
  let wrongWords = 0;
  for (let first = 0; first < examples.length; first += GROUP) {
    const batch = makeBatch(examples.slice(first, first + GROUP), model.config.inputSize);
    const { layout, targets } = batch;
    const rollIn = await model.rollIn(batch, new Uint8Array(layout.size));
    try {
      const tokens = await rollIn.tokens();
      const wrong = new Set<number>();
      tokens.forEach((token, cell) => {
        if (token === at(targets, cell)) return;
        wrongLetters++;
        wrong.add(at(layout.sequences, cell));
      });
      letters += layout.size;
      wrongWords += wrong.size;
    } finally {
      rollIn.dispose();
    }
    await yieldPoint();
  }
  return { letterError: wrongLetters / letters, wordError: wrongWords / examples.length };
}
