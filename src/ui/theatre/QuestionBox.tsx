/** A question to the reader, and afterwards whether the guess was right. */
import { THEATRE } from '../../text/en/theatre.ts';
import { Button } from '../parts/Button.tsx';
import { listed } from '../format.ts';
import { useSay } from '../useSay.ts';
import type { Place } from './player.ts';
import type { Question } from './questions.ts';
import styles from './theatre.module.css';

interface Props {
  readonly question: Question;
  readonly place: Place;
  readonly onAnswer: (choice: number) => void;
  readonly onSkip: () => void;
}

export function QuestionBox({ question, place, onAnswer, onSkip }: Props) {
  const say = useSay();
  const { text, answers, right } = question;
  if (place.shown) {
    if (place.answer === null) return null;
    const guess = answers[place.answer] ?? '';
    const told = listed(right.map((i) => answers[i] ?? ''));
    return (
      <p role="status" className={styles['verdict']} data-right={right.includes(place.answer)}>
        {right.includes(place.answer)
          ? say(THEATRE.question.right, { guess })
          : say(THEATRE.question.wrong, { guess, told })}
      </p>
    );
  }
  return (
    <div role="group" aria-label={say(THEATRE.question.name)} className={styles['question']}>
      <p>{text}</p>
      <div className={styles['buttons']}>
        {answers.map((each, i) => (
          <Button key={each} onClick={() => onAnswer(i)}>
            {each}
          </Button>
        ))}
        <Button look="bare" onClick={onSkip}>
          {say(THEATRE.question.skip)}
        </Button>
      </div>
    </div>
  );
}
