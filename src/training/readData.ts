/** Gets any data set: one that comes with the playground by name, or a file, whose content says what it is. */
import { PlaygroundError } from '../base/errors.ts';
import { ContentHash } from '../base/contentHash.ts';
import type { Sliced } from '../base/sliced.ts';
import type { BuiltInData, BuiltInFile } from '../experiments/builtInData.ts';
import type { YieldPoint } from '../searnn/policy.ts';
import { builtInChunking } from '../tasks/chunking/builtInChunking.ts';
import { chunkingDataSet } from '../tasks/chunking/chunkingDataSet.ts';
import { looksTagged, parseConll } from '../tasks/chunking/conllFormat.ts';
import { builtInSpelling } from '../tasks/spelling/builtInSpelling.ts';
import { looksMisspelt, misspellingsDataSet, parseMisspellings } from '../tasks/spelling/misspellings.ts';
import { spellingDataSet } from '../tasks/spelling/spellingDataSet.ts';
import type { DataSet, Vocabularies } from '../tasks/task.ts';
import { builtInTranslation } from '../tasks/translation/builtInTranslation.ts';
import { looksPaired, parsePairs } from '../tasks/translation/pairsFormat.ts';
import { translationDataSet } from '../tasks/translation/translationDataSet.ts';
import { toyDataSet } from '../tasks/toy/toyDataSet.ts';
import type { Reading } from './fileBytes.ts';
import { readBuiltInLetters, readLetterFile } from './readLetters.ts';
import { readText } from './readText.ts';

/**
 * @param bytesOf gives the bytes of a file in `public/`, where the data need one
 * @param trained as in `Reading`
 */
type BuiltInLoader = (
  bytesOf: (file: BuiltInFile) => Promise<ArrayBuffer>,
  trained?: Vocabularies,
) => DataSet | Promise<DataSet>;

export const BUILT_IN: Readonly<Record<BuiltInData, BuiltInLoader>> = {
  'fewer-words': async (bytesOf) =>
    readBuiltInLetters(await bytesOf('fewer-words.bin'), 'the built-in 432 words'),
  'built-in': async (bytesOf) => readBuiltInLetters(await bytesOf('letters.bin')),
  spelling: builtInSpelling,
  chunking: (_, trained) => builtInChunking(trained),
  translation: (_, trained) => builtInTranslation(trained),
  toy: toyDataSet,
};

/** A text is known by its name: letters, too, are a kind of text. */
const isText = (name: string): boolean => /\.(?:txt|conll|tsv)(?:\.gz)?$/i.test(name);

/** Tagged sentences, pairs of sentences, a list of misspellings, or any text to spoil and spell. */
function* textDataSet(name: string, text: string, trained?: Vocabularies): Sliced<DataSet> {
  if (looksTagged(text)) return yield* chunkingDataSet(name, yield* parseConll(text), trained);
  if (looksPaired(text)) return yield* translationDataSet(name, yield* parsePairs(text), trained);
  if (looksMisspelt(text)) return yield* misspellingsDataSet(name, yield* parseMisspellings(text));
  return yield* spellingDataSet(name, text);
}

/** How long work goes on before others are heard, ms. */
const TURN = 20;

/** Works slice by slice. What the yield point throws ends the work. */
async function inTurns<T>(work: Sliced<T>, yieldPoint: YieldPoint): Promise<T> {
  let heard = performance.now();
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
    if (performance.now() - heard < TURN) continue;
    await yieldPoint();
    heard = performance.now();
  }
}

/**
 * Reads a file: `.txt`, `.conll` or `.tsv`, packed or not, as text; anything else as letters in the Kassel format.
 * @throws PlaygroundError `bad-data` with the file's name, and line and column where it applies; what the yield point throws
 */
export async function readDataFile(blob: Blob, name: string, reading: Reading): Promise<DataSet> {
  const hash = new ContentHash();
  const heard: Reading = { ...reading, onBytes: (bytes) => void hash.update(bytes) };
  const data = isText(name) ? await readTextFile(blob, name, heard) : await readLetterFile(blob, name, heard);
  return { ...data, content: hash.digest() };
}

async function readTextFile(blob: Blob, name: string, reading: Reading): Promise<DataSet> {
  const text = await readText(blob, name, reading);
  try {
    return await inTurns(textDataSet(name, text, reading.trained), reading.yieldPoint);
  } catch (error) {
    if (!(error instanceof PlaygroundError) || error.code !== 'bad-data' || error.message.startsWith(name))
      throw error;
    throw new PlaygroundError('bad-data', `${name}: ${error.message}`, { cause: error });
  }
}
