/** Words that are to be written, as tokens: all that the vocabulary lacks are one token to write, but each its own to score. */
import { tokensOf } from '../base/tokens.ts';
import type { Example } from './task.ts';

/** The token of all words that a vocabulary of sentences lacks. */
const UNKNOWN = 0;
/** How an unknown word is scored where characters count: as one that no text has. */
const NO_WORD = '\uffff';

export class WrittenWords {
  readonly #vocabulary: readonly string[];
  readonly #ids: ReadonlyMap<string, number>;
  readonly #lacking = new Map<string, number>();

  /** @param vocabulary V words, that of unknown ones first */
  constructor(vocabulary: readonly string[]) {
    this.#vocabulary = vocabulary;
    this.#ids = new Map(vocabulary.map((word, id) => [word, id]));
  }

  /** What the words are written as, and what they really are where that differs. */
  tokensOf(words: readonly string[]): Pick<Example, 'targets' | 'truth'> {
    const targets = tokensOf(
      words.map((word) => this.#ids.get(word) ?? UNKNOWN),
      this.#vocabulary.length,
    );
    if (!targets.includes(UNKNOWN)) return { targets };
    const own = (word: string): number => {
      const token = this.#lacking.get(word) ?? this.#vocabulary.length + this.#lacking.size;
      this.#lacking.set(word, token);
      return token;
    };
    return { targets, truth: Uint32Array.from(words, (word) => this.#ids.get(word) ?? own(word)) };
  }

  /** What tokens stand for: words of the vocabulary, then those that it lacks. @see Packing.words */
  get all(): readonly string[] {
    return [NO_WORD, ...this.#vocabulary.slice(1), ...this.#lacking.keys()];
  }
}
