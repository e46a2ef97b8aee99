/** The cost table of the watched word, T × V, standing under its letters: layers, marks, hover and keyboard reading. */
import { useMemo, useState } from 'react';
import type { CostKind } from '../../searnn/costs/costs.ts';
import type { TableView, WatchReport } from '../../experiments/reports.ts';
import type { ContestantSettings } from '../../experiments/settings.ts';
import type { CellChoice, Layer } from '../../state/selection.ts';
import type { Columns } from '../letters/columns.ts';
import { lazyPart } from '../parts/lazyPart.tsx';
import { guarded } from '../faults/guarded.tsx';
import { CellGrid, type Pointed } from './CellGrid.tsx';
import { Legend } from './Legend.tsx';
import { LAYER_INFO } from './layers.ts';
import { readCell, readMarks } from './reading.ts';
import { useSay } from '../useSay.ts';
import { useData } from '../useShown.ts';
import { shownRows, WHOLE } from './shownRows.ts';
import { TableHead } from './TableHead.tsx';
import styles from './CostTablePanel.module.css';

/** Many sentences, for which the first picture need not wait. */
const Because = lazyPart('Why', async () => (await import('../because/Because.tsx')).Because);

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

/** What the layer “cost” says, by what is counted. */
const COST_HELP: Readonly<Record<CostKind, string>> = {
  hamming: LAYER_INFO.cost.help,
  edit: 'Edits that the finished {$sequence} still needs when this {$unit} is forced here, by {$unit} of the truth.',
  'chunk-f1': '1 − F1 of the finished sentence’s chunks when this {$unit} is forced here.',
  bleu: '1 − BLEU of the finished {$sequence} when this {$unit} is forced here; smoothed, since it is of one {$sequence} only.',
};

export const CostTablePanel = guarded('Cost table', function CostTablePanel(props: Props) {
  const { report, vocabulary, names, contestants, costs, columns, rowHeight, layer, view, choice } = props;
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const [search, setSearch] = useState('');
  const { targets } = report.word;
  const data = useData();
  const end = data?.end ?? null;
  const views = shownViews(report.views, view);
  const name = ({ contestant }: TableView): string => names[contestant] ?? `contestant ${contestant + 1}`;
  const say = useSay();
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
    return `${whose}${sentence(table, choice)}${readMarks(table, targets, choice)}.`;
  });
  const inFocus = views[pointed?.view ?? 0] ?? views[0];
  const inside = pointed !== null && pointed.cell < targets.length && pointed.token < vocabulary.length;
  return (
    <section aria-label={say('Cost table of this {$sequence}')}>
      <TableHead names={names} layer={layer} view={view} onLayer={props.onLayer} onView={props.onView} />
      <p className={`${styles['about'] ?? ''} ${styles['help'] ?? ''}`}>
        {say(
          layer === 'cost' && inFocus !== undefined
            ? COST_HELP[costs[inFocus.contestant] ?? 'hamming']
            : LAYER_INFO[layer].help,
        )}
      </p>
      {vocabulary.length > WHOLE && (
        <p className={styles['about']}>
          <label>
            find a row{' '}
            <input
              value={search}
              size={12}
              spellCheck={false}
              onChange={(event) => setSearch(event.target.value)}
            />
          </label>{' '}
          {say(
            '{$shown} of {$all} {$units} have one: the true and the written ones, and those that the contestants like best, more of them at the chosen cell.',
            { shown: rows.length, all: vocabulary.length },
          )}
        </p>
      )}
      <CellGrid
        label={say('{$names}: {$layer} by cell and {$unit}', {
          names: views.map(name).join(' and '),
          layer: LAYER_INFO[layer].label,
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
          <p className={styles['reading']} aria-hidden>
            {views.length > 1 && <b data-contestant={inFocus.contestant}>{name(inFocus)} </b>}
            {sentence(inFocus, inside ? pointed : choice)}
          </p>
        )}
        <Because whys={whys} vocabulary={vocabulary} say={say} origin={inFocus} />
      </div>
    </section>
  );
});
