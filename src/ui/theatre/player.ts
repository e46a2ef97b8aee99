/** Where the reader is in a lesson, and what moves do: pure. */
import type { LessonTrace } from '../../experiments/lessonTrace.ts';
import { questionAt } from './questions.ts';
import { samePlace, stepsOf, type Level } from './steps.ts';

export interface Place {
  readonly level: Level;
  readonly position: number;
  /** The answer given to the question at this step: a position among its answers; null while it is open or skipped. */
  readonly answer: number | null;
  /** The step's outcome is on show; false while its question is open. */
  readonly shown: boolean;
}

/** At the distance of a word, which is told at its telling cell. */
export const START: Place = { level: 'example', position: 0, answer: null, shown: true };

/** Steps that a lesson keeps to, from 1; null: as many as there are. */
export interface Range {
  readonly from: number | null;
  readonly to: number | null;
}

export const ALL_STEPS: Range = { from: null, to: null };

/** The first and the last position of `count` steps that a range holds; one that holds none holds the nearest. */
export function rangeOf({ from, to }: Range, count: number): readonly [first: number, last: number] {
  const first = Math.min((from ?? 1) - 1, count - 1);
  return [first, Math.max(first, Math.min((to ?? count) - 1, count - 1))];
}

/** At a position, its question open when the reader wants to be asked and comes from before it. */
function arrive(trace: LessonTrace, place: Place, position: number, asking: boolean): Place {
  const steps = stepsOf(trace, place.level);
  const to = Math.max(0, Math.min(steps.length - 1, position));
  const step = steps[to];
  const forward = to === place.position + 1;
  const asks = asking && forward && step !== undefined && questionAt(trace, step) !== null;
  return { ...place, position: to, answer: null, shown: !asks };
}

/** One step on; an open question is answered by showing it first. */
export function next(trace: LessonTrace, place: Place, asking: boolean): Place {
  return place.shown ? arrive(trace, place, place.position + 1, asking) : { ...place, shown: true };
}

export const back = (trace: LessonTrace, place: Place): Place =>
  arrive(trace, place, place.position - 1, false);

export const goTo = (trace: LessonTrace, place: Place, position: number): Place =>
  arrive(trace, { ...place, position: -2 }, position, false);

export const answer = (place: Place, choice: number): Place => ({ ...place, answer: choice, shown: true });

/** The same place of the lesson at another level. */
export function atLevel(trace: LessonTrace, place: Place, level: Level): Place {
  const step = stepsOf(trace, place.level)[place.position];
  const steps = stepsOf(trace, level);
  const position = step === undefined ? 0 : samePlace(step, steps, trace.cell);
  return { level, position, answer: null, shown: true };
}

/** Nothing comes after. */
export const ended = (trace: LessonTrace, { level, position, shown }: Place, range = ALL_STEPS): boolean =>
  shown && position >= rangeOf(range, stepsOf(trace, level).length)[1];
