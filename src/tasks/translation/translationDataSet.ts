/** Pairs of sentences as a data set: one language is read, the other written, up to an end. @see SeaRNN §5, machine translation */
import { at } from '../../base/assert.ts';
import { PlaygroundError } from '../../base/errors.ts';
import { endsSlice, type Sliced } from '../../base/sliced.ts';
import { tokensOf } from '../../base/tokens.ts';
import { PAIR_FILES } from '../../text/en/pairFiles.ts';
import { tell } from '../../text/tell.ts';
import { WrittenWords } from '../writtenWords.ts';
import { leavingOut } from '../leavingOut.ts';
import { fingerprintOf, fnv1a, fnv1aOfLine } from '../fingerprint.ts';
import { divide, offerSplits, type Separate } from '../offeredSplits.ts';
import type { CharacterSides, DataSet, Example, Vocabularies } from '../task.ts';
import type { SentencePair } from './grammar.ts';
import { withReferences } from './severalReferences.ts';
import { SourceIds } from '../sourceIds.ts';

/** Sentences with more words on either side are left out. */
const LONGEST = 15;
/** The same where characters are the words. */
export const LONGEST_IN_CHARACTERS = 30;
/** Words that training has less often are all one. */
const LEAST_COUNT = 3;
/** Words of a language at most, the commonest of them. */
const MOST_WORDS = 30_000;
const UNKNOWN = '<unk>';
const END = '</s>';
/** Pairs that translation needs. */
export const FEWEST = 20;

/** What the sides of a pair are made of. */
function unitsOf(characters: CharacterSides | undefined): string {
  const { words, characters: all, both } = PAIR_FILES.units;
  if (characters === undefined) return tell(words);
  return tell(characters.read && characters.written ? all : both);
}

/** The unknown word, then all that are common enough, in the order of first use. */
function* vocabularyOf(sentences: readonly (readonly string[])[]): Sliced<readonly string[]> {
  const counts = new Map<string, number>();
  for (const [i, words] of sentences.entries()) {
    if (endsSlice(i)) yield;
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const common = [...counts].filter(([, count]) => count >= LEAST_COUNT);
  const kept = new Set(
    common
      .toSorted((a, b) => b[1] - a[1])
      .slice(0, MOST_WORDS)
      .map(([word]) => word),
  );
  return [UNKNOWN, ...common.filter(([word]) => kept.has(word)).map(([word]) => word)];
}

/**
 * What is `separate` tests, else a tenth of the sentences, the last one or one drawn from all of them. Words are those of training (of the first nine tenths), or of what a run was `trained` with.
 * @param characters which sides are cut into characters; absent where none is
 * @throws PlaygroundError `bad-data` when there are less than twenty sentences that are short enough
 */
export function* translationDataSet(
  name: string,
  all: readonly SentencePair[],
  trained?: Vocabularies,
  {
    characters,
    separate,
  }: {
    readonly characters?: CharacterSides | undefined;
    readonly separate?: Separate<SentencePair> | undefined;
  } = {},
): Sliced<DataSet> {
  const most = characters === undefined ? LONGEST : LONGEST_IN_CHARACTERS;
  const units = unitsOf(characters);
  const isEmpty = ({ source, target }: SentencePair): boolean => source.length === 0 || target.length === 0;
  const isLong = ({ source, target }: SentencePair): boolean => Math.max(source.length, target.length) > most;
  const fitting = (list: readonly SentencePair[]) => list.filter((pair) => !isEmpty(pair) && !isLong(pair));
  const own = fitting(all);
  if (own.length < FEWEST)
    throw new PlaygroundError(
      'bad-data',
      tell(PAIR_FILES.tooFew, { name, count: own.length, most, units, least: FEWEST }),
    );
  const beside = separate && {
    heldOut: separate.heldOut && fitting(separate.heldOut),
    test: separate.test && fitting(separate.test),
  };
  const { items: pairs, training, offered } = divide(own, beside);
  const train = pairs.slice(0, training);
  const known = trained?.task === 'translation' ? trained : null;
  const sources = known?.sourceVocabulary ?? (yield* vocabularyOf(train.map(({ source }) => source)));
  const vocabulary = known?.vocabulary ?? [...(yield* vocabularyOf(train.map(({ target }) => target))), END];
  const tokenIds = new Map(sources.map((word, id) => [word, id]));
  const written = new WrittenWords(vocabulary);
  const examples: Example[] = [];
  const sourceIds = new SourceIds();
  let hash = fnv1a([]);
  for (const [index, { source, target }] of pairs.entries()) {
    if (endsSlice(index)) yield;
    const inputs = tokensOf(
      source.map((word) => tokenIds.get(word) ?? 0),
      sources.length,
    );
    examples.push({ index, inputs, ...written.tokensOf(target) });
    sourceIds.add(source);
    hash = fnv1aOfLine(`${source.join(' ')}\t${target.join(' ')}`, hash);
  }
  const sidesOf = (index: number) => {
    const { targets, truth = targets } = at(examples, index);
    return { source: at(pairs, index).source.join(' '), truth };
  };
  const given = [...all, ...(separate?.heldOut ?? []), ...(separate?.test ?? [])];
  const empty = given.filter(isEmpty).length;
  // How much may be written of a test sentence hangs on no file that is held out.
  const limiting = [...own, ...(beside?.test ?? [])];
  const longest = limiting.reduce((length, { target }) => Math.max(length, target.length), 0);
  return {
    name,
    task: 'translation',
    vocabulary,
    sourceVocabulary: sources,
    packing: {
      ...{ inputSize: 1, sourceTokens: sources.length },
      ending: { token: vocabulary.length - 1, cells: longest + 1 },
      measure: 'bleu',
      words: written.all,
    },
    characters,
    ...leavingOut([
      { count: empty, reason: tell(PAIR_FILES.leftOut.empty) },
      { count: given.length - empty - pairs.length, reason: tell(PAIR_FILES.leftOut.long, { most, units }) },
    ]),
    examples,
    sourceIds: sourceIds.all,
    fingerprint: fingerprintOf(hash),
    ...offerSplits(
      name,
      offered.map((each) => ({ ...each, make: () => withReferences(each.make(), sidesOf) })),
    ),
  };
}
