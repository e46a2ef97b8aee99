/** The test errors as drawn: lines, their ends, the cursor, and below them what they say where the reader points. */
import { useMemo } from 'react';
import type { Evaluation } from '../../experiments/reports.ts';
import { selectTimePoints } from '../../state/runState.ts';
import { CURVES } from '../../text/en/curves.ts';
import { percent, short } from '../format.ts';
import { useSay } from '../useSay.ts';
import { useShown } from '../useShown.ts';
import { useTextScale } from '../useTextScale.ts';
import { useWidth } from '../useWidth.ts';
import { percentTick, pointsText, pointsTick, type Choice } from './errorAxes.ts';
import { Cursor } from './Cursor.tsx';
import { EndLabels } from './EndLabels.tsx';
import { errorPlot } from './errorPlot.ts';
import { LinePlot, type LinePlotProps } from './LinePlot.tsx';
import { placesByAxis } from './timePointPlaces.ts';
import { plotRoom, topOf } from '../../figures/plot.ts';
import { valuesAt } from './valuesAt.ts';
import { Sides } from './Sides.tsx';
import { useLookBack } from './useLookBack.ts';
import styles from './curves.module.css';

const TOP = 8;
/** Room for names and newest values where text has its usual size, px. */
const LABELS = 84;

interface Props {
  readonly evaluations: readonly Evaluation[];
  /** Of another run, drawn dashed behind. */
  readonly beside?: readonly Evaluation[] | undefined;
  readonly names: readonly string[];
  readonly choice: Choice;
  /** Updates between tests. */
  readonly interval: number;
  /** Of the drawing with its axes, px. */
  readonly height: number;
  /** The update that an axis of updates begins with. */
  readonly first: number;
}

export function ErrorDrawing({ evaluations, beside, names, choice, interval, height, first: begin }: Props) {
  const [measure, width] = useWidth();
  const say = useSay();
  const { testError } = CURVES;
  const { axis, shown, full } = choice;
  const count = names.length;
  // The same objects while nothing changes: pointing at the chart must not draw it anew.
  const plot = useMemo(
    () => errorPlot(evaluations, count, { axis, shown, full }, { interval, begin }, beside),
    [evaluations, beside, count, axis, shown, full, interval, begin],
  );
  const { start, end, logX, low, high, logY, lines, bands, above } = plot;
  const differs = shown === 'difference';
  const x = useMemo<LinePlotProps['x']>(
    () => ({ domain: [start, end], format: short, log: logX }),
    [start, end, logX],
  );
  const y = useMemo<LinePlotProps['y']>(
    () => ({ domain: [low, high], format: differs ? pointsTick : percentTick, log: logY }),
    [low, high, logY, differs],
  );
  const textScale = useTextScale();
  const room = plotRoom(textScale);
  const plotWidth = Math.max(0, width - LABELS * textScale);
  const plotHeight = height - TOP - room.bottom;
  const yAxis = { top: 0, height: plotHeight, low, high, log: logY };
  const labels = lines.flatMap((line, contestant) => {
    const last = line.at(-1);
    const name = names[contestant] ?? '';
    return last === undefined
      ? []
      : [
          {
            ...{ contestant, name, value: differs ? pointsText(last.y) : percent(last.y) },
            height: topOf(Math.min(high, Math.max(low, last.y)), yAxis),
          },
        ];
  });
  const timePoints = useShown(selectTimePoints);
  const places = placesByAxis(timePoints, evaluations, axis).filter((place) => !logX || place.x > 0);
  const xAxis = { width: plotWidth, start, end, log: logX, room };
  const { cursor, past, handle } = useLookBack(say(testError.lookBack), places, xAxis);
  const at = past?.x ?? cursor;
  const first = names[0] ?? '';
  const help = differs ? say(testError.differenceHelp, { first }) : say(CURVES.axisHelp[axis]);
  const read = at === null ? help : valuesAt(at, { names, lines, spans: differs ? bands : null, axis });
  return (
    <>
      <p className={styles['unit']}>
        {differs ? say(testError.unitBelow, { first }) : say(testError.unit)}
        {above !== null && !differs && ` ${say(testError.above, { error: percent(above) })}`}
      </p>
      <div
        ref={measure}
        className={`${styles['plot'] ?? ''} ${styles['handle'] ?? ''}`}
        style={{ height }}
        {...(places.length > 0 && handle)}
      >
        {[...lines, ...plot.beside].every((line) => line.length === 0) ? (
          <p className={styles['empty']}>{say(differs ? testError.emptyDifference : testError.emptyAxis)}</p>
        ) : (
          <>
            <LinePlot
              {...{ width: plotWidth, height, top: TOP, lines, beside: plot.beside, bands, x, y }}
              {...(differs && { rule: 0 })}
              marks={7}
            />
            {differs && <Sides names={names} left={room.left} top={TOP} bottom={room.bottom} />}
            <Cursor
              axis={xAxis}
              cursor={cursor}
              past={past?.x ?? null}
              top={TOP}
              bottom={height - room.bottom}
            />
            <EndLabels labels={labels} top={TOP} height={plotHeight} />
            <span className={styles['xUnit']} aria-hidden="true">
              {say(CURVES.axes[axis])}
            </span>
          </>
        )}
      </div>
      <p className={styles['reading']} data-part="reading">
        {past === null ? read : say(testError.lookingBack, { read })}
      </p>
    </>
  );
}
