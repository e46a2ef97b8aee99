/** Curves over seeds as a figure: what its axes and lines say, as data. */
import type { CurveChoice } from '../experiments/curveOfSeeds.ts';
import type { SeedCurves } from '../experiments/seedCurves.ts';
import type { Say } from '../tasks/say.ts';
import { PRINTED_FIGURES } from '../text/en/printedFigures.ts';
import { figureLine, isLogAxis, type FigureLine } from './figureLines.ts';

export interface CurveFigure {
  readonly x: { readonly label: string; readonly log: boolean };
  readonly y: { readonly label: string; readonly log: boolean };
  readonly lines: readonly FigureLine[];
  /** What lines and bands are; null where each line is one seed. */
  readonly note: string | null;
}

/** A contestant's name in a figure in which some have `several` seeds: with the number of its own. */
export function lineName(name: string, n: number, several: boolean, say: Say): string {
  if (!several) return name;
  return say(n === 1 ? PRINTED_FIGURES.oneSeed : PRINTED_FIGURES.seeds, { name, n });
}

/** @param logY equal steps of the figure's height are equal ratios */
export function curveFigure(
  { figure, curves }: SeedCurves,
  { axis, band }: CurveChoice,
  say: Say,
  logY = false,
): CurveFigure {
  const logX = isLogAxis(axis);
  const several = curves.some(({ singles }) => singles.length > 1);
  return {
    x: { label: say(PRINTED_FIGURES.axes[axis]), log: logX },
    y: { label: say(PRINTED_FIGURES.values[figure]), log: logY },
    lines: curves.map((curve) => ({
      ...figureLine(curve, { logX, logY }),
      name: lineName(curve.name, curve.singles.length, several, say),
    })),
    note: several ? say(PRINTED_FIGURES.bands[band]) : null,
  };
}
