/** A lesson trace: one update of one contestant on one word, complete, as a file that plays without an engine. */
import * as z from 'zod/mini';
import { PlaygroundError } from '../base/errors.ts';
import { LESSON_FAULTS } from '../text/en/lessonFaults.ts';
import { tell } from '../text/tell.ts';
import type { CharacterSides, TaskName } from '../tasks/task.ts';
import type { RecordedUpdate } from './reports.ts';
import { schemaFault } from './schemaFault.ts';
import { settingsSchema, type Settings } from './settings.ts';
import { TASK_NAMES } from '../tasks/tasks.ts';
import { charactersSchema } from './runData.ts';
import { misfitOfView, misfitOfWritten, type Sizes } from './viewArrays.ts';
import { arraysAsLists, tokenList, viewSchema, writtenSchema } from './viewSchema.ts';

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
  /** Absent where no side is cut into characters. */
  readonly characters?: CharacterSides | undefined;
  /** What tokens are called at each cell [T][V], where that hangs on the cell. */
  readonly names?: readonly (readonly string[])[] | undefined;
  /** The cell that tells most. */
  readonly cell: number;
}

export const lessonSchema = z.object({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  title: z.string().check(z.maxLength(200)),
  note: z.string().check(z.maxLength(2000)),
  settings: settingsSchema,
  vocabulary: z.array(z.string()).check(z.minLength(2), z.maxLength(10_000)),
  sourceVocabulary: z.optional(z.array(z.string())),
  costs: z.enum(COSTS),
  task: z.optional(z.enum(TASK_NAMES)),
  characters: z.optional(charactersSchema),
  names: z.optional(z.array(z.array(z.string()))),
  cell: z.int().check(z.minimum(0)),
  word: z.object({
    index: z.int(),
    testIndex: z.int(),
    testCount: z.int(),
    inputs: tokenList,
    targets: tokenList.check(
      z.refine((targets) => targets.length > 0, { error: () => tell(LESSON_FAULTS.noCells) }),
    ),
    unknown: z.optional(z.array(z.nullable(z.string()))),
  }),
  view: viewSchema,
  before: writtenSchema,
  after: writtenSchema,
  loss: z.number(),
  gradientNorm: z.number(),
});
type Parsed = z.infer<typeof lessonSchema>;

/** What does not fit together, or null. */
function oddity({ word, view, before, after, names, sourceVocabulary }: Parsed, V: number): string | null {
  const T = word.targets.length;
  // A token is a number; of pixels there are as many vectors as cells.
  const sizes = { T, V, S: sourceVocabulary === undefined ? T : word.inputs.length };
  const parts = {
    view: misfitOfView(view, sizes),
    before: misfitOfWritten(before, sizes),
    after: misfitOfWritten(after, sizes),
  };
  for (const [part, odd] of Object.entries(parts))
    if (odd !== null) return wrongLength(`${part}.${odd.name}`, odd.length, odd.wanted, sizes);
  if (names !== undefined && names.length !== T) return wrongLength('names', names.length, T, sizes);
  const tokens = [word.targets, view.decoded, view.rollIn, before.tokens, after.tokens];
  if (tokens.some((list) => list.some((token) => token >= V)))
    return tell(LESSON_FAULTS.token, { tokens: String(V) });
  const S = sourceVocabulary?.length ?? Infinity;
  if (word.inputs.some((token) => token >= S)) return tell(LESSON_FAULTS.readToken, { tokens: String(S) });
  return null;
}

const wrongLength = (name: string, length: number, wanted: number, { T, V }: Sizes): string =>
  tell(LESSON_FAULTS.length, {
    ...{ name, length: String(length), wanted: String(wanted) },
    ...{ cells: String(T), tokens: String(V) },
  });

const refuse = (fault: string): never => {
  throw new PlaygroundError('bad-data', tell(LESSON_FAULTS.unreadable, { fault }));
};

/** Reads a trace file's text. @throws PlaygroundError `bad-data` that names what is wrong */
export function parseLesson(text: string): LessonTrace {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return refuse(tell(LESSON_FAULTS.notJson));
  }
  const format = z.safeParse(z.object({ format: z.string(), version: z.int() }), json);
  if (!format.success || format.data.format !== FORMAT) return refuse(tell(LESSON_FAULTS.noLesson));
  if (format.data.version > VERSION)
    return refuse(tell(LESSON_FAULTS.later, { version: String(format.data.version), own: VERSION }));
  const read = lessonSchema.safeParse(json);
  if (!read.success) return refuse(schemaFault(read.error, json));
  const { format: _format, version: _version, ...trace } = read.data;
  const V = trace.vocabulary.length;
  const wrong = oddity(read.data, V);
  if (wrong !== null) return refuse(wrong);
  if (trace.settings.contestants[trace.view.contestant] === undefined)
    return refuse(
      tell(LESSON_FAULTS.contestant, {
        contestant: String(trace.view.contestant),
        count: trace.settings.contestants.length,
      }),
    );
  return { ...trace, cell: Math.min(trace.cell, trace.word.targets.length - 1) };
}

/** A trace as JSON text. */
export const writeLesson = (trace: LessonTrace): string =>
  JSON.stringify({ format: FORMAT, version: VERSION, ...trace }, arraysAsLists);
