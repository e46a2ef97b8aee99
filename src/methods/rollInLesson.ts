/** The roll-in that a lesson learns from. */
import { Draws } from '../searnn/draws.ts';
import type { RollIn } from '../searnn/policy.ts';
import type { Batch } from '../tasks/batch.ts';
import type { LessonContext } from './method.ts';

/**
 * Units are dropped in it where the network has a dropout; which ones, the stream `dropout` says, the same ones for
 * every contestant.
 * @param referenceIn 1 where the truth is written and fed on, 0 where the model's own choice is [N]
 */
export function rollInLesson(
  batch: Batch,
  { policy, random, step, drops }: Pick<LessonContext, 'policy' | 'random' | 'step' | 'drops'>,
  referenceIn: Uint8Array,
): Promise<RollIn> {
  const dropout = drops ? new Draws(random, step, batch).fork('dropout') : undefined;
  return policy.rollIn(batch, referenceIn, dropout);
}
