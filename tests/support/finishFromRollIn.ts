/** A roll-out the slow way: the twin of the network from the start for every token, units dropped up to the forced one. */
import { at } from '../../src/base/assert.ts';
import type { RandomStream } from '../../src/base/random.ts';
import type { ModelConfig } from '../../src/model/config.ts';
import type { Batch } from '../../src/tasks/batch.ts';
import { keptWhole, twinScores, type Dropped } from './autodiffTwin.ts';
import { droppedUnits } from './droppedUnits.ts';
import { greedyToken } from './tablePolicy.ts';

/** A network, and the lesson that it rolls in for. */
export interface TwinLesson {
  readonly config: ModelConfig;
  /** [P] */
  readonly weights: Float32Array;
  readonly batch: Batch;
  /** The lesson's stream `dropout`. */
  readonly stream: RandomStream;
  readonly step: number;
}

/** The token that scores highest. @throws Error at a near-tie, which float32 might settle either way. */
function clearlyBest(scores: readonly number[]): number {
  const [first = 0, second = 0] = [...scores].sort((x, y) => y - x);
  if (first - second < 1e-5) throw new Error('a near-tie: choose another seed');
  return greedyToken(scores);
}

/** What the network itself writes at the cell after `prefix` in the roll-in, units dropped. */
export function rollInToken(lesson: TwinLesson, b: number, prefix: readonly number[]): number {
  const { config, weights, batch, stream, step } = lesson;
  const dropped = droppedUnits(config, stream, step, batch, b);
  return clearlyBest(at(twinScores(config, weights, batch, b, prefix, dropped), prefix.length));
}

/**
 * The tokens after the one that is forced at position t of sequence b, greedily to its end. The roll-in, encoding
 * included, was computed with units dropped; what is written after the forced token is not.
 * @param prefix the roll-in's tokens before the cell [t]
 * @param told a token that is written at a position whatever the scores, −1 where the network chooses
 */
export function finishFromRollIn(
  { config, weights, batch, stream, step }: TwinLesson,
  b: number,
  prefix: readonly number[],
  forced: number,
  told: (position: number) => number = () => -1,
): number[] {
  const dropped = droppedUnits(config, stream, step, batch, b);
  const untilForced: Dropped = (part, t, width) =>
    (part === 'encoder' || t <= prefix.length ? dropped : keptWhole)(part, t, width);
  const word = [...prefix, forced];
  while (word.length < at(batch.layout.lengths, b)) {
    const given = told(word.length);
    const own = (): number =>
      clearlyBest(at(twinScores(config, weights, batch, b, word, untilForced), word.length));
    word.push(given >= 0 ? given : own());
  }
  return word.slice(prefix.length + 1);
}
