/** What happens at a step, in a sentence or two with the trace's own numbers. */
import type { Tokens } from '../../base/tokens.ts';
import { at } from '../../base/assert.ts';
import { METHODS, type Method } from '../../experiments/methods.ts';
import type { LessonTrace } from '../../experiments/lessonTrace.ts';
import { effectiveSettings } from '../../experiments/methodSettings.ts';
import { OBJECTIVE_INFO } from '../../experiments/objectiveList.ts';
import type { ContestantSettings } from '../../experiments/settings.ts';
import { THEATRE } from '../../text/en/theatre.ts';
import { decimals, push } from '../costTable/cellSentence.ts';
import { rolledIn, rolledOut, wanted } from './policyText.ts';
import { cellOf, tokenOf, triedAt, type LessonStep } from './steps.ts';
import { sayOf, type Say } from '../../tasks/say.ts';
import { fixed } from '../../text/numbers.ts';

/** The contestant that learns, with what its method fixes. */
const learnerOf = ({ settings, view }: LessonTrace): ContestantSettings =>
  effectiveSettings(at(settings.contestants, view.contestant));

/** Tells messages in the words of the trace's task. */
export const sayIn = (trace: LessonTrace): Say => sayOf(trace);

/** What a token is called at a cell. */
export const letterAt = ({ names, vocabulary }: LessonTrace, cell: number, token: number): string =>
  names?.[cell]?.[token] ?? vocabulary[token] ?? '?';

/** A sequence of tokens in letters. */
export const wordOf = (trace: LessonTrace, tokens: ArrayLike<number>): string =>
  sayIn(trace).join(Array.from(tokens, (token, t) => letterAt(trace, t, token)));

/** What is true at a cell: the real word where the vocabulary has none. */
export const truthAt = (trace: LessonTrace, t: number): string =>
  trace.word.unknown?.[t] ?? letterAt(trace, t, at(trace.word.targets, t));

const trueWordOf = (trace: LessonTrace): string =>
  sayIn(trace).join(Array.from(trace.word.targets, (_, t) => truthAt(trace, t)));

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

/** Who wrote the roll-in at a cell. */
const writer = ({ view }: LessonTrace, { prefix }: Method, t: number): 'chance' | 'reference' | 'model' =>
  prefix === 'drawn' ? 'chance' : view.referenceIn[t] === 1 ? 'reference' : 'model';

export function explain(trace: LessonTrace, step: LessonStep): string {
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
  const place = t + 1;
  const truth = truthAt(trace, t);
  const tried = triedAt(trace, t).length;
  const isTruth = a === word.targets[t];
  const by = writer(trace, learner, t);
  const written = letterAt(trace, t, at(view.rollIn, t));
  const soFar = wordOf(trace, view.rollIn.subarray(0, t));
  switch (step.phase) {
    case 'encode':
      return costs === 'leaves'
        ? say(THEATRE.encode.graph)
        : say(THEATRE.encode.reads, {
            count: trace.sourceVocabulary === undefined ? T : word.inputs.length,
            ...{ read: wordOf(trace, before.tokens), truth: trueWordOf(trace) },
          });
    case 'rollIn': {
      const whole = rolledIn(say, view, wordOf(trace, view.rollIn), learner);
      if (step.cell === null) return say(THEATRE.rollIn.whole, { whole });
      return view.rollIn[t] === word.targets[t]
        ? say(THEATRE.rollIn.right, { by, written, place })
        : say(THEATRE.rollIn.wrong, { by, written, place, truth });
    }
    case 'choose':
      if (step.cell === null) return say(THEATRE.choose.all, { place, truth, before: soFar, by, written });
      return tried === 0
        ? say(THEATRE.choose.nothing, { place })
        : say(THEATRE.choose.cell, { place, before: soFar, tried });
    case 'try':
      if (!searches) return say(THEATRE.tries.nothing, { method, aims });
      if (step.token === null) return say(THEATRE.tries.all, { tried, place, truth });
      return say(isTruth ? THEATRE.tries.truth : THEATRE.tries.one, { letter, place });
    case 'rollOut':
      if (!searches) return say(THEATRE.rollOut.nothing, { method });
      return step.token === null
        ? rolledOut(say, view.referenceOut.subarray(t * T + t + 1, (t + 1) * T), own.reference)
        : say(THEATRE.rollOut.one, { word: wordOf(trace, finishedAt(trace, t, a)) });
    case 'cost':
      return step.token === null ? costsAt(trace, t) : costOf(trace, t, a);
    case 'target': {
      if (tried === 0) return say(THEATRE.target.nothing, { place });
      if (!searches)
        return say(aims === 'drawn' ? THEATRE.target.drawn : THEATRE.target.truth, { method, letter });
      const here = say(THEATRE.target.here, { place, letter, target: decimals(at(view.target, row)) });
      return `${wanted(say, own, here)}${isTruth ? '' : ` ${say(THEATRE.target.ofMle, { truth })}`}`;
    }
    case 'gradient': {
      if (tried === 0) return say(THEATRE.gradient.nothing, { place });
      const cross = !searches || OBJECTIVE_INFO[own.objective].crossEntropy;
      const slope = at(view.push, row);
      const moved = { letter, push: push(slope) };
      return cross
        ? say(THEATRE.gradient.towards, {
            ...{ ...moved, p: decimals(at(view.model, row)), q: decimals(at(view.target, row)) },
          })
        : say(THEATRE.gradient.slope, {
            ...{ ...moved, formula: OBJECTIVE_INFO[own.objective].formula, slope: decimals(slope) },
          });
    }
    case 'update':
      return costs === 'leaves'
        ? say(THEATRE.update.features)
        : say(THEATRE.update.network, { loss: fixed(trace.loss, 3), norm: fixed(trace.gradientNorm, 2) });
    case 'decode': {
      const [was, is] = [wordOf(trace, before.tokens), wordOf(trace, after.tokens)];
      const gain = Array.from(
        word.targets,
        (token, p) => at(after.chances, p * V + token) - at(before.chances, p * V + token),
      );
      const risen = gain.filter((each) => each > 0).length;
      return was === is
        ? say(THEATRE.decode.same, { is, risen, all: T })
        : say(THEATRE.decode.changed, { is, was, risen, all: T });
    }
  }
}

/** The costs of all that is tried at a cell. */
function costsAt(trace: LessonTrace, cell: number): string {
  const say = sayIn(trace);
  const { view, vocabulary, costs } = trace;
  const tried = triedAt(trace, cell);
  const here = tried.map((token) => at(view.cost, cell * vocabulary.length + token));
  const place = cell + 1;
  if (here.length === 0) return say(THEATRE.cost.nothing, { place });
  if (costs === 'leaves') return say(THEATRE.cost.ends, { costs: here.map(decimals).join(', ') });
  const range = { low: decimals(Math.min(...here)), high: decimals(Math.max(...here)), place };
  return tried.every((token) => isShare(trace, cell, token))
    ? say(THEATRE.cost.shares, range)
    : say(THEATRE.cost.counts, range);
}

/** The cost of one token. */
function costOf(trace: LessonTrace, cell: number, token: number): string {
  const say = sayIn(trace);
  const cost = decimals(at(trace.view.cost, cell * trace.vocabulary.length + token));
  if (trace.costs === 'leaves') return say(THEATRE.cost.end, { cost });
  const letter = letterAt(trace, cell, token);
  if (!isShare(trace, cell, token)) return say(THEATRE.cost.count, { letter, cost });
  const wrong = wrongIn(trace, finishedAt(trace, cell, token));
  return say(THEATRE.cost.share, { letter, wrong, all: trace.word.targets.length, cost });
}
