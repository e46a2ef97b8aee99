/** A chart of compared runs as a figure for a paper, with the points that are drawn: all tests; of losses means of stretches. */
import type { BandKind } from '../../statistics/spread.ts';
import type { CurveFigure, ValueAxis } from '../../figures/figureLines.ts';
import type { Say } from '../../tasks/say.ts';
import { COMPARED_RUNS } from '../../text/en/comparedRuns.ts';
import { PRINTED_FIGURES } from '../../text/en/printedFigures.ts';
import type { Axis } from '../curves/lines.ts';
import { isLog, type RunGroup, type RunPlot } from './runPlot.ts';

interface Drawn {
  readonly plot: RunPlot;
  /** By group. */
  readonly names: readonly string[];
  readonly groups: readonly RunGroup[];
  readonly axis: Axis;
  readonly band: BandKind;
  readonly y: Omit<ValueAxis, 'log'>;
}

export function runFigure(say: Say, { plot, names, groups, axis, band, y }: Drawn): CurveFigure {
  return {
    x: { label: say(PRINTED_FIGURES.axes[axis]), log: isLog(axis) },
    y: { ...y, log: false },
    lines: groups.flatMap(({ members: [first, ...others] }, hue) => {
      const mean = plot.lines[hue] ?? [];
      if (first === undefined || mean.length === 0) return [];
      const { of, place, settings } = first;
      const source = { run: of.note.name, seed: settings.seed, contestant: place + 1 };
      return [
        {
          ...{ name: names[hue] ?? '', hue, mean, band: plot.bands[hue] ?? [] },
          singles: plot.faint.filter((each) => each.of === hue).map(({ line }) => line),
          ...(others.length === 0 && { source }),
        },
      ];
    }),
    note: groups.some(({ members }) => members.length > 1) ? say(COMPARED_RUNS.curves.bandTold[band]) : null,
  };
}
