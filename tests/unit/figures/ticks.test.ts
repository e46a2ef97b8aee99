/** What is written beside an axis: round values in their places, never one on the other, whatever is drawn. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percentTick, pointsTick } from '../../../src/ui/curves/errorAxes.ts';
import { plotRoom } from '../../../src/figures/plot.ts';
import { xLabels, yLabels, type TickLabel } from '../../../src/figures/ticks.ts';
import { fewDigits, short } from '../../../src/ui/format.ts';

const TEXT = 12;
const across = (start: number, end: number, log: boolean, width: number, scale = 1) =>
  xLabels({ width, start, end, log, room: plotRoom(scale) }, { format: short, textSize: TEXT * scale });
const up = (low: number, high: number, log: boolean, height: number, format = percentTick, scale = 1) =>
  yLabels({ top: 8, height, low, high, log }, { format, textSize: TEXT * scale });
const values = (labels: readonly TickLabel[]) => labels.map(({ value }) => value);

function expectApart(labels: readonly TickLabel[], gap: number): void {
  expect(labels.length).toBeGreaterThan(0);
  const sorted = labels.toSorted((a, b) => a.start - b.start);
  sorted.slice(1).forEach(({ start }, i) => {
    const before = sorted[i];
    expect(start).toBeGreaterThanOrEqual((before?.start ?? 0) + (before?.length ?? 0) + gap);
  });
  expect(new Set(labels.map(({ text }) => text)).size).toBe(labels.length);
}

/** Columns of 300 and 352 px less the names at the ends, small charts, wide ones. */
const width = fc.constantFrom(150, 216, 268, 356, 900);
const scale = fc.constantFrom(1, 1.25, 1.54);

describe('labels', () => {
  it('are round, and as many as there is room for', () => {
    expect(values(across(0, 130, false, 268))).toEqual([0, 50, 100]);
    expect(values(across(0, 4, false, 268))).toEqual([0, 1, 2, 3, 4]);
    expect(values(across(700, 3e6, true, 268))).toEqual([1e3, 1e4, 1e5, 1e6]);
    expect(values(up(0.08, 1, true, 194))).toEqual([0.1, 0.2, 0.5, 1]);
    expect(values(up(0.08, 0.16, true, 194))).toEqual([0.08, 0.1, 0.12, 0.14, 0.16]);
    expect(values(up(0.18, 0.3, false, 194))).toEqual([0.2, 0.25, 0.3]);
  });

  it('of an x-axis never touch and stay inside, on all four axes and in all columns', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 9, noNaN: true }),
        fc.double({ min: 0.05, max: 7, noNaN: true }),
        width,
        scale,
        fc.boolean(),
        (power, spans, box, textScale, log) => {
          const [start, end] = log ? [10 ** power, 10 ** (power + spans)] : [0, 10 ** power];
          const labels = across(start, end, log, box, textScale);
          expectApart(labels, 10);
          for (const { start: from, length } of labels) {
            expect(from).toBeGreaterThanOrEqual(0);
            expect(from + length).toBeLessThanOrEqual(box + 1e-9);
          }
        },
      ),
    );
  });

  it('of a y-axis never touch, linear or log, of errors or of differences', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 1, noNaN: true }),
        fc.double({ min: 0.005, max: 1.5, noNaN: true }),
        fc.constantFrom(60, 96, 194, 300),
        scale,
        fc.constantFrom('linear', 'log', 'difference', 'loss'),
        (low, span, height, textScale, kind) => {
          const from = kind === 'difference' ? -low : low;
          const format = kind === 'difference' ? pointsTick : kind === 'loss' ? fewDigits : percentTick;
          const labels = up(from, from + span, kind === 'log', height, format, textScale);
          expectApart(labels, 4);
          // What is under the x-axis begins some pixels below it.
          for (const { start, length } of labels)
            expect(start + length).toBeLessThanOrEqual(8 + height + 2 + 1e-9);
        },
      ),
    );
  });

  it('that were asked for stand if they have room, else the last alone', () => {
    const style = { format: short, textSize: TEXT, ticks: [0, 1000] };
    const axis = { start: 0, end: 1000, log: false, room: plotRoom(1) };
    expect(values(xLabels({ ...axis, width: 150 }, style))).toEqual([0, 1000]);
    expect(values(xLabels({ ...axis, width: 70 }, style))).toEqual([1000]);
  });
});
