/** Test error of all contestants on axes of the reader's choice: the fair comparison, so it comes first. */
import { useState } from 'react';
import type { Evaluation } from '../../experiments/reports.ts';
import { CURVES } from '../../text/en/curves.ts';
import { sayOfAny } from '../../tasks/say.ts';
import { Segmented } from '../parts/Segmented.tsx';
import { guarded } from '../faults/guarded.tsx';
import { lazyPart } from '../parts/lazyPart.tsx';
import { HEIGHT, SHOWN, type Choice } from './errorAxes.ts';
import { useSay } from '../useSay.ts';
import { AXES } from './lines.ts';
import { SaveErrors } from './SaveErrors.tsx';
import styles from './curves.module.css';

const ErrorDrawing = lazyPart(
  CURVES.chart,
  async () => (await import('./ErrorDrawing.tsx')).ErrorDrawing,
  <p className={styles['empty']} style={{ height: HEIGHT }}>
    {sayOfAny(CURVES.loadingChart)}
  </p>,
);

/** What of the chart its surroundings decide. */
export interface ChartFrame {
  /** Of the drawing with its axes, px. */
  readonly height?: number;
  /** The update that an axis of updates begins with. */
  readonly first?: number;
}

interface Props extends ChartFrame {
  readonly evaluations: readonly Evaluation[];
  /** Of another run, drawn dashed behind. */
  readonly beside?: readonly Evaluation[] | undefined;
  readonly names: readonly string[];
  /** Updates between tests: what the axis spans at least. */
  readonly interval: number;
}

export const TestErrorChart = guarded(CURVES.testError.title, TestErrors);

function TestErrors({ evaluations, beside, names, interval, height = HEIGHT, first = 0 }: Props) {
  const say = useSay();
  const { testError } = CURVES;
  const [choice, setChoice] = useState<Choice>({ axis: 'updates', shown: 'linear', full: false });
  // Nobody is to be held against a contestant alone.
  const offered = names.length > 1 ? SHOWN : SHOWN.filter((value) => value !== 'difference');
  const shown = offered.find((value) => value === choice.shown) ?? 'linear';
  const isDrawn = evaluations.length > 0 || beside !== undefined;
  return (
    <div>
      <div className={styles['head']} data-part="controls">
        <Segmented
          look="quiet"
          label={say(testError.vertical)}
          value={shown}
          onChange={(value) => setChoice({ ...choice, shown: value })}
          options={offered.map((value) => ({ value, label: say(testError.shown[value]) }))}
        />
        {isDrawn && (
          <SaveErrors
            {...{ evaluations, beside, names, interval }}
            choice={{ ...choice, shown }}
            begin={first}
          />
        )}
        <label className={styles['full']}>
          <input
            type="checkbox"
            checked={choice.full}
            onChange={(event) => setChoice({ ...choice, full: event.target.checked })}
          />
          {say(testError.full)}
        </label>
      </div>
      {isDrawn ? (
        <ErrorDrawing
          {...{ evaluations, beside, names, interval, height, first }}
          choice={{ ...choice, shown }}
        />
      ) : (
        <p className={styles['empty']} style={{ height }}>
          {say(testError.empty)}
        </p>
      )}
      <div className={styles['axes']} data-part="controls">
        <Segmented
          look="quiet"
          label={say(testError.horizontal)}
          value={choice.axis}
          onChange={(axis) => setChoice({ ...choice, axis })}
          options={AXES.map((value) => ({ value, label: say(CURVES.axes[value]) }))}
        />
      </div>
    </div>
  );
}
