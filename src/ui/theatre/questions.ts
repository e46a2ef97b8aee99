/** What the reader is asked before a step is shown, with the answers to choose from and the right one. */
import { at } from '../../base/assert.ts';
import type { LessonTrace } from '../../experiments/lessonTrace.ts';
import { THEATRE } from '../../text/en/theatre.ts';
import { finishedAt, isShare, letterAt, sayIn, wrongIn } from './explain.ts';
import { cellOf, triedAt, type LessonStep } from './steps.ts';

export interface Question {
  readonly text: string;
  readonly answers: readonly string[];
  /** Positions among the answers: more than one where several are as right. */
  readonly right: readonly number[];
}

/** So many letters to choose from. */
const CHOICES = 4;

/** The question at a step, or null where nothing is to be guessed. */
export function questionAt(trace: LessonTrace, step: LessonStep): Question | null {
  if (step.phase === 'gradient' && (step.cell === null || step.cell === trace.cell))
    return whichRises(trace, step);
  if (step.phase === 'rollOut' && (step.cell ?? trace.cell) === trace.cell && step.token === null)
    return howManyWrong(trace);
  if (step.phase === 'decode') return whetherRight(trace);
  return null;
}

function whichRises(trace: LessonTrace, step: LessonStep): Question | null {
  const say = sayIn(trace);
  const { view, word, vocabulary } = trace;
  const V = vocabulary.length;
  const t = cellOf(trace, step);
  const tried = triedAt(trace, t);
  const slope = (a: number): number => at(view.push, t * V + a);
  const chance = (a: number): number => at(view.model, t * V + a);
  const lowest = Math.min(...tried.map(slope));
  // Nothing to guess where nothing is raised.
  if (tried.length < 2 || lowest > -0.005) return null;
  const rising = tried.filter((a) => slope(a) - lowest < 1e-6);
  const likely = [...tried].sort((a, b) => chance(b) - chance(a));
  const offered = [...new Set([...rising, at(word.targets, t), ...likely])]
    .slice(0, CHOICES)
    .sort((a, b) => a - b);
  return {
    text: say(THEATRE.question.whichRises, { place: t + 1 }),
    answers: offered.map((a) => letterAt(trace, t, a)),
    right: offered.flatMap((a, i) => (rising.includes(a) ? [i] : [])),
  };
}

/** The most telling wrong letter: the likeliest one that is not the truth. */
function howManyWrong(trace: LessonTrace): Question | null {
  const say = sayIn(trace);
  const { view, word, vocabulary, cell, costs } = trace;
  const V = vocabulary.length;
  const others = triedAt(trace, cell).filter((a) => a !== word.targets[cell]);
  const chance = (a: number): number => at(view.model, cell * V + a);
  const token = others.reduce<number | null>(
    (best, a) => (best === null || chance(a) > chance(best) ? a : best),
    null,
  );
  // Where a cost is no count of wrong places, their number would say little about it.
  if (token === null || costs === 'leaves' || !isShare(trace, cell, token)) return null;
  const T = word.targets.length;
  const wrong = wrongIn(trace, finishedAt(trace, cell, token));
  const answers = Array.from({ length: Math.min(T, Math.max(3, wrong + 1)) }, (_, i) => i + 1);
  return {
    text: say(THEATRE.question.howManyWrong, { token: letterAt(trace, cell, token), place: cell + 1 }),
    answers: answers.map(String),
    right: answers.flatMap((each, i) => (each === wrong ? [i] : [])),
  };
}

function whetherRight(trace: LessonTrace): Question {
  const say = sayIn(trace);
  const { word, before, after, costs } = trace;
  const [was, is] = [wrongIn(trace, before.tokens), wrongIn(trace, after.tokens)];
  const { answers } = THEATRE.question;
  const outcome = is < was ? 0 : is === was ? 1 : 2;
  return {
    text:
      costs === 'leaves'
        ? say(THEATRE.question.anotherPath)
        : say(THEATRE.question.stillWrong, { was, length: word.targets.length }),
    ...(costs === 'leaves'
      ? {
          answers: [say(answers.yes), say(answers.no)],
          right: [before.tokens.every((token, t) => token === after.tokens[t]) ? 1 : 0],
        }
      : { answers: [say(answers.fewer), say(answers.asMany), say(answers.more)], right: [outcome] }),
  };
}
