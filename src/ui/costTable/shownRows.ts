/** Which tokens have a row in the table: all of a small vocabulary; of a large one those that matter here, and what is looked for. */
import { at } from '../../base/assert.ts';
import type { TableView } from '../../experiments/reports.ts';
import type { CellChoice } from '../../state/selection.ts';

/** Vocabularies up to here are shown whole. */
export const WHOLE = 60;
/** Of each cell so many tokens that the model likes best, and of the chosen one more. */
const TOP = { everywhere: 2, here: 10 } as const;
/** So many of those that are looked for. */
const FOUND = 12;

/** The places of the `count` highest values of `values[from … from + V − 1]` that were tried. */
function top({ model, tried }: TableView, from: number, V: number, count: number): number[] {
  const places = Array.from({ length: V }, (_, a) => a).filter((a) => tried[from + a] === 1);
  return places.sort((a, b) => at(model, from + b) - at(model, from + a) || a - b).slice(0, count);
}

/**
 * Tokens with a row, ascending: true and written ones, favourites of every cell and more of the chosen one, the chosen token,
 * and those whose text begins with `search`.
 */
export function shownRows(
  views: readonly TableView[],
  targets: ArrayLike<number>,
  vocabulary: readonly string[],
  choice: CellChoice,
  search: string,
): readonly number[] {
  const V = vocabulary.length;
  if (V <= WHOLE) return Array.from({ length: V }, (_, a) => a);
  const wanted = new Set<number>([...Array.from(targets), choice.token]);
  for (const view of views) {
    for (const token of view.decoded) wanted.add(token);
    for (const token of view.rollIn) wanted.add(token);
    for (let t = 0; t < targets.length; t++)
      for (const token of top(view, t * V, V, t === choice.cell ? TOP.here : TOP.everywhere))
        wanted.add(token);
  }
  const start = search.trim().toLowerCase();
  if (start !== '') {
    const found = vocabulary.flatMap((text, a) => (text.toLowerCase().startsWith(start) ? [a] : []));
    for (const token of found.slice(0, FOUND)) wanted.add(token);
  }
  return [...wanted].filter((token) => token < V).sort((a, b) => a - b);
}
