/** Letters that a reader forces on a word: the token of each cell, or −1 where the contestant chooses. */
import { PlaygroundError } from '../base/errors.ts';

/**
 * @param length T of the word
 * @throws PlaygroundError `bad-setting` when there is not one entry a cell, or a token does not exist
 */
export function requireForced(forced: Int32Array, length: number, vocabularySize: number): void {
  if (forced.length !== length)
    throw new PlaygroundError(
      'bad-setting',
      `Tokens are forced at ${forced.length} cells, but the sequence has ${length}.`,
    );
  const odd = forced.find((token) => token < -1 || token >= vocabularySize);
  if (odd === undefined) return;
  throw new PlaygroundError(
    'bad-setting',
    `Token ${odd} is forced, but tokens are 0 to ${vocabularySize - 1}, and −1 where the contestant chooses.`,
  );
}
