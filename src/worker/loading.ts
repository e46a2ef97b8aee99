/** How letters get into the worker: the built-in ones over the wire, the user's own from a file. */
import { PlaygroundError } from '../base/errors.ts';
import type { YieldPoint } from '../searnn/policy.ts';
import type { DataSet } from '../tasks/task.ts';
import { readBuiltInLetters, readLetterFile } from '../training/readLetters.ts';

/** How much is done, 0 … 1. */
export type OnProgress = (fraction: number) => void;

/** Where a session gets its data from. Each throws PlaygroundError `bad-data`, naming what is wrong and where. */
export interface Loaders {
  builtIn(url: string, onProgress: OnProgress): Promise<DataSet>;
  file(file: Blob, name: string, onProgress: OnProgress, yieldPoint: YieldPoint): Promise<DataSet>;
}

export const letterLoaders: Loaders = {
  builtIn: async (url, onProgress) => readBuiltInLetters(await fetchBytes(url, onProgress)),
  file: readLetterFile,
};

async function fetchBytes(url: string, onProgress: OnProgress): Promise<ArrayBuffer> {
  const response = await fetch(url).catch((cause: unknown) => {
    throw new PlaygroundError('bad-data', 'The built-in words could not be fetched.', { cause });
  });
  if (!response.ok)
    throw new PlaygroundError(
      'bad-data',
      `The built-in words could not be fetched: the answer was ${response.status}.`,
    );
  const bytes = await response.arrayBuffer();
  onProgress(1);
  return bytes;
}
