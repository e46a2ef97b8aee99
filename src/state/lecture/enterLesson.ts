/** Opens a lesson on the page: puts the page as the lesson needs it, and looks for what the reader is to do. */
import type { LessonName } from '../../experiments/lecture/lessonNames.ts';
import { LESSONS } from '../../experiments/lecture/lessons.ts';
import { openBuiltInLesson } from '../lessonStore.ts';
import { openPage } from '../openPage.ts';
import { listenToPresenter } from './audience.ts';
import { watchGoal } from './goals.ts';
import { markDone, readyStore } from './progressStore.ts';

/** Ends the look-out of the lesson before. */
let stopLooking = (): void => undefined;
/** Lessons entered and left so far. */
let entered = 0;

/** Of two lessons entered one after the other the second one counts. */
export async function enterLesson(name: LessonName): Promise<void> {
  leaveLesson();
  listenToPresenter();
  const mine = entered;
  const { page, recorded, goal } = LESSONS[name];
  if (recorded !== undefined) void openBuiltInLesson(recorded);
  await openPage(page);
  // Left meanwhile.
  if (mine !== entered) return;
  stopLooking = watchGoal(goal, () => markDone(name));
  readyStore.setState({ lesson: name });
}

export function leaveLesson(): void {
  entered++;
  stopLooking();
  readyStore.setState({ lesson: null });
}
