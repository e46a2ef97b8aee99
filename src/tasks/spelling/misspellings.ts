/** Real misspellings as a data set: what people wrote is read, what they meant is written. */
import { PlaygroundError } from '../../base/errors.ts';
import { endsSlice, type Sliced } from '../../base/sliced.ts';
import { SPELLING_FILES } from '../../text/en/spellingFiles.ts';
import { SPLITS } from '../../text/en/splits.ts';
import { tell } from '../../text/tell.ts';
import { leavingOut } from '../leavingOut.ts';
import { fingerprintOf, fnv1a } from '../fingerprint.ts';
import { offerSplits, SEPARATE, type Separate } from '../offeredSplits.ts';
import type { DataSet, Example, Split } from '../task.ts';
import { requireSymbols } from './othersNote.ts';
import { END, SYMBOLS, textOf, tokensOf } from './symbols.ts';

const { leftOut } = SPELLING_FILES;

/** Longer words are left out. */
const LONGEST = 20;
/** Every so many-th word tests, with all its misspellings. */
const TENTH = 10;

/** What people wrote for a word, and how often they did. */
export interface Misspelt {
  readonly right: string;
  readonly wrong: readonly { readonly written: string; readonly times: number }[];
}

const NEW_WORDS = { id: 'by-type', ...SPLITS.misspellings };

/** Each word once, with all its misspellings: a list may name one again, and with a capital. In the order of first use. */
function* byWord(list: readonly Misspelt[]): Sliced<readonly Misspelt[]> {
  const words = new Map<string, { right: string; readonly wrong: Misspelt['wrong'][number][] }>();
  for (const [place, { right, wrong }] of list.entries()) {
    if (endsSlice(place)) yield;
    const key = textOf(tokensOf(right));
    const known = words.get(key);
    if (known === undefined) words.set(key, { right, wrong: [...wrong] });
    else {
      known.right = right;
      for (const each of wrong) known.wrong.push(each);
    }
  }
  return [...words.values()];
}

/**
 * A word and all its misspellings either train or test: what is `separate` tests, else every tenth word.
 * @throws PlaygroundError `bad-data` when fewer than twenty words are short enough, or most letters are of another script
 */
export function* misspellingsDataSet(
  name: string,
  list: readonly Misspelt[],
  separate?: Separate<Misspelt>,
): Sliced<DataSet> {
  requireSymbols(name, list.map(({ right }) => right).join(' '));
  const fits = (text: string): boolean => text.length <= LONGEST;
  const fitting = (all: readonly Misspelt[]) =>
    all
      .map(({ right, wrong }) => ({ right, wrong: wrong.filter(({ written }) => fits(written)) }))
      .filter(({ right, wrong }) => fits(right) && wrong.length > 0);
  const own = fitting(yield* byWord(list));
  if (own.length < 2 * TENTH)
    throw new PlaygroundError(
      'bad-data',
      tell(SPELLING_FILES.tooFewWords, {
        ...{ name, count: own.length, longest: LONGEST },
        least: 2 * TENTH,
      }),
    );
  /** All misspellings, each as often as it was seen. */
  const misspelt = [list, separate?.heldOut ?? [], separate?.test ?? []]
    .flat()
    .flatMap(({ wrong }) => wrong)
    .reduce((sum, { times }) => sum + times, 0);
  const held = fitting(yield* byWord(separate?.heldOut ?? []));
  const tests = fitting(yield* byWord(separate?.test ?? []));
  const words = [...own, ...held, ...tests];
  /** Where the examples of a word go. */
  const partOf = (place: number): number[] => {
    if (place >= own.length) return place < own.length + held.length ? heldOut : test;
    return separate?.test === undefined && place % TENTH === TENTH - 1 ? test : train;
  };
  const examples: Example[] = [];
  const [train, heldOut, test]: [number[], number[], number[]] = [[], [], []];
  let hash = fnv1a([]);
  for (const [place, { right, wrong }] of words.entries()) {
    if (endsSlice(place)) yield;
    const targets = tokensOf(right);
    for (const { written, times } of wrong) {
      const inputs = Uint8Array.of(...tokensOf(written), END);
      for (let time = 0; time < times; time++) {
        hash = fnv1a(inputs, fnv1a([...targets, END], hash));
        partOf(place).push(examples.length);
        examples.push({ index: examples.length, inputs, targets });
      }
    }
  }
  return {
    name,
    task: 'spelling',
    vocabulary: SYMBOLS,
    sourceVocabulary: SYMBOLS,
    asText: textOf,
    packing: { inputSize: 1, sourceTokens: SYMBOLS.length, ending: { token: END, cells: LONGEST + 1 } },
    examples,
    ...leavingOut([
      { count: misspelt - examples.length, reason: tell(leftOut.long, { longest: LONGEST }) },
      { count: list.filter(({ wrong }) => wrong.length === 0).length, reason: tell(leftOut.unspoilt) },
    ]),
    fingerprint: fingerprintOf(hash),
    ...offerSplits(name, [
      {
        ...(separate === undefined ? NEW_WORDS : SEPARATE),
        make: (): Split => ({
          train: Int32Array.from(train),
          ...(heldOut.length > 0 && { heldOut: Int32Array.from(heldOut) }),
          test: Int32Array.from(test),
        }),
      },
    ]),
  };
}
