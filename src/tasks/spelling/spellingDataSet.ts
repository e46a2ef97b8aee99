/** A text as a data set of spelling: windows of ten symbols, spoiled, to be written as they were. */
import { at } from '../../base/assert.ts';
import { PlaygroundError } from '../../base/errors.ts';
import { endsSlice, type Sliced } from '../../base/sliced.ts';
import type { Tokens } from '../../base/tokens.ts';
import { randomFromSeed } from '../../base/random.ts';
import { SPELLING_FILES } from '../../text/en/spellingFiles.ts';
import { SPLITS } from '../../text/en/splits.ts';
import { tell } from '../../text/tell.ts';
import { fingerprintOf, fnv1a } from '../fingerprint.ts';
import { offerSplits, splitRange } from '../offeredSplits.ts';
import type { DataSet, Example } from '../task.ts';
import type { Abilities } from '../taskSources.ts';
import { corrupt } from './corrupt.ts';
import { requireSymbols } from './othersNote.ts';
import { END, SYMBOLS, textOf, tokensOf } from './symbols.ts';

/** Characters of a text at most: every one of them becomes part of two examples. */
const MOST = 10_000_000;
/** Symbols of a window. */
const WINDOW = 10;
/** Every so many-th window tests. */
const TENTH = 10;
/** The published levels of noise. */
const LEVELS = [
  { id: 'noise-30', noise: 0.3 },
  { id: 'noise-50', noise: 0.5 },
] as const;

/** Spoils windows, of which a text of this hash has so many: always in the same way. */
function spoiler(hash: number, count: number) {
  const random = randomFromSeed(hash).fork('spelling');
  return (targets: Tokens, index: number, pass: string): Example => {
    const { id, noise } = at(LEVELS, Math.floor(index / count));
    const inputs = new Uint8Array(WINDOW + 1).fill(END);
    inputs.set(corrupt(targets, noise, random.fork(id).fork(pass), index % count));
    return { index, inputs, targets };
  };
}

/** What windows can do, told from what stands in their data set. */
export function windowAbilities({ fingerprint, examples }: Pick<DataSet, 'fingerprint' | 'examples'>) {
  const spoilt = spoiler(Number.parseInt(fingerprint, 16), examples.length / LEVELS.length);
  return {
    asText: textOf,
    at: ({ index, targets }: Example, pass: number) => spoilt(targets, index, `pass ${pass}`),
  } satisfies Abilities;
}

/**
 * Windows that do not overlap, every one at each level of noise; what is spoiled hangs on the text alone, and,
 * where a window trains, on the pass. The end is read as
 * well as written, and never spoiled.
 * @throws PlaygroundError `bad-data` when the text is shorter than twenty windows, longer than ten million characters, or mostly in
 * letters of another script
 */
export function* spellingDataSet(name: string, text: string): Sliced<DataSet> {
  if (text.length > MOST)
    throw new PlaygroundError(
      'bad-data',
      tell(SPELLING_FILES.tooLong, { name, count: text.length, most: MOST }),
    );
  requireSymbols(name, text);
  const tokens = tokensOf(text);
  const count = Math.floor(tokens.length / WINDOW);
  if (count < 2 * TENTH)
    throw new PlaygroundError(
      'bad-data',
      tell(SPELLING_FILES.tooShort, { name, count: tokens.length, least: 2 * TENTH * WINDOW }),
    );
  const hash = fnv1a(tokens);
  const spoilt = spoiler(hash, count);
  const fingerprint = fingerprintOf(hash);
  const examples: Example[] = [];
  for (let index = 0; index < LEVELS.length * count; index++) {
    if (endsSlice(index)) yield;
    const from = (index % count) * WINDOW;
    // Both levels of noise spoil the same window.
    const targets = examples[index - count]?.targets ?? tokens.subarray(from, from + WINDOW);
    examples.push(spoilt(targets, index, 'test'));
  }
  return {
    name,
    task: 'spelling',
    vocabulary: SYMBOLS,
    sourceVocabulary: SYMBOLS,
    packing: { inputSize: 1, sourceTokens: SYMBOLS.length, ending: { token: END, cells: WINDOW + 1 } },
    examples,
    versions: LEVELS.length,
    ...windowAbilities({ fingerprint, examples }),
    fingerprint,
    ...offerSplits(
      name,
      LEVELS.map(({ id, noise }, level) => ({
        id,
        label: tell(SPLITS.noise.label, { share: noise }),
        help: tell(SPLITS.noise.help, { share: noise }),
        make: () => splitRange(level * count, count, (window) => window % TENTH === TENTH - 1),
      })),
    ),
  };
}
