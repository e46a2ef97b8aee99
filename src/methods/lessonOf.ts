/** How every lesson of a network begins and ends: with a roll-in, and with what was learned on it. */
import { Draws } from '../searnn/draws.ts';
import type { Batch } from '../tasks/batch.ts';
import type { Learned, Scored } from './learnFrom.ts';
import type { Lesson, LessonContext, LessonDetail } from './method.ts';
import { once } from './once.ts';
import type { PhaseClock } from './phaseClock.ts';

/** What a method made of its roll-in. */
interface Taught extends Pick<Lesson, 'decoderCells' | 'rollOuts'> {
  readonly learned: Learned;
  /** What only a reader wants to know; null where nobody looks. */
  readonly seen: Omit<LessonDetail, 'targets' | 'pushes' | 'logits'> | null;
}

/**
 * Rolls in, has `teach` learn from it, and puts the lesson together; on any throw the roll-in is disposed. Units are
 * dropped in the roll-in where the network has a dropout; which ones, the stream `dropout` says, the same ones for every
 * contestant.
 * @param batch its targets are what a roll-in by the reference writes
 * @param referenceIn 1 where they are written and fed on, 0 where the model's own choice is [N]
 */
export async function lessonOf(
  batch: Batch,
  { policy, random, update, drops, yieldPoint }: LessonContext,
  clock: PhaseClock,
  referenceIn: Uint8Array,
  teach: (scored: Scored) => Promise<Taught>,
): Promise<Lesson> {
  const dropout = drops ? new Draws(random, update, batch).fork('dropout') : undefined;
  const rollIn = await clock.time('rollIn', () => policy.rollIn(batch, referenceIn, dropout));
  const logits = once(() => rollIn.logits());
  try {
    await yieldPoint();
    const taught = await teach({ rollIn, logits, vocabularySize: policy.vocabularySize });
    const { learned, decoderCells, rollOuts, seen } = taught;
    const { loss, dLogits, targets, pushes } = learned;
    const lesson = { rollIn, loss, dLogits, phases: clock.phases, decoderCells, rollOuts };
    // Read back only where somebody looks.
    return seen === null
      ? lesson
      : { ...lesson, detail: { ...seen, targets, pushes, logits: await logits() } };
  } catch (error) {
    rollIn.dispose();
    throw error;
  }
}
