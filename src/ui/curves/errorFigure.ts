/** The chart of test errors as a figure for a paper: what the reader sees, with every test that was made. */
import type { Evaluation } from '../../experiments/reports.ts';
import type { CurveFigure, FigureLine, LineSource } from '../../figures/figureLines.ts';
import type { Say } from '../../tasks/say.ts';
import { PRINTED_FIGURES } from '../../text/en/printedFigures.ts';
import { TAKE_ALONG } from '../../text/en/takeAlong.ts';
import { percent } from '../format.ts';
import type { Choice } from './errorAxes.ts';
import { errorPlot } from './errorPlot.ts';

/** A run whose tests are drawn. */
export interface TestedRun {
  /** Name of its file, without .json. */
  readonly name: string;
  readonly seed: number | null;
  readonly evaluations: readonly Evaluation[];
}

interface Drawn {
  readonly run: TestedRun;
  /** Another one, behind it. */
  readonly beside?: TestedRun | undefined;
  /** By contestant. */
  readonly names: readonly string[];
  readonly choice: Choice;
  /** Updates between tests, and the update that an axis of updates begins with. */
  readonly interval: number;
  readonly begin: number;
}

const sourceOf = ({ name, seed }: TestedRun, contestant: number): { readonly source?: LineSource } =>
  seed === null ? {} : { source: { run: name, seed, contestant: contestant + 1 } };

/** null while there is nothing to draw. */
export function errorFigure(
  say: Say,
  { run, beside, names, choice, interval, begin }: Drawn,
): CurveFigure | null {
  const updates = { interval, begin };
  const behindTests = beside?.evaluations ?? [];
  const { low, high, logX, above } = errorPlot(run.evaluations, names.length, choice, updates, behindTests);
  const differs = choice.shown === 'difference';
  // A log axis leaves out what it cannot show; the numbers hold it all the same.
  const asMeasured: Choice = { ...choice, shown: differs ? 'difference' : 'linear' };
  const whole = errorPlot(run.evaluations, names.length, asMeasured, updates, behindTests, Infinity);
  const lines = names.flatMap((name, hue): FigureLine[] => {
    const mean = whole.lines[hue] ?? [];
    if (mean.length === 0) return [];
    const band = whole.bands[hue] ?? [];
    return [{ name, hue, mean, band, singles: [], ...sourceOf(run, hue) }];
  });
  const behind = names.flatMap((name, hue): FigureLine[] => {
    const mean = whole.beside[hue] ?? [];
    if (beside === undefined || mean.length === 0) return [];
    const told = say(TAKE_ALONG.ofRun, { name, run: beside.name });
    return [{ name: told, hue, beside: true, mean, band: [], singles: [], ...sourceOf(beside, hue) }];
  });
  if (lines.length + behind.length === 0) return null;
  const first = names[0] ?? '';
  const notes = [
    ...(differs ? [say(TAKE_ALONG.between)] : []),
    ...(above !== null && !differs ? [say(TAKE_ALONG.above, { error: percent(above) })] : []),
  ];
  return {
    x: { label: say(PRINTED_FIGURES.axes[choice.axis]), log: logX },
    y: {
      label: say(differs ? TAKE_ALONG.below : PRINTED_FIGURES.values.letterError, { first }),
      ...{ unit: differs ? say(TAKE_ALONG.points) : '%', log: choice.shown === 'log', per: 100 },
      ...{ signed: differs, bounds: [low, high] },
    },
    lines: [...lines, ...behind],
    note: notes.length === 0 ? null : notes.join(' '),
  };
}
