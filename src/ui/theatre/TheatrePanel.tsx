/** The panel in which one update is stepped through: where lessons come from, and the one that is shown. */
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { isChainMethod } from '../../experiments/contestants.ts';
import { THEATRE } from '../../text/en/theatre.ts';
import { sayOf } from '../../tasks/say.ts';
import { runStore } from '../../state/runStore.ts';
import { lectureStore } from '../../state/lectureStore.ts';
import { lessonStore, openBuiltInLesson, recordLesson } from '../../state/lessonStore.ts';
import { selectionStore } from '../../state/selection.ts';
import { watchStore } from '../../state/watch.ts';
import { standsIn } from '../opening/shownTrace.ts';
import { LessonSources } from './LessonSources.tsx';
import { LessonStage } from './LessonStage.tsx';
import styles from './theatre.module.css';

/** The lecture says which update is stepped through. */
const inLecture = (): boolean => lectureStore.getState().place !== null;

/** What the reader sees first: the live word where there is one; else the lesson on the paper's policies. A file stays. */
function openFirst(): void {
  const { lesson, source, busy } = lessonStore.getState();
  if (busy !== null || (lesson !== null && (source === 'file' || inLecture()))) return;
  const methods = runStore.getState().run?.settings.contestants.map(({ method }) => method) ?? [];
  const chosen = selectionStore.getState().view;
  const fits = (i: number): boolean => methods[i] !== undefined && !isChainMethod(methods[i]);
  const learner =
    typeof chosen === 'number' && fits(chosen)
      ? chosen
      : Math.max(
          methods.indexOf('searnn'),
          methods.findIndex((_, i) => fits(i)),
        );
  const live = !standsIn(runStore.getState(), watchStore.getState().live);
  if (live && learner >= 0) void recordLesson(learner);
  else if (lesson === null) void openBuiltInLesson('learned-mixed');
}

export function TheatrePanel() {
  const { lesson, busy, problem } = useStore(lessonStore);
  useEffect(openFirst, []);
  return (
    <div className={styles['theatre']}>
      <p className={styles['heading']}>{sayOf(lesson ?? {})(THEATRE.lead)}</p>
      <LessonSources />
      {busy !== null && <p role="status">{busy} …</p>}
      {problem !== null && (
        <p role="alert" className={styles['problem']}>
          {problem}
        </p>
      )}
      {lesson !== null && (
        <LessonStage key={`${lesson.title} ${lesson.view.update} ${lesson.loss}`} trace={lesson} />
      )}
    </div>
  );
}

/** For whoever shows one lesson alone: in the same file, so that it need not come in pieces. */
export { LessonAlone } from './LessonAlone.tsx';
