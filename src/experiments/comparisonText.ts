/** What a comparison of two contestants says, in words: who reads what wrong, and how often chance alone does that. */
import type { ComparedFigure, PairedComparison } from './examination.ts';
import { FIGURE_NAMES } from './reportedFigure.ts';
import type { Say } from '../text/say.ts';

/** `0.008`, `0.049`, `0.23`, `below 0.001`. */
export function pValueText(p: number): string {
  if (p < 0.001) return 'below 0.001';
  return p.toFixed(p < 0.1 ? 3 : 2);
}

/** How often readers that are equally good would differ as much. */
function chanceText(p: number): string {
  if (p >= 0.995) return 'every time';
  if (p > 0.5) return `in ${Math.round(100 * p)} of 100 cases`;
  if (p < 0.001) return 'less than once in 1,000 times';
  return `once in ${Math.round(1 / p).toLocaleString('en-GB')} times`;
}

/** `MLE reads 12 words wrong that SeaRNN reads right, 30 the other way: p = 0.008; …`. */
export function mcNemarText(
  say: Say,
  { first, second, onlyFirstWrong, onlySecondWrong, pValue }: PairedComparison,
  names: readonly string[],
): string {
  const [one, other] = [names[first] ?? '', names[second] ?? ''];
  if (onlyFirstWrong + onlySecondWrong === 0)
    return say(
      '{$one} and {$other} read the same {$sequences} right: nothing tells them apart by {$sequence}.',
      {
        one,
        other,
      },
    );
  const p = pValueText(pValue);
  return say(
    `{$one} reads { $count ->
  [one] 1 {$sequence}
 *[other] {$count} {$sequences}
} wrong that {$other} reads right, {$back} the other way: p {$p}; if both were equally good, a difference this large would come about by chance {$chance}.`,
    {
      ...{ one, other, count: onlyFirstWrong, back: onlySecondWrong },
      ...{ p: p.startsWith('below') ? p : `= ${p}`, chance: chanceText(pValue) },
    },
  );
}

/** `+1.20`, `−0.31`: points of a percent, signed. */
const points = (value: number): string => {
  const text = Math.abs(100 * value).toFixed(2);
  return text === '0.00' ? '0.00' : `${value < 0 ? '−' : '+'}${text}`;
};

const COMPARED = {
  ...FIGURE_NAMES,
  edits: '{$unit} error by edits',
} as const satisfies Readonly<Record<ComparedFigure, string>>;

/** `Letter error of MLE less that of SeaRNN: +1.20 points, 95 % interval −0.10 to +2.40; …`. */
export function bootstrapText(
  say: Say,
  { first, second, figure, difference, low, high }: PairedComparison,
  names: readonly string[],
): string {
  const [one, other] = [names[first] ?? '', names[second] ?? ''];
  const what = say(COMPARED[figure]);
  // Of scores more is better, of errors less.
  const [better, worse] = figure === 'chunkF1' || figure === 'bleu' ? [one, other] : [other, one];
  const verdict =
    low <= 0 && high >= 0
      ? say('0 is inside, so other {$sequences} of this kind might reverse the order')
      : `0 is outside, so ${low > 0 ? better : worse} is better by ${what}, and not only in this sample`;
  return `${what.charAt(0).toUpperCase()}${what.slice(1)} of ${one} less that of ${other}: ${points(difference)} points, 95 % interval ${points(low)} to ${points(high)}: ${verdict}.`;
}
