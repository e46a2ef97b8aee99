/** A word set from letters that the data hold: in one writer's hand, or each letter in whoever's. */
import { at } from '../../base/assert.ts';
import { PlaygroundError } from '../../base/errors.ts';
import type { RandomStream } from '../../base/random.ts';
import { LETTER_DATA } from '../../text/en/letterData.ts';
import { tell } from '../../text/tell.ts';
import type { DataSet } from '../task.ts';

const { noLetter, nowhere } = LETTER_DATA.composing;

/** A word to read that nobody wrote as a whole. */
export interface Composed {
  /** Pixels [T, D]. */
  readonly inputs: Uint8Array;
  /** Cells whose letter the writer never wrote, so that it is in another hand. */
  readonly borrowed: readonly number[];
}

type Letters = Pick<DataSet, 'name' | 'vocabulary' | 'packing' | 'examples' | 'writers'>;

/** Every place of a token: [example, cell]. */
function placesOf({ examples }: Letters, token: number): (readonly [example: number, cell: number])[] {
  return examples.flatMap(({ targets }, example) =>
    Array.from(targets, (target, cell) => [target, cell] as const)
      .filter(([target]) => target === token)
      .map(([, cell]) => [example, cell] as const),
  );
}

/**
 * @param word its letters, each a token of the vocabulary
 * @param writer from 0; null for any hand
 * @param random which of several equal letters is taken; counted by cell
 * @throws PlaygroundError `bad-setting` when a letter is none of the vocabulary's or occurs nowhere in the data
 */
export function composeWord(
  data: Letters,
  word: readonly string[],
  writer: number | null,
  random: RandomStream,
): Composed {
  const { name, vocabulary, examples, writers } = data;
  const { inputSize } = data.packing;
  const inputs = new Uint8Array(word.length * inputSize);
  const borrowed: number[] = [];
  word.forEach((letter, t) => {
    const token = vocabulary.indexOf(letter);
    if (token < 0)
      throw new PlaygroundError(
        'bad-setting',
        tell(noLetter, { letter, name, letters: vocabulary.join('') }),
      );
    const all = placesOf(data, token);
    if (all.length === 0) throw new PlaygroundError('bad-setting', tell(nowhere, { name, letter }));
    const own = writer === null ? all : all.filter(([example]) => writers?.[example] === writer);
    if (own.length === 0) borrowed.push(t);
    const places = own.length === 0 ? all : own;
    const [example, cell] = at(places, random.below(places.length, 0, t));
    const glyph = at(examples, example).inputs.subarray(cell * inputSize, (cell + 1) * inputSize);
    inputs.set(glyph, t * inputSize);
  });
  return { inputs, borrowed };
}
