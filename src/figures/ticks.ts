/** Which values of an axis are written beside it: round ones, as many as have room without touching each other. */
import { leftOf, topOf, type XAxis, type YAxis } from './plot.ts';

/** A value, what is written for it, and where: along the axis, px from the left, or from the top, of the box. */
export interface TickLabel {
  readonly value: number;
  readonly text: string;
  readonly start: number;
  /** At most so long, px. */
  readonly length: number;
}

/** How values are written, and which: these and no others, or round ones where none are named. */
export interface TickStyle {
  readonly format: (value: number) => string;
  readonly ticks?: readonly number[] | undefined;
  /** Height of the text, px. */
  readonly textSize: number;
}

/** No axis needs more. */
const MOST = 6;
/** Between two labels, px: side by side, and one above the other. */
const GAPS = { x: 10, y: 4 } as const;

/** An upper bound of a text’s width, in the unit of its height, in any of the page’s typefaces. */
export function widthOf(text: string, textSize: number): number {
  return Array.from(text).reduce(
    (sum, sign) => sum + textSize * (/[MW%m+−]/.test(sign) ? 0.96 : /[.,\s]/.test(sign) ? 0.35 : 0.65),
    0,
  );
}

/** The least spacing of 1, 2 or 5 times a power of ten that is not below `least`. */
export function roundSpacing(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return power * ([1, 2, 5].find((factor) => factor * power >= least * (1 - 1e-9)) ?? 10);
}

/** Multiples of `spacing` in the range; rounded, so that 3 · 0.1 is 0.3. */
function multiples(start: number, end: number, spacing: number): number[] {
  const first = Math.ceil(start / spacing - 1e-9);
  const last = Math.floor(end / spacing + 1e-9);
  return Array.from(
    { length: Math.max(0, last - first + 1) },
    (_, i) => +((first + i) * spacing).toPrecision(12),
  );
}

/** `factors` times every `each`-th power of ten in the range. */
function decades(start: number, end: number, factors: readonly number[], each = 1): number[] {
  const powers = multiples(Math.floor(Math.log10(start)), Math.ceil(Math.log10(end)), each);
  return powers
    .flatMap((power) => factors.map((factor) => factor * 10 ** power))
    .filter((value) => value >= start * (1 - 1e-9) && value <= end * (1 + 1e-9));
}

/** Round values of the range, many first; the last resort are its ends, and then its end. */
function* candidates(start: number, end: number, log: boolean): Generator<readonly number[]> {
  if (log) {
    for (const factors of [[1, 2, 5], [1, 3], [1]]) yield decades(start, end, factors);
    for (const each of [2, 3, 4, 6]) yield decades(start, end, [1], each);
  }
  // Less than a power of ten of a log axis is served by equal spacing, too.
  if (!log || end / start < 30)
    for (let parts = MOST; parts >= 1; parts--)
      yield multiples(start, end, roundSpacing((end - start) / parts));
  yield [start, end];
}

/** True where every text has its room, and no two say the same. */
function fits(labels: readonly TickLabel[], gap: number): boolean {
  const sorted = labels.toSorted((a, b) => a.start - b.start);
  return (
    new Set(labels.map(({ text }) => text)).size === labels.length &&
    sorted.every(({ start }, i) => {
      const before = sorted[i - 1];
      return before === undefined || start >= before.start + before.length + gap;
    })
  );
}

/** The first choice of values whose labels have room; if none has, what the axis ends with. */
function choose(
  offered: Iterable<readonly number[]>,
  end: number,
  labelOf: (value: number) => TickLabel,
  gap: number,
): readonly TickLabel[] {
  for (const values of offered) {
    const labels = values.map(labelOf);
    if (labels.length > 1 && labels.length <= MOST && fits(labels, gap)) return labels;
  }
  return [labelOf(end)];
}

/** What is written under an x-axis: texts stand in the middle under their values, and stay inside the box. */
export function xLabels(axis: XAxis, { format, ticks, textSize }: TickStyle): readonly TickLabel[] {
  const { start, end, log, width } = axis;
  const labelOf = (value: number): TickLabel => {
    const text = format(value);
    const length = widthOf(text, textSize);
    const begin = Math.max(0, Math.min(leftOf(value, axis) - length / 2, width - length));
    return { value, text, start: begin, length };
  };
  return choose(ticks === undefined ? candidates(start, end, log) : [ticks], end, labelOf, GAPS.x);
}

/** Beyond the lower end of a y-axis, px: more would touch what is written under the x-axis. */
const BELOW = 2;

/** What is written beside a y-axis: texts stand at the height of their values, the lowest one upon the x-axis. */
export function yLabels(axis: YAxis, { format, ticks, textSize }: TickStyle): readonly TickLabel[] {
  const { low, high, log, top, height } = axis;
  const labelOf = (value: number): TickLabel => {
    const start = Math.min(topOf(value, axis) - textSize / 2, top + height + BELOW - textSize);
    return { value, text: format(value), start, length: textSize };
  };
  return choose(ticks === undefined ? candidates(low, high, log) : [ticks], high, labelOf, GAPS.y);
}
