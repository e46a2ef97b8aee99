/** Functions of a user's own as the engine calls them: in tokens of the data, and with every answer looked at. */
import { at } from '../../base/assert.ts';
import { PlaygroundError } from '../../base/errors.ts';
import type { Added, AddedError, AddedSampler } from '../../searnn/added.ts';
import { lengthBefore, type SequenceCost } from '../../searnn/costs/sequenceCost.ts';
import type { DataSet } from '../../tasks/task.ts';
import type { PluginFunctions } from './loadPlugin.ts';
import type { OwnCost, OwnMeasure, OwnSampler } from './plugin.ts';

/** What functions must know of the data; plain values, so that it can cross to a thread. */
export interface TokenNames {
  /** V token strings. */
  readonly vocabulary: readonly string[];
  /** Those, and of words that only a truth has. */
  readonly words: readonly string[];
  /** The token that ends sequences; null where lengths are known. */
  readonly end: number | null;
}

export const tokenNames = ({ vocabulary, packing }: DataSet): TokenNames => ({
  vocabulary,
  words:
    packing.words === undefined ? vocabulary : [...vocabulary, ...packing.words.slice(vocabulary.length)],
  end: packing.ending?.token ?? null,
});

const quoted = (words: readonly string[]): string => `“${words.join(' ')}”`;

/** What was given, short enough for a sentence. */
function told(value: unknown): string {
  const text =
    typeof value === 'string' ? `“${value}”` : Array.isArray(value) ? `[${value.join(', ')}]` : String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** Calls a function; what it throws becomes a sentence. @param where it was called: `for “a” against “b”` */
function call<T>(what: string, where: () => string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    const why = (cause instanceof Error ? cause.message : String(cause)).replace(/\.$/, '');
    throw new PlaygroundError('bad-setting', `${what} threw ${where()}: ${why}.`, { cause });
  }
}

/** The names of tokens up to the end of their sequence. */
const namesIn =
  ({ words, end }: TokenNames) =>
  (tokens: Int32Array, start: number, length: number): readonly string[] =>
    Array.from(tokens.subarray(start, start + lengthBefore(end, tokens, length, start)), (token) =>
      at(words, token),
    );

function bindCost(cost: OwnCost, what: string, names: TokenNames): SequenceCost {
  const namesOf = namesIn(names);
  return (finished, truth, length, start) => {
    const [written, right] = [namesOf(finished, start, length), namesOf(truth, 0, length)];
    const where = () => `for ${quoted(written)} where ${quoted(right)} is right`;
    const given: unknown = call(what, where, () => cost(written, right));
    // Costs are kept as float32.
    if (typeof given === 'number' && given >= 0 && Number.isFinite(Math.fround(given))) return given;
    throw new PlaygroundError(
      'bad-setting',
      `${what} gave ${told(given)} ${where()}, but a cost must be a finite number, 0 or more.`,
    );
  };
}

const isAmount = (value: unknown, most: number): value is number =>
  typeof value === 'number' && value >= 0 && value <= most;

function bindError(of: OwnMeasure, what: string, names: TokenNames): AddedError {
  const namesOf = namesIn(names);
  return (finished, truth) => {
    const [written, right] = [namesOf(finished, 0, finished.length), namesOf(truth, 0, truth.length)];
    const where = () => `for ${quoted(written)} where ${quoted(right)} is right`;
    const given: unknown = call(what, where, () => of(written, right));
    const [wrong, outOf, ...more] = Array.isArray(given) ? (given as readonly unknown[]) : [given, 1];
    if (more.length === 0 && isAmount(outOf, Number.MAX_SAFE_INTEGER) && isAmount(wrong, outOf))
      return [wrong, outOf];
    throw new PlaygroundError(
      'bad-setting',
      `${what} gave ${told(given)} ${where()}, but must give a share from 0 to 1, or two numbers: how much is wrong, and out of how much.`,
    );
  };
}

/** What is wrong with the tokens that a sampler gave, a clause; null when nothing is. */
function fault(given: unknown, truth: number, { vocabulary }: TokenNames): string | null {
  if (!Array.isArray(given)) return 'but must give a list of tokens';
  const V = vocabulary.length;
  const other: unknown = given.find((token) => !Number.isInteger(token) || token < 0 || token >= V);
  if (other !== undefined) return `but ${told(other)} is none of the tokens 0 to ${V - 1}`;
  if (new Set(given).size < given.length) return 'but each token can be tried once';
  return given.includes(truth)
    ? null
    : `but the true token, ${truth} (“${at(vocabulary, truth)}”), must be tried, too`;
}

function bindSampler(sampler: OwnSampler, what: string, names: TokenNames): AddedSampler {
  const { vocabulary } = names;
  return (cell) => {
    const { truth, position, update } = cell;
    const where = () =>
      `at cell ${position + 1} of a sequence, where “${at(vocabulary, truth)}” is right, in update ${update + 1}`;
    // Its own scores, whatever it does with them.
    const shown = { ...cell, vocabulary, scores: cell.scores.slice() };
    const given: unknown = call(what, where, () => sampler(shown));
    const wrong = fault(given, truth, names);
    if (wrong === null) return given as readonly number[];
    throw new PlaygroundError('bad-setting', `${what} gave ${told(given)} ${where()}, ${wrong}.`);
  };
}

/** @param name of the plugin, as sentences say it: `mine.js` */
export function bindPlugin(
  { cost, sampler, error }: PluginFunctions,
  name: string,
  names: TokenNames,
): Added {
  return {
    ...(cost && { cost: bindCost(cost, `The cost of ${name}`, names) }),
    ...(sampler && { sampler: bindSampler(sampler, `The sampler of ${name}`, names) }),
    ...(error && { error: bindError(error.of, `The error of ${name}`, names) }),
  };
}
