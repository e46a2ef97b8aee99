/** The cost table: for every tried (cell, token), the test error of the sequence finished from there. */
import type { CellLayout } from '../base/cellLayout.ts';

/** Which tokens are tried where, rows grouped by cell: rows of cell c are `starts[c] … starts[c + 1] − 1`. */
export interface TriedTokens {
  /** [N + 1]. A cell that was not chosen has no rows. */
  readonly starts: Int32Array;
  /** Token of each row [R], ascending within a cell, the truth always among them. */
  readonly tokens: Int32Array;
}

/** Costs of all tried tokens of a batch; R rows as in `tried`. */
export interface CostTable {
  readonly layout: CellLayout;
  readonly tried: TriedTokens;
  /** Cost of each row [R], 0 … (not reduced by the cell's minimum). */
  readonly costs: Float32Array;
  /** The finished sequence of each row [R, T]; entries beyond the sequence's length are unspecified. */
  readonly finished: Int32Array;
}
