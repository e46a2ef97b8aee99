/** A trace: one update as every contestant saw it at one word, with all that is needed to show it. Live or from a file. */
import * as z from 'zod/mini';
import { PlaygroundError } from '../../base/errors.ts';
import type { WatchReport } from '../../experiments/reports.ts';
import { schemaFault } from '../../experiments/schemaFault.ts';
import { settingsSchema, type Settings } from '../../experiments/settings.ts';
import { MIDDLE } from '../../text/en/middle.ts';
import { sayOfAny } from '../../tasks/say.ts';
import { misfitOfView } from '../../experiments/viewArrays.ts';
import { arraysAsLists, flagList, numberList, tokenList, viewSchema } from '../../experiments/viewSchema.ts';

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

const olderViewSchema = z.extend(viewSchema, {
  /** Absent in older files, whose objectives all had p − q. */
  push: z.optional(numberList),
  /** Older files have one answer for the whole word. */
  referenceIn: z.union([flagList, z.boolean()]),
  referenceOut: z.union([flagList, z.boolean()]),
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
    inputs: tokenList,
    targets: tokenList,
  }),
  views: z.array(olderViewSchema),
});

const unreadable = (fault: string): string => sayOfAny(MIDDLE.unreadable, { fault });

/** Reads a trace file's JSON. @throws PlaygroundError `bad-data` */
export function parseTrace(json: unknown): RecordedTrace {
  const read = traceSchema.safeParse(json);
  if (!read.success) throw new PlaygroundError('bad-data', unreadable(schemaFault(read.error, json)));
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
  // Pixels are read, so there are as many vectors as cells.
  const odd = views.find((view) => misfitOfView(view, { T, V, S: T }) !== null);
  if (odd !== undefined)
    throw new PlaygroundError(
      'bad-data',
      unreadable(sayOfAny(MIDDLE.misfit, { contestant: odd.contestant, cells: T, tokens: V })),
    );
  const { update, cell, token, settings, vocabulary } = rest;
  return { update, cell, token, settings, vocabulary, sources: null, report: { word, views } };
}

/** A trace as JSON text. */
export function writeTrace({ settings, vocabulary, report, update, cell, token }: RecordedTrace): string {
  const { word, views } = report;
  const trace = { format: 'searnn-trace', version: TRACE_VERSION, update, cell, token, settings, vocabulary };
  return JSON.stringify({ ...trace, word, views }, arraysAsLists);
}
