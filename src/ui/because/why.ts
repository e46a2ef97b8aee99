/** What a reason for a cell's movement is made from, and the words that all reasons share. */
import { at } from '../../base/assert.ts';
import type { TableView } from '../../experiments/reports.ts';
import type { ContestantSettings } from '../../experiments/settings.ts';
import type { CellChoice } from '../../state/selection.ts';
import type { Counted, Push } from '../costTable/reading.ts';
import { tableSize } from '../costTable/layers.ts';

/** A cell of one contestant's table, and whose it is. */
export interface Why {
  readonly view: TableView;
  /** True tokens [T]. */
  readonly targets: ArrayLike<number>;
  readonly choice: CellChoice;
  readonly contestant: ContestantSettings;
  readonly name: string;
  readonly counted: Counted;
}

/** A part of a sentence: words, or a token, whose name is no word of the sentence. */
export type Piece = string | { readonly token: number };

/** The token of a row (t, a). */
export const tokenOf = ({ view }: Why, row: number): { readonly token: number } => ({
  token: row % tableSize(view).V,
});

/** A probability: `12 %`, `under 1 %`, `over 99 %`; `0 %` and `100 %` only where nothing is missing that one could see. */
export function percentOf(chance: number): string {
  const whole = Math.round(100 * chance);
  if (whole === 0 && chance > 0.0005) return 'under 1\u00A0%';
  if (whole === 100 && chance < 0.9995) return 'over 99\u00A0%';
  return `${whole}\u00A0%`;
}

/** What learning does to a score. */
export const DOES: Readonly<Record<Push, string>> = {
  raised: 'raise it',
  lowered: 'lower it',
  'left alone': 'leave it',
};

/** `gives it 12 %`; among the letters tried, where those are not all. */
export function given({ view }: Why, rows: readonly number[], row: number): string {
  const among = rows.length < tableSize(view).V ? ` among the ${rows.length} letters tried` : '';
  return `gives it ${percentOf(at(view.model, row))}${among}`;
}
