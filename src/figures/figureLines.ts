/** Lines over axes as data: what a figure of curves says, before it is drawn. */
import type { BandPoint, CurveAxis, CurvePoint, SeedCurve } from '../experiments/curveOfSeeds.ts';
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

/** As on the page: what the methods spend differs by powers of ten. */
export const isLogAxis = (axis: CurveAxis): boolean => axis === 'decoderCells';

/** Which of its axes are log axes. */
interface LogAxes {
  readonly logX: boolean;
  readonly logY: boolean;
}

/** What a log axis cannot show, which is what is not above 0, is left out. */
export function shownLine(line: FigureLine, { logX, logY }: LogAxes): FigureLine {
  const shown = ({ x, y }: CurvePoint): boolean => (!logX || x > 0) && (!logY || y > 0);
  return {
    ...line,
    mean: line.mean.filter(shown),
    band: line.band.filter((span) => shown(span) && (!logY || span.low > 0)),
    singles: line.singles.map((points) => points.filter(shown)),
  };
}

/** A contestant's line, as far as the axes show it. */
export const figureLine = ({ name, singles, mean, band }: SeedCurve, axes: LogAxes): FigureLine =>
  shownLine(
    { name, mean, band, singles: singles.length === 1 ? [] : singles.map(({ points }) => points) },
    axes,
  );
