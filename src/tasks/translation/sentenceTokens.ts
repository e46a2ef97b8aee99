/** Sentences as tokens: words in lower case, or, of languages that put no spaces between words, characters. */

export type Tokenise = (text: string) => readonly string[];

/** Words in lower case, marks apart: `Don't stop!` → `don't stop !`. */
export const wordsOf: Tokenise = (text) =>
  text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*|[^\s\p{L}\p{M}\p{N}]/gu) ?? [];

/** Letters of scripts that are written without spaces, each with the marks that stand at it. */
const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}ー';
const EACH_UNSPACED = new RegExp(`[${UNSPACED}]`, 'gu');
const IS_UNSPACED = new RegExp(`^[${UNSPACED}]`, 'u');
const ONE_UNSPACED = new RegExp(`[${UNSPACED}]\\p{M}*|[^${UNSPACED}]+`, 'gu');

/** Characters of such scripts by themselves, anything between them in words. */
const unspacedOf: Tokenise = (text) =>
  (text.match(ONE_UNSPACED) ?? []).flatMap((part) => (IS_UNSPACED.test(part) ? [part] : wordsOf(part)));

/** All characters but blanks by themselves. */
export const charactersOf: Tokenise = (text) => text.toLowerCase().match(/[^\s\p{M}]\p{M}*/gu) ?? [];

/** Characters that stand together without a blank, at least, in a language that is not cut into words. */
const TOGETHER = 4;

/** Counts over the sentences of a language whether it is written without spaces. */
export class Spacing {
  #letters = 0;
  #unspaced = 0;
  #parts = 0;

  add(text: string): void {
    for (const part of text.split(/\s+/)) {
      const unspaced = part.match(EACH_UNSPACED)?.length ?? 0;
      this.#unspaced += unspaced;
      this.#parts += Number(unspaced > 0);
      this.#letters += part.match(/\p{L}/gu)?.length ?? 0;
    }
  }

  /** How its sentences become tokens. */
  get tokenise(): Tokenise {
    const mostly = this.#unspaced > this.#letters / 2;
    return mostly && this.#unspaced > TOGETHER * this.#parts ? unspacedOf : wordsOf;
  }
}

/** How the sentences were cut that have this vocabulary: into words, or, where most of it is single characters, into those. */
export function tokeniserOf(vocabulary: readonly string[]): Tokenise {
  const words = vocabulary.filter((word) => /^\p{L}/u.test(word));
  const single = words.filter((word) => charactersOf(word).length === 1);
  if (single.length < 0.8 * words.length) return wordsOf;
  return single.some((word) => IS_UNSPACED.test(word)) ? unspacedOf : charactersOf;
}
