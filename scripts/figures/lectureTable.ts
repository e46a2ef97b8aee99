/** How long the page takes for each lesson of the lecture, beside what the lecturer's plan gives it. */
import type { LessonName } from '../../src/experiments/lecture/lessonNames.ts';
import { LESSONS } from '../../src/experiments/lecture/lessons.ts';
import { sayOfAny } from '../../src/tasks/say.ts';
import { LECTURE } from '../../src/text/en/lecture.ts';
import { markdownTable } from './markedTable.ts';

/** Seconds until the page stands as the lesson needs it, and until what it asks for is done by a script's hands. */
export interface LessonTime {
  readonly lesson: LessonName;
  readonly ready: number;
  readonly done: number;
}

/** `docs/lecture.json`, which `npm run lecture` writes. */
export interface LectureTimes {
  /** The day, ISO 8601. */
  readonly measured: string;
  readonly machine: string;
  readonly lessons: readonly LessonTime[];
}

export function lectureTable({ measured, machine, lessons }: LectureTimes): string {
  const total = { ready: 0, done: 0, planned: 0 };
  const rows = lessons.map(({ lesson, ready, done }, i) => {
    const { seconds } = LESSONS[lesson];
    total.ready += ready;
    total.done += done;
    total.planned += seconds;
    const title = `${i + 1}. ${sayOfAny(LECTURE.lessons[lesson].title)}`;
    return [title, ready.toFixed(1), done.toFixed(1), String(seconds)];
  });
  const all = ['all', total.ready.toFixed(1), total.done.toFixed(1), String(total.planned)];
  const table = markdownTable([['lesson', 'page ready, s', 'done, s', 'planned, s'], ...rows, all]);
  return `${table}\n\nMeasured on ${measured}: ${machine}.`;
}
