/** Sentences with holes, in Fluent's syntax: each task fills in its own nouns. */
import { FluentBundle, FluentResource, type Message } from '@fluent/bundle';
import { TASKS } from '../tasks/tasks.ts';
import type { Task, TaskName } from '../tasks/task.ts';

/** What the task fills in: `{$unit}` is a letter or a tag, `{$sequences}` are words or sentences; capitals begin a sentence. */
interface Nouns {
  readonly unit: string;
  readonly units: string;
  readonly sequence: string;
  readonly sequences: string;
  readonly source: string;
  readonly sources: string;
  readonly Unit: string;
  readonly Units: string;
  readonly Sequence: string;
  readonly Sequences: string;
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** What is said of a task. */
type Spoken = Pick<Task, 'unit' | 'sequence' | 'source' | 'join'>;

const nounsOf = ({ unit, sequence, source }: Spoken): Nouns => ({
  ...{ unit: unit.one, units: unit.many, Unit: capital(unit.one), Units: capital(unit.many) },
  ...{ sequence: sequence.one, sequences: sequence.many },
  ...{ Sequence: capital(sequence.one), Sequences: capital(sequence.many) },
  ...{ source: source.one, sources: source.many },
});

/** What stands between `$` and the next blank or brace. */
type NameOf<Rest extends string> = Rest extends `${infer Before}}${string}`
  ? Before extends `${infer Name} ${string}`
    ? Name
    : Before
  : never;

/** The names of a message's holes that no task fills in. */
export type HolesOf<M extends string> = M extends `${string}$${infer Rest}`
  ? Exclude<NameOf<Rest>, keyof Nouns> | HolesOf<Rest>
  : never;

/** What fills holes; numbers are grouped in thousands. */
type Values<Holes extends string> = Readonly<Record<Holes, string | number>>;

/** Speaks of one task. */
export interface Say {
  /** Tells a message in the words of the task; what it needs besides the task's nouns comes with it. */
  <M extends string>(
    message: M,
    // The lint rule sees a message of which nothing is known, which has no holes.
    // eslint-disable-next-line @typescript-eslint/no-generated-empty-object-type
    ...rest: [HolesOf<M>] extends [never] ? [] : [values: Values<HolesOf<M>>]
  ): string;
  /** Tokens as one text: letters stand close, words apart. */
  readonly join: Task['join'];
}

type Pattern = NonNullable<Message['value']>;

const bundle = new FluentBundle('en-GB', { useIsolating: false });
const patterns = new Map<string, Pattern>();

/** Fluent wants each variant on a line of its own; messages may have them in one: `{ $count -> [one] {$unit} *[other] {$units} }`. */
const inLines = (message: string): string =>
  (message.includes('->')
    ? message.replaceAll(/\s*(\*?\[\w+\] )/g, '\n$1').replaceAll(/\s+\}/g, '\n}')
    : message
  ).replaceAll('\n', '\n ');

/** Reads a message, once. What is no message is its own text. */
function patternOf(message: string): Pattern {
  const known = patterns.get(message);
  if (known !== undefined) return known;
  const [entry] = new FluentResource(`message = ${inLines(message)}`).body;
  const pattern = entry?.value ?? message;
  patterns.set(message, pattern);
  return pattern;
}

/** What is said where no task is known, or all are meant. */
const ANY_TASK = {
  unit: { one: 'token', many: 'tokens' },
  sequence: { one: 'sequence', many: 'sequences' },
  source: { one: 'source cell', many: 'source cells' },
  join: (tokens: readonly string[]) => tokens.join(' '),
} as const;

const sayWith = (task: Spoken): Say => {
  const nouns = nounsOf(task);
  // A hole that nothing fills shows as it is written: a test looks for such.
  const say = (message: string, values: Values<string> = {}): string =>
    bundle.formatPattern(patternOf(message), { ...nouns, ...values }, []);
  return Object.assign(say, { join: task.join });
};

/** The same function for the same task, so that what hangs on it is not made anew. */
const told: Readonly<Record<TaskName, Say>> = {
  letters: sayWith(TASKS.letters),
  spelling: sayWith(TASKS.spelling),
  chunking: sayWith(TASKS.chunking),
  translation: sayWith(TASKS.translation),
  toy: sayWith(TASKS.toy),
};

/** Speaks of a task's letters and words by their own names. */
export const sayOf = (task: TaskName): Say => told[task];

/** Speaks of tokens and sequences: what holds for every task. */
export const sayOfAny: Say = sayWith(ANY_TASK);
