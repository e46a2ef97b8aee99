/** Runs of the library as one file: a line a run, each a whole run file with its own hash, beside what the reader said of it. */
import * as z from 'zod/mini';
import { PlaygroundError } from '../../base/errors.ts';
import { atOnce, type Sliced } from '../../base/sliced.ts';
import { LIBRARY_FAULTS } from '../../text/en/libraryFaults.ts';
import { tell } from '../../text/tell.ts';
import { parseLongJson } from '../parseLongJson.ts';
import { readingRun, writingRunFile, type RunFile } from '../runFile.ts';
import { schemaFault } from '../schemaFault.ts';
import { labelSchema, type RunLabel } from './libraryNote.ts';

const VERSION = 1;

/** A run of a file, with what the reader said of it where the file tells. */
export interface FiledRun {
  readonly label?: RunLabel;
  readonly run: RunFile;
}

const broken = (what: string, options?: ErrorOptions) => new PlaygroundError('bad-run-file', what, options);

/** What stands before all runs, and behind them. */
export const LIBRARY_TEXT = {
  head: `{"format":"searnn-library","version":${VERSION},"runs":[\n`,
  tail: '\n]}\n',
} as const;

/** Line of the i-th run, in pieces. */
export function* writingItem(
  { id, name, isRenamed, look, note, isBaseline, keptAt }: RunLabel,
  run: RunFile,
  i: number,
): Sliced<readonly string[]> {
  const label = JSON.stringify({ id, name, isRenamed, look, note, isBaseline, keptAt });
  const file = yield* writingRunFile(run);
  // A run file ends with an end of line, which stands behind the comma here.
  return [`${i === 0 ? '' : ',\n'}${label.slice(0, -1)},"run":`, ...file.slice(0, -1), '}'];
}

const headSchema = z.object({ format: z.literal('searnn-library'), version: z.int() });

/** What a text holds: the whole entries of a library, each as text or as JSON reads it, or something else (null). */
export function libraryItems(text: string): readonly unknown[] | null {
  const { head, tail } = LIBRARY_TEXT;
  if (text.startsWith(head)) {
    // Line by line, so that of a file that is cut off or damaged the other runs are read.
    const body = text.slice(head.length, text.endsWith(tail) ? -tail.length : undefined);
    return body.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.replace(/,$/, '')]));
  }
  // Another program may have laid it out anew.
  if (!/^\s*\{[^{}[\]]{0,200}"searnn-library"/.test(text)) return null;
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (cause) {
    throw broken(tell(LIBRARY_FAULTS.cutOff), { cause });
  }
  const file = headSchema.safeParse(parsed);
  if (!file.success) throw broken(tell(LIBRARY_FAULTS.noLibrary));
  if (file.data.version > VERSION)
    throw broken(tell(LIBRARY_FAULTS.later, { version: String(file.data.version), own: VERSION }));
  const { runs } = parsed as { readonly runs?: unknown };
  if (!Array.isArray(runs)) throw broken(tell(LIBRARY_FAULTS.noLibrary));
  return runs as readonly unknown[];
}

function* parsed(item: unknown): Sliced<unknown> {
  if (typeof item !== 'string') return item;
  try {
    return yield* parseLongJson(item);
  } catch (cause) {
    throw broken(tell(LIBRARY_FAULTS.damagedLine), { cause });
  }
}

/** What an entry is called, as far as it can be read. */
export function nameOfItem(item: unknown): string | null {
  const text = typeof item === 'string' ? item.slice(0, 1_000) : JSON.stringify(item).slice(0, 1_000);
  const found = /"name":("(?:[^"\\]|\\.){1,200}")/.exec(text)?.[1];
  return found === undefined ? null : (JSON.parse(found) as string);
}

/** Of a run that was changed by hand nothing is taken in. @throws PlaygroundError `bad-run-file` */
export function sound(run: RunFile): RunFile {
  if (run.altered) throw broken(tell(LIBRARY_FAULTS.altered));
  return run;
}

/** One entry of a library. @throws PlaygroundError `bad-run-file`, a sentence that says what is wrong with it */
export function* readingItem(item: unknown): Sliced<Required<FiledRun>> {
  const entry = yield* parsed(item);
  const label = labelSchema.safeParse(entry);
  if (!label.success) throw broken(tell(LIBRARY_FAULTS.label, { fault: schemaFault(label.error, entry) }));
  const run = yield* readingRun((entry as { readonly run?: unknown }).run);
  return { label: label.data, run: sound(run) };
}

/** The same at once. @throws PlaygroundError `bad-run-file` */
export const readItem = (item: unknown): Required<FiledRun> => atOnce(readingItem(item));
