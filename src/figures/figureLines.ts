/** The lines of a figure of curves, as far as its axes show them. */
import type { BandPoint, CurveAxis, CurvePoint, SeedCurve } from '../experiments/curveOfSeeds.ts';

export interface FigureLine {
  /** With the number of its seeds, where lines have several. */
  readonly name: string;
  /** y is a share. */
  readonly mean: readonly CurvePoint[];
  readonly band: readonly BandPoint[];
  /** Behind the mean, one a seed; none where there is one seed, whose points are the mean's. */
  readonly singles: readonly (readonly CurvePoint[])[];
}

/** As on the page: what the methods spend differs by powers of ten. */
export const isLogAxis = (axis: CurveAxis): boolean => axis === 'decoderCells';

/** What a log axis cannot show, which is what is not above 0, is left out. */
export function figureLine(
  { name, singles, mean, band }: SeedCurve,
  { logX, logY }: { readonly logX: boolean; readonly logY: boolean },
): FigureLine {
  const shown = ({ x, y }: CurvePoint): boolean => (!logX || x > 0) && (!logY || y > 0);
  return {
    name,
    mean: mean.filter(shown),
    band: band.filter((span) => shown(span) && (!logY || span.low > 0)),
    singles: singles.length === 1 ? [] : singles.map(({ points }) => points.filter(shown)),
  };
}
