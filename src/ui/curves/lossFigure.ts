/** A training loss as a figure for a paper: means over stretches of updates, and every single one behind them. */
import type { CurveFigure, LineSource } from '../../figures/figureLines.ts';
import type { Series } from '../../state/series.ts';
import type { Say } from '../../tasks/say.ts';
import { PRINTED_FIGURES } from '../../text/en/printedFigures.ts';
import { TAKE_ALONG } from '../../text/en/takeAlong.ts';
import { lossLine, stretchOf } from './lines.ts';

interface Drawn {
  readonly name: string;
  /** Place of the contestant, from 0. */
  readonly hue: number;
  /** What is minimised, with its unit. */
  readonly objective: string;
  readonly source?: LineSource;
}

/** null before there is a line. */
export function lossFigure(say: Say, series: Series, drawn: Drawn): CurveFigure | null {
  const { name, hue, objective, source } = drawn;
  const mean = lossLine(series);
  if (mean.length < 2) return null;
  const [stretch, { stride }] = [stretchOf(series), series];
  const single = Array.from(series.updates, (x, i) => ({ x, y: series.loss[i] ?? NaN }));
  return {
    x: { label: say(PRINTED_FIGURES.axes.updates), log: false },
    y: { label: say(TAKE_ALONG.loss, { name, objective }), unit: objective, log: false, per: 1 },
    lines: [{ name, hue, mean, band: [], singles: stretch > 1 ? [single] : [], ...(source && { source }) }],
    note: stretch > 1 ? say(TAKE_ALONG.lossNote, { size: stretch * stride, stride }) : null,
  };
}
