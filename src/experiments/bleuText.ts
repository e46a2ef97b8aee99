/** BLEU in words: with the share of unknown words, what it is with those as one word, and why it may be 0. */
import type { Say } from '../text/say.ts';
import type { Scores } from './reports.ts';

const UNKNOWN = '{$share} % of the true {$units} are unknown';
const WHY_ZERO =
  'BLEU is 0 where no four {$units} in a row are right, as in {$sequences} of fewer {$units}; chrF tells those apart';

/** A score of 0 … 1 in points of a hundred, as the field gives it. */
const points = (score: number): string => (100 * score).toFixed(1);

/** `BLEU 31.2 (33.0 with unknown words as one word; 4.1 % of the true words are unknown)`, `chrF 52.0`; nothing without a BLEU. */
export function bleuText(
  say: Say,
  { bleu, bleuUnknownAsWord, unknownRate, chrF }: Scores,
): readonly string[] {
  if (bleu === undefined) return [];
  const asWord = bleuUnknownAsWord;
  const aside = [
    ...(asWord === undefined
      ? []
      : [say('{$score} with unknown {$units} as one {$unit}', { score: points(asWord) })]),
    ...(unknownRate === undefined ? [] : [say(UNKNOWN, { share: points(unknownRate) })]),
    ...(bleu === 0 ? [say(WHY_ZERO)] : []),
  ];
  return [
    `BLEU ${points(bleu)}${aside.length === 0 ? '' : ` (${aside.join('; ')})`}`,
    ...(chrF === undefined ? [] : [`chrF ${points(chrF)}`]),
  ];
}

/** What stands under the BLEU of several contestants on the same words: a sentence each. */
export function bleuNotes(say: Say, all: readonly Scores[]): readonly string[] {
  const unknownRate = all.find((one) => one.unknownRate !== undefined)?.unknownRate;
  const asWord = all.flatMap(({ bleuUnknownAsWord: score }) => (score === undefined ? [] : [points(score)]));
  const scores = new Intl.ListFormat('en-GB').format(asWord);
  return [
    ...(unknownRate === undefined ? [] : [`${say(UNKNOWN, { share: points(unknownRate) })}.`]),
    ...(asWord.length === 0
      ? []
      : [
          say('An unknown {$unit} never matches; with unknown {$units} as one {$unit} BLEU is {$scores}.', {
            scores,
          }),
        ]),
    ...(all.some(({ bleu }) => bleu === 0) ? [`${say(WHY_ZERO)}.`] : []),
  ];
}
