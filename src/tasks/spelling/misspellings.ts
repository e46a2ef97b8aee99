/** Real misspellings as a data set: what people wrote is read, what they meant is written. */
import { counted } from '../../base/counted.ts';
import { PlaygroundError } from '../../base/errors.ts';
import { endsSlice, type Sliced } from '../../base/sliced.ts';
import { fingerprintOf, fnv1a } from '../fingerprint.ts';
import { firstLines, linesOf, shownLine } from '../lines.ts';
import { offerSplits } from '../offeredSplits.ts';
import type { DataSet, Example, Split } from '../task.ts';
import { END, SYMBOLS, tokensOf } from './symbols.ts';

/** Longer words are left out. */
const LONGEST = 20;
/** Every so many-th word tests, with all its misspellings. */
const TENTH = 10;
/** All misspellings of a list at most, each as often as its count says. */
const MOST = 500_000;
/** So many lines at the beginning say whether a text is a list. */
const LINES_LOOKED_AT = 20;

/** What people wrote for a word, and how often they did. */
interface Misspelt {
  readonly right: string;
  readonly wrong: readonly { readonly written: string; readonly times: number }[];
}

/** What stands before and behind the first colon of a line, without white space around. */
function sidesOf(line: string): readonly [right: string, list: string] | null {
  const colon = line.indexOf(':');
  const [right, list] = [line.slice(0, Math.max(colon, 0)).trim(), line.slice(colon + 1).trim()];
  return right === '' || list === '' ? null : [right, list];
}

/** Whether a line is one word, a colon, and words with commas between. */
function isListed(line: string): boolean {
  const sides = sidesOf(line);
  return sides !== null && [sides[0], ...sides[1].split(',')].every((part) => !/\s/.test(part.trim()));
}

/**
 * Whether a text looks like a list of misspellings: its first line is `right: wrong, …`, and so are most of those that follow.
 * A text may begin with `Title: Hamlet`.
 */
export function looksMisspelt(text: string): boolean {
  const lines = firstLines(text, LINES_LOOKED_AT);
  const [first = ''] = lines;
  return isListed(first) && lines.filter(isListed).length > lines.length / 2;
}

/** `forer*5`: what was written, and how often. */
function entryOf(text: string): Misspelt['wrong'][number] {
  const [count = '', times = '1'] = /\*(\d{1,3})$/.exec(text) ?? [];
  return { written: text.slice(0, text.length - count.length).trimEnd(), times: Number(times) };
}

/**
 * Lines `right: wrong1, wrong2*3`, where `*3` says that it was seen three times.
 * @throws PlaygroundError `bad-data` with the line and what is wrong with it
 */
export function* parseMisspellings(text: string): Sliced<readonly Misspelt[]> {
  const words: Misspelt[] = [];
  let line = 0;
  let misspellings = 0;
  for (const content of linesOf(text)) {
    if (endsSlice(line++)) yield;
    if (content.trim() === '') continue;
    const sides = sidesOf(content);
    if (sides === null)
      throw new PlaygroundError(
        'bad-data',
        `line ${line} is “${shownLine(content)}”, but must be a word, a colon, and how it was misspelt, with commas between`,
      );
    const [right, list] = sides;
    const wrong = list
      .split(',')
      .map((each) => entryOf(each.trim()))
      .filter(({ written, times }) => written !== '' && times > 0);
    misspellings += wrong.reduce((sum, { times }) => sum + times, 0);
    if (misspellings > MOST)
      throw new PlaygroundError(
        'bad-data',
        `up to line ${line} there are more than ${counted(MOST, 'misspelling')}, the most that are read: take smaller counts or fewer lines`,
      );
    words.push({ right, wrong });
  }
  return words;
}

/**
 * A word and all its misspellings either train or test.
 * @throws PlaygroundError `bad-data` when fewer than twenty words are short enough
 */
export function* misspellingsDataSet(name: string, list: readonly Misspelt[]): Sliced<DataSet> {
  const fits = (text: string): boolean => text.length <= LONGEST;
  const words = list
    .map(({ right, wrong }) => ({ right, wrong: wrong.filter(({ written }) => fits(written)) }))
    .filter(({ right, wrong }) => fits(right) && wrong.length > 0);
  if (words.length < 2 * TENTH)
    throw new PlaygroundError(
      'bad-data',
      `${name} has ${counted(words.length, 'word')} of up to ${LONGEST} letters with a misspelling, but needs at least ${2 * TENTH}`,
    );
  const examples: Example[] = [];
  const test: number[] = [];
  const train: number[] = [];
  let hash = fnv1a([]);
  for (const [place, { right, wrong }] of words.entries()) {
    if (endsSlice(place)) yield;
    const targets = tokensOf(right);
    for (const { written, times } of wrong) {
      const inputs = Uint8Array.of(...tokensOf(written), END);
      for (let time = 0; time < times; time++) {
        hash = fnv1a(inputs, fnv1a([...targets, END], hash));
        (place % TENTH === TENTH - 1 ? test : train).push(examples.length);
        examples.push({ index: examples.length, inputs, targets });
      }
    }
  }
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
