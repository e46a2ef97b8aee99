/** Curves over seeds as a figure: what its axes and lines say, as data. */
import type { BandPoint, CurveChoice, CurvePoint, SeedCurves } from '../experiments/seedCurves.ts';
import type { Say } from '../tasks/say.ts';
import { PRINTED_FIGURES } from '../text/en/printedFigures.ts';
import type { Bounds } from './bounds.ts';

/** What a line was measured of, for the numbers that go out with it. */
export interface LineSource {
  /** Name of the run's file, without .json. */
  readonly run: string;
  readonly seed: number;
  /** Place among the run's contestants, from 1. */
  readonly contestant: number;
}

export interface FigureLine {
  /** With the number of its seeds, where lines have several. */
  readonly name: string;
  readonly mean: readonly CurvePoint[];
  readonly band: readonly BandPoint[];
  /** Behind the mean, one a seed; none where there is one seed, whose points are the mean's. */
  readonly singles: readonly (readonly CurvePoint[])[];
  /** Place whose colour and mark it has, from 0; its own place among the lines where it says none. */
  readonly hue?: number;
  /** Drawn thin, dashed and without marks: what the line of the same hue is held against. */
  readonly beside?: boolean;
  readonly source?: LineSource;
}

/** How the values of a figure are drawn and written. */
export interface ValueAxis {
  /** With its unit. */
  readonly label: string;
  readonly unit: string;
  readonly log: boolean;
  /** In how many of its units a value of 1 is written: 100 where values are shares and the unit is per cent. */
  readonly per: number;
  /** Values are told with their sign, and a line stands at 0. */
  readonly signed?: boolean;
  /** Ends of the axis; what lies beyond is cut off. Without them all has room. */
  readonly bounds?: Bounds;
}

export interface CurveFigure {
  /** `whole`: places are counted, and only whole ones are written. */
  readonly x: { readonly label: string; readonly log: boolean; readonly whole?: boolean };
  readonly y: ValueAxis;
  readonly lines: readonly FigureLine[];
  /** What lines and bands are, in a sentence; null where that needs none. */
  readonly note: string | null;
}

/** A value in the unit of its axis, without the last digits of a float's arithmetic. */
export const inUnit = (value: number, { per }: Pick<ValueAxis, 'per'>): number =>
  per === 1 ? value : +(value * per).toPrecision(15);

/** A log axis shows what is above 0. */
export const onAxes =
  (logX: boolean, logY: boolean) =>
  ({ x, y }: CurvePoint): boolean =>
    (!logX || x > 0) && (!logY || y > 0);

/** @param logY equal steps of the figure's height are equal ratios */
export function curveFigure(
  { figure, curves }: SeedCurves,
  { axis, band }: CurveChoice,
  say: Say,
  logY = false,
): CurveFigure {
  // As on the page: what the methods spend differs by powers of ten.
  const logX = axis === 'decoderCells';
  const shown = onAxes(logX, logY);
  const several = curves.some(({ singles }) => singles.length > 1);
  return {
    x: { label: say(PRINTED_FIGURES.axes[axis]), log: logX },
    y: { label: say(PRINTED_FIGURES.values[figure]), unit: '%', log: logY, per: 100 },
    lines: curves.map(({ name, singles, mean, band: spans }) => {
      const n = singles.length;
      return {
        name: several ? say(n === 1 ? PRINTED_FIGURES.oneSeed : PRINTED_FIGURES.seeds, { name, n }) : name,
        mean: mean.filter(shown),
        band: spans.filter((span) => shown(span) && (!logY || span.low > 0)),
        singles: n === 1 ? [] : singles.map(({ points }) => points.filter(shown)),
      };
    }),
    note: several ? say(PRINTED_FIGURES.bands[band]) : null,
  };
}
