/** The signs in the table: truth, best, choice, tie, not tried. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellMarks, MARK, modelChoices } from '../../../../src/ui/costTable/marks.ts';
import { arbitraryReport, tableOf } from '../arbitraryTrace.ts';

describe('the marks of the cost table', () => {
  it('a dot marks the only best token, equals signs mark those that share the least cost', () => {
    const view = tableOf({
      costs: [
        [0, 0.5, 0.5],
        [0.25, 0.25, 0.5],
      ],
      model: [
        [0.1, 0.8, 0.1],
        [0.2, 0.3, 0.5],
      ],
    });
    expect([...cellMarks(view, [0, 2])]).toEqual([
      MARK.truth | MARK.best,
      MARK.choice,
      0,
      MARK.tie,
      MARK.tie,
      MARK.truth | MARK.choice,
    ]);
  });

  it('thirds and sixths that are equal as fractions are ties though float32 rounds them apart', () => {
    const view = tableOf({ costs: [[Math.fround(1 / 3), Math.fround(1 / 3 + 3e-8), 1]] });
    expect([...cellMarks(view, [2])].slice(0, 2)).toEqual([MARK.tie | MARK.choice, MARK.tie]);
  });

  it('the model’s choice is the likeliest token that was tried, the first of equals', () => {
    const view = tableOf({
      costs: [
        [NaN, 0.5, 0.5],
        [NaN, NaN, NaN],
      ],
      model: [
        [0.9, 0.3, 0.3],
        [0.5, 0.3, 0.2],
      ],
    });
    expect([...modelChoices(view)]).toEqual([1, -1]);
  });

  it('every cell has one truth; a tried cell has one choice and either one best or several tied tokens of equal cost', () => {
    fc.assert(
      fc.property(arbitraryReport, ({ word, views }) => {
        for (const view of views) {
          const marks = cellMarks(view, word.targets);
          const T = word.targets.length;
          const V = marks.length / T;
          for (let t = 0; t < T; t++) {
            const cell = Array.from(marks.slice(t * V, (t + 1) * V));
            const having = (bit: number) => cell.flatMap((each, a) => (each & bit ? [a] : []));
            const tried = V - having(MARK.untried).length;
            expect(having(MARK.truth)).toEqual([word.targets[t]]);
            expect(having(MARK.choice).length).toBe(tried > 0 ? 1 : 0);
            const [best, tied] = [having(MARK.best), having(MARK.tie)];
            expect(best.length === 1 || tied.length > 1).toBe(tried > 0);
            expect(best.length === 0 || tied.length === 0).toBe(true);
            const costs = [...best, ...tied].map((a) => view.cost[t * V + a]);
            expect(new Set(costs).size).toBeLessThanOrEqual(1);
          }
        }
      }),
    );
  });
});
