/** What a lesson came to, read wherever it lies. */
import type { Lesson } from '../../src/methods/method.ts';

/** A lesson with its loss and its gradient at hand; read before the roll-in is disposed. */
export type Outcome<L extends Lesson = Lesson> = Omit<L, 'loss' | 'dLogits'> & {
  readonly loss: number;
  /** d loss / d logits [N, V] */
  readonly dLogits: Float32Array;
};

export async function outcomeOf<L extends Lesson>(lesson: L): Promise<Outcome<L>> {
  const dLogits = lesson.dLogits ?? (await lesson.rollIn.scoreGradient?.());
  if (dLogits === undefined) throw new Error('a lesson without a gradient');
  return { ...lesson, loss: await lesson.loss(), dLogits };
}
