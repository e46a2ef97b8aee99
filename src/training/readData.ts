/** Gets any data set: one that comes with the playground by name, or a file, whose content says what it is. */
import { PlaygroundError } from '../base/errors.ts';
import { ContentHash } from '../base/contentHash.ts';
import type { Sliced } from '../base/sliced.ts';
import type { YieldPoint } from '../searnn/policy.ts';
import { countsSentence } from '../tasks/dataCounts.ts';
import { fileFault } from '../tasks/fileFault.ts';
import type { FileFormat, ReadFile } from '../tasks/fileFormat.ts';
import { choiceText } from '../tasks/formatChoice.ts';
import { formatOf, recognise } from '../tasks/formats.ts';
import { MAKE_BUILT_IN } from '../tasks/sources.ts';
import type { DataSet, Vocabularies } from '../tasks/task.ts';
import type { BuiltInData } from '../tasks/tasks.ts';
import type { DataFile, Reading } from './fileBytes.ts';
import { readLetterFile, unpackLetters } from './readLetters.ts';
import { readHead, wholeText } from './readText.ts';
import {
  fingerprintWith,
  fullName,
  nameWith,
  requireParts,
  separateNames,
  separateTexts,
} from './separateFiles.ts';
import { DATA_FILES } from '../text/en/dataFiles.ts';
import { tell } from '../text/tell.ts';

/**
 * Makes data that come with the playground.
 * @param bytesOf gives the bytes of a file in `public/`, as shipped or already unpacked by a server
 * @param trained as in `Reading`
 * @throws PlaygroundError `bad-data` where a file is damaged; what `bytesOf` throws
 */
export async function readBuiltIn(
  data: BuiltInData,
  bytesOf: (file: string) => Promise<ArrayBuffer>,
  trained?: Vocabularies,
): Promise<DataSet> {
  return MAKE_BUILT_IN[data](async (file) => unpackLetters(await bytesOf(file)), trained);
}

/** How long work goes on before others are heard, ms. */
const TURN = 20;

/** Works slice by slice. What the yield point throws ends the work. */
export async function inTurns<T>(work: Sliced<T>, yieldPoint: YieldPoint): Promise<T> {
  let heard = performance.now();
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
    if (performance.now() - heard < TURN) continue;
    await yieldPoint();
    heard = performance.now();
  }
}

/** What a text holds, in words that follow the first file’s name. */
async function named<T>(names: readonly [string, ...string[]], work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw fileFault(error, ...names);
  }
}

/**
 * Reads a file, packed or not, as what its first lines say that it is, or as its reader says.
 * @throws PlaygroundError `bad-data` with the file's name, and line and column where it applies; what the yield point throws
 */
export async function readDataFile(blob: Blob, name: string, reading: Reading): Promise<DataSet> {
  const hash = new ContentHash();
  const heard: Reading = { ...reading, onBytes: (bytes) => void hash.update(bytes) };
  const head = await readHead(blob, name, reading);
  const { format: choice, trained, beside, separate } = reading;
  const format = choice ? formatOf(choice.id) : beside ? PAIRS : await named([name], () => recognise(head));
  const { id, title, read, parallel = false } = format;
  if (beside && !parallel)
    throw new PlaygroundError('bad-data', tell(DATA_FILES.notPairs, { name, beside: beside.name }));
  if (read === null && separate)
    throw new PlaygroundError('bad-data', tell(DATA_FILES.lettersAlone, { name }));
  const names = separate && separateNames(separate);
  const file: DataFile = { blob, name, ...(beside && { beside }) };
  const readAsText = async (make: NonNullable<FileFormat['read']>): Promise<ReadFile> => {
    const text = await wholeText(file, heard);
    const texts = separate && (await separateTexts(separate, name, format, heard));
    const how = {
      columns: choice?.columns ?? null,
      trained,
      parallel: beside !== undefined,
      separate: texts,
    };
    const all = [name, names?.heldOut ?? [], names?.test ?? []].flat();
    const made = await named([name, ...all], () => inTurns(make(name, text, how), reading.yieldPoint));
    if (names) requireParts(made.data, names);
    return made;
  };
  const { data, found } = await (read === null ? readLetterFile(blob, name, heard) : readAsText(read));
  const chosen = choice ? choiceText(choice) : null;
  const notes = [...found.notes, await inTurns(countsSentence(data), reading.yieldPoint)];
  return {
    ...data,
    name: nameWith(fullName(file), names ?? {}),
    content: hash.digest(),
    ...(names && { fingerprint: fingerprintWith(data) }),
    understood: { format: id, title: title(), chosen, ...(names && { separate: names }), ...found, notes },
  };
}

const PAIRS = formatOf('pairs');
