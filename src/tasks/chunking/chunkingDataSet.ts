/** Tagged sentences as a data set: words are read, tags are written, one for each. @see SeaRNN §5, chunking */
import { PlaygroundError } from '../../base/errors.ts';
import { endsSlice, type Sliced } from '../../base/sliced.ts';
import { tokensOf } from '../../base/tokens.ts';
import { TAGGED_FILES } from '../../text/en/taggedFiles.ts';
import { tell } from '../../text/tell.ts';
import { fingerprintOf, fnv1a, fnv1aOfLine } from '../fingerprint.ts';
import { divide, offerSplits, type Separate } from '../offeredSplits.ts';
import type { DataSet, Example, Vocabularies } from '../task.ts';
import { chunkTagsOf } from './chunkTags.ts';
import type { TaggedSentence } from './conllFormat.ts';
import { someTags } from './tagScheme.ts';
import { isNumber, NUMBER, UNKNOWN } from './wordTokens.ts';
import { SourceIds } from '../sourceIds.ts';

/** Words that training has less often are all read as one. */
const LEAST_COUNT = 10;
const MOST_TAGS = 256;
/** Sentences that chunking needs. */
const FEWEST = 20;

/** What is read, in the order of first use: numbers, unknown words, then all that training has often enough. */
function* wordsOf(sentences: readonly TaggedSentence[]): Sliced<readonly string[]> {
  const counts = new Map<string, number>();
  for (const [i, { words }] of sentences.entries()) {
    if (endsSlice(i)) yield;
    for (const word of words) if (!isNumber(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [NUMBER, UNKNOWN, ...[...counts].filter(([, count]) => count >= LEAST_COUNT).map(([word]) => word)];
}

/** The tags of the sentences, or those that a run was trained with. @throws PlaygroundError `bad-data` when they are too many, or others */
function tagsOf(
  name: string,
  sentences: readonly TaggedSentence[],
  trained: readonly string[] | null,
): readonly string[] {
  const found = [...new Set(sentences.flatMap(({ tags }) => tags))].sort();
  const others = found.filter((tag) => trained?.includes(tag) === false);
  if (others.length > 0)
    throw new PlaygroundError('bad-data', tell(TAGGED_FILES.notLearned, { name, tags: someTags(others) }));
  if (found.length > MOST_TAGS)
    throw new PlaygroundError(
      'bad-data',
      tell(TAGGED_FILES.tooManyTags, { name, tags: String(found.length), most: MOST_TAGS }),
    );
  return trained ?? found;
}

/**
 * What is `separate` tests, else a tenth of the sentences, the last one or one drawn from all of them. Words and tags are its own, or what a run was `trained` with.
 * @throws PlaygroundError `bad-data` when there are less than twenty sentences, more than 256 tags, or tags that were not learned
 */
export function* chunkingDataSet(
  name: string,
  all: readonly TaggedSentence[],
  trained?: Vocabularies,
  separate?: Separate<TaggedSentence>,
): Sliced<DataSet> {
  if (all.length < FEWEST)
    throw new PlaygroundError(
      'bad-data',
      tell(TAGGED_FILES.tooFew, { name, count: all.length, least: FEWEST }),
    );
  const { items: sentences, training, offered } = divide(all, separate);
  const known = trained?.task === 'chunking' ? trained : null;
  const vocabulary = tagsOf(name, sentences, known?.vocabulary ?? null);
  const words = known?.sourceVocabulary ?? (yield* wordsOf(sentences.slice(0, training)));
  const wordIds = new Map(words.map((word, id) => [word, id]));
  const tagIds = new Map(vocabulary.map((tag, id) => [tag, id]));
  const idOf = (word: string): number => (isNumber(word) ? 0 : (wordIds.get(word) ?? 1));
  const examples: Example[] = [];
  const sourceIds = new SourceIds();
  let hash = fnv1a([]);
  for (const [index, sentence] of sentences.entries()) {
    if (endsSlice(index)) yield;
    const inputs = tokensOf(sentence.words.map(idOf), words.length);
    const targets = tokensOf(
      sentence.tags.map((tag) => tagIds.get(tag) ?? -1),
      vocabulary.length,
    );
    examples.push({ index, inputs, targets });
    sourceIds.add(sentence.words);
    hash = fnv1aOfLine(`${sentence.words.join(' ')}\n${sentence.tags.join(' ')}`, hash);
  }
  return {
    name,
    task: 'chunking',
    vocabulary,
    sourceVocabulary: words,
    packing: {
      ...{ inputSize: 1, sourceTokens: words.length, ending: null },
      tags: chunkTagsOf(vocabulary),
    },
    examples,
    sourceIds: sourceIds.all,
    fingerprint: fingerprintOf(hash),
    ...offerSplits(name, offered),
  };
}
