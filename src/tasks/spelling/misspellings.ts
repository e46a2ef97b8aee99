/** Real misspellings as a data set: what people wrote is read, what they meant is written. */
import { PlaygroundError } from '../../base/errors.ts';
import { fingerprintOf, fnv1a } from '../fingerprint.ts';
import { offerSplits } from '../offeredSplits.ts';
import type { DataSet, Example, Split } from '../task.ts';
import { END, SYMBOLS, tokensOf } from './symbols.ts';

/** Longer words are left out. */
const LONGEST = 20;
/** Every so many-th word tests, with all its misspellings. */
const TENTH = 10;

/** Whether a text looks like a list of misspellings: its first line that is not empty is `right: wrong, …`. */
export const looksMisspelt = (text: string): boolean => /^\s*\S+: *\S+(?: *, *\S+)* *(?:\r?\n|$)/.test(text);

/** What people wrote for a word; often, as often as they did. */
interface Misspelt {
  readonly right: string;
  readonly wrong: readonly string[];
}

/**
 * Lines `right: wrong1, wrong2*3`, where `*3` says that it was seen three times.
 * @throws PlaygroundError `bad-data` with the line and what is wrong with it
 */
export function parseMisspellings(text: string): readonly Misspelt[] {
  return text.split(/\r?\n/).flatMap((line, i): Misspelt[] => {
    if (line.trim() === '') return [];
    const [, right, list] = /^\s*([^:]+?)\s*:\s*(\S.*)$/.exec(line) ?? [];
    if (right === undefined || list === undefined)
      throw new PlaygroundError(
        'bad-data',
        `line ${i + 1} is “${line.trim().slice(0, 40)}”, but must be a word, a colon, and how it was misspelt, with commas between`,
      );
    const wrong = list.split(',').flatMap((each) => {
      const [, written = '', times = '1'] = /^\s*(.*?)\s*(?:\*(\d{1,3}))?\s*$/.exec(each) ?? [];
      return written === '' ? [] : Array<string>(Number(times)).fill(written);
    });
    return [{ right, wrong }];
  });
}

/**
 * A word and all its misspellings either train or test.
 * @throws PlaygroundError `bad-data` when fewer than twenty words are short enough
 */
export function misspellingsDataSet(name: string, list: readonly Misspelt[]): DataSet {
  const fits = (text: string): boolean => text.length <= LONGEST;
  const words = list
    .map(({ right, wrong }) => ({ right, wrong: wrong.filter(fits) }))
    .filter(({ right, wrong }) => fits(right) && wrong.length > 0);
  if (words.length < 2 * TENTH)
    throw new PlaygroundError(
      'bad-data',
      `${name} has ${words.length} words of up to ${LONGEST} letters with a misspelling, but needs at least ${2 * TENTH}`,
    );
  const examples: Example[] = [];
  const test: number[] = [];
  const train: number[] = [];
  let hash = fnv1a([]);
  words.forEach(({ right, wrong }, place) => {
    const targets = tokensOf(right);
    for (const written of wrong) {
      const inputs = Uint8Array.of(...tokensOf(written), END);
      hash = fnv1a(inputs, fnv1a([...targets, END], hash));
      (place % TENTH === TENTH - 1 ? test : train).push(examples.length);
      examples.push({ index: examples.length, inputs, targets });
    }
  });
  return {
    name,
    task: 'spelling',
    vocabulary: SYMBOLS,
    sourceVocabulary: SYMBOLS,
    packing: { inputSize: 1, sourceTokens: SYMBOLS.length, ending: { token: END, cells: LONGEST + 1 } },
    examples,
    fingerprint: fingerprintOf(hash),
    ...offerSplits(name, [
      {
        id: 'by-type',
        label: 'New words',
        help: 'Every tenth word tests with all its misspellings; no test word is ever seen in training.',
        make: (): Split => ({ train: Int32Array.from(train), test: Int32Array.from(test) }),
      },
    ]),
  };
}
