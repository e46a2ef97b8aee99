/** Letters that a reader forces on a word: the token of each cell, or −1 where the contestant chooses. */
import { PlaygroundError } from '../base/errors.ts';
import { TRAINING } from '../text/en/training.ts';
import { tell } from '../text/tell.ts';

/**
 * @param length T of the word
 * @throws PlaygroundError `bad-setting` when there is not one entry a cell, or a token does not exist
 */
export function requireForced(forced: Int32Array, length: number, vocabularySize: number): void {
  if (forced.length !== length)
    throw new PlaygroundError(
      'bad-setting',
      tell(TRAINING.forcedCells, { given: String(forced.length), length: String(length) }),
    );
  const odd = forced.find((token) => token < -1 || token >= vocabularySize);
  if (odd === undefined) return;
  throw new PlaygroundError(
    'bad-setting',
    tell(TRAINING.forcedToken, { token: String(odd), last: String(vocabularySize - 1) }),
  );
}
