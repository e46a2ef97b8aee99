/** How updates grow with hidden units as a figure for a paper: a line for every contestant and batch. */
import type { CurveFigure, FigureLine } from '../../figures/figureLines.ts';
import type { Say } from '../../tasks/say.ts';
import { SPEED } from '../../text/en/speed.ts';
import { TAKE_ALONG } from '../../text/en/takeAlong.ts';
import type { SizeLines } from './sizeLines.ts';

/** Solid and with marks is the largest batch, as on the page; all others are dashed. */
export function sizeFigure(say: Say, { names, hidden, batchSizes, ms }: SizeLines): CurveFigure {
  const largest = batchSizes.length - 1;
  const lines = names.flatMap((name, hue) =>
    batchSizes.map((batch, b): FigureLine => {
      const mean = hidden.flatMap((x, h) => {
        const y = ms[hue]?.[b]?.[h];
        return y === undefined || Number.isNaN(y) ? [] : [{ x, y }];
      });
      const told = say(TAKE_ALONG.batch, { name, batch });
      return { name: told, hue, beside: b !== largest, mean, band: [], singles: [] };
    }),
  );
  return {
    x: { label: say(TAKE_ALONG.hidden), log: true },
    y: { label: say(SPEED.columns.ms), unit: 'ms', log: true, per: 1 },
    lines,
    note: null,
  };
}
