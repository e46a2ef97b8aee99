/** Words of a command line paired by Node's parser and refused in the product's own sentences. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { PlaygroundError } from '../base/errors.ts';
import { given } from '../experiments/fieldText.ts';
import { nearestName } from '../experiments/nearest.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

const bad = (message: string) => new PlaygroundError('bad-setting', message);

/** An option that a command does not have; `known` are those that it has. */
export function unknownOption(flag: string, known: readonly string[]): PlaygroundError {
  const near = nearestName(flag, known);
  const guess = near === undefined ? '' : ` Did you mean --${near}?`;
  return bad(`There is no option --${flag}; --help lists all.${guess}`);
}

/** A word that is no option, where there may only be options. */
export const unexpectedWord = (word: string): PlaygroundError =>
  bad(`${given(word)} was not expected; options begin with --, and --help lists all.`);

export const valueMissing = (flag: string): PlaygroundError =>
  bad(`--${flag} needs a value behind it; --help says which.`);

export const valueGiven = (flag: string): PlaygroundError => bad(`--${flag} is a switch and takes no value.`);

/** Values as Node's parser types them. */
type Values<T extends Options> = ReturnType<
  typeof parseArgs<{ options: T; strict: true; allowPositionals: true }>
>['values'];

/** An option as it was written; without a value where it is a switch. */
export interface Written {
  readonly name: string;
  readonly value?: string | undefined;
}

/**
 * Options by name, the last of each; all of them as they were written; and the words that are no options.
 * @throws PlaygroundError `bad-setting`: unknown option, missing value, value that is not taken; one sentence
 */
export function readWords<T extends Options>(words: readonly string[], options: T) {
  const config = { args: [...words], options, allowPositionals: true, strict: false, tokens: true } as const;
  const { values, positionals, tokens } = parseArgs(config);
  const written: Written[] = [];
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    if (!rawName.startsWith('--')) throw unexpectedWord(rawName);
    const option = Object.hasOwn(options, name) ? options[name] : undefined;
    if (option === undefined) throw unknownOption(name, Object.keys(options));
    if (option.type === 'boolean' && value !== undefined) throw valueGiven(name);
    if (option.type === 'string' && (value === undefined || (!inlineValue && value.startsWith('--'))))
      throw valueMissing(name);
    written.push({ name, value });
  }
  // Each value has just been seen to be of its option's type.
  return { values: values as Values<T>, written, files: positionals };
}
