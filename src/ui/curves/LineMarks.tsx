/** The contestants' marks on some points of their lines: colour alone would not tell the lines apart. */
import { useXAxisScale, useYAxisScale } from 'recharts';
import { markPath } from '../parts/markPath.ts';
import { lookOf, type LineLook } from './lineLook.ts';
import { marked, type Point } from './lines.ts';

interface Props {
  /** Indexed by contestant. */
  readonly lines: readonly (readonly Point[])[];
  readonly looks?: readonly LineLook[] | undefined;
  /** About so many on a line. */
  readonly marks: number;
  /** Of the axis: what lies outside is cut off. */
  readonly low: number;
  readonly high: number;
}

export function LineMarks({ lines, looks, marks, low, high }: Props) {
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
          d={markPath(lookOf(looks, contestant).mark)}
          transform={`translate(${left - 4} ${top - 4})`}
          fill={lookOf(looks, contestant).colour}
          stroke="var(--paper)"
          strokeWidth={1}
        />
      ))}
    </g>
  ));
}
