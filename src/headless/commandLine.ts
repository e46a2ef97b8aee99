/** Reads the words of a command line into option values; what they mean together is plan.ts's business. */
import { PlaygroundError } from '../base/errors.ts';
import { isBuiltIn } from '../tasks/tasks.ts';
import { findContestantField, type Field, type FieldValue } from '../experiments/fieldList.ts';
import { allowedValues, given, readText } from '../experiments/fieldText.ts';
import type { ContestantField, SharedField } from '../experiments/settings.ts';
import { ALIASES, COUNTED, kebab, OWN_OPTIONS, SETTING_OPTIONS, type OwnName } from './options.ts';
import { unexpectedWord, unknownOption, valueGiven, valueMissing } from './readWords.ts';

/** What was asked for. Only what stands on the command line is here. */
export interface CommandLine {
  readonly shared: ReadonlyMap<SharedField, FieldValue>;
  readonly contestant: ReadonlyMap<ContestantField, FieldValue>;
  /** Path of a data file, when `--data` named one. */
  readonly dataFile: string | null;
  readonly own: ReadonlyMap<OwnName, string>;
  /** Options that were given more than once, as they were written last; that one counts. */
  readonly repeated: readonly string[];
}

const bad = (message: string) => new PlaygroundError('bad-setting', message);

function isOwnName(name: string): name is OwnName {
  return Object.hasOwn(OWN_OPTIONS, name);
}

/** One `--option` with its value, if it has one. */
interface Given {
  readonly flag: string;
  readonly value: string | null;
}

type TakesValue = 'always' | 'maybe' | 'never';

/** Whether an option is followed by a value. @throws PlaygroundError when there is no such option. */
function takesValue(flag: string): TakesValue {
  if (isOwnName(flag)) {
    const { value } = OWN_OPTIONS[flag];
    return value === null ? 'never' : value.startsWith('[') ? 'maybe' : 'always';
  }
  if (Object.hasOwn(ALIASES, flag)) return 'always';
  const option = SETTING_OPTIONS.find((each) => each.flag === flag.replace(/^no-/, ''));
  if (option && (option.flag === flag || option.field.kind === 'flag'))
    return option.field.kind === 'flag' ? 'never' : 'always';
  const known = [
    ...Object.keys(OWN_OPTIONS),
    ...Object.keys(ALIASES),
    ...SETTING_OPTIONS.map((each) => each.flag),
  ];
  throw unknownOption(flag, known);
}

/** Pairs options with their values; `--name=value` and `--name value` are the same. */
function pairUp(words: readonly string[]): Given[] {
  const pairs: Given[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    const [, flag, inline] = /^--([a-z][a-z-]*)(?:=(.*))?$/s.exec(word) ?? [];
    if (flag === undefined) throw unexpectedWord(word);
    const takes = takesValue(flag);
    const isAlone = takes === 'maybe' && (words[i + 1] ?? '--').startsWith('--');
    if (takes === 'never' || isAlone) pairs.push({ flag, value: inline ?? null });
    else {
      const value = inline ?? words[++i];
      if (value === undefined || (inline === undefined && value.startsWith('--'))) throw valueMissing(flag);
      pairs.push({ flag, value });
    }
  }
  return pairs;
}

/** @throws PlaygroundError `bad-setting` when the field does not allow the text. */
function read(flag: string, field: Field, text: string): FieldValue {
  const value = readText(field, text);
  if (value !== undefined) return value;
  throw bad(`--${flag} is ${given(text)}, but must be ${allowedValues(field)}.`);
}

/** The setting or option that a written flag is about: `--no-aligned` and `--aligned`, `--steps` and `--max-updates`. */
function subjectOf(flag: string): string {
  const named = ALIASES[flag]?.flag ?? flag;
  const positive = named.replace(/^no-/, '');
  return SETTING_OPTIONS.some((option) => option.flag === positive) ? positive : named;
}

/** What was written last of each option that was given more than once. */
function repeatedIn(pairs: readonly Given[]): string[] {
  const counts = new Map<string, number>();
  for (const { flag } of pairs) counts.set(subjectOf(flag), (counts.get(subjectOf(flag)) ?? 0) + 1);
  return [...counts].flatMap(([subject, times]) => {
    const last = pairs.findLast(({ flag }) => subjectOf(flag) === subject);
    return times > 1 && last ? [`--${last.flag}${last.value === null ? '' : ` ${last.value}`}`] : [];
  });
}

/** @throws PlaygroundError `bad-setting`: unknown option, missing value, value not allowed; one sentence. */
export function readCommandLine(words: readonly string[]): CommandLine {
  const shared = new Map<SharedField, FieldValue>();
  const contestant = new Map<ContestantField, FieldValue>();
  const own = new Map<OwnName, string>();
  let dataFile: string | null = null;
  const pairs = pairUp(words);
  for (const { flag: written, value } of pairs) {
    if (isOwnName(written)) {
      if (value !== null && OWN_OPTIONS[written].value === null) throw valueGiven(written);
      own.set(written, value ?? '');
      continue;
    }
    const alias = ALIASES[written];
    const flag = alias?.flag ?? written;
    const text = `${alias?.prefix ?? ''}${value ?? (flag.startsWith('no-') ? 'false' : 'true')}`;
    const option = SETTING_OPTIONS.find((each) => each.flag === flag || `no-${each.flag}` === flag);
    if (!option) throw new Error(`option --${flag} is known, but belongs to no setting`);
    if (flag !== option.flag && value !== null) throw valueGiven(flag);
    if (option.kind === 'shared') {
      const path = option.field.name === 'data' && !isBuiltIn(text) ? text : null;
      if (option.field.name === 'data') dataFile = path;
      shared.set(option.field.name, read(written, option.field, path === null ? text : 'own'));
      continue;
    }
    const { name } = option.field;
    const [kind = '', ...counts] = name in COUNTED ? text.split(':') : [text];
    const count = counts.length > 0 ? counts.join(':') : undefined;
    contestant.set(name, read(written, option.field, kind));
    const counted = COUNTED[name];
    const counter = counted && findContestantField(counted);
    if (count === undefined || !counter) continue;
    if (kind === 'all') throw bad(`--${written} all takes no count, but got ${given(count)}.`);
    contestant.set(counter.name, read(`${kebab(name)} ${kind}:…`, counter, count));
  }
  return { shared, contestant, dataFile, own, repeated: repeatedIn(pairs) };
}
