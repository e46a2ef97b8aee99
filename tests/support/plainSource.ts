/** What an encoder reads as plain arrays, so that it can cross into a page. */
import type { Source } from '../../src/tasks/batch.ts';

export function plainSource({ layout, order, cells }: Source) {
  return {
    sourceLengths: [...layout.lengths],
    sourceOrder: order === null ? null : [...order],
    cells: [...cells],
  };
}
