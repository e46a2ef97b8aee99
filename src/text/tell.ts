/** Messages with holes, in Fluent's syntax, filled and told. */
import { FluentBundle, FluentResource, type Message } from '@fluent/bundle';

/** What stands between `$` and the next blank, comma or brace. */
type NameOf<Rest extends string> = Rest extends `${infer Before}}${string}`
  ? Before extends `${infer Name} ${string}`
    ? Name extends `${infer Argument},`
      ? Argument
      : Name
    : Before
  : never;

/** The names of a message's holes but those that are `Filled` already. */
export type HolesOf<M extends string, Filled extends string = never> = M extends `${string}$${infer Rest}`
  ? Exclude<NameOf<Rest>, Filled> | HolesOf<Rest, Filled>
  : never;

/** What comes with a message: values for its holes, where it has any. */
export type ValuesOf<M extends string, Filled extends string = never> =
  // The lint rule sees a message of which nothing is known, which has no holes.
  // eslint-disable-next-line @typescript-eslint/no-generated-empty-object-type
  [HolesOf<M, Filled>] extends [never] ? [] : [values: Values<HolesOf<M, Filled>>];

/** What fills holes; numbers are grouped in thousands. */
export type Values<Holes extends string> = Readonly<Record<Holes, string | number>>;

/** What it takes to tell all messages in one language; as data, so that it crosses to the worker as it is. */
export interface Language {
  /** How numbers, lists and times are written: `en-GB`, `de`. */
  readonly locale: string;
  /** Its messages, by the English ones; one that is missing is told in English. */
  readonly messages: ReadonlyMap<string, string>;
  /** What tasks fill in, by what English calls it: `unit letter`, `verbs reads`. @see nounsOf */
  readonly nouns: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export const IN_ENGLISH: Language = { locale: 'en-GB', messages: new Map(), nouns: {} };

type Pattern = NonNullable<Message['value']>;

/** A language with what was read of it. */
interface Voice {
  readonly language: Language;
  readonly bundle: FluentBundle;
  readonly patterns: Map<string, Pattern>;
}

const voiceOf = (language: Language): Voice => ({
  language,
  bundle: new FluentBundle(language.locale, { useIsolating: false }),
  patterns: new Map(),
});

const english = voiceOf(IN_ENGLISH);
let voice = english;

/** The language in force. */
export const language = (): Language => voice.language;

/** From now on all is told in this language; what was told before stays as it is. */
export function speak(next: Language): void {
  voice = next === IN_ENGLISH ? english : voiceOf(next);
}

/** What `work` makes is told in English, whatever is in force: files and what is compared read the same everywhere. */
export function inEnglish<T>(work: () => T): T {
  const before = voice;
  voice = english;
  try {
    return work();
  } finally {
    voice = before;
  }
}

/** What comes with the playground by its name in this language; any other name as it is. */
export const named = (name: string): string => voice.language.messages.get(name) ?? name;

/** Fluent wants each variant on a line of its own; messages may have them in one: `{ $count -> [one] {$unit} *[other] {$units} }`. */
const inLines = (message: string): string =>
  (message.includes('->')
    ? message.replaceAll(/\s*(\*?\[[\w-]+\] )/g, '\n$1').replaceAll(/\s+\}/g, '\n}')
    : message
  ).replaceAll('\n', '\n ');

/** Reads a message, once. What is no message is its own text. */
function patternOf(message: string): Pattern {
  const { language, patterns } = voice;
  const known = patterns.get(message);
  if (known !== undefined) return known;
  const told = language.messages.get(message) ?? message;
  const [entry] = new FluentResource(`message = ${inLines(told)}`).body;
  const pattern = entry?.value ?? told;
  patterns.set(message, pattern);
  return pattern;
}

let heard: ((text: string, message: string, values: Values<string>) => void) | null = null;

/** Has all that is told heard, with the message that it was told of. */
export function hearTold(hear: NonNullable<typeof heard>): void {
  heard = hear;
}

/** @param values for all holes: one that nothing fills shows as it is written, and a test looks for such */
export function fill(message: string, values: Values<string>): string {
  const text = voice.bundle.formatPattern(patternOf(message), { ...values }, []);
  heard?.(text, message, values);
  return text;
}

/** Tells a message that speaks of no task. */
export const tell = <M extends string>(message: M, ...[values]: ValuesOf<M>): string =>
  fill(message, values ?? {});
