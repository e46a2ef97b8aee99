/** Who leads now, by how much, how surely and on how many words: one careful sentence from the tests of a run. */
import { at } from '../base/assert.ts';
import { sureSign } from '../statistics/sureSign.ts';
import { contestantNames } from './contestantName.ts';
import { isUsed } from './fieldUse.ts';
import { effectiveSettings } from './methodSettings.ts';
import type { Evaluation } from './reports.ts';
import type { ContestantSettings } from './settings.ts';
import { standingOf, type Standing } from './standing.ts';
import type { Say } from '../text/say.ts';

export type Verdict =
  | { readonly kind: 'nothing' }
  | { readonly kind: Exclude<Standing['kind'], 'nothing'>; readonly sentence: string };

/** Two in front of a ranking. */
type Duel = Extract<Standing, { readonly margin: unknown }>;
type NameOf = (evaluation: Evaluation) => string;

const count = (value: number): string => value.toLocaleString('en-GB');
const percent = (fraction: number): string => `${(100 * fraction).toFixed(1)} %`;
/** Points of a percent; below one two digits. */
const pointsLike = (difference: number) => (value: number) =>
  (100 * value)
    .toFixed(Math.abs(difference) < 0.00995 ? 2 : 1)
    .replace(/^-(?=0\.?0*$)/, '')
    .replace('-', '−');

/**
 * @param evaluations of the run; each contestant's in the order they were made
 * @param contestants as they compete in it
 */
export function verdictOf(
  say: Say,
  evaluations: readonly Evaluation[],
  contestants: readonly ContestantSettings[],
): Verdict {
  const names = contestantNames(contestants);
  const nameOf: NameOf = ({ contestant }) => at(names, contestant);
  const standing = standingOf(evaluations, contestants.length);
  if (standing.kind === 'nothing') return standing;
  const { kind, ranked, first } = standing;
  const words = first.wordCount === undefined ? 'the' : count(first.wordCount);
  const on = say('on {$words} test {$sequences}', { words });
  switch (kind) {
    case 'start':
      return { kind, sentence: startSentence(say, ranked, on) };
    case 'alone': {
      const error = percent(first.letterError);
      return {
        kind,
        sentence: say('{$name} has a {$unit} error of {$error} {$on} {$after}.', {
          ...{ name: nameOf(first), error, on, after: afterUpdates(ranked, nameOf) },
        }),
      };
    }
    default:
      return { kind, sentence: duelSentence(say, standing, nameOf, on, contestants) };
  }
}

/** Networks begin at the same weights, linear chains at none. */
function startSentence(say: Say, ranked: readonly Evaluation[], on: string): string {
  const errors = [at(ranked, 0), at(ranked, ranked.length - 1)].map(({ letterError }) =>
    percent(letterError),
  );
  const [least = '', most = ''] = errors;
  const before = say('Before the first update the {$unit} error is');
  if (least !== most)
    return `${before} ${least.replace(' %', '')} to ${most} ${on}: nothing has been learned yet.`;
  return `${before} ${least} ${on}: ${ranked.length > 1 ? 'the same start for all' : 'nothing has been learned yet'}.`;
}

function duelSentence(
  say: Say,
  { kind, ranked, first, second, margin }: Duel,
  nameOf: NameOf,
  on: string,
  contestants: readonly ContestantSettings[],
): string {
  const { difference, interval } = margin.letters;
  const points = pointsLike(difference);
  const range = interval === null ? '' : ` (${points(interval[0])} to ${points(interval[1])})`;
  const [one, other] = [nameOf(first), nameOf(second)];
  const by = say('{$points} points of {$unit} error', { points: points(difference) });
  const where = `${on} ${afterUpdates(ranked, nameOf)}`;
  switch (kind) {
    case 'unknown':
      return say(
        '{$one} is {$by} below {$other} {$where}, but too few of these {$sequences} are different to tell who leads.',
        { one, by, other, where },
      );
    case 'close':
      return `Too close to call: ${one} is ${by} below ${other}${range} ${where}.`;
    case 'perhaps':
      return `${one} is ${by} below ${other}${range} ${where}: a lead if the next test agrees.`;
    case 'lead': {
      const contrary =
        wholeWords(say, { first, second, margin }, nameOf, contestants) ?? otherMeasure(first, second);
      return `${one} leads ${other} by ${by}${range} ${where}${contrary === null ? '' : `, but ${contrary}`}. One seed: try another.`;
    }
  }
}

/** Learns from how many letters are wrong, not from whether any is. */
function countsLetters(contestant: ContestantSettings): boolean {
  const { cost } = effectiveSettings(contestant);
  return isUsed(contestant, 'cost') && ['task', 'hamming', 'edit'].includes(cost);
}

/** Words without any mistake may be the other way round: said where that is as sure. */
function wholeWords(
  say: Say,
  { first, second, margin }: Pick<Duel, 'first' | 'second' | 'margin'>,
  nameOf: NameOf,
  contestants: readonly ContestantSettings[],
): string | null {
  if (sureSign(margin.words.interval) >= 0) return null;
  const right = ({ wordError }: Evaluation): string => (100 * (1 - wordError)).toFixed(1);
  const why = countsLetters(at(contestants, first.contestant))
    ? say(': {$name} is taught to get few {$units} wrong', { name: nameOf(first) })
    : '';
  return say('{$name} gets more {$sequences} entirely right ({$right} against {$less} %){$why}', {
    ...{ name: nameOf(second), right: right(second), less: right(first), why },
  });
}

/** F1 of chunks or BLEU may be the other way round: no test, but the reader will look at it. */
function otherMeasure(first: Evaluation, second: Evaluation): string | null {
  for (const [name, measure] of [['chunk F1', 'chunkF1'] as const, ['BLEU', 'bleu'] as const]) {
    const [own, theirs] = [first[measure], second[measure]];
    if (own !== undefined && theirs !== undefined && own < theirs)
      return `its ${name} is lower (${(100 * own).toFixed(1)} against ${(100 * theirs).toFixed(1)})`;
  }
  return null;
}

/** `after 1,200 updates`, `after 9,000 (MLE) and 400 (SeaRNN) updates` */
function afterUpdates(ranked: readonly Evaluation[], nameOf: NameOf): string {
  if (new Set(ranked.map(({ update }) => update)).size === 1)
    return `after ${count(at(ranked, 0).update)} updates`;
  const all = ranked.map((one) => `${count(one.update)} (${nameOf(one)})`);
  return `after ${new Intl.ListFormat('en-GB').format(all)} updates`;
}
