/** How data get into the worker: the built-in letters over the wire, others made there, the user's own from a file. */
import { PlaygroundError } from '../base/errors.ts';
import { parseChoice } from '../tasks/formats.ts';
import type { DataSet } from '../tasks/task.ts';
import type { BuiltInData } from '../tasks/tasks.ts';
import type { Reading } from '../training/fileBytes.ts';
import { readBuiltIn, readDataFile } from '../training/readData.ts';
import type { Requests } from './protocol.ts';
import { DATA_FILES } from '../text/en/dataFiles.ts';
import { tell } from '../text/tell.ts';

/** How much is done, 0 … 1. */
export type OnProgress = (fraction: number) => void;

/** Where a session gets its data from. Each throws PlaygroundError `bad-data`, naming what is wrong and where. */
export interface Loaders {
  /** `base`: the address of the folder that the built-in letters' files lie in. */
  builtIn(data: BuiltInData, base: string, onProgress: OnProgress): Promise<DataSet>;
  file(file: Blob, name: string, reading: Reading): Promise<DataSet>;
}

export const workerLoaders: Loaders = {
  builtIn: async (data, base, onProgress) =>
    readBuiltIn(data, (file) => fetchBytes(new URL(file, base).href, onProgress)),
  file: readDataFile,
};

/** A file in the format that its reader wants. @throws PlaygroundError `bad-setting` where there is no such format */
export async function loadFile(
  loaders: Loaders,
  { file, name, format, beside, separate }: Requests['loadFile']['params'],
  reading: Reading,
): Promise<DataSet> {
  const wanted = {
    ...(format !== undefined && { format: parseChoice(format) }),
    ...(beside && { beside }),
    ...(separate && { separate }),
  };
  return loaders.file(file, name, { ...reading, ...wanted });
}

async function fetchBytes(url: string, onProgress: OnProgress): Promise<ArrayBuffer> {
  // Without a network they are still in the browser's cache, however old it finds them.
  const response = await fetch(url)
    .catch(() => fetch(url, { cache: 'force-cache' }))
    .catch((cause: unknown) => {
      throw new PlaygroundError('bad-data', tell(DATA_FILES.lettersUnfetched), { cause });
    });
  if (!response.ok)
    throw new PlaygroundError(
      'bad-data',
      tell(DATA_FILES.lettersRefused, { status: String(response.status) }),
    );
  const bytes = await response.arrayBuffer();
  onProgress(1);
  return bytes;
}
