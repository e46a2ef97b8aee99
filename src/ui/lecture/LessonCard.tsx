/** The lesson that the lecture is at: its question, what to do, and the answer. */
import { useId } from 'react';
import { useStore } from 'zustand';
import {
  LESSON_NAMES,
  LESSON_STEPS,
  type LessonName,
  type LessonPlace,
} from '../../experiments/lecture/lessonNames.ts';
import { LESSONS } from '../../experiments/lecture/lessons.ts';
import { placeFrom } from '../../experiments/lecture/lessonPlaces.ts';
import { guess, progressStore, readyStore } from '../../state/lecture/progressStore.ts';
import { goToLesson, lectureStore } from '../../state/lectureStore.ts';
import { LECTURE } from '../../text/en/lecture.ts';
import { Button } from '../parts/Button.tsx';
import { PictureMenu } from '../picture/PictureMenu.tsx';
import { useSay } from '../useSay.ts';
import styles from './lecture.module.css';

export function LessonCard() {
  const place = useStore(lectureStore, (state) => state.place);
  return place === null ? null : <Card place={place} />;
}

function Card({ place }: { readonly place: LessonPlace }) {
  const say = useSay();
  const id = useId();
  const presented = useStore(lectureStore, ({ audience }) => audience !== null);
  // A room does not see the page's own heading.
  const Title = presented ? 'h1' : 'h2';
  const { lesson, step } = place;
  const number = LESSON_NAMES.indexOf(lesson) + 1;
  const [before, after] = [placeFrom(place, -1), placeFrom(place, 1)];
  const nameOf = (to: LessonPlace | null): string => (to === null ? '' : say(LECTURE.steps[to.step]));
  return (
    <section className={styles['card']} aria-labelledby={id}>
      <header>
        <p className={styles['position']}>{say(LECTURE.position, { number, count: LESSON_NAMES.length })}</p>
        {presented && (
          <Button look="bare" onClick={() => void document.documentElement.requestFullscreen()}>
            {say(LECTURE.fullScreen)}
          </Button>
        )}
        <PictureMenu name={`${lesson}-${LESSON_STEPS.indexOf(step) + 1}`} />
        <Button look="bare" aria-label={say(LECTURE.leave)} onClick={() => goToLesson(null)}>
          ✕
        </Button>
      </header>
      <Title id={id}>{say(LECTURE.lessons[lesson].title)}</Title>
      <ol className={styles['steps']} aria-label={say(LECTURE.stepsName)}>
        {LESSON_STEPS.map((each) => (
          <li key={each}>
            <button
              type="button"
              aria-current={each === step ? 'step' : undefined}
              onClick={() => goToLesson({ lesson, step: each })}
            >
              {say(LECTURE.steps[each])}
            </button>
          </li>
        ))}
      </ol>
      <div className={styles['body']} aria-live="polite">
        {step === 'ask' && <Question lesson={lesson} />}
        {step === 'do' && <Task lesson={lesson} />}
        {step === 'answer' && <Answer lesson={lesson} />}
      </div>
      <footer>
        <Button disabled={before === null} onClick={() => goToLesson(before)}>
          {step === 'ask' ? say(LECTURE.lessonBefore) : say(LECTURE.before, { step: nameOf(before) })}
        </Button>
        <Button look="strong" disabled={after === null} onClick={() => goToLesson(after)}>
          {step === 'answer' ? say(LECTURE.nextLesson) : say(LECTURE.next, { step: nameOf(after) })}
        </Button>
      </footer>
    </section>
  );
}

interface Props {
  readonly lesson: LessonName;
}

function Question({ lesson }: Props) {
  const say = useSay();
  const chosen = useStore(progressStore, ({ guesses }) => guesses[lesson]);
  const { text, look, question, answers } = LECTURE.lessons[lesson];
  const guessed = chosen === undefined ? undefined : answers[chosen];
  return (
    <>
      <p>{say(text)}</p>
      <p className={styles['look']}>{say(look)}</p>
      <fieldset>
        <legend>{say(question)}</legend>
        {answers.map((answer, i) => (
          <label key={answer}>
            <input
              type="radio"
              name={`guess-${lesson}`}
              checked={chosen === i}
              onChange={() => guess(lesson, i)}
            />
            {say(answer)}
          </label>
        ))}
      </fieldset>
      {guessed !== undefined && (
        <p className={styles['aside']}>{say(LECTURE.kept, { guess: say(guessed) })}</p>
      )}
    </>
  );
}

function Task({ lesson }: Props) {
  const say = useSay();
  const done = useStore(progressStore, (progress) => progress.done.includes(lesson));
  const ready = useStore(readyStore, (state) => state.lesson === lesson);
  return (
    <>
      <p className={styles['act']}>{say(LECTURE.lessons[lesson].act)}</p>
      <p role="status" className={styles['state']} data-done={done}>
        {done ? `✓ ${say(LECTURE.done)}` : say(ready ? LECTURE.waiting : LECTURE.preparing)}
      </p>
    </>
  );
}

function Answer({ lesson }: Props) {
  const say = useSay();
  const chosen = useStore(progressStore, ({ guesses }) => guesses[lesson]);
  const { question, answers, answer } = LECTURE.lessons[lesson];
  const { right } = LESSONS[lesson];
  const told = say(answers[right] ?? '');
  const guessed = chosen === undefined ? undefined : answers[chosen];
  return (
    <>
      <p className={styles['verdict']} data-right={chosen === right}>
        {guessed === undefined
          ? say(LECTURE.notAsked, { question: say(question), told })
          : chosen === right
            ? `✓ ${say(LECTURE.right, { guess: told })}`
            : `✗ ${say(LECTURE.wrong, { guess: say(guessed), told })}`}
      </p>
      <p>{say(answer)}</p>
    </>
  );
}
