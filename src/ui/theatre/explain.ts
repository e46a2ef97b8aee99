/** What happens at a step, in a sentence or two with the trace's own numbers. */
import type { Tokens } from '../../base/tokens.ts';
import { at } from '../../base/assert.ts';
import { METHODS, type Method } from '../../experiments/methods.ts';
import type { LessonTrace } from '../../experiments/lessonTrace.ts';
import { effectiveSettings } from '../../experiments/methodSettings.ts';
import { OBJECTIVE_INFO } from '../../experiments/objectiveList.ts';
import type { ContestantSettings } from '../../experiments/settings.ts';
import { decimals, push } from '../costTable/reading.ts';
import { rolledIn, rolledOut, wanted } from './policyText.ts';
import { cellOf, tokenOf, triedAt, type Step } from './steps.ts';
import { sayOf, type Say } from '../../text/say.ts';

/** The contestant that learns, with what its method fixes. */
const learnerOf = ({ settings, view }: LessonTrace): ContestantSettings =>
  effectiveSettings(at(settings.contestants, view.contestant));

/** Tells messages in the words of the trace's task. */
export const sayIn = ({ task }: LessonTrace): Say => sayOf(task ?? 'letters');

/** What a token is called at a cell. */
export const letterAt = ({ names, vocabulary }: LessonTrace, cell: number, token: number): string =>
  names?.[cell]?.[token] ?? vocabulary[token] ?? '?';

/** A sequence of tokens in letters. */
export const wordOf = (trace: LessonTrace, tokens: ArrayLike<number>): string =>
  sayIn(trace).join(Array.from(tokens, (token, t) => letterAt(trace, t, token)));

/** The finished word of a token forced at a cell [T]. */
export function finishedAt({ view, word, vocabulary }: LessonTrace, cell: number, token: number): Tokens {
  const T = word.targets.length;
  const row = cell * vocabulary.length + token;
  return view.finished.subarray(row * T, (row + 1) * T);
}

/** Whether a token's cost is the share of wrong letters, and not edits or another measure. */
export const isShare = (trace: LessonTrace, cell: number, token: number): boolean => {
  const wrong = wrongIn(trace, finishedAt(trace, cell, token)) / trace.word.targets.length;
  return Math.abs(wrong - at(trace.view.cost, cell * trace.vocabulary.length + token)) < 1e-5;
};

/** Wrong letters of a sequence. */
export const wrongIn = ({ word }: LessonTrace, tokens: ArrayLike<number>): number =>
  Array.from(word.targets).reduce((sum, truth, t) => sum + Number(tokens[t] !== truth), 0);

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** Who wrote the roll-in at a cell. */
const writer = ({ view }: LessonTrace, { prefix }: Method, t: number): string =>
  prefix === 'drawn' ? 'chance' : view.referenceIn[t] === 1 ? 'the reference' : 'the model';

export function explain(trace: LessonTrace, step: Step): string {
  const say = sayIn(trace);
  const { view, word, vocabulary, costs, before, after } = trace;
  const T = word.targets.length;
  const V = vocabulary.length;
  const own = learnerOf(trace);
  const learner = METHODS[own.method];
  const { name: method, searches, aims } = learner;
  const t = cellOf(trace, step);
  const a = tokenOf(trace, step);
  const row = t * V + a;
  const letter = letterAt(trace, t, a);
  const place = say('{$unit} {$place}', { place: t + 1 });
  const truth = letterAt(trace, t, at(word.targets, t));
  const tried = triedAt(trace, t).length;
  switch (step.phase) {
    case 'encode':
      return costs === 'leaves'
        ? 'The word is a path through a small graph. The model scores the features of its edges; there is nothing to encode.'
        : say(
            'The encoder reads all {$count} {$sources} above and keeps what it saw of each. So far the model reads “{$read}”; the truth is “{$truth}”.',
            {
              count: trace.sourceVocabulary === undefined ? T : word.inputs.length,
              ...{ read: wordOf(trace, before.tokens), truth: wordOf(trace, word.targets) },
            },
          );
    case 'rollIn': {
      const whole = rolledIn(say, view, wordOf(trace, view.rollIn), learner);
      if (step.cell === null) return say('{$whole}, and keeps its state at every {$unit}.', { whole });
      const written = letterAt(trace, t, at(view.rollIn, t));
      return `${capital(writer(trace, learner, t))} writes ${written} at ${place}${view.rollIn[t] === word.targets[t] ? '' : `, where the truth is ${truth}`}. The state before it is kept.`;
    }
    case 'choose':
      if (step.cell === null)
        return say(
          'Every {$unit} of the {$sequence} is a cell t where something can be tried. Look at {$unit} {$cell}: the truth there is {$truth}, and after “{$before}” {$by} writes {$written}.',
          {
            ...{ cell: t + 1, truth, before: wordOf(trace, view.rollIn.subarray(0, t)) },
            by: writer(trace, learner, t),
            written: letterAt(trace, t, at(view.rollIn, t)),
          },
        );
      return tried === 0
        ? `Nothing is tried at ${place} in this update.`
        : `Cell t = ${t + 1}: from the state kept there, with “${wordOf(trace, view.rollIn.subarray(0, t))}” written before, ${tried} ${say(tried === 1 ? '{$unit}' : '{$units}')} will be tried.`;
    case 'try':
      if (!searches)
        return `${method} tries nothing: it takes ${aims === 'drawn' ? say('the drawn {$unit}') : 'the truth'} of every cell and looks no further. What other methods would try is shown for comparison.`;
      return step.token === null
        ? say('{$tried} {$units} are forced at {$place} in turn; the truth there is {$truth}.', {
            ...{ tried, place, truth },
          })
        : `a = ${letter} is forced at ${place}${a === word.targets[t] ? ', which is the truth' : ''}.`;
    case 'rollOut':
      if (!searches)
        return say(
          '{$method} rolls nothing out. For comparison, the {$sequences} copy the truth after each forced {$unit}.',
          { method },
        );
      return step.token === null
        ? rolledOut(say, view.referenceOut.subarray(t * T + t + 1, (t + 1) * T), own.reference)
        : say('The {$sequence} goes on to its end: “{$word}”.', {
            word: wordOf(trace, finishedAt(trace, t, a)),
          });
    case 'cost': {
      if (step.token === null) {
        const here = triedAt(trace, t).map((token) => at(view.cost, t * V + token));
        if (here.length === 0) return `Nothing was tried at ${place}, so nothing costs anything.`;
        const shared = triedAt(trace, t).every((token) => isShare(trace, t, token));
        return costs === 'leaves'
          ? `Each end has its cost: ${here.map(decimals).join(', ')}.`
          : `The cost is ${shared ? say('the share of wrong {$units}') : say('what the task counts in the finished {$sequence}')}: from ${decimals(Math.min(...here))} to ${decimals(Math.max(...here))} at ${place}.`;
      }
      const ends = finishedAt(trace, t, a);
      return costs === 'leaves'
        ? `That end costs ${decimals(at(view.cost, row))}.`
        : `c(${letter}) = ${isShare(trace, t, a) ? say('{$wrong} of {$all} {$units} wrong =', { wrong: wrongIn(trace, ends), all: T }) + ' ' : ''}${decimals(at(view.cost, row))}.`;
    }
    case 'target':
      if (tried === 0) return `Nothing was tried at ${place}, so the update wants nothing there.`;
      if (!searches)
        return say(
          aims === 'drawn'
            ? '{$method} wants the drawn {$unit}, {$letter}, with probability 1, whatever the others cost.'
            : '{$method} wants the true {$unit}, {$letter}, with probability 1, whatever the others cost.',
          { method, letter },
        );
      return `${wanted(say, own, `at ${place}, ${letter} is to have ${decimals(at(view.target, row))}`)}${a === word.targets[t] ? '' : ` MLE would want ${truth}, the truth, with probability 1.`}`;
    case 'gradient': {
      if (tried === 0) return `Nothing was tried at ${place}, so its scores are left alone.`;
      const cross = !searches || OBJECTIVE_INFO[own.objective].crossEntropy;
      const [p, q, slope] = [at(view.model, row), at(view.target, row), at(view.push, row)];
      return cross
        ? `Learning moves the scores by q − p: ${letter} has p ${decimals(p)} and should have ${decimals(q)}, so it is ${push(slope)}.`
        : `The loss ${OBJECTIVE_INFO[own.objective].formula} has the slope ${decimals(slope)} by the score of ${letter}, so it is ${push(slope)}.`;
    }
    case 'update':
      return costs === 'leaves'
        ? `The weights of the features follow the slopes; edges that share a feature move together.`
        : `Loss ${trace.loss.toFixed(3)}. The gradient (norm ${trace.gradientNorm.toFixed(2)}) goes back through decoder and encoder, and the optimiser moves all weights a little.`;
    case 'decode': {
      const [was, is] = [wordOf(trace, before.tokens), wordOf(trace, after.tokens)];
      const gain = Array.from(
        word.targets,
        (token, p) => at(after.chances, p * V + token) - at(before.chances, p * V + token),
      );
      const risen = gain.filter((each) => each > 0).length;
      return `Read again: “${is}”${was === is ? ', as before' : `, where it was “${was}” before`}. ${say('The true {$unit} has become likelier at {$risen} of {$all} places.', { risen, all: T })}`;
    }
  }
}
