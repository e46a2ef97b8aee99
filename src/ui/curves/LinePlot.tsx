/** One drawing of lines over an axis; the only file that loads the charting library, so it is loaded lazily. */
import { memo } from 'react';
import { CartesianGrid, Line, LineChart, useXAxisScale, useYAxisScale, XAxis, YAxis } from 'recharts';
import { markPath } from '../parts/markPath.ts';
import { marked, type Point } from './lines.ts';
import { useTextScale } from '../useTextScale.ts';
import { plotRoom } from './plot.ts';

interface Axis {
  readonly domain: readonly [number, number];
  readonly format: (value: number) => string;
  readonly log?: boolean;
  readonly ticks?: readonly number[];
}

export interface LinePlotProps {
  readonly width: number;
  readonly height: number;
  /** Room above the plotting area, px. */
  readonly top?: number;
  /** Indexed by contestant; an empty line draws nothing. */
  readonly lines: readonly (readonly Point[])[];
  /** Dashed lines without marks, indexed by contestant too: what the solid ones are held against. */
  readonly beside?: readonly (readonly Point[])[];
  readonly x: Axis;
  readonly y: Axis;
  /** Marks along a line: about so many. */
  readonly marks?: number;
}

/** Of small text at the usual size, px. */
const TICK_SIZE = 12;

/** Drawn anew only when what it shows has changed: a drawing costs tens of milliseconds. */
export const LinePlot = memo(function LinePlot(props: LinePlotProps) {
  const { width, height, lines, beside = [], x, y, marks = 0, top = 8 } = props;
  const textScale = useTextScale();
  const room = plotRoom(textScale);
  const tick = { fill: 'var(--faint)', fontSize: TICK_SIZE * textScale };
  return (
    <LineChart
      width={width}
      height={height}
      margin={{ top, right: room.right, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <CartesianGrid vertical={false} stroke="var(--line)" />
      <XAxis
        type="number"
        dataKey="x"
        domain={[...x.domain]}
        scale={x.log === true ? 'log' : 'linear'}
        allowDataOverflow
        tick={({ x: left, y: top, payload }) => (
          <text
            {...tick}
            x={left}
            y={top}
            dy="0.71em"
            textAnchor={payload.value === x.domain[1] ? 'end' : 'middle'}
          >
            {x.format(payload.value as number)}
          </text>
        )}
        tickLine={false}
        axisLine={{ stroke: 'var(--line-strong)' }}
        height={room.bottom}
        interval={0}
        {...(x.ticks === undefined ? {} : { ticks: [...x.ticks] })}
      />
      <YAxis
        type="number"
        domain={[...y.domain]}
        scale={y.log === true ? 'log' : 'linear'}
        allowDataOverflow
        tickFormatter={y.format}
        tick={tick}
        tickLine={false}
        axisLine={false}
        width={room.left}
        interval={0}
        {...(y.ticks === undefined ? {} : { ticks: [...y.ticks] })}
      />
      {beside.map((points, contestant) => (
        <Line
          key={`beside ${contestant}`}
          data={[...points]}
          dataKey="y"
          type="linear"
          stroke={`var(--c${contestant})`}
          strokeWidth={1.25}
          strokeDasharray="4 3"
          isAnimationActive={false}
          activeDot={false}
          dot={false}
        />
      ))}
      {lines.map((points, contestant) => (
        <Line
          key={contestant}
          data={[...points]}
          dataKey="y"
          type="linear"
          stroke={`var(--c${contestant})`}
          strokeWidth={1.75}
          strokeLinejoin="round"
          isAnimationActive={false}
          activeDot={false}
          dot={false}
        />
      ))}
      {lines.map((points, contestant) => (
        <Marks key={contestant} contestant={contestant} points={marked(points, marks)} />
      ))}
    </LineChart>
  );
});

/** The contestant's mark on some points of its line: colour alone would not tell the lines apart. */
function Marks({ contestant, points }: { contestant: number; points: readonly Point[] }) {
  const x = useXAxisScale();
  const y = useYAxisScale();
  // The axes know no scale before they are laid out, and none while all points are one.
  const placed = points
    .map((point) => [x?.(point.x) ?? NaN, y?.(point.y) ?? NaN] as const)
    .filter((place) => place.every(Number.isFinite));
  return (
    <g>
      {placed.map(([left, top], i) => (
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
  );
}
