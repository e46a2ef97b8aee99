/** The lessons of the lecture, in the order of the talk: the names that links use. */

export const LESSON_NAMES = [
  'encoder-decoder',
  'teacher-forcing',
  'exposure-bias',
  'structured-losses',
  'learning-to-search',
  'roll-in-and-roll-out',
  'roll-ins-alone',
  'algorithm',
  'roll-outs-in-an-rnn',
  'three-by-three',
  'costs-to-losses',
  'sampling',
  'results',
  'open-questions',
] as const;
export type LessonName = (typeof LESSON_NAMES)[number];

/** A lesson asks, then has something done, then answers. */
export const LESSON_STEPS = ['ask', 'do', 'answer'] as const;
export type LessonStepName = (typeof LESSON_STEPS)[number];

/** A step of a lesson; links count steps from 1. */
export interface LessonPlace {
  readonly lesson: LessonName;
  readonly step: LessonStepName;
}
