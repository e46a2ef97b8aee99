/** Where lessons come from: recorded now, built in, or opened from a file; and how one is kept. */
import { useRef } from 'react';
import { useStore } from 'zustand';
import { contestantNames } from '../../experiments/contestantName.ts';
import { isChainMethod } from '../../experiments/contestants.ts';
import {
  BUILT_IN_LESSONS,
  lessonStore,
  openBuiltInLesson,
  openLessonFile,
  recordLesson,
  saveLesson,
  type BuiltInLesson,
} from '../../state/lessonStore.ts';
import { Button } from '../parts/Button.tsx';
import { useRun } from '../useShown.ts';
import styles from './theatre.module.css';

export function LessonSources() {
  const contestants = useRun()?.settings.contestants;
  const lesson = useStore(lessonStore, (state) => state.lesson);
  const file = useRef<HTMLInputElement>(null);
  const names = contestants === undefined ? [] : contestantNames(contestants);
  return (
    <div className={styles['sources']}>
      <label>
        <span className="visually-hidden">Built-in lessons</span>
        <select value="" onChange={(event) => void openBuiltInLesson(event.target.value as BuiltInLesson)}>
          <option value="" disabled>
            Built-in lessons …
          </option>
          {Object.entries(BUILT_IN_LESSONS).map(([name, title]) => (
            <option key={name} value={name}>
              {title}
            </option>
          ))}
        </select>
      </label>
      {contestants === undefined && <span>The engine is starting: built-in lessons play without it.</span>}
      {contestants?.map(({ method }, i) => (
        <Button
          key={i}
          disabled={isChainMethod(method)}
          title={isChainMethod(method) ? 'It reads all at once: there is nothing to step through' : undefined}
          onClick={() => void recordLesson(i)}
        >
          Record {names[i]} now
        </Button>
      ))}
      <Button look="bare" onClick={() => file.current?.click()}>
        Open a file …
      </Button>
      <Button look="bare" disabled={lesson === null} onClick={saveLesson}>
        Save
      </Button>
      <input
        ref={file}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label="Lesson file"
        onChange={(event) => {
          const [chosen] = event.target.files ?? [];
          if (chosen !== undefined) void openLessonFile(chosen);
          event.target.value = '';
        }}
      />
    </div>
  );
}
