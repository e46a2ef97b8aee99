/** The cost table of the watched word, T × V, standing under its letters: layers, marks, hover and keyboard reading. */
import { useMemo, useState } from 'react';
import type { CostKind } from '../../searnn/costs/costs.ts';
import type { TableView, WatchReport } from '../../experiments/reports.ts';
import type { ContestantSettings } from '../../experiments/settings.ts';
import type { CellChoice, Layer } from '../../state/selection.ts';
import { COST_TABLE } from '../../text/en/costTable.ts';
import type { Columns } from '../letters/columns.ts';
import { lazyPart } from '../parts/lazyPart.tsx';
import { guarded } from '../faults/guarded.tsx';
import { CellGrid, type Pointed } from './CellGrid.tsx';
import { Legend } from './Legend.tsx';
import { readCell, markSentence } from './cellSentence.ts';
import { listed } from '../format.ts';
import { useSay } from '../useSay.ts';
import { useData } from '../useShown.ts';
import { shownRows, WHOLE } from './shownRows.ts';
import { TableHead } from './TableHead.tsx';
import styles from './CostTablePanel.module.css';

/** Many sentences, for which the first picture need not wait. */
const Because = lazyPart(COST_TABLE.why, async () => (await import('./TableFoot.tsx')).TableFoot);

interface Props {
  readonly report: WatchReport;
  readonly vocabulary: readonly string[];
  /** By contestant. */
  readonly names: readonly string[];
  readonly contestants: readonly ContestantSettings[];
  readonly costs: readonly CostKind[];
  readonly columns: Columns;
  /** CSS pixels of a row. */
  readonly rowHeight: number;
  readonly layer: Layer;
  readonly view: number | 'all';
  readonly choice: CellChoice;
  readonly onChoose: (cell: number, token: number) => void;
  readonly onLayer: (layer: Layer) => void;
  readonly onView: (view: number | 'all') => void;
}

/** The tables to show: all, or the one of the contestant in view. */
export const shownViews = (views: readonly TableView[], view: number | 'all'): readonly TableView[] =>
  view === 'all' ? views : views.filter(({ contestant }) => contestant === view);

export const CostTablePanel = guarded(COST_TABLE.part, function CostTablePanel(props: Props) {
  const { report, vocabulary, names, contestants, costs, columns, rowHeight, layer, view, choice } = props;
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const [search, setSearch] = useState('');
  const { targets } = report.word;
  const data = useData();
  const end = data?.end ?? null;
  const views = shownViews(report.views, view);
  const say = useSay();
  const name = ({ contestant }: TableView): string =>
    names[contestant] ?? say(COST_TABLE.contestant, { number: contestant + 1 });
  const countedBy = ({ contestant }: TableView) => ({ cost: costs[contestant] ?? 'hamming', end });
  const sentence = (table: TableView, at: CellChoice): string =>
    readCell(say, table, targets, vocabulary, at, countedBy(table));
  const whys = views.flatMap((table) => {
    const contestant = contestants[table.contestant];
    const own = { view: table, targets, choice, name: name(table), counted: countedBy(table), say };
    return contestant === undefined ? [] : [{ ...own, contestant }];
  });
  const rows = useMemo(
    () => shownRows(shownViews(report.views, view), targets, vocabulary, choice, search),
    [report, view, targets, vocabulary, choice, search],
  );
  const spoken = views.map((table) => {
    const whose = views.length > 1 ? `${name(table)}. ` : '';
    return `${whose}${sentence(table, choice)}${markSentence(table, targets, choice)}.`;
  });
  const inFocus = views[pointed?.view ?? 0] ?? views[0];
  const counted = inFocus === undefined ? 'hamming' : countedBy(inFocus).cost;
  const inside = pointed !== null && pointed.cell < targets.length && pointed.token < vocabulary.length;
  return (
    <section aria-label={say(COST_TABLE.name)}>
      <TableHead names={names} layer={layer} view={view} onLayer={props.onLayer} onView={props.onView} />
      <p className={`${styles['about'] ?? ''} ${styles['help'] ?? ''}`} data-part="title">
        {say(
          layer === 'cost' && counted !== 'hamming'
            ? COST_TABLE.costs[counted]
            : COST_TABLE.layers[layer].help,
        )}
      </p>
      {vocabulary.length > WHOLE && (
        <p className={styles['about']}>
          <label>
            {say(COST_TABLE.find)}{' '}
            <input
              value={search}
              size={12}
              spellCheck={false}
              onChange={(event) => setSearch(event.target.value)}
            />
          </label>{' '}
          {say(COST_TABLE.rows, { shown: rows.length, all: vocabulary.length })}
        </p>
      )}
      <CellGrid
        label={say(COST_TABLE.grid, {
          names: listed(views.map(name)),
          layer: say(COST_TABLE.layers[layer].label),
        })}
        views={views}
        targets={targets}
        vocabulary={vocabulary}
        rows={rows}
        columns={columns}
        rowHeight={rowHeight}
        layer={layer}
        choice={choice}
        spoken={spoken.join(' ')}
        onChoose={props.onChoose}
        pointed={inside ? pointed : null}
        onPoint={setPointed}
      />
      <div className={styles['foot']}>
        <Legend layer={layer} />
        {inFocus !== undefined && (
          <p className={styles['reading']} data-part="reading" aria-hidden>
            {views.length > 1 && <b data-contestant={inFocus.contestant}>{name(inFocus)} </b>}
            {sentence(inFocus, inside ? pointed : choice)}
          </p>
        )}
        <div className={styles['whole']} data-part="reading">
          <Because {...{ whys, vocabulary, say, rows, layer }} origin={inFocus} />
        </div>
      </div>
    </section>
  );
});
