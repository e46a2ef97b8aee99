/** Small random batches, and what a method needs to teach on them. */
import { WRONG_POSITIONS } from '../../src/searnn/problem.ts';
import fc from 'fast-check';
import { randomFromSeed } from '../../src/base/random.ts';
import { contestantSchema } from '../../src/experiments/settings.ts';
import type { ContestantSettings } from '../../src/experiments/settings.ts';
import type { LessonContext } from '../../src/methods/method.ts';
import { ROLL_IN_KINDS, ROLL_OUT_KINDS } from '../../src/searnn/policy.ts';
import type { Policy } from '../../src/searnn/policy.ts';
import { vectorsOf } from '../../src/tasks/packing.ts';
import { makeBatch } from '../../src/tasks/batch.ts';
import type { Batch } from '../../src/tasks/batch.ts';
import type { Example } from '../../src/tasks/task.ts';

/** Words of two-pixel letters; the index of each is its place in the list. */
export function wordsOf(lengths: readonly number[], vocabularySize: number, seed: number): Example[] {
  const random = randomFromSeed(seed);
  return lengths.map((length, index) => ({
    index,
    inputs: Uint8Array.from({ length: 2 * length }, (_, i) => random.below(2, 1, index, i)),
    targets: Uint8Array.from({ length }, (_, t) => random.below(vocabularySize, 2, index, t)),
  }));
}

export const batchOf = (examples: readonly Example[]): Batch => makeBatch(examples, vectorsOf(2));

/** A context whose clock advances by one millisecond a look. */
export function contextOf(
  policy: Policy,
  settings: Partial<ContestantSettings> = {},
  rest: Partial<LessonContext> = {},
): LessonContext {
  let milliseconds = 0;
  return {
    policy,
    problem: WRONG_POSITIONS,
    settings: contestantSchema.parse(settings),
    random: randomFromSeed(5),
    update: 3,
    yieldPoint: () => Promise.resolve(),
    now: () => milliseconds++,
    wantDetail: true,
    drops: true,
    ...rest,
  };
}

/** Lengths in any order, a small vocabulary, a seed. */
export const smallProblem = fc.record({
  lengths: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 }),
  vocabularySize: fc.integer({ min: 2, max: 5 }),
  seed: fc.nat(),
});

/** All roll-in × roll-out pairs. */
export const PAIRS = ROLL_IN_KINDS.flatMap((rollIn) =>
  ROLL_OUT_KINDS.map((rollOut) => ({ rollIn, rollOut })),
);
