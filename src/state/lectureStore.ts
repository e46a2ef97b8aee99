/** Which step of which lesson of the lecture the reader is at, as links say, and whether somebody presents it. */
import { createStore } from 'zustand/vanilla';
import type { LessonPlace } from '../experiments/lecture/lessonNames.ts';
import type { AudienceView } from '../experiments/lecture/presenting.ts';

export interface LectureState {
  /** null: at none. */
  readonly place: LessonPlace | null;
  /** How a room sees it; null while nobody presents. */
  readonly audience: AudienceView | null;
}

export const lectureStore = createStore<LectureState>(() => ({ place: null, audience: null }));

/** Goes to a step; null leaves the lecture. */
export function goToLesson(place: LessonPlace | null): void {
  lectureStore.setState(place === null ? { place, audience: null } : { place });
}

/** Shows the lecture to a room; null: to one reader. */
export function showToRoom(audience: AudienceView | null): void {
  lectureStore.setState({ audience });
}
