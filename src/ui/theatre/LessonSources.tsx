/** Where lessons come from: recorded now, built in, or opened from a file; and how one is kept. */
import { useRef } from 'react';
import { useStore } from 'zustand';
import { contestantNames } from '../../experiments/contestantName.ts';
import { isChainMethod } from '../../experiments/contestants.ts';
import {
  lessonStore,
  openBuiltInLesson,
  openLessonFile,
  recordLesson,
  saveLesson,
  type BuiltInLesson,
} from '../../state/lessonStore.ts';
import { LESSONS } from '../../text/en/lessons.ts';
import { THEATRE } from '../../text/en/theatre.ts';
import { lectureStore } from '../../state/lectureStore.ts';
import { stepsStore } from '../../state/steps.ts';
import { Button } from '../parts/Button.tsx';
import { PictureMenu } from '../picture/PictureMenu.tsx';
import { useSay } from '../useSay.ts';
import { useRun } from '../useShown.ts';
import styles from './theatre.module.css';

export function LessonSources() {
  const contestants = useRun()?.settings.contestants;
  const lesson = useStore(lessonStore, (state) => state.lesson);
  // The lecture's own card offers it too.
  const lectured = useStore(lectureStore, ({ place }) => place !== null);
  const step = useStore(stepsStore, ({ steps }) => steps?.position ?? 1);
  const say = useSay();
  const { sources } = THEATRE;
  const file = useRef<HTMLInputElement>(null);
  const names = contestants === undefined ? [] : contestantNames(contestants);
  return (
    <div className={styles['sources']}>
      <label>
        <span className="visually-hidden">{say(sources.builtIn)}</span>
        <select value="" onChange={(event) => void openBuiltInLesson(event.target.value as BuiltInLesson)}>
          <option value="" disabled>
            {say(sources.chooseBuiltIn)}
          </option>
          {Object.entries(LESSONS.builtIn).map(([name, title]) => (
            <option key={name} value={name}>
              {say(title)}
            </option>
          ))}
        </select>
      </label>
      {contestants === undefined && <span>{say(sources.starting)}</span>}
      {contestants?.map(({ method }, i) => (
        <Button
          key={i}
          disabled={isChainMethod(method)}
          title={isChainMethod(method) ? say(sources.chain) : undefined}
          onClick={() => void recordLesson(i)}
        >
          {say(sources.record, { name: names[i] ?? '' })}
        </Button>
      ))}
      <Button look="bare" onClick={() => file.current?.click()}>
        {say(sources.open)}
      </Button>
      <Button look="bare" disabled={lesson === null} onClick={saveLesson}>
        {say(sources.save)}
      </Button>
      {lesson !== null && !lectured && <PictureMenu name={`step-${step}`} />}
      <input
        ref={file}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={say(sources.file)}
        onChange={(event) => {
          const [chosen] = event.target.files ?? [];
          if (chosen !== undefined) void openLessonFile(chosen);
          event.target.value = '';
        }}
      />
    </div>
  );
}
