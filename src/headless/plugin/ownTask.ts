/** A task of the user's own as a data set: pairs of what is read and what is to be written. */
import { PlaygroundError } from '../../base/errors.ts';
import { tokensOf } from '../../base/tokens.ts';
import { SCORES } from '../../experiments/scores.ts';
import { fingerprintOf, fnv1a, fnv1aOfLine } from '../../tasks/fingerprint.ts';
import { divide, offerSplits } from '../../tasks/offeredSplits.ts';
import type { DataSet, Example } from '../../tasks/task.ts';
import type { OwnError, OwnPair, OwnTask } from './plugin.ts';

/** Ends what is written where its length is not that of what is read. */
const END = '</s>';
/** Tokens of a sequence at most. */
const LONGEST = 200;

/** What tables of figures call those that every run has, or that other tasks measure. */
const MEASURES: readonly string[] = ['loss', 'gradientNorm', 'letterError', 'wordError', ...SCORES];

/** Says what is wrong with the task of a plugin. */
type Refuse = (why: string) => PlaygroundError;

const isTokens = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((token) => typeof token === 'string' && token !== '');

function requirePairs(pairs: unknown, name: string, refuse: Refuse): asserts pairs is readonly OwnPair[] {
  if (!Array.isArray(pairs) || pairs.length === 0) throw refuse(`${name} must be a list of one pair or more`);
  for (const [i, pair] of (pairs as unknown[]).entries()) {
    const where = `${name}[${i}]`;
    if (!Array.isArray(pair) || pair.length !== 2 || !pair.every(isTokens))
      throw refuse(
        `${where} must be a pair of lists of tokens, which are texts: what is read, and what is to be written`,
      );
    const lengths = pair.map((side: readonly string[]) => side.length);
    if (lengths.some((length) => length < 1 || length > LONGEST))
      throw refuse(`${where} has ${lengths.join(' and ')} tokens, but each side must have 1 to ${LONGEST}`);
  }
}

function requireError(error: OwnError, refuse: Refuse): void {
  const { name, of } = Object(error) as Partial<Record<keyof OwnError, unknown>>;
  if (typeof name !== 'string' || name === '' || typeof of !== 'function')
    throw refuse('error must have a name, a text, and of, a function');
  if (MEASURES.includes(name))
    throw refuse(`error is called “${name}”, but every run has a figure of that name: call it otherwise`);
}

/** The tokens of a side, in the order of first use, or as the task names them. */
function vocabularyOf(
  sides: readonly (readonly string[])[],
  named: readonly string[] | undefined,
  what: string,
  refuse: Refuse,
): readonly string[] {
  const used = [...new Set(sides.flat())];
  if (named === undefined) return used;
  if (!isTokens(named) || new Set(named).size < named.length)
    throw refuse(`${what} must be a list of different tokens`);
  const other = used.find((token) => !named.includes(token));
  if (other !== undefined) throw refuse(`${what} lacks “${other}”, which some pair has`);
  return named;
}

/** Whether what is written is as long as what is read, everywhere: then no token ends it. */
const isEven = (pairs: readonly OwnPair[]): boolean =>
  pairs.every(([read, written]) => read.length === written.length);

/**
 * The data of a task; `train` and `test` are the split.
 * @param plugin its name, as sentences say it
 * @throws PlaygroundError `bad-data` in one sentence
 */
export function ownTask(task: OwnTask, plugin: string): DataSet {
  const refuse: Refuse = (why) => new PlaygroundError('bad-data', `The task of ${plugin}: ${why}.`);
  // Whoever writes JavaScript may give anything.
  const { name, train, test, reads, writes, error } = task;
  if (typeof name !== 'string' || name === '') throw refuse('name must be a text');
  requirePairs(train, 'train', refuse);
  requirePairs(test, 'test', refuse);
  if (error !== undefined) requireError(error, refuse);
  const all = [...train, ...test];
  const sources = vocabularyOf(
    all.map(([read]) => read),
    reads,
    'reads',
    refuse,
  );
  const tokens = vocabularyOf(
    all.map(([, written]) => written),
    writes,
    'writes',
    refuse,
  );
  const even = isEven(all);
  if (!even && tokens.includes(END))
    throw refuse(`“${END}” ends what is written, and cannot be one of its tokens`);
  const vocabulary = even ? tokens : [...tokens, END];
  const [readIds, writtenIds] = [sources, vocabulary].map(
    (list) => new Map(list.map((token, id) => [token, id])),
  );
  const idsOf = (side: readonly string[], ids: ReadonlyMap<string, number> | undefined, count: number) =>
    tokensOf(
      side.map((token) => ids?.get(token) ?? 0),
      count,
    );
  const examples = all.map(([read, written], index): Example => ({
    index,
    inputs: idsOf(read, readIds, sources.length),
    targets: idsOf(written, writtenIds, vocabulary.length),
  }));
  const longest = all.reduce((most, [, written]) => Math.max(most, written.length), 0);
  // Tokens may hold anything, and it matters which pairs test.
  const hash = all.reduce(
    (before, pair, i) => fnv1aOfLine(JSON.stringify([i < train.length, ...pair]), before),
    fnv1a([]),
  );
  const { offered } = divide(train, { test });
  return {
    ...{ name, task: 'own', vocabulary, sourceVocabulary: sources },
    packing: {
      ...{ inputSize: 1, sourceTokens: sources.length },
      ending: even ? null : { token: vocabulary.length - 1, cells: longest + 1 },
    },
    examples,
    ...(error !== undefined && { errorName: error.name }),
    fingerprint: fingerprintOf(hash),
    ...offerSplits(
      name,
      offered.map((each) => ({ ...each, label: 'Its own', help: 'The task says which sequences test.' })),
    ),
  };
}

/** What settings begin with: those of the task of the playground that is most like it. */
export const likeOwnTask = ({ packing }: DataSet): 'toy' | 'translation' =>
  packing.ending === null ? 'toy' : 'translation';
