/** What each layer of the cost table shows. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LAYERS } from '../../../../src/state/selection.ts';
import { layerValues, leastCosts, LAYER_SCALES } from '../../../../src/ui/costTable/layers.ts';
import { arbitraryReport, tableOf } from '../arbitraryTrace.ts';

const view = tableOf({
  costs: [
    [0.5, 0.25, NaN],
    [NaN, NaN, NaN],
  ],
  model: [
    [0.75, 0.25, 0],
    [0, 0, 0],
  ],
  target: [
    [0.125, 0.875, 0],
    [0, 0, 0],
  ],
});

describe('the layers of the cost table', () => {
  it('show each quantity where the token was tried, and nothing elsewhere; push is above 0 where it is raised', () => {
    const none = [NaN, NaN, NaN];
    expect([...layerValues(view, 'cost')]).toEqual([0.5, 0.25, NaN, ...none]);
    expect([...layerValues(view, 'regret')]).toEqual([0.25, 0, NaN, ...none]);
    expect([...layerValues(view, 'target')]).toEqual([0.125, 0.875, NaN, ...none]);
    expect([...layerValues(view, 'model')]).toEqual([0.75, 0.25, NaN, ...none]);
    expect([...layerValues(view, 'difference')]).toEqual([-0.625, 0.625, NaN, ...none]);
  });

  it('know no least cost of a cell where nothing was tried', () => {
    expect([...leastCosts(view)]).toEqual([0.25, NaN]);
  });

  it('stay within their fixed ranges, and every cell that was looked at has a token without regret', () => {
    fc.assert(
      fc.property(arbitraryReport, fc.constantFrom(...LAYERS), ({ views }, layer) => {
        for (const each of views) {
          const values = layerValues(each, layer);
          const least = LAYER_SCALES[layer] === 'difference' ? -1 : 0;
          values.forEach((value, i) => {
            if (each.tried[i] === 0) expect(value).toBeNaN();
            else expect(value >= least && value <= 1).toBe(true);
          });
          const V = values.length / each.decoded.length;
          const regrets = layerValues(each, 'regret');
          for (let t = 0; t < each.decoded.length; t++) {
            const cell = regrets.slice(t * V, (t + 1) * V).filter((value) => !Number.isNaN(value));
            if (cell.length > 0) expect(Math.min(...cell)).toBe(0);
          }
        }
      }),
    );
  });
});
