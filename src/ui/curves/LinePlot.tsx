/** One drawing of lines over an axis; the only file that loads the charting library, so it is loaded lazily. */
import { CartesianGrid, Line, LineChart, ReferenceLine, XAxis, YAxis } from 'recharts';
import { markPath } from '../parts/markPath.ts';
import type { Point } from './lines.ts';

/** Room around the plotting area, px. */
const MARGIN = { right: 8, bottom: 0, left: 0 };
const Y_AXIS_WIDTH = 32;
const X_AXIS_HEIGHT = 22;

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
  readonly x: Axis;
  readonly y: Axis;
  /** Where the reader points, on the x-axis. */
  readonly cursor?: number | null;
  /** Marks along a line: about so many. */
  readonly marks?: number;
}

const TICK = { fill: 'var(--faint)', fontSize: 11 };

/** Which points of a line of `length` carry the contestant's mark: about `marks`, the last always. */
const carriesMark = (index: number, length: number, marks: number): boolean =>
  marks > 0 && (length - 1 - index) % Math.max(1, Math.ceil(length / marks)) === 0;

export function LinePlot({ width, height, lines, x, y, cursor = null, marks = 0, top = 8 }: LinePlotProps) {
  return (
    <LineChart width={width} height={height} margin={{ ...MARGIN, top }} accessibilityLayer={false}>
      <CartesianGrid vertical={false} stroke="var(--line)" />
      <XAxis
        type="number"
        dataKey="x"
        domain={[...x.domain]}
        scale={x.log === true ? 'log' : 'linear'}
        allowDataOverflow
        tickFormatter={x.format}
        tick={TICK}
        tickLine={false}
        axisLine={{ stroke: 'var(--line-strong)' }}
        height={X_AXIS_HEIGHT}
        minTickGap={24}
        {...(x.ticks === undefined ? {} : { ticks: [...x.ticks] })}
      />
      <YAxis
        type="number"
        domain={[...y.domain]}
        scale={y.log === true ? 'log' : 'linear'}
        allowDataOverflow
        tickFormatter={y.format}
        tick={TICK}
        tickLine={false}
        axisLine={false}
        width={Y_AXIS_WIDTH}
        {...(y.ticks === undefined ? {} : { ticks: [...y.ticks] })}
      />
      {cursor !== null && <ReferenceLine x={cursor} stroke="var(--line-strong)" strokeDasharray="2 2" />}
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
          dot={(dot: { cx?: number; cy?: number; index?: number; key?: unknown }) => {
            const { cx, cy, index = 0 } = dot;
            if (cx === undefined || cy === undefined || !carriesMark(index, points.length, marks))
              return <g key={index} />;
            return (
              <path
                key={index}
                d={markPath(contestant)}
                transform={`translate(${cx - 4} ${cy - 4})`}
                fill={`var(--c${contestant})`}
                stroke="var(--paper)"
                strokeWidth={1}
              />
            );
          }}
        />
      ))}
    </LineChart>
  );
}
