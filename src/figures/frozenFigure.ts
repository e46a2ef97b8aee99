/** A figure of a frozen page, for one choice of axis and band. */
import { curveOfSeeds, type CurveChoice } from '../experiments/curveOfSeeds.ts';
import type { CurveFigure } from './figureLines.ts';
import { figureLine, isLogAxis } from './figureLines.ts';
import type { FrozenCurves } from './frozenData.ts';

/** @param logY equal steps of the figure's height are equal ratios */
export function frozenFigure(
  { contestants, axes, value, bands }: FrozenCurves,
  choice: CurveChoice,
  logY: boolean,
): CurveFigure {
  const logX = isLogAxis(choice.axis);
  return {
    x: { label: axes[choice.axis], log: logX },
    y: { label: value, unit: '%', log: logY, per: 100 },
    lines: contestants.map(({ name, seeds }) =>
      figureLine(curveOfSeeds(name, seeds, choice), { logX, logY }),
    ),
    note: bands === null ? null : bands[choice.band],
  };
}
