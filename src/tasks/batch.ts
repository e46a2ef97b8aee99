/** A minibatch as plain arrays: examples sorted longest first, cells packed without padding. */
import { CellLayout } from '../base/cellLayout.ts';
import { assert, at } from '../base/assert.ts';
import type { Tokens } from '../base/tokens.ts';
import type { Packing } from './packing.ts';
import type { Example } from './task.ts';

/** What the encoder reads: M cells of sequences that need not be as long as those that are written. */
export interface Source {
  readonly layout: CellLayout;
  /** Which of the layout's sequences each of the batch's reads [B]; null where both stand in one order. */
  readonly order: Int32Array | null;
  /** Input vectors [M, D], or, as integers, tokens [M]. */
  readonly cells: Float32Array | Int32Array;
}

/** B examples, N cells, D input size. Everything per cell follows `layout`'s order. */
export interface Batch {
  /** The examples, longest first [B]. */
  readonly examples: readonly Example[];
  readonly layout: CellLayout;
  readonly source: Source;
  /** Target tokens [N]; after the end stands nothing but the end. */
  readonly targets: Int32Array;
  /** What is written is scored against this [N]; absent where it is the targets. @see Example.truth */
  readonly truth?: Int32Array;
  /** The token that ends a sequence, null where lengths are known beforehand. */
  readonly end: number | null;
}

/** What a batch's sequences are scored against [N]. */
export const truthOf = ({ truth, targets }: Pick<Batch, 'targets' | 'truth'>): Int32Array => truth ?? targets;

/** Packs examples. The sorts are stable, so equal batches pack equally. */
export function makeBatch(examples: readonly Example[], packing: Packing): Batch {
  const { inputSize, ending } = packing;
  const sourceLength = (example: Example): number => example.inputs.length / inputSize;
  // Sequences that a token ends have equally many cells, so that they may stand in the order of their sources.
  const length = ending === null ? (example: Example) => example.targets.length : sourceLength;
  const sorted = [...examples].sort((a, b) => length(b) - length(a));
  const sources = new CellLayout(sorted.map(length));
  const layout = ending === null ? sources : new CellLayout(sorted.map(() => ending.cells));
  const end = ending?.token ?? null;
  const packed = (tokensOf: (example: Example) => Tokens): Int32Array =>
    layout.sequences.map((b, cell) => tokensOf(at(sorted, b))[at(layout.positions, cell)] ?? end ?? NONE);
  const targets = packed((example) => example.targets);
  const lacks = sorted.some(({ truth }) => truth !== undefined);
  return {
    ...{ examples: sorted, layout, source: packSources(sorted, sources, packing), targets, end },
    ...(lacks && { truth: packed((example) => example.truth ?? example.targets) }),
  };
}

/** Stands where a sequence of known length would have no token, which cannot be. */
const NONE = -1;

function packSources(
  examples: readonly Example[],
  layout: CellLayout,
  { inputSize: D, sourceTokens }: Packing,
): Source {
  const size = layout.size * D;
  const cells = sourceTokens === null ? new Float32Array(size) : new Int32Array(size);
  for (let cell = 0; cell < layout.size; cell++) {
    const { inputs } = at(examples, at(layout.sequences, cell));
    const s = at(layout.positions, cell);
    const read = inputs.subarray(s * D, (s + 1) * D);
    if (sourceTokens !== null) assert(at(read, 0) < sourceTokens, `${at(read, 0)} is no token that is read`);
    cells.set(read, cell * D);
  }
  return { layout, order: null, cells };
}
