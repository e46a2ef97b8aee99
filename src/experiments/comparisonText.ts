/** What a comparison of two contestants says, in words: who reads what wrong, and how often chance alone does that. */
import type { ComparedFigure, PairedComparison } from './examination.ts';
import { FIGURE_NAMES } from './reportedFigure.ts';

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

const words = (count: number): string => `${count.toLocaleString('en-GB')} ${count === 1 ? 'word' : 'words'}`;

/** `MLE reads 12 words wrong that SeaRNN reads right, 30 the other way: p = 0.008; …`. */
export function mcNemarText(
  { first, second, onlyFirstWrong, onlySecondWrong, pValue }: PairedComparison,
  names: readonly string[],
): string {
  const [one, other] = [names[first] ?? '', names[second] ?? ''];
  if (onlyFirstWrong + onlySecondWrong === 0)
    return `${one} and ${other} read the same words right: nothing tells them apart by word.`;
  const p = pValueText(pValue);
  return `${one} reads ${words(onlyFirstWrong)} wrong that ${other} reads right, ${onlySecondWrong.toLocaleString('en-GB')} the other way: p ${p.startsWith('below') ? p : `= ${p}`}; if both were equally good, a difference this large would come about by chance ${chanceText(pValue)}.`;
}

/** `+1.20`, `−0.31`: points of a percent, signed. */
const points = (value: number): string => {
  const text = Math.abs(100 * value).toFixed(2);
  return text === '0.00' ? '0.00' : `${value < 0 ? '−' : '+'}${text}`;
};

const COMPARED: Readonly<Record<ComparedFigure, string>> = {
  ...FIGURE_NAMES,
  edits: 'letter error by edits',
};

/** `Letter error of MLE less that of SeaRNN: +1.20 points, 95 % interval −0.10 to +2.40; …`. */
export function bootstrapText(
  { first, second, figure, difference, low, high }: PairedComparison,
  names: readonly string[],
): string {
  const [one, other] = [names[first] ?? '', names[second] ?? ''];
  const what = COMPARED[figure];
  // Of scores more is better, of errors less.
  const [better, worse] = figure === 'chunkF1' || figure === 'bleu' ? [one, other] : [other, one];
  const verdict =
    low <= 0 && high >= 0
      ? '0 is inside, so other words of this kind might reverse the order'
      : `0 is outside, so ${low > 0 ? better : worse} is better by ${what}, and not only in this sample`;
  return `${what.charAt(0).toUpperCase()}${what.slice(1)} of ${one} less that of ${other}: ${points(difference)} points, 95 % interval ${points(low)} to ${points(high)}: ${verdict}.`;
}
