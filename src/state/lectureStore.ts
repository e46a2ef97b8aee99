/** Which step of which lesson of the lecture the reader is at, as links say; null: at none. */
import { createStore } from 'zustand/vanilla';
import type { LessonPlace } from '../experiments/lecture/lessonNames.ts';

export interface LectureState {
  readonly place: LessonPlace | null;
}

export const lectureStore = createStore<LectureState>(() => ({ place: null }));

/** Goes to a step; null leaves the lecture. */
export function goToLesson(place: LessonPlace | null): void {
  lectureStore.setState({ place });
}
