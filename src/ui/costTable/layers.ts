/** The layers of the cost table: the fixed range of each, and its values from a contestant's view. */
import { assertNever, at } from '../../base/assert.ts';
import type { TableView } from '../../experiments/reports.ts';
import type { Layer } from '../../state/selection.ts';
import type { RampScale } from './palette.ts';

/** Ranges are fixed, 0 … 1 or −1 … 1, so colours compare over time. */
export const LAYER_SCALES: Readonly<Record<Layer, RampScale>> = {
  cost: 'cost',
  regret: 'cost',
  target: 'probability',
  model: 'probability',
  difference: 'difference',
};

/** T and V of a view. */
export function tableSize(view: TableView): { readonly T: number; readonly V: number } {
  const T = view.decoded.length;
  return { T, V: T === 0 ? 0 : view.tried.length / T };
}

/** Smallest cost among the tokens tried at each cell [T]; NaN where none was. */
export function leastCosts(view: TableView): Float32Array {
  const { T, V } = tableSize(view);
  const least = new Float32Array(T).fill(NaN);
  for (let i = 0; i < T * V; i++) {
    const t = Math.floor(i / V);
    if (view.tried[i] === 1 && !(at(view.cost, i) >= at(least, t))) least[t] = at(view.cost, i);
  }
  return least;
}

/**
 * A layer's values [T × V], NaN where the token was not tried. Ranges: 0 … 1, and −1 … 1 for `difference`, which is above 0
 * where learning raises the score.
 */
export function layerValues(view: TableView, layer: Layer): Float32Array {
  const { V } = tableSize(view);
  const least = layer === 'regret' ? leastCosts(view) : undefined;
  return Float32Array.from(view.tried, (tried, i) => {
    if (tried !== 1) return NaN;
    switch (layer) {
      case 'cost':
        return at(view.cost, i);
      case 'regret':
        return least === undefined ? NaN : at(view.cost, i) - at(least, Math.floor(i / V));
      case 'target':
        return at(view.target, i);
      case 'model':
        return at(view.model, i);
      case 'difference':
        // Learning goes against the gradient; 0 − keeps zeros positive.
        return 0 - at(view.push, i);
      default:
        return assertNever(layer);
    }
  });
}
