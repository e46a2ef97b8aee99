/** A text as a data set of spelling: windows of ten symbols, spoiled, to be written as they were. */
import { PlaygroundError } from '../../base/errors.ts';
import { randomFromSeed } from '../../base/random.ts';
import { fnv1a } from '../fingerprint.ts';
import type { DataSet, Example, Split } from '../task.ts';
import { corrupt } from './corrupt.ts';
import { END, SYMBOLS, tokensOf } from './symbols.ts';

/** Symbols of a window. */
const WINDOW = 10;
/** Every tenth window tests. */
const WINDOWS_PER_TEST = 10;
/** The published levels of noise. */
const LEVELS = [
  { id: 'noise-30', noise: 0.3, label: 'Noise 0.3' },
  { id: 'noise-50', noise: 0.5, label: 'Noise 0.5' },
] as const;

/**
 * Windows that do not overlap, every one at each level of noise; what is spoiled hangs on the text alone. The end is read
 * as well as written, and never spoiled.
 * @throws PlaygroundError `bad-data` when the text is shorter than twenty windows
 */
export function spellingDataSet(name: string, text: string): DataSet {
  const tokens = tokensOf(text);
  const count = Math.floor(tokens.length / WINDOW);
  if (count < 2 * WINDOWS_PER_TEST)
    throw new PlaygroundError(
      'bad-data',
      `${name} has ${tokens.length} characters, but spelling needs at least ${2 * WINDOWS_PER_TEST * WINDOW}: a longer text, please`,
    );
  const hash = fnv1a(tokens);
  const random = randomFromSeed(hash).fork('spelling');
  const examples = LEVELS.flatMap(({ id, noise }, level): Example[] => {
    const draws = random.fork(id);
    return Array.from({ length: count }, (_, i) => {
      const targets = tokens.subarray(i * WINDOW, (i + 1) * WINDOW);
      const inputs = Uint8Array.of(...corrupt(targets, noise, draws, i), END);
      return { index: level * count + i, inputs, targets };
    });
  });
  return {
    name,
    task: 'spelling',
    vocabulary: SYMBOLS,
    packing: { inputSize: 1, sourceTokens: SYMBOLS.length, ending: { token: END, cells: WINDOW + 1 } },
    examples,
    splits: LEVELS.map(({ id, noise, label }) => ({
      id,
      label,
      help: `Each symbol is replaced by any of the 43 with chance ${noise}. Every tenth window of the text tests.`,
    })),
    fingerprint: hash.toString(16).padStart(8, '0'),
    split: (id) => {
      const level = LEVELS.findIndex((each) => each.id === id);
      if (level < 0) {
        const ids = LEVELS.map((each) => each.id).join(', ');
        throw new PlaygroundError(
          'bad-setting',
          `split is "${id}", but in ${name} only ${ids} can be chosen`,
        );
      }
      return splitOf(level * count, count);
    },
  };
}

/** Of so many windows from the first on, every tenth tests. */
function splitOf(first: number, count: number): Split {
  const windows = Int32Array.from({ length: count }, (_, i) => first + i);
  const tests = (window: number): boolean => (window - first) % WINDOWS_PER_TEST === WINDOWS_PER_TEST - 1;
  return { train: windows.filter((window) => !tests(window)), test: windows.filter(tests) };
}
