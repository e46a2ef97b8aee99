/** How two cost tables of the same word differ: the cells in which other letters cost least. */
import { at } from '../../base/assert.ts';
import type { TableView } from '../../experiments/reports.ts';
import { tableSize } from '../costTable/layers.ts';
import { cellMarks, MARK } from '../costTable/marks.ts';
import { NINE_TABLES } from '../../text/en/nineTables.ts';
import type { Say } from '../../tasks/say.ts';

const CHEAPEST = MARK.best | MARK.tie;

/** Cells (from 0) whose letters of least cost, ties included, are not the same in both tables; `targets` [T]. */
export function differingCells(
  one: TableView,
  other: TableView,
  targets: ArrayLike<number>,
): readonly number[] {
  const { T, V } = tableSize(one);
  const [ofOne, ofOther] = [cellMarks(one, targets), cellMarks(other, targets)];
  const differs = (row: number): boolean =>
    ((at(ofOne, row) & CHEAPEST) === 0) !== ((at(ofOther, row) & CHEAPEST) === 0);
  return Array.from({ length: T }, (_, t) => t).filter((t) =>
    Array.from({ length: V }, (_, a) => t * V + a).some(differs),
  );
}

/** `The pair in use.`, `The same letters cost least in every cell.`, `Other letters cost least in 2 of 8 cells: 3, 5.` */
export function differenceSentence(say: Say, cells: readonly number[], T: number, inForce: boolean): string {
  if (inForce) return say(NINE_TABLES.inUse);
  if (cells.length === 0) return say(NINE_TABLES.same);
  return say(NINE_TABLES.differs, {
    ...{ differing: cells.length, all: T },
    cells: cells.map((t) => t + 1).join(', '),
  });
}
