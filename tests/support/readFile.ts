/** A file as the page and the command line read it. */
import type { DataSet } from '../../src/tasks/task.ts';
import { readDataFile } from '../../src/training/readData.ts';

/** @param content text, or bytes that may be packed */
export const readFile = (content: BlobPart, name = 'mine.txt'): Promise<DataSet> =>
  readDataFile(new Blob([content]), name, {
    onProgress: () => undefined,
    yieldPoint: () => Promise.resolve(),
  });

/** The sentence that refuses a file; null where it is taken. */
export async function refusal(content: BlobPart, name?: string): Promise<string | null> {
  try {
    await readFile(content, name);
    return null;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'bad-data') return error.message;
    throw error;
  }
}
