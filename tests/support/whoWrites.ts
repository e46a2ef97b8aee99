/** Who writes a position, by the definitions of the policies alone: one question, one coin, straight from its stream. */
import { assertNever, at } from '../../src/base/assert.ts';
import type { ContestantSettings } from '../../src/experiments/settings.ts';
import type { LessonContext } from '../../src/methods/method.ts';
import type { Batch } from '../../src/tasks/batch.ts';

/** True where the reference writes; b a sequence, t the cell at which a token is forced, p a position. */
export interface Writers {
  readonly rollIn: (b: number, p: number) => boolean;
  readonly rollOut: (b: number, t: number, p: number) => boolean;
}

/** For mixes that do not change with time. */
export function whoWrites(
  settings: ContestantSettings,
  batch: Batch,
  { random, update }: Pick<LessonContext, 'random' | 'update'>,
): Writers {
  const coin = (stream: string, mix: number, b: number, p: number): boolean =>
    random.fork(stream).uniform(update, at(batch.examples, b).index, p) < mix;
  return {
    rollIn: (b, p) => {
      switch (settings.rollIn) {
        case 'reference':
          return true;
        case 'learned':
          return false;
        case 'mixed':
          return coin('rollInCoin', settings.rollInMix, b, 0);
        case 'mixed-cells':
          return coin('rollInCoin', settings.rollInMix, b, p);
        default:
          return assertNever(settings.rollIn);
      }
    },
    rollOut: (b, t, p) => {
      switch (settings.rollOut) {
        case 'reference':
          return true;
        case 'learned':
          return false;
        case 'mixed':
          return coin('rollOutCoin', settings.rollOutMix, b, 0);
        case 'mixed-states':
          return coin('rollOutCoin', settings.rollOutMix, b, p);
        case 'focused':
          return p - t > settings.focusSteps;
        default:
          return assertNever(settings.rollOut);
      }
    },
  };
}
