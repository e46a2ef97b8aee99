/** Training losses as small multiples, each on its own scale: their values do not compare. */
import { useMemo } from 'react';
import { contestantNames } from '../../experiments/contestantName.ts';
import type { ContestantSettings } from '../../experiments/settings.ts';
import { selectTimePoints, selectSeries } from '../../state/runState.ts';
import { CURVES } from '../../text/en/curves.ts';
import { briefNames } from '../briefNames.ts';
import type { Series } from '../../state/series.ts';
import { fewDigits, short } from '../format.ts';
import { LazyLinePlot } from './LazyLinePlot.tsx';
import type { LinePlotProps } from './LinePlot.tsx';
import { objectiveName } from '../objectiveName.ts';
import { Guard } from '../faults/Guard.tsx';
import { Mark } from '../parts/Mark.tsx';
import { TakeAlong } from '../takeAlong/TakeAlong.tsx';
import { useSource } from '../takeAlong/useSource.ts';
import { Cursor } from './Cursor.tsx';
import { lossFigure } from './lossFigure.ts';
import { placesByUpdate } from './timePointPlaces.ts';
import { plotRoom } from '../../figures/plot.ts';
import { useLookBack } from './useLookBack.ts';
import { useTextScale } from '../useTextScale.ts';
import { useSay } from '../useSay.ts';
import { useShown } from '../useShown.ts';
import { useWidth } from '../useWidth.ts';
import styles from './curves.module.css';
import { lossLine } from './lines.ts';
import { digits } from '../../text/numbers.ts';

const HEIGHT = 96;
const { losses } = CURVES;

export function LossCharts({ contestants }: { contestants: readonly ContestantSettings[] }) {
  const say = useSay();
  const names = briefNames(contestantNames(contestants));
  return (
    <div className={styles['losses']}>
      {contestants.map((contestant, c) => (
        <Guard key={c} part={say(losses.one, { name: names[c] ?? '' })}>
          <LossChart index={c} name={names[c] ?? ''} objective={objectiveName(say, contestant)} />
        </Guard>
      ))}
    </div>
  );
}

interface ChartProps {
  readonly index: number;
  readonly name: string;
  /** What is minimised, with its unit. */
  readonly objective: string;
}

/** The loss of one contestant, and axes that hold it; null before there is a line. */
function layOut(series: Series, index: number) {
  const line = lossLine(series);
  const last = line.at(-1);
  if (last === undefined || line.length < 2) return null;
  const values = line.map(({ y }) => y);
  const bottom = Math.min(...values);
  const top = Math.max(...values, bottom + 1e-6);
  const x: LinePlotProps['x'] = { domain: [0, last.x], format: short, ticks: [0, last.x] };
  const y: LinePlotProps['y'] = {
    domain: [bottom, top],
    format: fewDigits,
    ticks: [bottom, top],
  };
  return { last, lines: Array.from({ length: index + 1 }, (_, c) => (c === index ? line : [])), x, y };
}

function LossChart({ index, name, objective }: ChartProps) {
  const say = useSay();
  const sourceOf = useSource();
  const [measure, width] = useWidth();
  const series = useShown(selectSeries)[index];
  // The same objects while nothing changes: pointing at the chart must not draw it anew.
  const plot = useMemo(() => (series === undefined ? null : layOut(series, index)), [series, index]);
  const last = plot?.last;
  const places = placesByUpdate(useShown(selectTimePoints), index);
  const room = plotRoom(useTextScale());
  const axis = { width, start: 0, end: last?.x ?? 1, log: false, room };
  const { cursor, past, handle } = useLookBack(say(losses.lookBack, { name }), places, axis);
  return (
    <figure className={styles['loss']} data-contestant={index}>
      <div
        ref={measure}
        className={styles['handle']}
        style={{ height: HEIGHT }}
        {...(plot !== null && places.length > 0 && handle)}
      >
        {plot === null ? (
          <p className={styles['empty']}>{say(losses.empty)}</p>
        ) : (
          <>
            <LazyLinePlot width={width} height={HEIGHT} lines={plot.lines} x={plot.x} y={plot.y} />
            <Cursor
              axis={axis}
              cursor={cursor}
              past={past?.x ?? null}
              top={8}
              bottom={HEIGHT - room.bottom}
            />
          </>
        )}
      </div>
      <figcaption>
        <Mark contestant={index} size={8} />
        <b>{name}</b>
        {last !== undefined && <span>{digits(last.y, 3)}</span>}
        <small>{say(losses.unit, { objective })}</small>
        <TakeAlong
          name={`loss-${index + 1}`}
          of={say(losses.one, { name })}
          kind="curves"
          take={() => {
            const drawn = { name, hue: index, objective, ...sourceOf(index) };
            const figure = series === undefined ? null : lossFigure(say, series, drawn);
            return figure === null ? null : { kind: 'curves', figure };
          }}
        />
      </figcaption>
    </figure>
  );
}
