/** A trace: one update as every contestant saw it at one word, with all that is needed to show it. Live or from a file. */
import * as z from 'zod/mini';
import { PlaygroundError } from '../../base/errors.ts';
import type { TableView, WatchReport } from '../../experiments/reports.ts';
import { schemaFault } from '../../experiments/schemaFault.ts';
import { settingsSchema, type Settings } from '../../experiments/settings.ts';

export interface Trace {
  readonly settings: Settings;
  /** V token strings. */
  readonly vocabulary: readonly string[];
  /** What the tokens that are read mean; null where pixels are. */
  readonly sources: readonly string[] | null;
  readonly report: WatchReport;
}

const TRACE_VERSION = 1;

/** A trace with the cell that tells most, as it opens the page. */
export interface RecordedTrace extends Trace {
  /** Updates that every contestant had done. */
  readonly update: number;
  readonly cell: number;
  readonly token: number;
}

const bytes = z.pipe(
  z.array(z.int().check(z.minimum(0), z.maximum(255))),
  z.transform((list: number[]) => Uint8Array.from(list)),
);
/** Numbers, null where a token was not tried. */
const floats = z.pipe(
  z.array(z.nullable(z.number())),
  z.transform((list: (number | null)[]) => Float32Array.from(list, (value) => value ?? NaN)),
);

const viewSchema = z.object({
  contestant: z.int(),
  update: z.int(),
  origin: z.enum(['step', 'probe']),
  decoded: bytes,
  rollIn: bytes,
  tried: bytes,
  cost: floats,
  target: floats,
  model: floats,
  /** Absent in older files, whose objectives all had p − q. */
  push: z.optional(floats),
  finished: bytes,
  /** Older files have one answer for the whole word. */
  referenceIn: z.union([bytes, z.boolean()]),
  referenceOut: z.union([bytes, z.boolean()]),
});

const traceSchema = z.object({
  format: z.literal('searnn-trace'),
  version: z.literal(TRACE_VERSION),
  update: z.int(),
  cell: z.int(),
  token: z.int(),
  settings: settingsSchema,
  vocabulary: z.array(z.string()),
  word: z.object({
    index: z.int(),
    testIndex: z.int(),
    testCount: z.int(),
    inputs: bytes,
    targets: bytes,
  }),
  views: z.array(viewSchema),
});

/** Arrays of a view must fit its word: T cells, V tokens. */
const fits = (view: TableView, T: number, V: number): boolean =>
  view.decoded.length === T &&
  view.rollIn.length === T &&
  [view.tried, view.cost, view.target, view.model, view.push].every(({ length }) => length === T * V) &&
  view.finished.length === T * V * T &&
  view.referenceIn.length === T &&
  view.referenceOut.length === T * T;

/** Reads a trace file's JSON. @throws PlaygroundError `bad-data` */
export function parseTrace(json: unknown): RecordedTrace {
  const read = traceSchema.safeParse(json);
  if (!read.success)
    throw new PlaygroundError('bad-data', `The trace cannot be read: ${schemaFault(read.error, json)}.`);
  const { word, ...rest } = read.data;
  const [T, V] = [word.targets.length, rest.vocabulary.length];
  const whole = (length: number, byReference: boolean): Uint8Array =>
    new Uint8Array(length).fill(Number(byReference));
  const views = rest.views.map((view) => ({
    ...view,
    push: view.push ?? view.model.map((p, i) => p - (view.target[i] ?? NaN)),
    referenceIn: typeof view.referenceIn === 'boolean' ? whole(T, view.referenceIn) : view.referenceIn,
    referenceOut:
      typeof view.referenceOut === 'boolean'
        ? whole(T * T, view.referenceOut).map((byReference, i) =>
            i % T > Math.floor(i / T) ? byReference : 0,
          )
        : view.referenceOut,
  }));
  const odd = views.find((view) => !fits(view, T, V));
  if (odd !== undefined)
    throw new PlaygroundError(
      'bad-data',
      `The trace cannot be read: the table of contestant ${odd.contestant} is not ${T} cells by ${V} tokens.`,
    );
  const { update, cell, token, settings, vocabulary } = rest;
  return { update, cell, token, settings, vocabulary, sources: null, report: { word, views } };
}

/** Six digits are enough to see and to sum; a number that JSON lacks becomes null. */
const rounded = (value: number): number | null =>
  Number.isFinite(value) ? Number(value.toPrecision(6)) : null;

/** A trace as JSON text. */
export function writeTrace({ settings, vocabulary, report, update, cell, token }: RecordedTrace): string {
  const { word, views } = report;
  const trace = { format: 'searnn-trace', version: TRACE_VERSION, update, cell, token, settings, vocabulary };
  const plain = (_key: string, value: unknown): unknown => {
    if (value instanceof Uint8Array) return Array.from(value);
    return value instanceof Float32Array ? Array.from(value, rounded) : value;
  };
  return JSON.stringify({ ...trace, word, views }, plain);
}
