/** Data files for programs: read as the command line reads them. */
import type { DataSet } from '../../tasks/task.ts';
import { loadData } from '../loadData.ts';
import { separatePaths, wholePath } from '../separatePaths.ts';
import type { SeparatePaths } from '../../training/checkpointTexts.ts';

/** How a file is read, where its lines should not say so. */
export interface ReadWays {
  /** As `--format`: `pairs`, `pairs:2,4`, …. */
  readonly format?: string;
  /** A file that tests: all of the first one then trains. */
  readonly testData?: string;
  /** A file that is held out to choose weights on. */
  readonly heldOutData?: string;
  /** Hears what was understood of the file, line by line. */
  readonly onNote?: (sentence: string) => void;
}

/** Where the files lie, so that the command line finds them again. */
export interface DataPlace {
  readonly dataFile: string | null;
  readonly separate: SeparatePaths;
}

const places = new WeakMap<DataSet, DataPlace>();

export const placeOf = (data: DataSet): DataPlace => places.get(data) ?? { dataFile: null, separate: {} };

/**
 * Reads a file of letters, a text, misspellings, tagged sentences or pairs of sentences, packed (`.gz`) or not.
 * @param file its path; two paths with a comma between are sentences and their translations, line by line
 * @throws PlaygroundError `bad-data` with line and column where it cannot be read, `bad-setting` for a format that is none
 */
export async function readData(file: string, ways: ReadWays = {}): Promise<DataSet> {
  const { format, testData, heldOutData, onNote = () => undefined } = ways;
  const data = await loadData({ file, format, testData, heldOutData }, onNote);
  places.set(data, { dataFile: wholePath(file), separate: separatePaths({ testData, heldOutData }) });
  return data;
}
