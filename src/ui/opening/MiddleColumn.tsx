/** The middle of the page: the watched word, its cost table standing under it, and the roll-outs of the chosen cell. */
import { lazy, Suspense, useEffect, useState, type CSSProperties } from 'react';
import { useStore } from 'zustand';
import { contestantNames } from '../../experiments/contestantName.ts';
import {
  chooseCell,
  resolveCell,
  resolveView,
  selectionStore,
  showLayer,
  showView,
} from '../../state/selection.ts';
import { beginLooking, endLooking, watchStore } from '../../state/watch.ts';
import { CostTablePanel } from '../costTable/CostTablePanel.tsx';
import { layOutColumns } from '../letters/columns.ts';
import { WordPanel } from '../letters/WordPanel.tsx';
import { briefNames } from '../briefNames.ts';
import { useWidth } from '../useWidth.ts';
import { phaseAt, type Part } from './phases.ts';
import { Stepper } from './Stepper.tsx';
import type { Trace } from './trace.ts';
import { useRowHeight } from './useRowHeight.ts';
import { useTrace, type ShownTrace } from './useTrace.ts';
import styles from './MiddleColumn.module.css';

/** Stands at the column's end, so nothing moves when it comes. */
const RollOutsPanel = lazy(async () => ({
  default: (await import('../rollOuts/RollOutsPanel.tsx')).RollOutsPanel,
}));

/** Asks for the watched word while it stands on the page. */
export function MiddleColumn() {
  useEffect(() => {
    beginLooking();
    return endLooking;
  }, []);
  const shown = useTrace();
  // While the reader steps through an update, that update stays.
  const [stepping, setStepping] = useState<{ readonly shown: ShownTrace; readonly position: number } | null>(
    null,
  );
  const now = stepping?.shown ?? shown;
  if (now === null) return <div className={styles['empty']} aria-hidden />;
  const step = (position: number | null): void => {
    setStepping(position === null ? null : { shown: now, position });
  };
  return <WatchedWord shown={now} position={stepping?.position ?? null} onPosition={step} />;
}

interface Props {
  readonly shown: ShownTrace;
  readonly position: number | null;
  readonly onPosition: (position: number | null) => void;
}

/** The contestant that is told about when none was chosen: the first that searches. */
const protagonist = ({ settings }: Trace): number =>
  Math.max(
    0,
    settings.contestants.findIndex(({ method }) => method === 'searnn'),
  );

function WatchedWord({ shown, position, onPosition }: Props) {
  const { trace } = shown;
  const { report, vocabulary } = trace;
  const { targets } = report.word;
  const selection = useStore(selectionStore);
  const engineReady = useStore(watchStore, ({ report: newest }) => newest !== null);
  const [measure, room] = useWidth();
  const own = shown.kind === 'recorded' && selection.cell === null ? shown.trace : selection;
  const choice = resolveCell(own, targets, vocabulary.length);
  const chosenView = resolveView(selection.view, report.views.length, protagonist(trace));
  const teller = chosenView === 'all' ? Math.min(protagonist(trace), report.views.length - 1) : chosenView;
  const phase = position === null ? null : phaseAt(trace, position, teller, choice);
  const view = phase === null ? chosenView : teller;
  const columns = layOutColumns(room, targets.length, view === 'all' ? report.views.length : 1);
  const rowHeight = useRowHeight(vocabulary.length);
  const dim = (part: Part): boolean => phase !== null && !phase.parts.includes(part);
  const names = briefNames(contestantNames(trace.settings.contestants));
  const methods = trace.settings.contestants.map(({ method }) => method);
  const common = { report, vocabulary, names };
  // CSS variables are not in React's own type of styles.
  const style = {
    '--label': `${columns.label}px`,
    '--column': `${columns.column}px`,
    '--cells': targets.length,
    '--room': `${room}px`,
  } as CSSProperties;
  return (
    <div className={styles['middle']}>
      <Stepper label={labelOf(shown)} phase={phase} position={position} onPosition={onPosition} />
      <div className={styles['scroll']} ref={measure} style={style}>
        <div style={{ width: Math.max(columns.total, room) }}>
          <WordPanel
            {...common}
            columns={columns}
            cell={choice.cell}
            onChoose={chooseCell}
            rollInOf={phase?.parts.includes('rollIn') ? teller : null}
            dim={{ glyphs: dim('glyphs'), reads: dim('reads') }}
            choosable={position === null && engineReady}
          />
          {phase?.name !== 'roll out' && (
            <CostTablePanel
              {...common}
              methods={methods}
              columns={columns}
              rowHeight={rowHeight}
              layer={phase?.layer ?? selection.layer}
              view={view}
              choice={choice}
              dim={dim('table')}
              onChoose={chooseCell}
              onLayer={(layer) => {
                onPosition(null);
                showLayer(layer);
              }}
              onView={showView}
            />
          )}
        </div>
      </div>
      <Suspense fallback={null}>
        <RollOutsPanel
          {...common}
          contestants={trace.settings.contestants}
          view={view}
          choice={choice}
          dim={dim('rollOuts')}
          onChoose={chooseCell}
        />
      </Suspense>
    </div>
  );
}

function labelOf(shown: ShownTrace): string {
  if (shown.kind === 'recorded') return `Recorded: update ${shown.trace.update} of the default duel`;
  const updates = shown.trace.report.views.map(({ update }) => update);
  return `Live: update ${Math.max(0, ...updates).toLocaleString('en-GB')}`;
}
