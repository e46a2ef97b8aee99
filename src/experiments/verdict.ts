/** Who leads now, by how much, how surely and on how many words: one careful sentence from the tests of a run. */
import { at } from '../base/assert.ts';
import { sureSign } from '../statistics/sureSign.ts';
import { contestantNames } from './contestantName.ts';
import { isUsed } from './fieldUse.ts';
import { effectiveSettings } from './methodSettings.ts';
import type { Evaluation } from './reports.ts';
import type { ContestantSettings } from './settings.ts';
import { standingOf, type Standing } from './standing.ts';
import { VERDICT } from '../text/en/verdict.ts';
import type { Say } from '../tasks/say.ts';
import { decimal, fixed, grouped as count, listed, share as percent } from '../text/numbers.ts';

export type Verdict =
  | { readonly kind: 'nothing' }
  | { readonly kind: Exclude<Standing['kind'], 'nothing'>; readonly sentence: string };

/** Two in front of a ranking. */
type Duel = Extract<Standing, { readonly margin: unknown }>;
type NameOf = (evaluation: Evaluation) => string;

/** Points of a percent; below one two digits. */
const pointsLike = (difference: number) => (value: number) =>
  decimal(
    (100 * value)
      .toFixed(Math.abs(difference) < 0.00995 ? 2 : 1)
      .replace(/^-(?=0\.?0*$)/, '')
      .replace('-', '−'),
  );

/**
 * @param evaluations of the run; each contestant's in the order they were made
 * @param contestants as they compete in it
 * @param own what a plugin has in the place of the data's
 */
export function verdictOf(
  say: Say,
  evaluations: readonly Evaluation[],
  contestants: readonly ContestantSettings[],
  own: Own = {},
): Verdict {
  const names = contestantNames(contestants);
  const nameOf: NameOf = ({ contestant }) => at(names, contestant);
  const standing = standingOf(evaluations, contestants.length);
  if (standing.kind === 'nothing') return standing;
  const { kind, ranked, first } = standing;
  const on = first.wordCount === undefined ? say(VERDICT.onAll) : say(VERDICT.on, { words: first.wordCount });
  switch (kind) {
    case 'start':
      return { kind, sentence: startSentence(say, ranked, on) };
    case 'alone': {
      const error = percent(first.letterError);
      return {
        kind,
        sentence: say(VERDICT.alone, {
          ...{ name: nameOf(first), error, on, after: afterUpdates(say, ranked, nameOf) },
        }),
      };
    }
    default:
      return { kind, sentence: duelSentence(say, standing, nameOf, on, { contestants, ...own }) };
  }
}

/** What a plugin has in the place of the data's own. */
interface Own {
  /** Whether its cost takes the place of the data's. */
  readonly ownCost?: boolean | undefined;
  /** What its task calls the error that it measures; absent where it has none. */
  readonly errorName?: string | undefined;
}

/** Who competes, by what. */
interface Rivals extends Own {
  readonly contestants: readonly ContestantSettings[];
}

/** Networks begin at the same weights, linear chains at none. */
function startSentence(say: Say, ranked: readonly Evaluation[], on: string): string {
  const errors = [at(ranked, 0), at(ranked, ranked.length - 1)].map(({ letterError }) =>
    percent(letterError),
  );
  const [least = '', most = ''] = errors;
  if (least !== most) return say(VERDICT.startRange, { least: least.replace(' %', ''), most, on });
  return say(ranked.length > 1 ? VERDICT.startAlike : VERDICT.start, { error: least, on });
}

function duelSentence(
  say: Say,
  { kind, ranked, first, second, margin }: Duel,
  nameOf: NameOf,
  on: string,
  rivals: Rivals,
): string {
  const { difference, interval } = margin.letters;
  const points = pointsLike(difference);
  const ranged = interval && { low: points(interval[0]), high: points(interval[1]) };
  const one = nameOf(first);
  const by = say(VERDICT.by, { points: points(difference) });
  const where = `${on} ${afterUpdates(say, ranked, nameOf)}`;
  // The interval stands behind what it is of: the rival, or the difference.
  const rival = nameOf(second);
  const other = ranged === null ? rival : say(VERDICT.range, { other: rival, ...ranged });
  const isSame = difference === 0 && [0, 1].every((end) => interval?.[end] === 0);
  if (isSame) return say(VERDICT.same, { one, other: rival, where });
  switch (kind) {
    case 'unknown':
      return say(VERDICT.unknown, { one, by, other: rival, where });
    case 'close':
      return say(VERDICT.close, { one, by, other, where });
    case 'perhaps':
      return say(VERDICT.perhaps, { one, by, other, where });
    case 'lead': {
      const contrary =
        ownError(say, first, second, rivals) ??
        wholeWords(say, { first, second, margin }, nameOf, rivals) ??
        otherMeasure(say, first, second);
      const told = {
        one,
        other: rival,
        by: ranged === null ? by : say(VERDICT.rangeOfBy, { by, ...ranged }),
        where,
      };
      return contrary === null ? say(VERDICT.lead, told) : say(VERDICT.leadBut, { ...told, contrary });
    }
  }
}

/** Learns from how many letters are wrong, not from whether any is. */
function countsLetters(contestant: ContestantSettings, { ownCost = false }: Own): boolean {
  const { cost } = effectiveSettings(contestant);
  if (cost === 'task' && ownCost) return false;
  return isUsed(contestant, 'cost') && ['task', 'hamming', 'edit'].includes(cost);
}

/** Words without any mistake may be the other way round: said where that is as sure. */
function wholeWords(
  say: Say,
  { first, second, margin }: Pick<Duel, 'first' | 'second' | 'margin'>,
  nameOf: NameOf,
  rivals: Rivals,
): string | null {
  if (sureSign(margin.words.interval) >= 0) return null;
  const right = ({ wordError }: Evaluation): string => fixed(100 * (1 - wordError), 1);
  const told = { name: nameOf(second), right: right(second), less: right(first) };
  return countsLetters(at(rivals.contestants, first.contestant), rivals)
    ? say(VERDICT.wholeWordsWhy, { ...told, first: nameOf(first) })
    : say(VERDICT.wholeWords, told);
}

/** What a task of the user's own measures, and reports, may be the other way round. */
function ownError(say: Say, first: Evaluation, second: Evaluation, { errorName }: Own): string | null {
  const [own, theirs] = [first.ownError, second.ownError];
  if (errorName === undefined || own === undefined || theirs === undefined || own <= theirs) return null;
  const told = { own: fixed(100 * own, 1), theirs: fixed(100 * theirs, 1) };
  return say(VERDICT.ownError, { error: errorName, ...told });
}

/** F1 of chunks or BLEU may be the other way round: no test, but the reader will look at it. */
function otherMeasure(say: Say, first: Evaluation, second: Evaluation): string | null {
  for (const measure of ['chunkF1', 'bleu'] as const) {
    const [own, theirs] = [first[measure], second[measure]];
    if (own !== undefined && theirs !== undefined && own < theirs)
      return say(VERDICT[measure], { own: fixed(100 * own, 1), theirs: fixed(100 * theirs, 1) });
  }
  return null;
}

/** `after 1,200 updates`, `after 9,000 (MLE) and 400 (SeaRNN) updates` */
function afterUpdates(say: Say, ranked: readonly Evaluation[], nameOf: NameOf): string {
  if (new Set(ranked.map(({ update }) => update)).size === 1)
    return say(VERDICT.after, { updates: at(ranked, 0).update });
  const all = ranked.map((one) => `${count(one.update)} (${nameOf(one)})`);
  return say(VERDICT.afterEach, { updates: listed(all) });
}
