/** What is measured of translations beside their edits: BLEU, its older reading, the unknown words, and chrF. */
import type { ErrorRates } from '../experiments/reports.ts';
import { lengthBefore } from '../searnn/costs/sequenceCost.ts';
import { addBleu, bleuOf, noBleuCounts } from '../statistics/corpusBleu.ts';
import { addChrf, chrfOf, noChrfCounts } from '../statistics/chrF.ts';
import { shareOf, type Share } from '../statistics/share.ts';
import type { Packing } from '../tasks/packing.ts';
import type { Writing } from './writings.ts';

/** The word of the vocabulary that is written in the place of all that it lacks. */
const UNKNOWN = 0;

/** The words before the end. */
export const wordsBefore = (end: number, tokens: Int32Array): readonly number[] =>
  Array.from(tokens.subarray(0, lengthBefore(end, tokens, tokens.length, 0)));

/** Adds sentences up, and takes the figures of all of them. */
export interface BleuMarks {
  add(writing: Writing): void;
  rates(): Pick<ErrorRates, 'bleu' | 'bleuUnknownAsWord' | 'unknownRate' | 'chrF'>;
}

/** Null where data are not measured so. */
export function bleuMarks({ measure, ending, words = [] }: Packing): BleuMarks | null {
  if (measure !== 'bleu' || ending === null) return null;
  const [bleu, asWord, chrf] = [noBleuCounts(), noBleuCounts(), noChrfCounts()];
  // The end is the last word of the vocabulary.
  const lacks = (token: number): boolean => token > ending.token;
  let unknown: Share = { part: 0, whole: 0 };
  const textOf = (tokens: readonly number[]): string => tokens.map((token) => words[token] ?? '').join('');
  return {
    add({ written, references }) {
      const own = wordsBefore(ending.token, written);
      const there = references.map((tokens) => wordsBefore(ending.token, tokens));
      addBleu(bleu, own, there);
      addBleu(
        asWord,
        own,
        there.map((tokens) => tokens.map((token) => (lacks(token) ? UNKNOWN : token))),
      );
      addChrf(chrf, textOf(own), there.map(textOf));
      const { part, whole } = shareOf(there.flat().map(lacks));
      unknown = { part: unknown.part + part, whole: unknown.whole + whole };
    },
    rates: () => ({
      bleu: bleuOf(bleu),
      ...(unknown.part > 0 && { bleuUnknownAsWord: bleuOf(asWord) }),
      unknownRate: unknown.whole === 0 ? 0 : unknown.part / unknown.whole,
      chrF: chrfOf(chrf),
    }),
  };
}
