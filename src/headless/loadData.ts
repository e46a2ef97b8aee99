/** Loads what is learned: data that come with the playground, or a file, packed or not. */
import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PlaygroundError } from '../base/errors.ts';
import type { Settings } from '../experiments/settings.ts';
import { parseChoice } from '../tasks/formats.ts';
import type { DataSet, Vocabularies } from '../tasks/task.ts';
import type { BuiltInData } from '../tasks/tasks.ts';
import { understoodLines } from '../tasks/understood.ts';
import { readBuiltIn, readDataFile } from '../training/readData.ts';
import type { DataFile } from '../training/fileBytes.ts';
import { createPing, createYieldPoint } from '../training/yielding.ts';
import { readBytes } from './files.ts';

/** The same files that the page fetches. */
const PUBLIC = fileURLToPath(new URL('../../public/', import.meta.url));

/** Which data: those that come with the playground, or a file. */
export type Wanted = { readonly builtIn: BuiltInData } | WantedFile;

export interface WantedFile {
  readonly file: string;
  /** How it is to be read, as `--format` says it; without it its lines say so. */
  readonly format?: string | undefined;
  /** Files of their own: what tests, and what is held out. */
  readonly testData?: string | undefined;
  readonly heldOutData?: string | undefined;
}

/** The data that settings are of; `file` is where the reader's own lie. @throws PlaygroundError `bad-setting` */
export function wantedData(
  { data }: Pick<Settings, 'data'>,
  file: string | null = null,
  how: Omit<WantedFile, 'file'> = {},
): Wanted {
  if (data === 'own') return { file: file ?? '', ...how };
  if (Object.values(how).every((each) => each === undefined)) return { builtIn: data };
  throw new PlaygroundError(
    'bad-setting',
    '--format, --test-data and --held-out-data go with a file, but --data names none.',
  );
}

/**
 * A device such as `/dev/zero` may never end; what is not there is told by whoever reads it.
 * @throws PlaygroundError `bad-data`
 */
async function requireEnding(file: string): Promise<void> {
  const found = await stat(file).catch(() => null);
  if (found?.isCharacterDevice() === true || found?.isBlockDevice() === true)
    throw new PlaygroundError(
      'bad-data',
      `The data file ${file} cannot be read: it is a device, not a file.`,
    );
}

/** Two files may stand in the place of one, with a comma between: their lines are translations of each other. */
export const pathsOf = (file: string): readonly string[] => (existsSync(file) ? [file] : file.split(','));

/** @throws PlaygroundError `bad-data` when a file is missing, `bad-setting` when they are more than two */
async function dataFile(wanted: string, what: string): Promise<DataFile> {
  const files: DataFile[] = [];
  for (const file of pathsOf(wanted)) {
    await requireEnding(file);
    files.push({ name: path.basename(file), blob: new Blob([await readBytes(file, what, 'bad-data')]) });
  }
  const [main, beside, another] = files;
  if (main === undefined || another !== undefined)
    throw new PlaygroundError(
      'bad-setting',
      `${wanted} names ${files.length} files, but one or two can be read.`,
    );
  return { ...main, ...(beside && { beside }) };
}

/**
 * Gets the data; `say` hears that a file is being read.
 * @param trained what a run was trained with that is to read them
 * @throws PlaygroundError `bad-data` when the file is missing or broken (line and column are named).
 */
export async function loadData(
  wanted: Wanted,
  say: (text: string) => void,
  trained?: Vocabularies,
): Promise<DataSet> {
  if ('builtIn' in wanted)
    return readBuiltIn(
      wanted.builtIn,
      async (name) => {
        const bytes = await readBytes(path.join(PUBLIC, name), 'The built-in letters’ file', 'bad-data');
        return bytes.slice().buffer;
      },
      trained,
    );
  const format = wanted.format === undefined ? undefined : parseChoice(wanted.format);
  const main = await dataFile(wanted.file, 'The data file');
  const { testData, heldOutData } = wanted;
  const separate = (testData ?? heldOutData) !== undefined && {
    ...(heldOutData !== undefined && { heldOut: await dataFile(heldOutData, 'The file of --held-out-data') }),
    ...(testData !== undefined && { test: await dataFile(testData, 'The file of --test-data') }),
  };
  say(`Reading ${main.beside ? `${main.name} and ${main.beside.name}` : main.name} …`);
  const yieldPoint = createYieldPoint(createPing(), () => false);
  const data = await readDataFile(main.blob, main.name, {
    ...{ onProgress: () => undefined, yieldPoint },
    ...(trained && { trained }),
    ...(format && { format }),
    ...(main.beside && { beside: main.beside }),
    ...(separate && { separate }),
  });
  if (data.understood) for (const line of understoodLines(data.understood)) say(line);
  return data;
}
