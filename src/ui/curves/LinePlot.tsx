/** One drawing of lines over an axis; the only file that loads the charting library, so it is loaded lazily. */
import { memo } from 'react';
import { CartesianGrid, Line, LineChart, ReferenceLine, XAxis, YAxis } from 'recharts';
import { useTextScale } from '../useTextScale.ts';
import { Bands } from './Bands.tsx';
import { LineMarks } from './LineMarks.tsx';
import { lookOf, type LineLook } from './lineLook.ts';
import type { Point, Span } from './lines.ts';
import { plotRoom } from '../../figures/plot.ts';
import { xLabels, yLabels, type TickLabel } from '../../figures/ticks.ts';
import { useInTurn } from '../useInTurn.ts';

interface Axis {
  readonly domain: readonly [number, number];
  readonly format: (value: number) => string;
  readonly log?: boolean;
  /** Written if there is room for all; without them round values are. */
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
  /** Behind the lines, indexed by contestant too: where their values may lie. */
  readonly bands?: readonly (readonly Span[])[];
  /** Of lines and bands, where they are not the contestants'. */
  readonly looks?: readonly LineLook[];
  /** Thin lines behind those of the number `of`: the single ones that it stands for. */
  readonly faint?: readonly { readonly of: number; readonly line: readonly Point[] }[];
  /** A level across the drawing. */
  readonly rule?: number;
  readonly x: Axis;
  readonly y: Axis;
  /** Marks along a line: about so many. */
  readonly marks?: number;
}

/** Of small text at the usual size, px. */
const TICK_SIZE = 12;
/** Between what a y-axis says and its plotting area, px: what is left holds four digits and a point. */
const TICK_GAP = 3;

const byValue = (labels: readonly TickLabel[], value: unknown): TickLabel | undefined =>
  labels.find((label) => label.value === value);

/** A drawing costs tens of milliseconds, and eyes need no more than this, ms. */
const PACE = 500;

/** Drawn anew only when what it shows has changed, in its turn. */
export const LinePlot = memo(function LinePlot(props: LinePlotProps) {
  return <Drawing {...useInTurn(props, PACE)} />;
});

const Drawing = memo(function Drawing(props: LinePlotProps) {
  const { width, height, lines, beside = [], bands = [], rule, x, y, marks = 0, top = 8 } = props;
  const { looks, faint = [] } = props;
  const textScale = useTextScale();
  const room = plotRoom(textScale);
  const textSize = TICK_SIZE * textScale;
  const text = { fill: 'var(--faint)', fontSize: textSize };
  const [start, end] = x.domain;
  const [low, high] = y.domain;
  const across = xLabels({ width, start, end, log: x.log === true, room }, { ...x, textSize });
  const up = yLabels(
    { top, height: height - top - room.bottom, low, high, log: y.log === true },
    { ...y, textSize },
  );
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
        ticks={across.map(({ value }) => value)}
        tick={({ y: below, payload }) => {
          const label = byValue(across, payload.value);
          return (
            label && (
              <text
                {...text}
                x={label.start + label.length / 2}
                y={below}
                dy="0.71em"
                textAnchor="middle"
                data-axis="x"
              >
                {label.text}
              </text>
            )
          );
        }}
        tickLine={false}
        axisLine={{ stroke: 'var(--line-strong)' }}
        height={room.bottom}
        interval={0}
      />
      <YAxis
        type="number"
        domain={[...y.domain]}
        scale={y.log === true ? 'log' : 'linear'}
        allowDataOverflow
        ticks={up.map(({ value }) => value)}
        tick={({ x: right, payload }) => {
          const label = byValue(up, payload.value);
          return (
            label && (
              <text
                {...text}
                x={right}
                y={label.start + label.length / 2}
                dy="0.355em"
                textAnchor="end"
                data-axis="y"
              >
                {label.text}
              </text>
            )
          );
        }}
        tickLine={false}
        axisLine={false}
        tickSize={0}
        tickMargin={TICK_GAP}
        width={room.left}
        interval={0}
      />
      <Bands bands={bands} looks={looks} low={low} high={high} />
      {rule !== undefined && <ReferenceLine y={rule} stroke="var(--ink)" strokeWidth={1} />}
      {beside.map((points, contestant) => (
        <Line
          key={`beside ${contestant}`}
          className="beside"
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
      {faint.map(({ of, line }, i) => (
        <Line
          key={`faint ${i}`}
          className="faint"
          data={[...line]}
          dataKey="y"
          type="linear"
          stroke={lookOf(looks, of).colour}
          strokeOpacity={0.4}
          strokeWidth={1}
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
          stroke={lookOf(looks, contestant).colour}
          {...(looks?.[contestant]?.dash !== undefined && { strokeDasharray: looks[contestant].dash })}
          strokeWidth={1.75}
          strokeLinejoin="round"
          isAnimationActive={false}
          activeDot={false}
          dot={false}
        />
      ))}
      <LineMarks lines={lines} looks={looks} marks={marks} low={low} high={high} />
    </LineChart>
  );
});
