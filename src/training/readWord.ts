/** One word as a policy reads it by itself, with the probability of every token. */
import { settled } from '../methods/settled.ts';
import { softmax } from '../searnn/objectives/softmax.ts';
import type { Policy } from '../searnn/policy.ts';
import { makeBatch } from '../tasks/batch.ts';
import type { Example } from '../tasks/task.ts';
import type { WordReading } from './racer.ts';

export async function readWord(policy: Policy, word: Example, inputSize: number): Promise<WordReading> {
  const batch = makeBatch([word], inputSize);
  const V = policy.vocabularySize;
  const rollIn = await policy.rollIn(batch, new Uint8Array(batch.layout.size));
  const [tokens, logits] = await settled([rollIn.tokens(), rollIn.logits()]).finally(() => {
    rollIn.dispose();
  });
  const chances = new Float32Array(logits.length);
  for (let row = 0; row < logits.length; row += V) chances.set(softmax(logits.subarray(row, row + V)), row);
  return { tokens, chances };
}
