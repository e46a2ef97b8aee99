/** What a comparison of two contestants says, in words: who reads what wrong, and how often chance alone does that. */
import type { PairedComparison } from './examination.ts';
import { isScore } from './reportedFigure.ts';
import { COMPARISON } from '../text/en/comparison.ts';
import { FIGURES } from '../text/en/figures.ts';
import { sayOfAny, type Say } from '../tasks/say.ts';
import { decimal, fixed } from '../text/numbers.ts';

/** `0.008`, `0.049`, `0.23`, `below 0.001`. */
export function pValueText(p: number): string {
  return p < 0.001 ? sayOfAny(COMPARISON.below) : fixed(p, p < 0.1 ? 3 : 2);
}

/** How often readers that are equally good would differ as much. */
function chanceText(say: Say, p: number): string {
  const { chance } = COMPARISON;
  if (p >= 0.995) return say(chance.always);
  if (p > 0.5) return say(chance.often, { cases: Math.round(100 * p) });
  if (p < 0.001) return say(chance.never);
  return say(chance.once, { times: Math.round(1 / p) });
}

/** `MLE reads 12 words wrong that SeaRNN reads right, 30 the other way: p = 0.008; …`. */
export function mcNemarText(
  say: Say,
  { first, second, onlyFirstWrong, onlySecondWrong, pValue }: PairedComparison,
  names: readonly string[],
): string {
  const [one, other] = [names[first] ?? '', names[second] ?? ''];
  if (onlyFirstWrong + onlySecondWrong === 0) return say(COMPARISON.alike, { one, other });
  return say(pValue < 0.001 ? COMPARISON.differMuch : COMPARISON.differ, {
    ...{ one, other, count: onlyFirstWrong, back: onlySecondWrong },
    ...{ p: pValueText(pValue), chance: chanceText(say, pValue) },
  });
}

/** `+1.20`, `−0.31`: points of a percent, signed. */
const points = (value: number): string => {
  const text = Math.abs(100 * value).toFixed(2);
  return decimal(text === '0.00' ? text : `${value < 0 ? '−' : '+'}${text}`);
};

/** `Letter error of MLE less that of SeaRNN: +1.20 points, 95 % interval −0.10 to +2.40; …`. */
export function bootstrapText(
  say: Say,
  { first, second, figure, figureName, difference, low, high }: PairedComparison,
  names: readonly string[],
): string {
  const [one, other] = [names[first] ?? '', names[second] ?? ''];
  const what = figureName ?? say(FIGURES[figure]);
  const told = {
    ...{ what: `${what.charAt(0).toUpperCase()}${what.slice(1)}`, one, other },
    ...{ difference: points(difference), low: points(low), high: points(high) },
  };
  if (low <= 0 && high >= 0) return say(COMPARISON.inside, told);
  // Of scores more is better, of errors less.
  const [better, worse] = isScore(figure) ? [one, other] : [other, one];
  return say(COMPARISON.outside, { ...told, better: low > 0 ? better : worse, figure: what });
}
