/** Training losses as small multiples, each on its own scale: their values do not compare. */
import { lazy, Suspense } from 'react';
import { contestantNames } from '../../experiments/contestantName.ts';
import type { ContestantSettings } from '../../experiments/settings.ts';
import { runStore, selectSeries } from '../../state/runStore.ts';
import { briefNames } from '../briefNames.ts';
import { short } from '../format.ts';
import { objectiveName } from '../objectiveName.ts';
import { Mark } from '../parts/Mark.tsx';
import { useCalm } from '../useCalm.ts';
import { useWidth } from '../useWidth.ts';
import styles from './curves.module.css';
import { lossLine } from './lines.ts';

const LinePlot = lazy(async () => ({ default: (await import('./LinePlot.tsx')).LinePlot }));

const HEIGHT = 96;

export function LossCharts({ contestants }: { contestants: readonly ContestantSettings[] }) {
  const names = briefNames(contestantNames(contestants));
  return (
    <div className={styles['losses']}>
      {contestants.map((contestant, c) => (
        <LossChart
          key={c}
          index={c}
          name={names[c] ?? ''}
          unit={`${objectiveName(contestant)} over updates`}
        />
      ))}
    </div>
  );
}

interface ChartProps {
  readonly index: number;
  readonly name: string;
  readonly unit: string;
}

function LossChart({ index, name, unit }: ChartProps) {
  const [measure, width] = useWidth();
  const series = useCalm(runStore, selectSeries)[index];
  const line = series === undefined ? [] : lossLine(series);
  const last = line.at(-1);
  const values = line.map(({ y }) => y);
  const bottom = Math.min(...values);
  const top = Math.max(...values, bottom + 1e-6);
  return (
    <figure className={styles['loss']} data-contestant={index}>
      <div ref={measure} style={{ height: HEIGHT }}>
        {last === undefined || line.length < 2 ? (
          <p className={styles['empty']}>The loss of every update will be drawn here.</p>
        ) : (
          <Suspense fallback={null}>
            <LinePlot
              width={width}
              height={HEIGHT}
              lines={Array.from({ length: index + 1 }, (_, c) => (c === index ? line : []))}
              x={{ domain: [0, last.x], format: short, ticks: [0, last.x] }}
              y={{ domain: [bottom, top], format: (value) => value.toPrecision(2), ticks: [bottom, top] }}
            />
          </Suspense>
        )}
      </div>
      <figcaption>
        <Mark contestant={index} size={8} />
        <b>{name}</b>
        {last !== undefined && <span>{last.y.toPrecision(3)}</span>}
        <small>{unit}</small>
      </figcaption>
    </figure>
  );
}
