/** Loads what is learned: the built-in words, a file in the official letter.data format, a text to spell, or tagged sentences; packed or not. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PlaygroundError } from '../base/errors.ts';
import type { DataFacts } from '../experiments/combinations.ts';
import { createPing, createYieldPoint } from '../training/yielding.ts';
import { readBuiltInLetters, readLetterFile } from '../training/readLetters.ts';
import { readText } from '../training/readText.ts';
import { chunkingDataSet } from '../tasks/chunking/chunkingDataSet.ts';
import { looksTagged, parseConll } from '../tasks/chunking/conllFormat.ts';
import { spellingDataSet } from '../tasks/spelling/spellingDataSet.ts';
import type { DataSet } from '../tasks/task.ts';
import { readBytes } from './files.ts';

/** The same file that the page fetches. */
const BUILT_IN = fileURLToPath(new URL('../../public/letters.bin', import.meta.url));

/** A text is known by its name: letters, too, are a kind of text. */
const isText = (name: string): boolean => /\.txt(\.gz)?$/i.test(name);

/** Tagged sentences, or a text to spell. @throws PlaygroundError `bad-data` with the file's name */
function textDataSet(name: string, text: string): DataSet {
  if (!looksTagged(text)) return spellingDataSet(name, text);
  try {
    return chunkingDataSet(name, parseConll(text));
  } catch (error) {
    if (!(error instanceof PlaygroundError) || error.message.startsWith(name)) throw error;
    throw new PlaygroundError('bad-data', `${name}: ${error.message}`, { cause: error });
  }
}

/** What advice on settings wants to know of loaded data. */
export function factsOf({ splits, vocabulary, packing, examples }: DataSet): DataFacts {
  return {
    splitIds: splits.map(({ id }) => id),
    vocabularySize: vocabulary.length,
    ends: packing.ending !== null,
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
  const blob = new Blob([bytes]);
  if (isText(name)) return textDataSet(name, await readText(blob, name));
  const yieldPoint = createYieldPoint(createPing(), () => false);
  return readLetterFile(blob, name, () => undefined, yieldPoint);
}
