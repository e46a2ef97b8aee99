/** One word as a policy writes it by itself, with the probability of every token; letters may be forced on it. */
import { tokensOf } from '../base/tokens.ts';
import { settled } from '../methods/settled.ts';
import { softmax } from '../searnn/objectives/softmax.ts';
import type { Policy } from '../searnn/policy.ts';
import { makeBatch } from '../tasks/batch.ts';
import type { Packing } from '../tasks/packing.ts';
import type { Example } from '../tasks/task.ts';
import type { WordWriting } from './racer.ts';

/** @param forced the token forced at each cell, −1 where the policy chooses [T]; without it none is */
export async function writeWord(
  policy: Policy,
  word: Example,
  packing: Packing,
  forced?: Int32Array,
): Promise<WordWriting> {
  // What is forced takes the truth's place, and is written as a reference roll-in writes the truth.
  const targets =
    forced === undefined
      ? word.targets
      : tokensOf(
          forced.map((token) => Math.max(0, token)),
          policy.vocabularySize,
        );
  const batch = makeBatch([{ ...word, targets }], packing);
  const given = Uint8Array.from({ length: batch.layout.size }, (_, t) => Number((forced?.[t] ?? -1) >= 0));
  const V = policy.vocabularySize;
  const rollIn = await policy.rollIn(batch, given);
  const [tokens, logits] = await settled([rollIn.tokens(), rollIn.logits()]).finally(() => {
    rollIn.dispose();
  });
  const chances = new Float32Array(logits.length);
  for (let row = 0; row < logits.length; row += V) chances.set(softmax(logits.subarray(row, row + V)), row);
  return { tokens, chances };
}
