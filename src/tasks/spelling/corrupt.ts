/** Noise on a text: the task is to undo it. @see SeaRNN §5, spelling; Bahdanau et al. 2017, §5.1 */
import type { RandomStream } from '../../base/random.ts';
import type { Tokens } from '../../base/tokens.ts';
import { END } from './symbols.ts';

/**
 * Each symbol is replaced with chance `noise` by one drawn from all 43 alike, perhaps itself; where the end is drawn, which
 * would cut the text, the symbol stays.
 * @param counter says which draws of the stream are used: another text, another counter
 */
export function corrupt(text: Tokens, noise: number, random: RandomStream, counter: number): Uint8Array {
  const [where, what] = [random.fork('where'), random.fork('what')];
  return Uint8Array.from(text, (symbol, t) => {
    if (!where.coin(noise, counter, t)) return symbol;
    const drawn = what.below(END + 1, counter, t);
    return drawn === END ? symbol : drawn;
  });
}
