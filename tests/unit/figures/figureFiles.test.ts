/** Numbers and drawings of figures agree: bars, lines that are cut off, cells, and the density of a PNG. */
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barCsv, type BarFigure } from '../../../src/figures/barFigure.ts';
import type { CurveFigure } from '../../../src/figures/figureLines.ts';
import { drawBars } from '../../../src/figures/drawBars.ts';
import { drawCurves } from '../../../src/figures/drawCurves.ts';
import { drawGrid } from '../../../src/figures/drawGrid.ts';
import { figureCsv } from '../../../src/figures/figureCsv.ts';
import { pngDensity } from '../../../src/figures/pngDensity.ts';
import { PRINT_WIDTHS } from '../../../src/figures/sheet.ts';

const PERCENT = { label: 'error, %', unit: '%', log: false, per: 100 } as const;
const values = (csv: string): readonly number[] =>
  csv
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => Number(line.split(',').at(-2)));

describe('a figure of bars', () => {
  it('has bars as long as the numbers that go out beside it', () =>
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 1, maxLength: 4 }),
        fc.constantFrom(...PRINT_WIDTHS),
        (shares, width) => {
          const figure: BarFigure = {
            axis: PERCENT,
            bars: shares.map((value, hue) => ({ name: `c${hue}`, hue, value, held: null, why: '' })),
            ...{ parts: { bar: 'after', held: 'without' }, note: null },
          };
          const svg = drawBars(figure, width);
          const marks = [...svg.matchAll(/<text x="([\d.]+)"[^>]*data-x="([^"]+)"/g)].map(([, x, value]) => [
            Number(value),
            Number(x),
          ]);
          const [[from = 0, left = 0] = [], [to = 1, right = 1] = []] = [marks[0], marks.at(-1)];
          const bars = [...svg.matchAll(/<rect x="[\d.]+" y="[\d.]+" width="([\d.]+)" height="8.8"/g)];
          const read = bars.map(([, long]) => (100 * Number(long) * (to - from)) / (right - left));
          const written = values(barCsv(figure));
          expect(read).toHaveLength(written.length);
          read.forEach((value, i) => expect(value).toBeCloseTo(written[i] ?? NaN, 0));
        },
      ),
    ));
  it('says why a bar is missing', () => {
    const bars = [{ name: 'CRF', hue: 0, value: null, held: null, why: 'reads words as a whole' }];
    const figure = { axis: PERCENT, bars, parts: { bar: 'after', held: 'without' }, note: null };
    expect(drawBars(figure, 84)).toContain('reads words as a whole');
    expect(values(barCsv(figure))).toEqual([]);
  });
});

const figureOf = (
  y: Partial<CurveFigure['y']>,
  line: Partial<CurveFigure['lines'][number]>,
): CurveFigure => ({
  x: { label: 'updates', log: false },
  y: { ...PERCENT, ...y },
  lines: [{ name: 'MLE', mean: [], band: [], singles: [], ...line }],
  note: null,
});

describe('a figure of lines', () => {
  it('is cut off where its axis ends, at the very place, and its numbers are not', () => {
    const mean = [
      { x: 0, y: 0.9 },
      { x: 10, y: 0.1 },
      { x: 20, y: 0.3 },
    ];
    const figure = figureOf({ bounds: [0, 0.5] }, { mean });
    const svg = drawCurves(figure, 84);
    const lines = [...svg.matchAll(/<line [^>]*y1="([\d.]+)"[^>]*stroke="#dddddd"/g)].map(([, y]) =>
      Number(y),
    );
    const [, d = ''] = /data-part="mean" d="([^"]*)"/.exec(svg) ?? [];
    const places = [...d.matchAll(/[ML]([\d.]+) ([\d.]+)/g)].map(
      ([, x, y]) => [Number(x), Number(y)] as const,
    );
    expect(places).toHaveLength(3);
    expect(places[0]?.[1]).toBeCloseTo(Math.min(...lines), 1);
    // Half of the way from 0.9 to 0.1.
    expect((places[0]?.[0] ?? 0) - 34).toBeCloseTo(((places[1]?.[0] ?? 0) - 34) / 2, 1);
    expect(values(figureCsv(figure))).toEqual([90, 10, 30]);
  });
  it('leaves out of a log drawing what it cannot show, and keeps it in the numbers', () => {
    const figure = figureOf(
      { log: true },
      {
        mean: [
          { x: 0, y: 0.5 },
          { x: 10, y: 0 },
        ],
      },
    );
    expect(drawCurves(figure, 84)).not.toMatch(/NaN|Infinity/);
    expect(values(figureCsv(figure))).toEqual([50, 0]);
  });
  it('says of every value which run, seed and contestant it is of, and its unit', () => {
    const figure = figureOf(
      { label: 'loss, nats', unit: 'nats', per: 1 },
      { mean: [{ x: 5, y: 1.25 }], source: { run: 'a', seed: 7, contestant: 2 } },
    );
    expect(figureCsv(figure)).toBe(
      'run,seed,contestant,name,measure,part,xAxis,x,value,unit\na,7,2,MLE,"loss, nats",line,updates,5,1.25,nats\n',
    );
  });
});

describe('a figure of cells', () => {
  const cell = (text: string) => ({ fill: '#eeeeee', ink: '#000000', text, marks: ['ring' as const] });
  const untried = { fill: null, ink: '#000000', text: '', marks: [] };
  const figure = {
    ...{ title: 'Cost table', across: 'cells', down: 'letters', columns: ['a', 'b'], rows: ['x', 'y'] },
    panels: [
      {
        name: '',
        cells: [
          [cell('.25'), untried],
          [cell('1'), cell('0')],
        ],
      },
    ],
    signs: [{ mark: 'ring' as const, name: 'truth' }],
    scale: { label: 'cost', fills: ['#ffffff', '#000000'], ticks: [{ place: 0, text: '0' }] },
  };
  it('shades what has a value, with its number, and hatches what has none', () => {
    const svg = drawGrid(figure, 174);
    expect([...svg.matchAll(/data-value="([^"]*)"/g)].map(([, text]) => text)).toEqual(['.25', '1', '0']);
    expect(svg).toMatch(/data-part="hatch" d="M/);
    expect(svg).toMatch(/>\.25</);
    expect(svg).toMatch(/>truth</);
    expect(svg).not.toMatch(/NaN|url\(|undefined/);
  });
});

describe('a PNG', () => {
  it('says how dense it is, in a chunk with the right checksum, and is else the same', () => {
    const png = Uint8Array.from({ length: 60 }, (_, i) => (i * 37) % 256);
    const written = Buffer.from(pngDensity(png, 300));
    expect(written.subarray(0, 33)).toEqual(Buffer.from(png.subarray(0, 33)));
    expect(written.subarray(54)).toEqual(Buffer.from(png.subarray(33)));
    expect(written.subarray(37, 41).toString()).toBe('pHYs');
    expect([written.readUInt32BE(33), written.readUInt32BE(41), written[49]]).toEqual([9, 11_811, 1]);
    expect(written.readUInt32BE(50)).toBe(crc32(written.subarray(37, 50)));
  });
});
