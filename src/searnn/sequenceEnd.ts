/** Where sequences end whose lengths are not known beforehand. */
import { at } from '../base/assert.ts';
import type { CellLayout } from '../base/cellLayout.ts';

/** The same tokens [N], and after each sequence's first `end` nothing but it. */
export function endAfterFirst(layout: CellLayout, tokens: Int32Array, end: number): Int32Array {
  const written = tokens.slice();
  for (let cell = layout.batchSize; cell < written.length; cell++) {
    const before = layout.cell(at(layout.sequences, cell), at(layout.positions, cell) - 1);
    if (written[before] === end) written[cell] = end;
  }
  return written;
}

/** 1 at the cells before each sequence's end and at the one that writes it, 0 after it [N]; `end` null for all. */
export function cellsBeforeEnd(layout: CellLayout, tokens: Int32Array, end: number | null): Uint8Array {
  const running = new Uint8Array(layout.size).fill(1);
  if (end === null) return running;
  for (let cell = layout.batchSize; cell < running.length; cell++) {
    const before = layout.cell(at(layout.sequences, cell), at(layout.positions, cell) - 1);
    if (running[before] === 0 || tokens[before] === end) running[cell] = 0;
  }
  return running;
}
