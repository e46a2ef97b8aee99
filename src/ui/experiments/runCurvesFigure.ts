/** The curves behind the paper's tables as a figure for a paper. */
import type { Result } from '../../experiments/results.ts';
import type { CurveFigure } from '../../figures/figureLines.ts';
import type { Say } from '../../tasks/say.ts';
import { PRINTED_FIGURES } from '../../text/en/printedFigures.ts';

/** One line: whose it is, and of which run. */
export interface RunLine {
  readonly told: string;
  readonly seed: number;
  /** Place among the run's contestants, from 0. */
  readonly place: number;
  readonly curve: Result['contestants'][number]['curve'];
}

/** @param title what was measured, and on how many sequences */
export function runCurvesFigure(say: Say, title: string, lines: readonly RunLine[]): CurveFigure {
  return {
    x: { label: say(PRINTED_FIGURES.axes.updates), log: false },
    y: { label: title, unit: '%', log: true, per: 100 },
    lines: lines.map(({ told, seed, place, curve }, hue) => ({
      ...{ name: told, hue, band: [], singles: [] },
      mean: curve.map(([x, y]) => ({ x, y })),
      source: { run: told, seed, contestant: place + 1 },
    })),
    note: null,
  };
}
