/** Curves over seeds as a figure: what its axes and lines say, as data. */
import type { BandPoint, CurveChoice, CurvePoint } from '../experiments/curveOfSeeds.ts';
import type { SeedCurves } from '../experiments/seedCurves.ts';
import type { Say } from '../tasks/say.ts';
import { PRINTED_FIGURES } from '../text/en/printedFigures.ts';

export interface FigureLine {
  /** With the number of its seeds, where lines have several. */
  readonly name: string;
  /** y is a share. */
  readonly mean: readonly CurvePoint[];
  readonly band: readonly BandPoint[];
  /** Behind the mean, one a seed; none where there is one seed, whose points are the mean's. */
  readonly singles: readonly (readonly CurvePoint[])[];
}

export interface CurveFigure {
  readonly x: { readonly label: string; readonly log: boolean };
  readonly y: { readonly label: string; readonly log: boolean };
  readonly lines: readonly FigureLine[];
  /** What lines and bands are; null where each line is one seed. */
  readonly note: string | null;
}

/** A log axis shows what is above 0. */
const onAxes =
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
    y: { label: say(PRINTED_FIGURES.values[figure]), log: logY },
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
