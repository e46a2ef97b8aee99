/** The reader's answers to the quiz, remembered by this browser alone. */
import { createStore } from 'zustand/vanilla';
import {
  QUIZ_QUESTIONS,
  quizFile,
  type QuizAnswers,
  type QuizQuestion,
  type QuizTime,
} from '../../experiments/lecture/quiz.ts';
import { saveAs } from '../saveAs.ts';

type Answers = Readonly<Record<QuizTime, QuizAnswers>>;

const KEY = 'searnn-quiz';
const NOTHING: Answers = { before: {}, after: {} };

/** What is no answer is left out. */
function answersIn(value: unknown): QuizAnswers {
  const named = new Map<string, unknown>(Object.entries(value ?? {}));
  return Object.fromEntries(
    QUIZ_QUESTIONS.flatMap((name) => {
      const answer = named.get(name);
      return typeof answer === 'number' && [0, 1, 2].includes(answer) ? [[name, answer]] : [];
    }),
  );
}

function remembered(): Answers {
  try {
    const told: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    const value = new Map<string, unknown>(Object.entries(told ?? {}));
    return { before: answersIn(value.get('before')), after: answersIn(value.get('after')) };
  } catch {
    return NOTHING; // Storage is blocked, or holds something else.
  }
}

export const quizStore = createStore<Answers>(remembered);

function change(next: Answers): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(next));
  } catch {
    // Storage is blocked: answers hold until the page closes.
  }
  quizStore.setState(next);
}

export function answerQuiz(time: QuizTime, question: QuizQuestion, answer: number): void {
  const { before, after } = quizStore.getState();
  const all = { before, after };
  change({ ...all, [time]: { ...all[time], [question]: answer } });
}

export function forgetQuiz(): void {
  change(NOTHING);
}

/** Hands the browser the answers as a file to keep. */
export function saveQuiz(): void {
  const { before, after } = quizStore.getState();
  saveAs('searnn-quiz.json', quizFile({ before, after }));
}
