/** What the page is told of a data set. */
import { sameData, type RunData } from '../experiments/runData.ts';
import type { Settings } from '../experiments/settings.ts';
import type { CostKind } from '../searnn/costs/costs.ts';
import type { FileFormat } from '../tasks/fileFormat.ts';
import type { CharacterSides, SplitChoice, TaskName } from '../tasks/task.ts';
import type { DataFile, Reading } from '../training/fileBytes.ts';
import type { Understood } from '../tasks/understood.ts';

/** A format as a menu shows it. */
export interface FormatName extends Pick<FileFormat, 'id' | 'columns' | 'alone'> {
  readonly title: string;
}

/** A split, and what a reader should know of it before training: a sentence each. */
export interface OfferedSplit extends SplitChoice {
  readonly notes: readonly string[];
}

/** A loaded data set as the page needs it: enough to show any word without asking. */
export interface DataReport extends Pick<RunData, 'name' | 'fingerprint' | 'content'> {
  readonly source: Settings['data'];
  readonly task: TaskName;
  /** Absent where no side is cut into characters. */
  readonly characters?: CharacterSides | undefined;
  readonly vocabulary: readonly string[];
  /** What the tokens that are read mean; null where pixels are. */
  readonly sourceVocabulary: readonly string[] | null;
  /** D: 128 pixels, 16 rows of 8; 1 where tokens are read. */
  readonly inputSize: number;
  /** The token that ends sequences; null where lengths are known beforehand. */
  readonly end: number | null;
  /** What a finished sequence costs where a contestant asks for no other cost. */
  readonly ownCost: CostKind;
  readonly exampleCount: number;
  readonly cellCount: number;
  /** Cells of the longest example. */
  readonly longest: number;
  readonly typeCount: number;
  /** Known hands; 0 where the source does not tell who wrote what. */
  readonly writerCount: number;
  /** What was understood of the reader's file; absent where the data come with the playground. */
  readonly understood?: Understood;
  /** What a file can be read as. */
  readonly formats?: readonly FormatName[];
  /** The splits that this file offers. */
  readonly splits: readonly OfferedSplit[];
}

/** What tells data from others. */
export type DataName = Pick<DataReport, 'source' | 'fingerprint' | 'content'>;

/** True when both name the same data. */
export const isSame = (a: DataName, b: DataName): boolean => a.source === b.source && sameData(a, b);

/** What belongs to a file beside itself. */
export interface FileParts {
  /** How it is to be read, such as `pairs:2,4`; absent where its lines say so. */
  readonly format?: string;
  /** The file of the other language, line by line. */
  readonly beside?: DataFile;
  /** Files of their own: what is held out, and what tests. */
  readonly separate?: NonNullable<Reading['separate']>;
}
