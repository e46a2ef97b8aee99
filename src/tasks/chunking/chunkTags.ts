/** Tags of chunks: `B-NP` begins one, `I-NP` goes on with it, `O` stands outside of all; `B` and `I` are of a type without a name. */

/** What each token of a vocabulary of tags means. V tokens. */
export interface ChunkTags {
  /** The chunk's type, −1 outside [V]. */
  readonly types: Int32Array;
  /** 1 where the tag says that a chunk begins [V]. */
  readonly begins: Uint8Array;
  /** The tag that begins a chunk of each type, −1 where there is none. */
  readonly beginTags: Int32Array;
  /** The tag that goes on with a chunk of each type, −1 where there is none. */
  readonly insideTags: Int32Array;
  /** The tag outside of all chunks, −1 where there is none. */
  readonly outside: number;
}

/** Reads the tags of a vocabulary; null where one of them is none. */
export function chunkTagsOf(vocabulary: readonly string[]): ChunkTags | null {
  const parts = vocabulary.map((tag) => /^(?:O|([BI])((?:-.+)?))$/.exec(tag));
  if (parts.some((part) => part === null)) return null;
  /** `-NP`, empty without a name. */
  const names = [...new Set(parts.flatMap((part) => part?.[2] ?? []))];
  const tagOf = (kind: string): Int32Array =>
    Int32Array.from(names, (name) => vocabulary.indexOf(`${kind}${name}`));
  return {
    types: Int32Array.from(parts, (part) => (part?.[2] === undefined ? -1 : names.indexOf(part[2]))),
    begins: Uint8Array.from(parts, (part) => Number(part?.[1] === 'B')),
    beginTags: tagOf('B'),
    insideTags: tagOf('I'),
    outside: vocabulary.indexOf('O'),
  };
}

/**
 * Whether a chunk begins at a tag, given the one before it (−1 at the start): where it says so, where none was open, and
 * where the type changes. @see conlleval, the script of CoNLL-2000
 */
export function chunkBegins({ types, begins }: ChunkTags, before: number, tag: number): boolean {
  const type = types[tag] ?? -1;
  if (type < 0) return false;
  return begins[tag] === 1 || before < 0 || types[before] !== type;
}
