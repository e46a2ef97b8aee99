/** Loads what is learned: data that come with the playground, or a file, packed or not. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PlaygroundError } from '../base/errors.ts';
import type { BuiltInData } from '../experiments/builtInData.ts';
import type { Settings } from '../experiments/settings.ts';
import type { DataSet, Vocabularies } from '../tasks/task.ts';
import { BUILT_IN, readDataFile } from '../training/readData.ts';
import { createPing, createYieldPoint } from '../training/yielding.ts';
import { readBytes } from './files.ts';

/** The same files that the page fetches. */
const PUBLIC = fileURLToPath(new URL('../../public/', import.meta.url));

/** Which data: those that come with the playground, or a file. */
export type Wanted = { readonly builtIn: BuiltInData } | { readonly file: string };

/** The data that settings are of; `file` is where the reader's own lie. */
export const wantedData = ({ data }: Pick<Settings, 'data'>, file = ''): Wanted =>
  data === 'own' ? { file } : { builtIn: data };

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
  await requireEnding(wanted.file);
  const bytes = await readBytes(wanted.file, 'The data file', 'bad-data');
  const name = path.basename(wanted.file);
  say(`Reading ${name} …`);
  const yieldPoint = createYieldPoint(createPing(), () => false);
  return readDataFile(new Blob([bytes]), name, {
    ...{ onProgress: () => undefined, yieldPoint },
    ...(trained && { trained }),
  });
}
