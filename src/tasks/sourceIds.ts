/** Numbers for what sequences read, by their real words: rare ones may share a token, and are different all the same. */

export class SourceIds {
  readonly #known = new Map<string, number>();
  readonly #ids: number[] = [];

  /** The next sequence. */
  add(words: readonly string[]): void {
    const text = words.join('\n');
    const id = this.#known.get(text) ?? this.#known.size;
    this.#known.set(text, id);
    this.#ids.push(id);
  }

  /** @returns of all sequences in their order [N] @see DataSet.sourceIds */
  get all(): Int32Array {
    return Int32Array.from(this.#ids);
  }
}
