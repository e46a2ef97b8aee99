/** One chart of compared runs, with the crosshair that all of them share. */
import { useMemo, type PointerEvent } from 'react';
import { short } from '../format.ts';
import { Cursor } from '../curves/Cursor.tsx';
import { LazyLinePlot } from '../curves/LazyLinePlot.tsx';
import type { LinePlotProps } from '../curves/LinePlot.tsx';
import type { Bounds } from '../../figures/bounds.ts';
import type { CurveFigure } from '../../figures/figureLines.ts';
import type { LineLook } from '../curves/lineLook.ts';
import { placeAt, plotRoom } from '../../figures/plot.ts';
import { TakeAlong } from '../takeAlong/TakeAlong.tsx';
import { useTextScale } from '../useTextScale.ts';
import { useWidth } from '../useWidth.ts';
import { thinPlot, type RunPlot } from './runPlot.ts';
import styles from './library.module.css';

const TOP = 8;

interface Props {
  readonly title: string;
  /** The title, with what is drawn of several seeds. */
  readonly caption: string;
  readonly plot: RunPlot;
  readonly looks: readonly LineLook[];
  readonly places: Bounds;
  readonly log: boolean;
  readonly height: number;
  readonly format: (value: number) => string;
  /** Where the crosshair stands, or null. */
  readonly cursor: number | null;
  readonly onCursor: (place: number | null) => void;
  /** Of its file, without what says its kind. */
  readonly name: string;
  readonly figure: () => CurveFigure;
}

export function RunChart(props: Props) {
  const { title, caption, plot, looks, places, log, height, format, cursor, onCursor, name, figure } = props;
  const [frame, width] = useWidth();
  const room = plotRoom(useTextScale());
  const [start, end] = places;
  const [low, high] = plot.y;
  const axis = { width, start, end, log, room };
  const drawn = useMemo(() => thinPlot(plot), [plot]);
  // The same objects while nothing changes: pointing at the chart must not draw it anew.
  const x = useMemo<LinePlotProps['x']>(
    () => ({ domain: [start, end], format: short, log }),
    [start, end, log],
  );
  const y = useMemo<LinePlotProps['y']>(() => ({ domain: [low, high], format }), [low, high, format]);
  const point = (event: PointerEvent<HTMLElement>): void => {
    const place = placeAt(event.clientX - event.currentTarget.getBoundingClientRect().left, axis);
    if (place !== null) onCursor(place);
  };
  return (
    <figure className={styles['figure']}>
      <figcaption>
        {caption}{' '}
        <TakeAlong name={name} of={title} kind="curves" take={() => ({ kind: 'curves', figure: figure() })} />
      </figcaption>
      <div
        ref={frame}
        className={styles['plot']}
        style={{ height }}
        onPointerMove={point}
        onPointerDown={point}
      >
        {width > 0 && (
          <>
            <LazyLinePlot
              {...{ width, height, top: TOP, x, y, looks }}
              lines={drawn.lines}
              bands={drawn.bands}
              faint={drawn.faint}
              marks={6}
            />
            <Cursor axis={axis} cursor={cursor} past={null} top={TOP} bottom={height - room.bottom} />
          </>
        )}
      </div>
    </figure>
  );
}
