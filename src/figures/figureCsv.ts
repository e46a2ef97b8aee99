/** A figure's numbers as one tidy table of comma-separated values: a row is one value, and says its unit. */
import { csvLine } from '../base/csvLine.ts';
import type { CurvePoint } from '../experiments/curveOfSeeds.ts';
import { inUnit, type CurveFigure } from './figureLines.ts';

/** docs/figures.md says what stands in each. */
export const FIGURE_COLUMNS = [
  ...(['run', 'seed', 'contestant', 'name', 'measure', 'part', 'xAxis', 'x', 'value', 'unit'] as const),
] as const;

/** Every point is there, thinned nowhere, in the unit of the drawing. Lines end with \n. */
export function figureCsv({ lines, x, y }: CurveFigure): string {
  const rows = lines.flatMap(({ name, source, mean, band, singles }) => {
    const who = [source?.run ?? '', source?.seed ?? '', source?.contestant ?? '', name, y.label];
    const row = (part: string, point: CurvePoint) =>
      csvLine([...who, part, x.label, point.x, inUnit(point.y, y), y.unit]);
    return [
      ...mean.map((point) => row('line', point)),
      ...band.flatMap((span) => [
        row('low', { x: span.x, y: span.low }),
        row('high', { x: span.x, y: span.high }),
      ]),
      ...singles.flatMap((points, i) => points.map((point) => row(`single ${i + 1}`, point))),
    ];
  });
  return [csvLine(FIGURE_COLUMNS), ...rows].join('');
}
