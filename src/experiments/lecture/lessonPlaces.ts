/** All steps of all lessons in order, and the way from one to another. */
import { LESSON_NAMES, LESSON_STEPS, type LessonPlace } from './lessonNames.ts';

const PLACES: readonly LessonPlace[] = LESSON_NAMES.flatMap((lesson) =>
  LESSON_STEPS.map((step) => ({ lesson, step })),
);

/** The place so many steps on, or back where negative; null beyond either end. */
export function placeFrom({ lesson, step }: LessonPlace, steps: number): LessonPlace | null {
  const at = PLACES.findIndex((place) => place.lesson === lesson && place.step === step);
  return PLACES[at + steps] ?? null;
}
