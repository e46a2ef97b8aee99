/** The quiz: the same questions before and after; right answers are told once all were answered the second time. */
import { useId, useState } from 'react';
import { useStore } from 'zustand';
import {
  QUIZ,
  QUIZ_QUESTIONS,
  QUIZ_TIMES,
  rightAnswers,
  type QuizTime,
} from '../../experiments/lecture/quiz.ts';
import { answerQuiz, forgetQuiz, quizStore, saveQuiz } from '../../state/lecture/quizStore.ts';
import { QUIZ_TEXTS } from '../../text/en/quiz.ts';
import { Button } from '../parts/Button.tsx';
import { Segmented } from '../parts/Segmented.tsx';
import { useSay } from '../useSay.ts';
import styles from './lecture.module.css';

const ALL = QUIZ_QUESTIONS.length;

export function Quiz() {
  const say = useSay();
  const id = useId();
  const answers = useStore(quizStore);
  const count = (time: QuizTime): number => Object.keys(answers[time]).length;
  const [time, setTime] = useState<QuizTime>(() => (count('before') < ALL ? 'before' : 'after'));
  const told = count('after') === ALL;
  return (
    <details className={styles['quiz']}>
      <summary>{say(QUIZ_TEXTS.title)}</summary>
      <p>{say(QUIZ_TEXTS.about)}</p>
      <Segmented
        label={say(QUIZ_TEXTS.which)}
        value={time}
        onChange={setTime}
        options={QUIZ_TIMES.map((value) => ({ value, label: say(QUIZ_TEXTS.times[value]) }))}
      />
      <ol>
        {QUIZ_QUESTIONS.map((name) => (
          <li key={name}>
            <fieldset>
              <legend>{say(QUIZ_TEXTS.questions[name].question)}</legend>
              {QUIZ_TEXTS.questions[name].answers.map((answer, i) => (
                <label key={answer}>
                  <input
                    type="radio"
                    name={`${id} ${time} ${name}`}
                    checked={answers[time][name] === i}
                    disabled={told}
                    onChange={() => answerQuiz(time, name, i)}
                  />
                  {say(answer)}
                  {told && QUIZ[name] === i && <b>✓ {say(QUIZ_TEXTS.mark)}</b>}
                </label>
              ))}
            </fieldset>
          </li>
        ))}
      </ol>
      <p role="status">
        {told
          ? QUIZ_TIMES.map((each) =>
              say(QUIZ_TEXTS.right, {
                time: say(QUIZ_TEXTS.times[each]),
                right: rightAnswers(answers[each]),
                all: ALL,
              }),
            ).join(' · ')
          : `${say(QUIZ_TEXTS.answered, { count: count(time), all: ALL })}. ${say(QUIZ_TEXTS.told, { all: ALL, after: say(QUIZ_TEXTS.times.after) })}`}
      </p>
      <p className={styles['buttons']}>
        <Button onClick={saveQuiz}>{say(QUIZ_TEXTS.save)}</Button>
        <Button look="bare" onClick={forgetQuiz}>
          {say(QUIZ_TEXTS.forget)}
        </Button>
      </p>
    </details>
  );
}
