/** What the library's index says of a run: enough for its line in the list; the run with all its points is kept beside it. */
import * as z from 'zod/mini';
import { runPrint } from './runPrint.ts';
import { bytesOf } from './runBytes.ts';
import { runName } from './runName.ts';
import { freeLook, LOOKS } from './runLook.ts';
import type { RunData } from '../runData.ts';
import type { RunFile } from '../runFile.ts';
import type { Settings } from '../settings.ts';

/** Longer names and notes are cut. */
export const TEXT_LIMITS = { name: 60, note: 500 } as const;

/** What the reader can say of a run; all of it goes into files. */
export const labelSchema = z.object({
  /** The run's name among the runs that the browser keeps. */
  id: z.string().check(z.minLength(1), z.maxLength(200)),
  name: z.string().check(z.minLength(1), z.maxLength(TEXT_LIMITS.name)),
  /** The reader gave the name. */
  isRenamed: z.boolean(),
  /** Number of its hue and mark. */
  look: z.int().check(z.minimum(0), z.maximum(LOOKS - 1)),
  note: z.string().check(z.maxLength(TEXT_LIMITS.note)),
  /** The others are compared with it: one at most. */
  isBaseline: z.boolean(),
  /** When it was last kept, ms since 1970. */
  keptAt: z.number().check(z.minimum(0)),
});
export type RunLabel = z.infer<typeof labelSchema>;

export interface LibraryNote extends RunLabel {
  /** Of all its points. */
  readonly bytes: number;
  /** Of the weights that were kept too; 0 where they were not. */
  readonly weightBytes: number;
  /** Updates that every contestant has done. */
  readonly updates: number;
  /** Equal for the same run, however it came here. */
  readonly print: string;
  readonly settings: Settings;
  readonly data: RunData;
}

/** Updates that every contestant has done. */
const updatesOf = ({ contestants }: Pick<RunFile, 'contestants'>): number =>
  contestants.length === 0 ? 0 : Math.min(...contestants.map(({ updates }) => updates));

/** What is known of a run itself. */
const factsOf = (run: RunFile): Omit<LibraryNote, keyof RunLabel | 'weightBytes'> => ({
  bytes: bytesOf(run),
  updates: updatesOf(run),
  print: runPrint(run),
  settings: run.settings,
  data: run.data,
});

/** A note of a run: what is known of it already stays, a new one gets a name and a look that no other has. */
export function noteOf(
  run: RunFile,
  {
    id,
    keptAt,
    label,
  }: { readonly id: string; readonly keptAt: number; readonly label?: RunLabel | undefined },
  notes: readonly LibraryNote[],
): LibraryNote {
  const before = notes.find((note) => note.id === id);
  if (before !== undefined) return { ...before, ...factsOf(run), keptAt };
  const others = notes.map(({ name }) => name);
  const given = label !== undefined && !others.includes(label.name) ? label : null;
  return {
    id,
    name: given?.name ?? runName(id, new Set(others)),
    isRenamed: given?.isRenamed ?? false,
    look: label?.look ?? freeLook(notes.map(({ look }) => look)),
    note: label?.note ?? '',
    isBaseline: label?.isBaseline === true && !notes.some(({ isBaseline }) => isBaseline),
    keptAt: label?.keptAt ?? keptAt,
    weightBytes: 0,
    ...factsOf(run),
  };
}

/** The reader's own words and pins are nothing that makes room by itself. */
export const isPinned = ({ isBaseline, isRenamed, note }: RunLabel): boolean =>
  isBaseline || isRenamed || note !== '';
