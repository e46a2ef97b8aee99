/** What is drawn is what was measured: places in the drawing, read back by its own axes, are the numbers that go out beside it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CurveChoice } from '../../../src/experiments/curveOfSeeds.ts';
import { seedCurves } from '../../../src/experiments/seedCurves.ts';
import { curveFigure } from '../../../src/figures/curveFigure.ts';
import { drawCurves } from '../../../src/figures/drawCurves.ts';
import { keepSpikes } from '../../../src/figures/keepSpikes.ts';
import { pgfplotsTable } from '../../../src/figures/pgfplots.ts';
import { PRINT_WIDTHS } from '../../../src/figures/sheet.ts';
import { sayOf } from '../../../src/tasks/say.ts';
import { runOf, type Tested } from './runsOf.ts';

const say = sayOf({ task: 'letters' });

const figureOf = (runs: readonly ReturnType<typeof runOf>[], choice: CurveChoice, logY = false) => {
  const [curves] = seedCurves(runs, choice);
  if (curves === undefined) throw new Error('there is a run');
  return curveFigure(curves, choice, say, logY);
};

/** Where labels of an axis say that values stand, in the drawing's units. */
function ticks(svg: string, axis: 'x' | 'y'): readonly (readonly [value: number, at: number])[] {
  const found = [...svg.matchAll(/<text x="([-\d.]+)" y="([-\d.]+)"[^>]*data-([xy])="([^"]+)"/g)];
  return found
    .filter(([, , , which]) => which === axis)
    .map(([, x, y, , value]) => [Number(value), Number(axis === 'x' ? x : y)]);
}

/** From a place in the drawing to a value, by two labels of a linear axis. */
function reader(svg: string, axis: 'x' | 'y', log: boolean): (place: number) => number {
  const scale = log ? Math.log : (value: number) => value;
  const marks = axis === 'y' ? gridLines(svg) : ticks(svg, 'x').map(([value, at]) => [value, at] as const);
  const [first, last] = [marks[0], marks.at(-1)];
  if (first === undefined || last === undefined) throw new Error('the axis has labels');
  const per = (scale(last[0]) - scale(first[0])) / (last[1] - first[1]);
  return (place) => {
    const value = scale(first[0]) + (place - first[1]) * per;
    return log ? Math.exp(value) : value;
  };
}

/** Lines across the drawing stand where the labels of the y-axis have their values. */
function gridLines(svg: string): readonly (readonly [value: number, at: number])[] {
  const lines = [...svg.matchAll(/<line [^>]*y1="([\d.]+)"[^>]*stroke="#dddddd"/g)].map(([, y]) => Number(y));
  const values = ticks(svg, 'y').map(([value]) => value);
  expect(lines).toHaveLength(values.length);
  return values.map((value, i) => [value, lines[i] ?? NaN]);
}

/** The points of each line's part, as values. */
function drawnPoints(svg: string, part: string, logY: boolean) {
  const [xOf, yOf] = [reader(svg, 'x', false), reader(svg, 'y', logY)];
  return [...svg.matchAll(new RegExp(`data-part="${part}" d="([^"]*)"`, 'g'))].map(([, d = '']) =>
    [...d.matchAll(/[ML]([-\d.]+) ([-\d.]+)/g)].map(([, x, y]) => [xOf(Number(x)), yOf(Number(y))] as const),
  );
}

/** Columns of the table beside it, by name. */
function columns(table: string): ReadonlyMap<string, readonly number[]> {
  const [head = '', ...rows] = table
    .trimEnd()
    .split('\n')
    .filter((line) => !line.startsWith('%'));
  return new Map(
    head
      .split(' ')
      .map((name, i) => [
        name,
        rows.map((row) => Number(row.split(' ')[i])).filter((value) => !Number.isNaN(value)),
      ]),
  );
}

const tested = fc
  .array(fc.double({ min: 0.05, max: 0.95, noNaN: true }), { minLength: 2, maxLength: 12 })
  .map((errors) => errors.map((error, i): Tested => [i * 5, error]));

describe('a drawing of curves', () => {
  it('holds the same numbers as the table beside it, on linear and log axes', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(tested, tested), { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        fc.constantFrom(...PRINT_WIDTHS),
        (seeds, logY, width) => {
          const runs = seeds.map((pair, i) => runOf(i + 1, pair));
          const figure = figureOf(runs, { axis: 'updates', band: 'range' }, logY);
          const svg = drawCurves(figure, width);
          const table = columns(pgfplotsTable(figure));
          const means = drawnPoints(svg, 'mean', logY);
          expect(means).toHaveLength(2);
          means.forEach((points, i) => {
            const xs = table.get(`x${i + 1}`) ?? [];
            const ys = table.get(`mean${i + 1}`) ?? [];
            expect(points).toHaveLength(xs.length);
            points.forEach(([x, y], at) => {
              expect(x).toBeCloseTo(xs[at] ?? NaN, 1);
              expect(100 * y).toBeCloseTo(ys[at] ?? NaN, 1);
            });
          });
          if (runs.length === 1) return;
          const bands = drawnPoints(svg, 'band', logY);
          bands.forEach((points, i) => {
            const around = [
              ...(table.get(`high${i + 1}`) ?? []),
              ...(table.get(`low${i + 1}`) ?? []).toReversed(),
            ];
            expect(points).toHaveLength(around.length);
            points.forEach(([, y], at) => expect(100 * y).toBeCloseTo(around[at] ?? NaN, 1));
          });
        },
      ),
      { numRuns: 60 },
    ));
  it('shows a spike among ten thousand points', () => {
    const flat = Array.from({ length: 10_000 }, (_, i): Tested => [i, i === 7_777 ? 0.875 : 0.25]);
    const svg = drawCurves(figureOf([runOf(1, [flat, flat])], { axis: 'updates', band: 'sd' }), 84);
    const [points = []] = drawnPoints(svg, 'mean', false);
    expect(points.length).toBeLessThan(1_500);
    expect(Math.max(...points.map(([, y]) => y))).toBeCloseTo(0.875, 2);
  });
  it('says how many seeds a line has, and what a band is', () => {
    const runs = [1, 2, 3].map((seed) => runOf(seed, [[[0, 0.5]], [[0, 0.75]]]));
    const svg = drawCurves(figureOf(runs, { axis: 'examples', band: 'se' }), 174);
    expect(svg).toContain('MLE (3 seeds)');
    expect(svg).toContain('one standard error to each side');
    expect(svg).toContain('letter error on unseen words, %');
    expect(svg).toContain('words read in training');
  });
  it('is one whole element without scripts, styles or anything from elsewhere', () => {
    const svg = drawCurves(figureOf([runOf(1, [[[0, 0.5]], []])], { axis: 'seconds', band: 'sd' }), 84);
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="84mm" height="[\d.]+mm"/);
    expect(svg.trimEnd()).toMatch(/<\/svg>$/);
    expect(svg).not.toMatch(/<script|<style|href|url\(|NaN|Infinity|undefined/);
  });
});

describe('points that are kept', () => {
  it('hold the least and the most of all, in order, and both ends', () =>
    fc.assert(
      fc.property(
        fc.array(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), { minLength: 1, maxLength: 500 }),
        fc.integer({ min: 1, max: 40 }),
        (values, parts) => {
          const points = values.map((y, x) => ({ x, y }));
          const kept = keepSpikes(points, parts, ({ y }) => y);
          expect(kept.length).toBeLessThanOrEqual(
            Math.max(4 * parts, values.length <= 4 * parts ? values.length : 0),
          );
          expect(kept[0]).toBe(points[0]);
          expect(kept.at(-1)).toBe(points.at(-1));
          expect(Math.max(...kept.map(({ y }) => y))).toBe(Math.max(...values));
          expect(Math.min(...kept.map(({ y }) => y))).toBe(Math.min(...values));
          expect(kept.map(({ x }) => x)).toEqual(kept.map(({ x }) => x).toSorted((a, b) => a - b));
        },
      ),
    ));
});
