/** Curves over seeds as a figure: what its axes and lines say. */
import type { CurveChoice } from '../experiments/curveOfSeeds.ts';
import type { MeasuredSeeds, SeedCurves } from '../experiments/seedCurves.ts';
import type { Say } from '../tasks/say.ts';
import { PRINTED_FIGURES } from '../text/en/printedFigures.ts';
import { figureLine, isLogAxis, type CurveFigure } from './figureLines.ts';

/** A contestant's name in a figure in which some have `several` seeds: with the number of its own. */
export function lineName(name: string, n: number, several: boolean, say: Say): string {
  if (!several) return name;
  return say(n === 1 ? PRINTED_FIGURES.oneSeed : PRINTED_FIGURES.seeds, { name, n });
}

/** What its values are: the reported figure, by the name that a task of the user's own gives it, where one does. */
export const valueLabel = (
  { figure, figureName }: Pick<MeasuredSeeds, 'figure' | 'figureName'>,
  say: Say,
): string =>
  figureName === undefined
    ? say(PRINTED_FIGURES.values[figure])
    : say(PRINTED_FIGURES.named, { figure: figureName });

/** @param logY equal steps of the figure's height are equal ratios */
export function curveFigure(
  { curves, ...shown }: SeedCurves,
  { axis, band }: CurveChoice,
  say: Say,
  logY = false,
): CurveFigure {
  const logX = isLogAxis(axis);
  const several = curves.some(({ singles }) => singles.length > 1);
  return {
    x: { label: say(PRINTED_FIGURES.axes[axis]), log: logX },
    y: { label: valueLabel(shown, say), unit: '%', log: logY, per: 100 },
    lines: curves.map((curve) => ({
      ...figureLine(curve, { logX, logY }),
      name: lineName(curve.name, curve.singles.length, several, say),
    })),
    note: several ? say(PRINTED_FIGURES.bands[band]) : null,
  };
}
