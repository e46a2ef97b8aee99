/** A question to the reader, and afterwards whether the guess was right. */
import { Button } from '../parts/Button.tsx';
import { listed } from '../format.ts';
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
  const { text, answers, right } = question;
  if (place.shown) {
    if (place.answer === null) return null;
    const guess = answers[place.answer] ?? '';
    const told = listed(right.map((i) => answers[i] ?? ''));
    return (
      <p role="status" className={styles['verdict']} data-right={right.includes(place.answer)}>
        {right.includes(place.answer) ? `✓ ${guess}: right.` : `✗ You said ${guess}; it is ${told}.`}
      </p>
    );
  }
  return (
    <div role="group" aria-label="Question" className={styles['question']}>
      <p>{text}</p>
      <div className={styles['buttons']}>
        {answers.map((each, i) => (
          <Button key={each} onClick={() => onAnswer(i)}>
            {each}
          </Button>
        ))}
        <Button look="bare" onClick={onSkip}>
          show me
        </Button>
      </div>
    </div>
  );
}
