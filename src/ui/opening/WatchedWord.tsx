/** What stands in the middle of the page: the watched word, its cost table under it, and the roll-outs of the chosen cell. */
import { useMemo, type CSSProperties } from 'react';
import { useStore } from 'zustand';
import { isUsed } from '../../experiments/fieldUse.ts';
import { contestantNames } from '../../experiments/contestantName.ts';
import {
  chooseCell,
  resolveCell,
  resolveView,
  selectionStore,
  showLayer,
  showView,
} from '../../state/selection.ts';
import { selectReport, updateOf } from '../../state/runState.ts';
import { latestUpdate } from '../../state/timeStore.ts';
import { openPanel } from '../../state/panelStore.ts';
import { forkStore } from '../../state/forkStore.ts';
import { OPENING } from '../../text/en/opening.ts';
import { ROLL_OUTS } from '../../text/en/rollOuts.ts';
import type { Say } from '../../tasks/say.ts';
import { CostTablePanel, shownViews } from '../costTable/CostTablePanel.tsx';
import { WHOLE } from '../costTable/shownRows.ts';
import { layOutColumns, LOW_GLYPH, widthFor } from '../letters/columns.ts';
import { WordPanel } from '../letters/WordPanel.tsx';
import { briefNames } from '../briefNames.ts';
import { TABLE_ID } from '../header/SkipLink.tsx';
import { Button } from '../parts/Button.tsx';
import { lazyPart } from '../parts/lazyPart.tsx';
import { useSay } from '../useSay.ts';
import { useMedia } from '../useMedia.ts';
import { useTextScale } from '../useTextScale.ts';
import { useData, useShown } from '../useShown.ts';
import { useWidth } from '../useWidth.ts';
import type { Trace } from './trace.ts';
import { MODEST_GLYPHS, useRowHeight } from './useRowHeight.ts';
import type { ShownTrace } from './shownTrace.ts';
import styles from './MiddleColumn.module.css';
import { METHODS } from '../../experiments/methods.ts';
import { TASKS } from '../../tasks/tasks.ts';

const { parts } = OPENING;

/** Stands at the column's end, so nothing moves when it comes. */
const RollOutsPanel = lazyPart(
  parts.rollOuts,
  async () => (await import('../rollOuts/RollOutsPanel.tsx')).RollOutsPanel,
);

/** Shown where a contestant attends. */
const AttentionPanel = lazyPart(
  parts.attention,
  async () => (await import('../attention/AttentionPanel.tsx')).AttentionPanel,
);

const TreePanel = lazyPart(ROLL_OUTS.tree, async () => (await import('../tree/TreePanel.tsx')).TreePanel);

/** Shown with the first forced letter. */
const ForkRows = lazyPart(parts.fork, async () => (await import('../fork/ForkRows.tsx')).ForkRows);

/** The contestant that is told about when none was chosen: the first that searches. */
const protagonist = ({ settings }: Trace): number =>
  Math.max(
    0,
    settings.contestants.findIndex(({ method }) => METHODS[method].searches),
  );

interface Props {
  readonly shown: ShownTrace;
  /** What stands under the word where that is not all there is to see of it. */
  readonly alone?: 'table' | 'tree';
}

export function WatchedWord({ shown, alone }: Props) {
  const { trace } = shown;
  const { report, vocabulary, sources } = trace;
  const { inputs, targets, unknown } = report.word;
  const selection = useStore(selectionStore);
  const engineReady = useShown(selectReport) !== null;
  const forking = useStore(forkStore, ({ forced }) => forced.length > 0) && shown.kind !== 'recorded';
  const [measure, room] = useWidth();
  const data = useData();
  const asked = shown.kind === 'recorded' && selection.cell === null ? shown.trace : selection;
  // Nobody looks behind the end before being asked to.
  const end = typeof data?.end === 'number' ? targets.indexOf(data.end) : -1;
  const own = asked.cell === null && end > 0 ? { ...asked, cell: Math.floor((end - 1) / 2) } : asked;
  const { cell, token } = resolveCell(own, targets, vocabulary.length);
  // The same object while the same cell is chosen.
  const choice = useMemo(() => ({ cell, token }), [cell, token]);
  const view = resolveView(selection.view, report.views.length, protagonist(trace));
  const textScale = useTextScale();
  const wanted = useMemo(
    () =>
      widthFor(
        [
          ...(vocabulary.length > WHOLE ? Array.from(targets, (a) => vocabulary[a] ?? '') : vocabulary),
          ...(unknown ?? []).flatMap((word) => word ?? []),
          ...(sources === null ? [] : Array.from(inputs, (s) => sources[s] ?? '')),
        ],
        textScale,
      ),
    [vocabulary, sources, inputs, targets, unknown, textScale],
  );
  const usual = layOutColumns(
    room,
    targets.length,
    view === 'all' ? report.views.length : 1,
    wanted,
    textScale,
  );
  const modest = useMedia(MODEST_GLYPHS);
  const columns = modest ? { ...usual, glyphPixel: Math.min(LOW_GLYPH, usual.glyphPixel) } : usual;
  const task = TASKS[data?.task ?? 'letters'];
  const say = useSay();
  const rowHeight = useRowHeight(Math.min(WHOLE, vocabulary.length));
  const names = briefNames(contestantNames(trace.settings.contestants));
  const ownCost = data?.ownCost ?? 'hamming';
  const costs = trace.settings.contestants.map((each) =>
    isUsed(each, 'cost') && each.cost !== 'task' ? each.cost : ownCost,
  );
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
      {alone === undefined && (
        <section aria-label={say(OPENING.name)} className={styles['line']}>
          <span className={styles['label']}>
            {labelOf(say, shown)}
            <small>{say(OPENING.help)}</small>
          </span>
          <Button look="bare" onClick={() => openPanel('lesson')}>
            {say(OPENING.step)}
          </Button>
        </section>
      )}
      <div id={TABLE_ID} className={styles['scroll']} ref={measure} style={style}>
        <div style={{ width: Math.max(columns.total, room) }}>
          <WordPanel
            {...common}
            sources={sources}
            spoils={task.views.spoils}
            columns={columns}
            cell={choice.cell}
            onChoose={chooseCell}
            choosable={engineReady}
          />
          {forking && <ForkRows {...common} cell={choice.cell} onChoose={chooseCell} />}
          {alone !== 'tree' && (
            <CostTablePanel
              {...common}
              contestants={trace.settings.contestants}
              costs={costs}
              columns={columns}
              rowHeight={rowHeight}
              layer={selection.layer}
              view={view}
              choice={choice}
              onChoose={chooseCell}
              onLayer={showLayer}
              onView={showView}
            />
          )}
          {alone === undefined && report.views.some(({ attention }) => attention !== undefined) && (
            <AttentionPanel
              {...{ names, vocabulary, sources, columns }}
              views={shownViews(report.views, view)}
              word={report.word}
              links={task.views.links}
              written={end < 0 ? targets.length : end + 1}
              cell={choice.cell}
              onChoose={chooseCell}
            />
          )}
        </div>
      </div>
      {alone === undefined && (
        <RollOutsPanel
          {...common}
          contestants={trace.settings.contestants}
          view={view}
          choice={choice}
          forkable={engineReady}
          onChoose={chooseCell}
        />
      )}
      {alone === 'tree' && (
        <TreePanel
          {...{ vocabulary, names, choice }}
          views={shownViews(report.views, view)}
          contestants={trace.settings.contestants}
          word={report.word}
          forkable={engineReady}
          all={false}
          onChoose={chooseCell}
        />
      )}
    </div>
  );
}

function labelOf(say: Say, shown: ShownTrace): string {
  const { live, past, recorded } = OPENING.shown;
  if (shown.kind === 'recorded') return say(recorded, { update: shown.trace.update });
  if (shown.kind === 'past') return say(past, { update: latestUpdate(shown.timePoint) });
  return say(live, { update: updateOf(shown.trace.report.views.map(({ update }) => update)) });
}
