/** The quiz before and after the lecture: which answers are right, and a reader's answers as a file. */

/** Questions, in their order, and the position of the right answer of each. */
export const QUIZ = {
  forced: 0,
  exposure: 2,
  cost: 1,
  reference: 0,
  rollIn: 1,
  corner: 2,
  ties: 1,
  price: 0,
} as const;
export type QuizQuestion = keyof typeof QUIZ;

export const QUIZ_QUESTIONS = Object.keys(QUIZ) as readonly QuizQuestion[];

export const QUIZ_TIMES = ['before', 'after'] as const;
export type QuizTime = (typeof QUIZ_TIMES)[number];

/** Chosen answers, from 0; what was not answered is absent. */
export type QuizAnswers = Readonly<Partial<Record<QuizQuestion, number>>>;

export const rightAnswers = (answers: QuizAnswers): number =>
  QUIZ_QUESTIONS.filter((name) => answers[name] === QUIZ[name]).length;

/** The reader's answers as text: one JSON object, for whoever collects them. Nothing in it says who answered. */
export function quizFile(answers: Readonly<Record<QuizTime, QuizAnswers>>): string {
  const told = (time: QuizTime) => ({
    right: rightAnswers(answers[time]),
    answered: Object.keys(answers[time]).length,
    answers: answers[time],
  });
  return `${JSON.stringify(
    {
      format: 'searnn-quiz',
      version: 1,
      questions: QUIZ_QUESTIONS.length,
      before: told('before'),
      after: told('after'),
    },
    null,
    2,
  )}\n`;
}
