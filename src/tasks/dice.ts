/** Draws for whoever makes sentences up. */
import { at } from '../base/assert.ts';
import type { RandomStream } from '../base/random.ts';

/** Numbers drawn one after the other for one sentence. */
export class Dice {
  readonly #stream: RandomStream;
  readonly #sentence: number;
  #drawn = 0;

  constructor(stream: RandomStream, sentence: number) {
    this.#stream = stream;
    this.#sentence = sentence;
  }

  pick<T>(list: readonly T[]): T {
    return at(list, this.#stream.below(list.length, this.#sentence, this.#drawn++));
  }

  chance(share: number): boolean {
    return this.#stream.coin(share, this.#sentence, this.#drawn++);
  }
}
