/** Counts how often a run has been tested: each look at the errors is one more chance to be fooled by them. */

export class Looks {
  /** Looks at earlier updates. */
  #before = 0;
  /** Updates of all contestants together at the newest look; −1 where none is known. */
  #at = -1;
  /** How many words each look at those updates read. */
  #words: number[] = [];

  /** The number of the look at `words` words after `updates` updates, from 0; looking again at the same is none. */
  look(updates: number, words: number): number {
    if (updates !== this.#at) {
      this.#before += this.#words.length;
      this.#words = [];
      this.#at = updates;
    }
    if (!this.#words.includes(words)) this.#words.push(words);
    return this.#before + this.#words.indexOf(words);
  }

  /** Looks made before `updates`: what a run that goes on from there has to know. */
  before(updates: number): number {
    return this.#before + (updates === this.#at ? 0 : this.#words.length);
  }

  /** Goes on after so many. */
  restore(before: number): void {
    this.#before = before;
    this.#at = -1;
    this.#words = [];
  }
}
