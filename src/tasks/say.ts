/** Sentences with holes: each task fills in its own nouns. */
import {
  fill,
  language,
  type Language,
  type HolesOf as AllHolesOf,
  type Values,
  type ValuesOf,
} from '../text/tell.ts';
import { TASKS } from './tasks.ts';
import { CHARACTER, WRITES, type CharacterSides, type Task, type TaskName } from './task.ts';

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
  /** What a contestant does: `reads` or `writes`; and what that makes of a {$unit}: `read` or `written`, `misread` or `mistaken`. */
  readonly reads: string;
  readonly wasRead: string;
  readonly misread: string;
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** What is said of a task. */
type Spoken = Pick<Task, 'unit' | 'sequence' | 'source' | 'verbs' | 'join'>;

/** In another language its file has them by what English calls them, with the forms that it needs besides. */
const inLanguage = ({ unit, sequence, source, verbs }: Spoken): Values<string> => {
  const { nouns } = language();
  return {
    ...{ ...nouns[`unit ${unit.one}`], ...nouns[`sequence ${sequence.one}`] },
    ...{ ...nouns[`source ${source.one}`], ...nouns[`verbs ${verbs.does}`] },
  };
};

const nounsOf = ({ unit, sequence, source, verbs }: Spoken): Nouns => ({
  ...{ unit: unit.one, units: unit.many, Unit: capital(unit.one), Units: capital(unit.many) },
  ...{ sequence: sequence.one, sequences: sequence.many },
  ...{ Sequence: capital(sequence.one), Sequences: capital(sequence.many) },
  ...{ source: source.one, sources: source.many },
  ...{ reads: verbs.does, wasRead: verbs.done, misread: verbs.wrong },
});

/** The names of a message's holes that no task fills in. */
export type HolesOf<M extends string> = AllHolesOf<M, keyof Nouns>;

/** Speaks of one task. */
export interface Say {
  /** Tells a message in the words of the task; what it needs besides the task's nouns comes with it. */
  <M extends string>(message: M, ...rest: ValuesOf<M, keyof Nouns>): string;
  /** Tokens as one text: letters stand close, words apart. */
  readonly join: Task['join'];
}

/** What is said where no task is known, or all are meant. */
export const ANY_TASK = {
  unit: { one: 'token', many: 'tokens' },
  sequence: { one: 'sequence', many: 'sequences' },
  source: { one: 'source cell', many: 'source cells' },
  verbs: WRITES,
  join: (tokens: readonly string[]) => tokens.join(' '),
} as const;

const sayWith = (task: Spoken): Say => {
  const english = nounsOf(task);
  let told: { in: Language; nouns: Values<string> } = { in: language(), nouns: { ...english } };
  const say = (message: string, values: Values<string> = {}): string => {
    if (told.in !== language()) told = { in: language(), nouns: { ...english, ...inLanguage(task) } };
    return fill(message, { ...told.nouns, ...values });
  };
  return Object.assign(say, { join: task.join });
};

/** The same function for the same task, so that what hangs on it is not made anew. */
const told: Readonly<Record<TaskName, Say>> = {
  letters: sayWith(TASKS.letters),
  spelling: sayWith(TASKS.spelling),
  chunking: sayWith(TASKS.chunking),
  translation: sayWith(TASKS.translation),
  toy: sayWith(TASKS.toy),
  own: sayWith(TASKS.own),
};

/** Where what is read, or written, is cut into characters. */
const sayCharacters = ({ read, written }: CharacterSides): Say =>
  sayWith({
    ...TASKS.translation,
    ...(read && { source: CHARACTER }),
    ...(written && { unit: CHARACTER }),
  });
const ofCharacters = {
  read: sayCharacters({ read: true, written: false }),
  written: sayCharacters({ read: false, written: true }),
  both: sayCharacters({ read: true, written: true }),
};

/** What data say of themselves; those of runs of earlier releases name no task, which was letters. */
export interface SpokenOf {
  readonly task?: TaskName | undefined;
  readonly characters?: CharacterSides | undefined;
}

/** Speaks of the letters and words of data by their own names: the same function for the same names. */
export function sayOf({ task = 'letters', characters }: SpokenOf): Say {
  if (characters === undefined) return told[task];
  const { read, written } = characters;
  return ofCharacters[read && written ? 'both' : read ? 'read' : 'written'];
}

/** Speaks of tokens and sequences: what holds for every task. */
export const sayOfAny: Say = sayWith(ANY_TASK);
