/** From costs to a gradient: where the roll-in can do it itself if the objective allows, else by the pure objective. */
import { OBJECTIVES, SOFT_TARGETS, type ObjectiveId } from '../searnn/objectives/objectives.ts';
import type { ObjectiveParameters } from '../searnn/objectives/objective.ts';
import { scoreCells, softTargets, type CostedCells } from '../searnn/objectives/scoreCells.ts';
import type { RollIn } from '../searnn/policy.ts';
import type { Lesson } from './method.ts';

/** What an objective made of a batch. */
export interface Learned extends Pick<Lesson, 'loss' | 'dLogits'> {
  /** Target q of each row [R]. */
  readonly targets: Float32Array;
  /** Gradient of each cell’s own loss by the scores of its rows [R]; null where that is softmax − target. */
  readonly pushes: Float32Array | null;
}

/** A roll-in whose scores [N, V] are read at most once. */
export interface Scored {
  readonly rollIn: RollIn;
  readonly logits: () => Promise<Float32Array>;
  readonly vocabularySize: number;
}

export async function learnFrom(
  { rollIn, logits, vocabularySize }: Scored,
  cells: CostedCells,
  objective: ObjectiveId,
  parameters: ObjectiveParameters,
): Promise<Learned> {
  const targetsOf = SOFT_TARGETS[objective];
  if (targetsOf !== undefined && rollIn.softmaxLoss !== undefined) {
    const soft = softTargets(cells, targetsOf, parameters);
    return { loss: rollIn.softmaxLoss(soft), dLogits: null, targets: soft.targets, pushes: null };
  }
  const scored = { ...cells, vocabularySize, logits: await logits() };
  const { loss, ...score } = scoreCells(scored, OBJECTIVES[objective], parameters);
  return { loss: () => Promise.resolve(loss), ...score };
}
