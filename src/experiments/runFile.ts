/** A run as a file: settings, seed, where it ran, and all that was measured. Versioned; it replays. */
import * as z from 'zod/mini';
import { PlaygroundError } from '../base/errors.ts';
import { atOnce, endsSlice, type Sliced } from '../base/sliced.ts';
import { RUN_FILE_FAULTS } from '../text/en/runFileFaults.ts';
import { tell } from '../text/tell.ts';
import { checkSettings } from './parseSettings.ts';
import { evaluationSchema } from './evaluationSchema.ts';
import type { FieldValue } from './fieldList.ts';
import { jsonPieces } from './jsonPieces.ts';
import { listsApart } from './listsApart.ts';
import { parseLongJson } from './parseLongJson.ts';
import type { Evaluation } from './reports.ts';
import { recordHash } from './recordHash.ts';
import { dataSchema, type RunData } from './runData.ts';
import { originFields, type RunOrigin } from './runOrigin.ts';
import { schemaFault } from './schemaFault.ts';
import type { Settings } from './settings.ts';

export const RUN_FILE_VERSION = 1;

/** Figures of updates, float32; those that could not be computed are NaN. */
export type Column = readonly number[] | Float32Array;

/** One contestant's results. Columns have one entry an update; in very long runs, and in files of earlier releases, each `every`-th. */
export interface RunContestant {
  readonly updates: number;
  readonly seconds: number;
  readonly decoderCells: number;
  readonly every: number;
  readonly loss: Column;
  readonly gradientNorm: Column;
  readonly evaluations: readonly Omit<Evaluation, 'contestant'>[];
  /** Mean milliseconds of an update, in all and by phase. */
  readonly msPerStep: Readonly<Record<string, number>>;
}

/** Something that happened in a run. */
export interface RunEvent {
  /** Updates that every contestant had done. */
  readonly at: number;
  readonly what: string;
  /** Of a change of settings: the updates of each contestant, and what each setting was before and is now. */
  readonly updates?: readonly number[] | undefined;
  readonly changed?: Readonly<Record<string, readonly [FieldValue, FieldValue]>> | undefined;
}

export interface RunFile extends RunOrigin {
  readonly format: 'searnn-run';
  readonly version: number;
  readonly engine: string;
  readonly backend: string;
  readonly adapter: string;
  readonly data: RunData;
  /** Hash of the weights and counters of the checkpoint that was written with it; absent where there is none. */
  readonly checkpoint?: string | undefined;
  readonly settings: Settings;
  readonly contestants: readonly RunContestant[];
  readonly events: readonly RunEvent[];
  /** The file was changed after it was written; absent where it was not, and where nothing tells, as in files of earlier releases. */
  readonly altered?: true;
}

/** float32 numbers; null, which is what JSON has for NaN and ±∞, comes back as NaN. */
const column = z.pipe(
  z.array(z.nullable(z.number())),
  z.transform((values: (number | null)[]) => Float32Array.from(values, (value) => value ?? NaN)),
);
const count = z.number().check(z.minimum(0));
const whole = z.int().check(z.minimum(0));
const atLeastOne = z.int().check(z.minimum(1));

const measured = {
  updates: whole,
  seconds: count,
  decoderCells: count,
  every: atLeastOne,
  evaluations: z.array(evaluationSchema),
  msPerStep: z.record(z.string(), count),
};
const contestantSchema = z.object({ ...measured, loss: column, gradientNorm: column });

const value = z.union([z.number(), z.string(), z.boolean()]);
const eventSchema = z.object({
  at: count,
  what: z.string(),
  updates: z.optional(z.array(whole)),
  changed: z.optional(z.record(z.string(), z.tuple([value, value]))),
});

/** In memory columns are float32 already; snapshots of earlier releases have lists. */
const known = z.union([z.instanceof(Float32Array), column]);
const recordSchema = z.object({
  contestants: z.array(z.object({ ...measured, loss: known, gradientNorm: known })),
  events: z.array(eventSchema),
  begunWith: originFields.begunWith,
});

/** Of the file; what it says of its format and version, and what settings there are, is looked at apart. */
export const runFileSchema = z.object({
  engine: z.string(),
  backend: z.string(),
  adapter: z.string(),
  data: dataSchema,
  ...originFields,
  checkpoint: z.optional(z.string()),
  settings: z.unknown(),
  contestants: z.array(contestantSchema),
  events: z.array(eventSchema),
  /** Hash of all the rest, `recordHash`. */
  record: z.optional(z.string()),
});

const broken = (what: string, options?: ErrorOptions) => new PlaygroundError('bad-run-file', what, options);

/** @throws PlaygroundError `bad-run-file` when the columns, or the updates of tests, do not fit the counts beside them. */
function checkColumns(file: Pick<RunFile, 'settings' | 'contestants'>): void {
  const wanted = file.settings.contestants.length;
  if (file.contestants.length !== wanted)
    throw broken(tell(RUN_FILE_FAULTS.contestants, { found: String(file.contestants.length), wanted }));
  file.contestants.forEach(({ updates, every, loss, gradientNorm, evaluations }, i) => {
    for (const [name, values] of Object.entries({ loss, gradientNorm }))
      if (Math.abs(values.length * every - updates) >= every)
        throw broken(
          tell(RUN_FILE_FAULTS.column, {
            ...{ column: `contestants[${i}].${name}`, entries: String(values.length) },
            ...{ updates: String(updates), every: String(every) },
          }),
        );
    evaluations.forEach(({ update, chosen }, e) => {
      const where = `contestants[${i}].evaluations[${e}]`;
      const told = [
        { place: `${where}.update`, update, most: updates },
        ...(chosen ? [{ place: `${where}.chosen.update`, update: chosen.update, most: update }] : []),
      ].find((each) => each.update > each.most);
      if (told)
        throw broken(
          tell(RUN_FILE_FAULTS.beyond, {
            ...{ place: told.place, update: String(told.update), most: String(told.most) },
          }),
        );
    });
  });
}

/** What keeps a value from being the record of a run of so many contestants, in words; null when nothing does. */
export function recordFault(record: unknown, contestants: number): string | null {
  const read = recordSchema.safeParse(record);
  if (!read.success) return schemaFault(read.error, record);
  const found = read.data.contestants.length;
  return found === contestants
    ? null
    : tell(RUN_FILE_FAULTS.record, { found: String(found), wanted: contestants });
}

/** Shortest decimal of a number's float32; what JSON cannot say (NaN, ±∞) becomes null. */
function short(value: number): number | null {
  if (!Number.isFinite(value)) return null;
  const single = Math.fround(value);
  for (let digits = 6; digits < 9; digits++) {
    const rounded = Number(single.toPrecision(digits));
    if (Math.fround(rounded) === single) return rounded;
  }
  return Number(single.toPrecision(9));
}

function* shortened(values: Column): Sliced<readonly (number | null)[]> {
  const all: (number | null)[] = [];
  for (const [i, value] of values.entries()) {
    all.push(short(value));
    if (endsSlice(i)) yield;
  }
  return all;
}

/** The file's text in pieces, with a hash of itself. Columns keep float32 precision. */
export function* writingRunFile({ altered: _, ...run }: RunFile): Sliced<readonly string[]> {
  const contestants: object[] = [];
  for (const { evaluations, msPerStep, loss, gradientNorm, ...counts } of run.contestants) {
    const columns = { loss: yield* shortened(loss), gradientNorm: yield* shortened(gradientNorm) };
    // Tests stand behind the columns, whether they were measured just now or read.
    contestants.push({ ...counts, ...columns, evaluations, msPerStep });
  }
  const told = { ...run, contestants };
  const record = yield* recordHash(told);
  const pieces: string[] = [];
  yield* jsonPieces({ ...told, record }, false, (piece) => pieces.push(piece));
  return [...pieces, '\n'];
}

/** The same as one text. */
export const encodeRunFile = (run: RunFile): string => atOnce(writingRunFile(run)).join('');

/**
 * A run from a file's text, whole or not at all; numbers that could not be written (NaN) come back as NaN.
 * @throws PlaygroundError `bad-run-file`: not a run file, of a later version, or damaged (the sentence names the field).
 */
export function* readingRunFile(text: string): Sliced<RunFile> {
  let parsed: unknown;
  try {
    parsed = yield* parseLongJson(text);
  } catch (cause) {
    throw broken(tell(RUN_FILE_FAULTS.cutOff), { cause });
  }
  return yield* readingRun(parsed);
}

/** The same at once. @throws PlaygroundError `bad-run-file` */
export const decodeRunFile = (text: string): RunFile => atOnce(readingRunFile(text));

/** The same of what a file's text says. @throws PlaygroundError `bad-run-file` */
export function* readingRun(parsed: unknown): Sliced<RunFile> {
  const head = z.object({ format: z.literal('searnn-run'), version: atLeastOne }).safeParse(parsed);
  if (!head.success) throw broken(tell(RUN_FILE_FAULTS.noRunFile));
  if (head.data.version > RUN_FILE_VERSION)
    throw broken(tell(RUN_FILE_FAULTS.later, { version: String(head.data.version), own: RUN_FILE_VERSION }));
  // It has a format: it is an object.
  const file = parsed as object;
  const { rest, lists } = yield* listsApart(file);
  const body = runFileSchema.safeParse(rest);
  if (!body.success) throw broken(tell(RUN_FILE_FAULTS.damaged, { fault: schemaFault(body.error, rest) }));
  const checked = checkSettings(body.data.settings);
  if (!checked.ok) throw broken(tell(RUN_FILE_FAULTS.settings, { problems: checked.problems.join(' ') }));
  const { record, ...told } = body.data;
  const altered = record !== undefined && record !== (yield* recordHash(file));
  const contestants = told.contestants.map((each, i) => ({ ...each, ...lists[i] }));
  const run: RunFile = {
    ...{ ...head.data, ...told, settings: checked.settings, contestants },
    ...(altered && { altered }),
  };
  checkColumns(run);
  return run;
}
