/** Rows of digits to be copied, turned round or put in order: what to learn is plain, so how it is learned can be watched. */
import { randomFromSeed } from '../../base/random.ts';
import { BUILT_IN_NAMES } from '../../text/en/builtInNames.ts';
import { SPLITS } from '../../text/en/splits.ts';
import { fingerprintOf, fnv1a } from '../fingerprint.ts';
import { offerSplits, splitRange } from '../offeredSplits.ts';
import type { DataSet, Example } from '../task.ts';

const DIGITS = Array.from('0123456789');
const SHORTEST = 3;
const LONGEST = 8;
/** Rows of each kind. */
const ROWS = 3_000;
/** Every so many-th row tests. */
const TENTH = 10;

const KINDS = [
  { id: 'copy', write: (row: Uint8Array) => row.slice() },
  { id: 'reverse', write: (row: Uint8Array) => row.toReversed() },
  { id: 'sort', write: (row: Uint8Array) => row.toSorted() },
] as const;

/** The same rows of 3 to 8 digits for every kind; what is to be written is chosen with the split. */
export function toyDataSet(): DataSet {
  const name = BUILT_IN_NAMES.toy;
  const random = randomFromSeed(10).fork('toy');
  const rows = Array.from({ length: ROWS }, (_, i) => {
    const length = SHORTEST + random.fork('length').below(LONGEST - SHORTEST + 1, i);
    return Uint8Array.from({ length }, (__, t) => random.fork('digit').below(DIGITS.length, i, t));
  });
  const examples = KINDS.flatMap(({ write }, kind): Example[] =>
    rows.map((inputs, i) => ({ index: kind * ROWS + i, inputs, targets: write(inputs) })),
  );
  const hash = rows.reduce((before, row) => fnv1a(row, before), fnv1a([]));
  return {
    name,
    task: 'toy',
    vocabulary: DIGITS,
    sourceVocabulary: DIGITS,
    packing: { inputSize: 1, sourceTokens: DIGITS.length, ending: null },
    examples,
    versions: KINDS.length,
    fingerprint: fingerprintOf(hash),
    ...offerSplits(
      name,
      KINDS.map(({ id }, kind) => ({
        id,
        ...SPLITS.toy[id],
        make: () => splitRange(kind * ROWS, ROWS, (place) => place % TENTH === TENTH - 1),
      })),
    ),
  };
}
