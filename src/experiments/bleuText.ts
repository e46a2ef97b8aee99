/** BLEU in words: with the share of unknown words, what it is with those as one word, and why it may be 0. */
import type { Say } from '../text/say.ts';
import type { ErrorRates } from './reports.ts';

type Scores = Pick<ErrorRates, 'bleu' | 'bleuUnknownAsWord' | 'unknownRate' | 'chrF'>;

const WHY_ZERO =
  'BLEU is 0 where no four {$units} in a row are right, as in {$sequences} of fewer {$units}; chrF tells those apart';

/** A score of 0 … 1 in points of a hundred, as the field gives it. */
const points = (score: number): string => (100 * score).toFixed(1);

/** `BLEU 31.2 (33.0 with unknown words as one word; 4.1 % of the true words are unknown), chrF 52.0`; nothing without a BLEU. */
export function bleuText(
  say: Say,
  { bleu, bleuUnknownAsWord, unknownRate, chrF }: Scores,
): readonly string[] {
  if (bleu === undefined) return [];
  const aside = [
    ...(bleuUnknownAsWord === undefined
      ? []
      : [say(`${points(bleuUnknownAsWord)} with unknown {$units} as one {$unit}`)]),
    ...(unknownRate === undefined ? [] : [say(`${points(unknownRate)} % of the true {$units} are unknown`)]),
    ...(bleu === 0 ? [say(WHY_ZERO)] : []),
  ];
  return [
    `BLEU ${points(bleu)}${aside.length === 0 ? '' : ` (${aside.join('; ')})`}`,
    ...(chrF === undefined ? [] : [`chrF ${points(chrF)}`]),
  ];
}

/** What stands under the BLEU of several contestants on the same words: a sentence each. */
export function bleuNotes(say: Say, all: readonly Scores[]): readonly string[] {
  const [first] = all.filter(({ bleu }) => bleu !== undefined);
  if (first === undefined) return [];
  const { unknownRate } = first;
  const asWord = all.flatMap(({ bleuUnknownAsWord }) =>
    bleuUnknownAsWord === undefined ? [] : [points(bleuUnknownAsWord)],
  );
  const older =
    asWord.length === 0
      ? ''
      : `; an unknown {$unit} never matches. With unknown {$units} as one {$unit} BLEU is ${new Intl.ListFormat('en-GB').format(asWord)}`;
  return [
    ...(unknownRate === undefined
      ? []
      : [say(`${points(unknownRate)} % of the true {$units} are unknown${older}.`)]),
    ...(all.some(({ bleu }) => bleu === 0) ? [say(`${WHY_ZERO}.`)] : []),
  ];
}
