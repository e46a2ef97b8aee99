/** Gets any data set: one that comes with the playground by name, or a file, whose content says what it is. */
import { PlaygroundError } from '../base/errors.ts';
import { Sha256, shortHash } from '../base/sha256.ts';
import type { BuiltInData, BuiltInFile } from '../experiments/builtInData.ts';
import type { YieldPoint } from '../searnn/policy.ts';
import { builtInChunking } from '../tasks/chunking/builtInChunking.ts';
import { chunkingDataSet } from '../tasks/chunking/chunkingDataSet.ts';
import { looksTagged, parseConll } from '../tasks/chunking/conllFormat.ts';
import { builtInSpelling } from '../tasks/spelling/builtInSpelling.ts';
import { looksMisspelt, misspellingsDataSet, parseMisspellings } from '../tasks/spelling/misspellings.ts';
import { spellingDataSet } from '../tasks/spelling/spellingDataSet.ts';
import type { DataSet } from '../tasks/task.ts';
import { builtInTranslation } from '../tasks/translation/builtInTranslation.ts';
import { looksPaired, parsePairs } from '../tasks/translation/pairsFormat.ts';
import { translationDataSet } from '../tasks/translation/translationDataSet.ts';
import { toyDataSet } from '../tasks/toy/toyDataSet.ts';
import { readBuiltInLetters, readLetterFile } from './readLetters.ts';
import { readText } from './readText.ts';

/** @param bytesOf gives the bytes of a file in `public/`, where the data need one */
export const BUILT_IN: Readonly<
  Record<BuiltInData, (bytesOf: (file: BuiltInFile) => Promise<ArrayBuffer>) => DataSet | Promise<DataSet>>
> = {
  'fewer-words': async (bytesOf) =>
    readBuiltInLetters(await bytesOf('fewer-words.bin'), 'the built-in 432 words'),
  'built-in': async (bytesOf) => readBuiltInLetters(await bytesOf('letters.bin')),
  spelling: builtInSpelling,
  chunking: builtInChunking,
  translation: builtInTranslation,
  toy: toyDataSet,
};

/** A text is known by its name: letters, too, are a kind of text. */
const isText = (name: string): boolean => /\.(?:txt|conll|tsv)(?:\.gz)?$/i.test(name);

/** Tagged sentences, pairs of sentences, a list of misspellings, or any text to spoil and spell. */
function textDataSet(name: string, text: string): DataSet {
  if (looksTagged(text)) return chunkingDataSet(name, parseConll(text));
  if (looksPaired(text)) return translationDataSet(name, parsePairs(text));
  if (looksMisspelt(text)) return misspellingsDataSet(name, parseMisspellings(text));
  return spellingDataSet(name, text);
}

/**
 * Reads a file: `.txt`, `.conll` or `.tsv`, packed or not, as text; anything else as letters in the Kassel format.
 * @param onProgress called with the part of the file that has been read, 0 … 1
 * @throws PlaygroundError `bad-data` with the file's name, and line and column where it applies
 */
export async function readDataFile(
  blob: Blob,
  name: string,
  onProgress: (fraction: number) => void,
  yieldPoint: YieldPoint,
): Promise<DataSet> {
  const hash = new Sha256();
  const hear = (bytes: Uint8Array) => void hash.update(bytes);
  const data = isText(name)
    ? await readTextFile(blob, name, onProgress, yieldPoint, hear)
    : await readLetterFile(blob, name, onProgress, yieldPoint, hear);
  return { ...data, content: shortHash(hash) };
}

async function readTextFile(
  blob: Blob,
  name: string,
  onProgress: (fraction: number) => void,
  yieldPoint: YieldPoint,
  onBytes: (bytes: Uint8Array) => void,
): Promise<DataSet> {
  const text = await readText(blob, name, onBytes);
  onProgress(1);
  await yieldPoint();
  try {
    return textDataSet(name, text);
  } catch (error) {
    if (!(error instanceof PlaygroundError) || error.message.startsWith(name)) throw error;
    throw new PlaygroundError('bad-data', `${name}: ${error.message}`, { cause: error });
  }
}
