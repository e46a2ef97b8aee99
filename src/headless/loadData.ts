/** Loads what is learned: data that come with the playground, or a file, packed or not. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PlaygroundError } from '../base/errors.ts';
import type { BuiltInData } from '../experiments/builtInData.ts';
import type { Settings } from '../experiments/settings.ts';
import { parseChoice } from '../tasks/formats.ts';
import type { DataSet, Vocabularies } from '../tasks/task.ts';
import { understoodLines } from '../tasks/understood.ts';
import { BUILT_IN, readDataFile } from '../training/readData.ts';
import { createPing, createYieldPoint } from '../training/yielding.ts';
import { readBytes } from './files.ts';

/** The same files that the page fetches. */
const PUBLIC = fileURLToPath(new URL('../../public/', import.meta.url));

/** Which data: those that come with the playground, or a file. */
export type Wanted = { readonly builtIn: BuiltInData } | WantedFile;

interface WantedFile {
  readonly file: string;
  /** How it is to be read, as `--format` says it; without it its lines say so. */
  readonly format?: string | undefined;
}

/** The data that settings are of; `file` is where the reader's own lie. @throws PlaygroundError `bad-setting` */
export function wantedData(
  { data }: Pick<Settings, 'data'>,
  file: string | null = null,
  format?: string,
): Wanted {
  if (data === 'own') return { file: file ?? '', format };
  if (format === undefined) return { builtIn: data };
  throw new PlaygroundError('bad-setting', '--format says how a file is read, but --data names none.');
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
    return BUILT_IN[wanted.builtIn](async (name) => {
      const bytes = await readBytes(path.join(PUBLIC, name), 'The built-in letters’ file', 'bad-data');
      return bytes.slice().buffer;
    }, trained);
  const format = wanted.format === undefined ? undefined : parseChoice(wanted.format);
  await requireEnding(wanted.file);
  const bytes = await readBytes(wanted.file, 'The data file', 'bad-data');
  const name = path.basename(wanted.file);
  say(`Reading ${name} …`);
  const yieldPoint = createYieldPoint(createPing(), () => false);
  const data = await readDataFile(new Blob([bytes]), name, {
    ...{ onProgress: () => undefined, yieldPoint },
    ...(trained && { trained }),
    ...(format && { format }),
  });
  if (data.understood) for (const line of understoodLines(data.understood)) say(line);
  return data;
}
