/** Opens each lesson of the lecture as the reader comes to it; what that takes comes apart from the page's entry. */
import { lectureStore } from '../lectureStore.ts';
import { tellError } from '../noticeStore.ts';
import { part } from '../part.ts';

const lessons = part(() => import('./enterLesson.ts'));

/** Of two lessons that come one after the other the last one is opened. */
async function follow(): Promise<void> {
  const { enterLesson, leaveLesson } = await lessons.load();
  const { place } = lectureStore.getState();
  if (place === null) leaveLesson();
  else await enterLesson(place.lesson);
}

/** From now on the page follows the lecture; called once by the page's entry. */
export function followLecture(): void {
  lectureStore.subscribe((now, before) => {
    if (now.place?.lesson !== before.place?.lesson) void follow().catch(tellError);
  });
}
