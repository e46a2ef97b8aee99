/** Loads the words to learn: the built-in ones, or a file in the official letter.data format, packed or not. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DataFacts } from '../experiments/combinations.ts';
import { createPing, createYieldPoint } from '../training/yielding.ts';
import { readBuiltInLetters, readLetterFile } from '../training/readLetters.ts';
import type { DataSet } from '../tasks/task.ts';
import { readBytes } from './files.ts';

/** The same file that the page fetches. */
const BUILT_IN = fileURLToPath(new URL('../../public/letters.bin', import.meta.url));

/** What advice on settings wants to know of loaded data. */
export function factsOf({ splits, vocabulary, examples }: DataSet): DataFacts {
  return {
    splitIds: splits.map(({ id }) => id),
    vocabularySize: vocabulary.length,
    longest: examples.reduce((most, { targets }) => Math.max(most, targets.length), 0),
  };
}

/**
 * The data set in `file`, or the built-in one; `say` hears that a file is being read.
 * @throws PlaygroundError `bad-data` when the file is missing or broken (line and column are named).
 */
export async function loadData(file: string | null, say: (text: string) => void): Promise<DataSet> {
  if (file === null) {
    const bytes = await readBytes(BUILT_IN, 'The built-in words’ file', 'bad-data');
    return readBuiltInLetters(bytes.slice().buffer);
  }
  const bytes = await readBytes(file, 'The data file', 'bad-data');
  const name = path.basename(file);
  say(`Reading ${name} …`);
  const yieldPoint = createYieldPoint(createPing(), () => false);
  return readLetterFile(new Blob([bytes]), name, () => undefined, yieldPoint);
}
