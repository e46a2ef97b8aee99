/** Handwritten words as a data set: vocabulary, examples, and the splits that their source allows. */
import { PlaygroundError } from '../../base/errors.ts';
import { LETTER_DATA } from '../../text/en/letterData.ts';
import { SPLITS } from '../../text/en/splits.ts';
import { tell } from '../../text/tell.ts';
import { vectorsOf } from '../packing.ts';
import { offerSplits, type OfferedSplit } from '../offeredSplits.ts';
import type { DataSet } from '../task.ts';
import type { BuiltInLetters } from './builtInLetters.ts';
import { fnv1a } from '../fingerprint.ts';
import type { ParsedLetters } from './kasselFormat.ts';
import { splitByType, splitWhere } from './letterSplits.ts';
import { LETTERS, LETTER_PIXELS, spell, type LetterWord } from './letterWords.ts';

const TOLD = SPLITS.letters;

function byType(words: readonly LetterWord[]): OfferedSplit {
  return {
    id: 'by-type',
    ...TOLD.byType,
    make: () => splitByType(words),
  };
}

/** FNV-1a over every word's length, group, letters and pixels, as 8 hexadecimal digits. */
function fingerprintOf(words: readonly LetterWord[]): string {
  let hash = fnv1a([]);
  for (const { targets, inputs, group } of words)
    hash = fnv1a(inputs, fnv1a(targets, fnv1a([targets.length, group], hash)));
  return hash.toString(16).padStart(8, '0');
}

function makeDataSet(name: string, words: readonly LetterWord[], offered: readonly OfferedSplit[]): DataSet {
  return {
    name,
    task: 'letters',
    vocabulary: LETTERS,
    sourceVocabulary: null,
    packing: vectorsOf(LETTER_PIXELS),
    examples: words.map(({ inputs, targets }, index) => ({ index, inputs, targets })),
    fingerprint: fingerprintOf(words),
    ...offerSplits(name, offered),
  };
}

/** The built-in words, with the splits `by-type` and `by-writer`. */
export function builtInDataSet({ words, testWriters }: BuiltInLetters, name: string): DataSet {
  const test = new Set(testWriters);
  const writers = Int32Array.from(words, ({ group }) => group);
  const data = makeDataSet(name, words, [
    byType(words),
    {
      id: 'by-writer',
      ...TOLD.byWriter,
      make: () => splitWhere(words, (word) => test.has(word.group)),
    },
  ]);
  return { ...data, writers };
}

/**
 * A file's words, with a split `fold-k` for each fold that it holds (when there are two or more) and `by-type`.
 * @throws PlaygroundError `bad-data` when the file leaves nothing to train on or nothing to test.
 */
export function kasselDataSet(name: string, { words, folds }: ParsedLetters): DataSet {
  const byFold = folds.map((fold): OfferedSplit => ({
    id: `fold-${fold}`,
    label: tell(TOLD.fold.label, { fold }),
    help: tell(TOLD.fold.help, { fold, others: folds.length - 1 }),
    make: () => splitWhere(words, (word) => word.group === fold),
  }));
  const first = words[0] && spell(words[0]);
  const hasTypes = words.some((word) => spell(word) !== first);
  const offered = [...(folds.length > 1 ? byFold : []), ...(hasTypes ? [byType(words)] : [])];
  if (offered.length === 0) {
    throw new PlaygroundError('bad-data', tell(LETTER_DATA.nothingToTest, { name }));
  }
  return makeDataSet(name, words, offered);
}
