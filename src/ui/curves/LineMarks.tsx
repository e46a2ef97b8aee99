/** The contestants' marks on some points of their lines: colour alone would not tell the lines apart. */
import { useXAxisScale, useYAxisScale } from 'recharts';
import { markPath } from '../parts/markPath.ts';
import { marked, type Point } from './lines.ts';

interface Props {
  /** Indexed by contestant. */
  readonly lines: readonly (readonly Point[])[];
  /** About so many on a line. */
  readonly marks: number;
  /** Of the axis: what lies outside is cut off. */
  readonly low: number;
  readonly high: number;
}

export function LineMarks({ lines, marks, low, high }: Props) {
  const x = useXAxisScale();
  const y = useYAxisScale();
  // The axes know no scale before they are laid out, and none while all points are one.
  const places = (points: readonly Point[]) =>
    marked(points, marks)
      .filter((point) => point.y >= low && point.y <= high)
      .map((point) => [x?.(point.x) ?? NaN, y?.(point.y) ?? NaN] as const)
      .filter((place) => place.every(Number.isFinite));
  return lines.map((points, contestant) => (
    <g key={contestant}>
      {places(points).map(([left, top], i) => (
        <path
          key={i}
          d={markPath(contestant)}
          transform={`translate(${left - 4} ${top - 4})`}
          fill={`var(--c${contestant})`}
          stroke="var(--paper)"
          strokeWidth={1}
        />
      ))}
    </g>
  ));
}
