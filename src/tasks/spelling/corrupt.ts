/** Noise on a text: the task is to undo it. @see SeaRNN §5, spelling; Bahdanau et al. 2017, §5.1 */
import type { RandomStream } from '../../base/random.ts';
import { END } from './symbols.ts';

/**
 * Each symbol is replaced with chance `noise` by one drawn from all 43 alike, perhaps itself; where the end is drawn, which
 * would cut the text, the symbol stays.
 * @param counter says which draws of the stream are used: another text, another counter
 */
export function corrupt(text: Uint8Array, noise: number, random: RandomStream, counter: number): Uint8Array {
  return text.map((symbol, t) => {
    if (!random.fork('where').coin(noise, counter, t)) return symbol;
    const drawn = random.fork('what').below(END + 1, counter, t);
    return drawn === END ? symbol : drawn;
  });
}
