/** A lesson trace: one update of one contestant on one word, complete, as a file that plays without an engine. */
import { isTokens, tokensOf, type Tokens } from '../base/tokens.ts';
import * as z from 'zod/mini';
import { PlaygroundError } from '../base/errors.ts';
import type { TaskName } from '../tasks/task.ts';
import type { OtherSide, RecordedUpdate, TableView, Written } from './reports.ts';
import { schemaFault } from './schemaFault.ts';
import { settingsSchema, type Settings } from './settings.ts';
import { TASK_NAMES } from '../tasks/tasks.ts';

const FORMAT = 'searnn-lesson';
const VERSION = 1;

/** What a cost counts: wrong letters of the finished word, or what a leaf of a graph is given. */
const COSTS = ['letters', 'leaves'] as const;

export interface LessonTrace extends RecordedUpdate {
  readonly title: string;
  /** What there is to see, in a sentence or two. */
  readonly note: string;
  /** Of the whole race; the contestant's own are at `view.contestant`. */
  readonly settings: Settings;
  /** V token strings. */
  readonly vocabulary: readonly string[];
  /** What the tokens that are read mean; absent where pixels are. */
  readonly sourceVocabulary?: readonly string[] | undefined;
  readonly costs: (typeof COSTS)[number];
  /** What was learned; absent: letters. */
  readonly task?: TaskName | undefined;
  /** What tokens are called at each cell [T][V], where that hangs on the cell. */
  readonly names?: readonly (readonly string[])[] | undefined;
  /** The cell that tells most. */
  readonly cell: number;
}

const bytes = z.pipe(
  z.array(z.int().check(z.minimum(0), z.maximum(255))),
  z.transform((list: number[]) => Uint8Array.from(list)),
);
/** Tokens, as wide as they must be. */
const tokens = z.pipe(
  z.array(z.int().check(z.minimum(0), z.maximum(0xffffffff))),
  // What stands for none is the largest number of its width, so one above the largest is a vocabulary’s size.
  z.transform((list: number[]): Tokens =>
    tokensOf(list, list.reduce((most, token) => Math.max(most, token), 0) + 1),
  ),
);
/** Numbers, null where there is none. */
const floats = z.pipe(
  z.array(z.nullable(z.number())),
  z.transform((list: (number | null)[]) => Float32Array.from(list, (value) => value ?? NaN)),
);
const written = z.object({ tokens, chances: floats });
const side = { finished: tokens, cost: floats, referenceOut: bytes };
const view = z.object({
  contestant: z.int().check(z.minimum(0)),
  update: z.int().check(z.minimum(0)),
  origin: z.enum(['step', 'probe']),
  decoded: tokens,
  rollIn: tokens,
  tried: bytes,
  target: floats,
  model: floats,
  push: floats,
  referenceIn: bytes,
  ...side,
  otherSide: z.optional(z.object(side)),
});

const schema = z.object({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  title: z.string().check(z.maxLength(200)),
  note: z.string().check(z.maxLength(2000)),
  settings: settingsSchema,
  vocabulary: z.array(z.string()).check(z.minLength(2), z.maxLength(10_000)),
  sourceVocabulary: z.optional(z.array(z.string())),
  costs: z.enum(COSTS),
  task: z.optional(z.enum(TASK_NAMES)),
  names: z.optional(z.array(z.array(z.string()))),
  cell: z.int().check(z.minimum(0)),
  word: z.object({
    index: z.int(),
    testIndex: z.int(),
    testCount: z.int(),
    inputs: tokens,
    targets: tokens.check(z.refine((targets) => targets.length > 0, 'a list of at least 1 entry')),
  }),
  view,
  before: written,
  after: written,
  loss: z.number(),
  gradientNorm: z.number(),
});

/** The first array that does not fit T cells and V tokens, or null. */
function misfit(trace: z.infer<typeof schema>, V: number): string | null {
  const { word, view: own, before, after, names, sourceVocabulary } = trace;
  const T = word.targets.length;
  const sides = (at: string, { finished, cost, referenceOut }: OtherSide): [string, number, number][] => [
    [`${at}.finished`, finished.length, T * V * T],
    [`${at}.cost`, cost.length, T * V],
    [`${at}.referenceOut`, referenceOut.length, T * T],
  ];
  const reads = (at: string, { tokens, chances }: Written): [string, number, number][] => [
    [`${at}.tokens`, tokens.length, T],
    [`${at}.chances`, chances.length, T * V],
  ];
  const lengths: [string, number, number][] = [
    ...(['decoded', 'rollIn', 'referenceIn'] as const).map((name): [string, number, number] => [
      `view.${name}`,
      own[name].length,
      T,
    ]),
    ...(['tried', 'target', 'model', 'push'] as const).map((name): [string, number, number] => [
      `view.${name}`,
      own[name].length,
      T * V,
    ]),
    ...sides('view', own),
    ...(own.otherSide === undefined ? [] : sides('view.otherSide', own.otherSide)),
    ...reads('before', before),
    ...reads('after', after),
    ...(names === undefined ? [] : [['names', names.length, T] as [string, number, number]]),
  ];
  const odd = lengths.find(([, length, wanted]) => length !== wanted);
  if (odd !== undefined)
    return `${odd[0]} has ${odd[1]} entries, but ${T} cells and ${V} tokens need ${odd[2]}`;
  const tokens = [word.targets, own.decoded, own.rollIn, before.tokens, after.tokens];
  if (tokens.some((list) => list.some((token) => token >= V))) return `a token is none of the ${V}`;
  const S = sourceVocabulary?.length ?? Infinity;
  if (word.inputs.some((token) => token >= S)) return `a token that is read is none of the ${S}`;
  return null;
}

const refuse = (what: string): never => {
  throw new PlaygroundError('bad-data', `The trace cannot be read: ${what}.`);
};

/** Reads a trace file's text. @throws PlaygroundError `bad-data` that names what is wrong */
export function parseLesson(text: string): LessonTrace {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return refuse('it is not JSON');
  }
  const format = z.safeParse(z.object({ format: z.string(), version: z.int() }), json);
  if (!format.success || format.data.format !== FORMAT)
    return refuse('it is JSON, but not a recorded lesson');
  if (format.data.version > VERSION)
    return refuse(
      `it is of version ${format.data.version}, written by a later release; this one reads ${VERSION}`,
    );
  const read = schema.safeParse(json);
  if (!read.success) return refuse(schemaFault(read.error, json));
  const { format: _format, version: _version, ...trace } = read.data;
  const V = trace.vocabulary.length;
  const wrong = misfit(read.data, V);
  if (wrong !== null) return refuse(wrong);
  if (trace.settings.contestants[trace.view.contestant] === undefined)
    return refuse(
      `view.contestant is ${trace.view.contestant}, but there are ${trace.settings.contestants.length}`,
    );
  const { otherSide, ...own } = trace.view;
  const shown: TableView = otherSide === undefined ? own : { ...own, otherSide };
  return { ...trace, view: shown, cell: Math.min(trace.cell, trace.word.targets.length - 1) };
}

/** Six digits are enough to see and to sum; a number that JSON lacks becomes null. */
const rounded = (value: number): number | null =>
  Number.isFinite(value) ? Number(value.toPrecision(6)) : null;

/** A trace as JSON text. */
export function writeLesson(trace: LessonTrace): string {
  const plain = (_key: string, value: unknown): unknown => {
    if (isTokens(value)) return Array.from(value);
    return value instanceof Float32Array ? Array.from(value, rounded) : value;
  };
  return JSON.stringify({ format: FORMAT, version: VERSION, ...trace }, plain);
}
