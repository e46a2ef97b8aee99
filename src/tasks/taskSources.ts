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

/** @template Data ids of the data that come with the playground */
export interface TaskSources<Data extends string> {
  /** The formats of files that teach it; where two fit a file equally well, the first is taken. */
  readonly formats: readonly FileFormat[];
  readonly builtIn: Readonly<Record<Data, MakeBuiltIn>>;
}
