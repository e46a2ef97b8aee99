/** Test error: whole sequences are decoded, counted by token and by sequence. */
import { at } from '../base/assert.ts';
import type { ErrorRates } from '../experiments/reports.ts';
import { countChunks, f1 } from '../searnn/costs/chunkF1.ts';
import { editDistances } from '../searnn/costs/editDistance.ts';
import { lengthBefore } from '../searnn/costs/sequenceCost.ts';
import type { YieldPoint } from '../searnn/policy.ts';
import type { Packing } from '../tasks/packing.ts';
import type { Example } from '../tasks/task.ts';
import { ownMarks } from './ownMarks.ts';
import { bleuMarks } from './bleuMarks.ts';
import { writings, type Writer, type Writing } from './writings.ts';

/**
 * Counts wrong positions, or, where a token ends sequences, insertions, deletions and replacements before it: the fewest
 * that make a reference of what was written.
 */
export function countMistakes(
  packing: Packing,
): (writing: Pick<Writing, 'written' | 'references'>) => number {
  const wrongIn = mistakesAgainst(packing);
  return ({ written, references }) => Math.min(...references.map((truth) => wrongIn(written, truth)));
}

function mistakesAgainst({ ending }: Packing): (written: Int32Array, truth: Int32Array) => number {
  if (ending === null)
    return (written, truth) => written.reduce((sum, token, t) => sum + Number(token !== truth[t]), 0);
  const distances = editDistances();
  const lengthOf = (tokens: Int32Array): number => lengthBefore(ending.token, tokens, tokens.length, 0);
  return (written, truth) => {
    const length = lengthOf(truth);
    return at(distances(written, 0, lengthOf(written), truth, length), length);
  };
}

/** What reading W words comes to. */
export interface Marks {
  readonly rates: ErrorRates;
  /** Mistakes in each word, in the order of the words [W]. */
  readonly mistakes: Int32Array;
}

/** The errors alone of `markWords`. */
export async function evaluate(
  writer: Writer,
  examples: readonly Example[],
  yieldPoint: YieldPoint,
): Promise<ErrorRates> {
  return (await markWords(writer, examples, yieldPoint)).rates;
}

/** Decodes `examples` and counts: mistakes by tokens of the truth, and sequences with any. */
export async function markWords(
  writer: Writer,
  examples: readonly Example[],
  yieldPoint: YieldPoint,
): Promise<Marks> {
  const { packing } = writer;
  const wrongIn = countMistakes(packing);
  let wrongLetters = 0;
  let letters = 0;
  let wrongWords = 0;
  const { tags = null } = packing;
  const bleu = bleuMarks(packing);
  const own = ownMarks(writer);
  const chunks = { truth: 0, written: 0, right: 0 };
  const places = new Map(examples.map((example, place) => [example, place]));
  const mistakes = new Int32Array(examples.length);
  for await (const group of writings(writer, examples, yieldPoint))
    for (const writing of group) {
      const { example, written, truth } = writing;
      const wrong = wrongIn(writing);
      bleu?.add(writing);
      own?.add(writing);
      if (tags !== null) countChunks(chunks, tags, written, truth, truth.length);
      // A batch sorts its words by length.
      mistakes[places.get(example) ?? 0] = wrong;
      wrongLetters += wrong;
      wrongWords += Number(wrong > 0);
      letters += example.targets.length;
    }
  const rates = {
    letterError: wrongLetters / letters,
    wordError: wrongWords / examples.length,
    ...(tags !== null && { chunkF1: f1(chunks) }),
    ...bleu?.rates(),
    ...own?.rates(),
  };
  return { rates, mistakes };
}
