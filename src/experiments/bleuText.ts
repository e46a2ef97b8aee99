/** BLEU in words: with the share of unknown words, what it is with those as one word, and why it may be 0. */
import { BLEU } from '../text/en/bleu.ts';
import type { Say } from '../tasks/say.ts';
import type { Scores } from './scores.ts';
import { fixed, listed } from '../text/numbers.ts';

/** A score of 0 … 1 in points of a hundred, as the field gives it. */
const points = (score: number): string => fixed(100 * score, 1);

/** `BLEU 31.2 (33.0 with unknown words as one word; 4.1 % of the true words are unknown)`, `chrF 52.0`; nothing without a BLEU. */
export function bleuText(
  say: Say,
  { bleu, bleuUnknownAsWord, unknownRate, chrF }: Scores,
): readonly string[] {
  if (bleu === undefined) return [];
  const asWord = bleuUnknownAsWord;
  const aside = [
    ...(asWord === undefined ? [] : [say(BLEU.asWord, { score: points(asWord) })]),
    ...(unknownRate === undefined ? [] : [say(BLEU.unknown, { share: points(unknownRate) })]),
    ...(bleu === 0 ? [say(BLEU.whyZero)] : []),
  ];
  return [
    aside.length === 0
      ? say(BLEU.score, { score: points(bleu) })
      : say(BLEU.scoreAside, { score: points(bleu), aside: aside.join('; ') }),
    ...(chrF === undefined ? [] : [say(BLEU.chrF, { score: points(chrF) })]),
  ];
}

/** What stands under the BLEU of several contestants on the same words: a sentence each. */
export function bleuNotes(say: Say, all: readonly Scores[]): readonly string[] {
  const unknownRate = all.find((one) => one.unknownRate !== undefined)?.unknownRate;
  const asWord = all.flatMap(({ bleuUnknownAsWord: score }) => (score === undefined ? [] : [points(score)]));
  const scores = listed(asWord);
  return [
    ...(unknownRate === undefined ? [] : [say(BLEU.notes.unknown, { share: points(unknownRate) })]),
    ...(asWord.length === 0 ? [] : [say(BLEU.notes.asWord, { scores })]),
    ...(all.some(({ bleu }) => bleu === 0) ? [say(BLEU.notes.whyZero)] : []),
  ];
}
