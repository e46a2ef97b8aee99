/** Roll-outs the slow way: one sequence, one forced token, one whole teacher-forced pass for every token written. */
import { at } from '../../src/base/assert.ts';
import type { Seq2Seq } from '../../src/model/seq2seq.ts';
import type { Batch } from '../../src/tasks/batch.ts';
import { alone } from './smallModels.ts';
import { greedyToken } from './tablePolicy.ts';

/** Scores [V] of sequence b at the cell after `prefix`, from scratch on a batch of one. */
export async function scoresAfter(
  model: Seq2Seq,
  batch: Batch,
  b: number,
  prefix: readonly number[],
): Promise<Float32Array> {
  const V = model.vocabularySize;
  const length = at(batch.layout.lengths, b);
  const targets = Int32Array.from({ length }, (_, t) => prefix[t] ?? 0);
  const rollIn = await model.rollIn(alone(batch, b, targets), new Uint8Array(length).fill(1));
  const logits = await rollIn.logits();
  rollIn.dispose();
  return logits.slice(prefix.length * V, (prefix.length + 1) * V);
}

/** Completes `prefix` greedily to the end of sequence b. */
export function finishGreedily(
  model: Seq2Seq,
  batch: Batch,
  b: number,
  prefix: readonly number[],
): Promise<number[]> {
  return finishTogether(model, batch, b, prefix, () => false);
}

/** Completes `prefix` to the end of sequence b: with the truth at the positions that the reference writes, else greedily. */
export async function finishTogether(
  model: Seq2Seq,
  batch: Batch,
  b: number,
  prefix: readonly number[],
  byReference: (position: number) => boolean,
): Promise<number[]> {
  const finished = [...prefix];
  while (finished.length < at(batch.layout.lengths, b)) {
    if (byReference(finished.length)) {
      finished.push(at(batch.targets, batch.layout.cell(b, finished.length)));
      continue;
    }
    const scores = await scoresAfter(model, batch, b, finished);
    const [first = 0, second = 0] = [...scores].sort((x, y) => y - x);
    // Seeds are chosen so that no decision is a near-tie, which float32 might settle either way.
    if (first - second < 1e-5) throw new Error(`a near-tie after ${finished.join(' ')}: choose another seed`);
    finished.push(greedyToken(scores));
  }
  return finished;
}
