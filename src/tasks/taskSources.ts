/** Where the data of a task come from: files of its formats, and what is made for it. Apart from `Task`, which the page holds. */
import type { FileFormat } from './fileFormat.ts';
import type { DataSet, Vocabularies } from './task.ts';

/** The unpacked bytes of a file in `public/`. @throws PlaygroundError `bad-data` where it cannot be had */
export type BytesOf = (file: string) => Promise<Uint8Array>;

/**
 * Makes data that come with the playground.
 * @param trained what a run was trained with that is to read them
 * @throws PlaygroundError `bad-data` where their file is damaged
 */
export type MakeBuiltIn = (bytesOf: BytesOf, trained?: Vocabularies) => DataSet | Promise<DataSet>;

/** What stands in a data set: all of it but its functions. */
export type DataContent = Omit<DataSet, 'split' | keyof Abilities>;

/** What a data set can do beside what stands in it. */
export type Abilities = Pick<DataSet, 'asText' | 'at'>;

/** @template Data ids of the data that come with the playground */
export interface TaskSources<Data extends string> {
  /** The formats of files that teach it; where two fit a file equally well, the first is taken. */
  readonly formats: readonly FileFormat[];
  readonly builtIn: Readonly<Record<Data, MakeBuiltIn>>;
  /** What data of it can do, told from what stands in them: functions do not cross to another thread. Absent: nothing more. */
  readonly abilities?: (data: DataContent) => Abilities;
}
