/** How much of some data is not in the vocabulary. */
import { endsSlice, type Sliced } from '../base/sliced.ts';
import type { Tokens } from '../base/tokens.ts';
import { UNKNOWN } from './chunking/wordTokens.ts';
import type { DataSet, Example } from './task.ts';

/** So many of so many. */
export interface Counted {
  readonly part: number;
  readonly whole: number;
}

/** How often the token of unknown words stands in sequences, in all; null where there is no such token. */
export class UnknownCount {
  readonly #token: number;
  part = 0;
  whole = 0;

  constructor(vocabulary: readonly string[] | null) {
    this.#token = vocabulary?.indexOf(UNKNOWN) ?? -1;
  }

  add(tokens: Tokens): void {
    if (this.#token < 0) return;
    this.whole += tokens.length;
    for (const token of tokens) this.part += Number(token === this.#token);
  }

  get counted(): Counted | null {
    return this.#token < 0 ? null : { part: this.part, whole: this.whole };
  }
}

/** Of what is read and of what is written, over all examples. */
export interface UnknownShares {
  readonly read: Counted | null;
  readonly written: Counted | null;
}

export function* unknownShares({
  vocabulary,
  sourceVocabulary,
  examples,
}: Pick<DataSet, 'vocabulary' | 'sourceVocabulary'> & {
  examples: Iterable<Example>;
}): Sliced<UnknownShares> {
  const [read, written] = [new UnknownCount(sourceVocabulary), new UnknownCount(vocabulary)];
  let i = 0;
  for (const { inputs, targets } of examples) {
    if (endsSlice(i++)) yield;
    read.add(inputs);
    written.add(targets);
  }
  return { read: read.counted, written: written.counted };
}
