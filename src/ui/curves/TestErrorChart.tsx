/** Test error of all contestants on an axis of the reader's choice: the fair comparison, so it comes first. */
import { useMemo, useState } from 'react';
import type { Evaluation } from '../../experiments/reports.ts';
import { percent, short } from '../format.ts';
import { Segmented } from '../parts/Segmented.tsx';
import { useCalm } from '../useCalm.ts';
import { useTextScale } from '../useTextScale.ts';
import { useWidth } from '../useWidth.ts';
import { selectMoments, timeStore } from '../../state/timeStore.ts';
import { guarded } from '../faults/guarded.tsx';
import { LazyLinePlot } from './LazyLinePlot.tsx';
import { Cursor } from './Cursor.tsx';
import styles from './curves.module.css';
import { placesByAxis } from './momentPlaces.ts';
import { plotRoom } from './plot.ts';
import { PACE } from './useChartPart.ts';
import { useLookBack } from './useLookBack.ts';
import { EndLabels } from './EndLabels.tsx';
import type { LinePlotProps } from './LinePlot.tsx';
import { AXES, axisTicks, errorCeiling, errorLines, type Axis, type Point } from './lines.ts';

const HEIGHT = 224;
const TOP = 8;
const LABELS = 84;
/** On a log scale an error of 0 stands here. */
const FLOOR = 0.001;

const AXIS_NAMES: Readonly<Record<Axis, string>> = {
  updates: 'updates',
  examples: 'examples',
  decoderCells: 'decoder cells',
  seconds: 'own seconds',
};

const AXIS_HELP: Readonly<Record<Axis, string>> = {
  updates: 'Gradient steps, the same batches for all.',
  examples: 'Training words read.',
  decoderCells: 'Decoder cells computed, roll-outs included, log scale: SeaRNN pays for its roll-outs here.',
  seconds: 'Seconds inside the contestant’s own updates, evaluation left out.',
};

interface Props {
  readonly evaluations: readonly Evaluation[];
  readonly names: readonly string[];
  /** Updates between tests: what the axis spans at least. */
  readonly interval: number;
}

/** The last point at or before `x`. */
const pointAt = (line: readonly Point[], x: number): Point | undefined =>
  line.findLast((point) => point.x <= x);

/** Lines, and axes that hold them. */
function layOut(
  evaluations: readonly Evaluation[],
  contestants: number,
  axis: Axis,
  scale: 'linear' | 'log',
  interval: number,
) {
  const logX = axis === 'decoderCells';
  const lines = errorLines(evaluations, contestants, axis).map((line) =>
    line
      .filter(({ x }) => !logX || x > 0)
      .map((point) => ({ ...point, y: scale === 'log' ? Math.max(FLOOR, point.y) : point.y })),
  );
  const positions = lines.flatMap((line) => line.map(({ x }) => x));
  const start = logX ? Math.min(...positions, 1e9) : 0;
  const end = Math.max(axis === 'updates' ? interval : logX ? 2 * start : 1, ...positions);
  const ceiling = errorCeiling(lines);
  const x: LinePlotProps['x'] = {
    domain: [start, end],
    format: short,
    log: logX,
    ticks: axisTicks(start, end, logX),
  };
  const y: LinePlotProps['y'] = {
    domain: [scale === 'log' ? FLOOR : 0, ceiling],
    format: (value) => String(+(value * 100).toPrecision(3)),
    log: scale === 'log',
    ticks:
      scale === 'log'
        ? [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1].filter((tick) => tick <= ceiling)
        : [0, 0.25, 0.5, 0.75, 1].map((share) => share * ceiling),
  };
  // Edits may be more than the words have letters: what is above the axis is drawn at its end.
  const drawn = lines.map((line) => line.map((point) => ({ ...point, y: Math.min(ceiling, point.y) })));
  return { lines, drawn, positions, start, end, ceiling, x, y };
}

export const TestErrorChart = guarded('Test error', TestErrors);

function TestErrors({ evaluations, names, interval }: Props) {
  const [axis, setAxis] = useState<Axis>('updates');
  const [scale, setScale] = useState<'linear' | 'log'>('linear');
  const [measure, width] = useWidth();
  const logX = axis === 'decoderCells';
  const count = names.length;
  // The same objects while nothing changes: pointing at the chart must not draw it anew.
  const { lines, drawn, positions, start, end, ceiling, x, y } = useMemo(
    () => layOut(evaluations, count, axis, scale, interval),
    [evaluations, count, axis, scale, interval],
  );
  const textScale = useTextScale();
  const room = plotRoom(textScale);
  const plotWidth = Math.max(0, width - LABELS * textScale);
  const plotHeight = HEIGHT - TOP - room.bottom;
  const heightOf = (y: number): number =>
    scale === 'linear'
      ? plotHeight * (1 - y / ceiling)
      : plotHeight * (1 - Math.log(y / FLOOR) / Math.log(ceiling / FLOOR));
  const labels = lines.flatMap((line, contestant) => {
    const last = line.at(-1);
    const name = names[contestant] ?? '';
    return last
      ? [{ contestant, name, value: percent(last.y), height: heightOf(Math.min(ceiling, last.y)) }]
      : [];
  });
  const moments = useCalm(timeStore, selectMoments, PACE);
  const places = placesByAxis(moments, evaluations, axis).filter(({ x }) => !logX || x > 0);
  const xAxis = { width: plotWidth, start, end, log: logX, room };
  const { cursor, past, handle } = useLookBack('Look back along the test errors', places, xAxis);
  const at = past?.x ?? cursor;
  const read =
    at === null
      ? AXIS_HELP[axis]
      : `${past === null ? '' : 'Looking back: '}${short(at)} ${AXIS_NAMES[axis]}: ${lines
          .map((line, c) => `${names[c] ?? ''} ${percent(pointAt(line, at)?.y ?? NaN)}`)
          .filter((text) => !text.includes('NaN'))
          .join(', ')
          .replaceAll(' %', '\u00a0%')}`;
  return (
    <div>
      <div className={styles['head']}>
        <span aria-hidden="true">%</span>
        <Segmented
          look="quiet"
          label="scale of the error"
          value={scale}
          onChange={setScale}
          options={[
            { value: 'linear', label: 'linear' },
            { value: 'log', label: 'log' },
          ]}
        />
      </div>
      <div
        ref={measure}
        className={`${styles['plot'] ?? ''} ${styles['handle'] ?? ''}`}
        style={{ height: HEIGHT }}
        {...(places.length > 0 && handle)}
      >
        {positions.length === 0 ? (
          <p className={styles['empty']}>
            {evaluations.length === 0
              ? 'Press Play: the first test comes before the first update, and then one at every interval.'
              : 'Nothing has been spent on this axis yet: the next test is the first to show here.'}
          </p>
        ) : (
          <>
            <LazyLinePlot width={plotWidth} height={HEIGHT} lines={drawn} top={TOP} marks={7} x={x} y={y} />
            <Cursor
              axis={xAxis}
              cursor={cursor}
              past={past?.x ?? null}
              top={TOP}
              bottom={HEIGHT - room.bottom}
            />
            <EndLabels labels={labels} top={TOP} height={plotHeight} />
          </>
        )}
      </div>
      <div className={styles['axes']}>
        <Segmented
          look="quiet"
          label="horizontal axis"
          value={axis}
          onChange={setAxis}
          options={AXES.map((value) => ({ value, label: AXIS_NAMES[value] }))}
        />
      </div>
      <p className={styles['reading']}>{read}</p>
    </div>
  );
}
