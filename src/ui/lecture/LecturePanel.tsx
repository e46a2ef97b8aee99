/** The lecture: its lessons to begin with, and the lecturer's plan on one page. */
import { useRef } from 'react';
import { useStore } from 'zustand';
import { LESSON_NAMES, LESSON_STEPS, type LessonName } from '../../experiments/lecture/lessonNames.ts';
import { LESSONS } from '../../experiments/lecture/lessons.ts';
import { forgetProgress, progressStore } from '../../state/lecture/progressStore.ts';
import { languageStore } from '../../state/languageStore.ts';
import { goToLesson } from '../../state/lectureStore.ts';
import { openPanel } from '../../state/panelStore.ts';
import { LECTURE } from '../../text/en/lecture.ts';
import { clock } from '../format.ts';
import { Button } from '../parts/Button.tsx';
import { SaveTable } from '../takeAlong/SaveTable.tsx';
import { useSay } from '../useSay.ts';
import { Quiz } from './Quiz.tsx';
import styles from './lecture.module.css';

function begin(lesson: LessonName): void {
  openPanel(null);
  goToLesson({ lesson, step: LESSON_STEPS[0] });
}

/** Another window drives this one, which opens the lecture. */
function present(lesson: LessonName): void {
  open(`?presenter&lang=${languageStore.getState().id}`, 'searnn-presenter', 'popup,width=900,height=640');
  begin(lesson);
}

export function LecturePanel() {
  const say = useSay();
  const table = useRef<HTMLTableElement>(null);
  const { done, guesses } = useStore(progressStore);
  const first = LESSON_NAMES.find((name) => !done.includes(name)) ?? LESSON_NAMES[0];
  const isBegun = done.length > 0 || Object.keys(guesses).length > 0;
  const total = LESSON_NAMES.reduce((sum, name) => sum + LESSONS[name].seconds, 0);
  const { plan, lessons } = LECTURE;
  return (
    <div className={styles['panel']}>
      <p>{say(LECTURE.about)}</p>
      <p className={styles['buttons']}>
        <Button look="strong" onClick={() => begin(first)}>
          {isBegun ? say(LECTURE.goOn, { title: say(lessons[first].title) }) : say(LECTURE.begin)}
        </Button>
        <Button onClick={() => present(first)}>{say(LECTURE.present)}</Button>
        {isBegun && <Button onClick={forgetProgress}>{say(LECTURE.forget)}</Button>}
      </p>
      <ol className={styles['list']}>
        {LESSON_NAMES.map((name) => (
          <li key={name}>
            <button type="button" onClick={() => begin(name)}>
              {say(lessons[name].title)}
            </button>
            {done.includes(name) && <span className={styles['aside']}> ✓ {say(LECTURE.finished)}</span>}
          </li>
        ))}
      </ol>
      <Quiz />
      <section className={styles['plan']}>
        <h3>{say(plan.title)}</h3>
        <p>{say(plan.about, { minutes: total / 60 })}</p>
        <div className={styles['scroll']} tabIndex={0} role="region" aria-label={say(plan.title)}>
          <table ref={table}>
            <thead>
              <tr>
                {[plan.columns.lesson, plan.columns.time, plan.columns.say, plan.columns.wrong].map(
                  (title) => (
                    <th key={title} scope="col">
                      {say(title)}
                    </th>
                  ),
                )}
              </tr>
            </thead>
            <tbody>
              {LESSON_NAMES.map((name, i) => (
                <tr key={name}>
                  <th scope="row">
                    {i + 1}. {say(lessons[name].title)}
                  </th>
                  <td>{clock(LESSONS[name].seconds)}</td>
                  <td>{say(lessons[name].say)}</td>
                  <td>{say(lessons[name].trouble)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <p className={styles['buttons']}>
          <Button onClick={() => print()}>{say(plan.print)}</Button>
          <SaveTable name="lecture-plan" label={say(plan.title)} table={table} />
        </p>
      </section>
    </div>
  );
}
