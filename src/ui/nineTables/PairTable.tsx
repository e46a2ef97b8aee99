/** One of the nine tables: its pair, what theory says of it, how it differs from the pair in force, and its cells. */
import type { Tokens } from '../../base/tokens.ts';
import { useMemo } from 'react';
import { pairName, type PolicyPair } from '../../experiments/policyPairs.ts';
import type { TableView } from '../../experiments/reports.ts';
import { THEORY_SOURCE, theoryOf } from '../../experiments/theory.ts';
import type { CellChoice } from '../../state/selection.ts';
import { NINE_TABLES } from '../../text/en/nineTables.ts';
import { shownRows } from '../costTable/shownRows.ts';
import { CellGrid } from '../costTable/CellGrid.tsx';
import { THEORY_SIGNS } from '../grid/theorySigns.ts';
import type { Columns } from '../letters/columns.ts';
import { differenceSentence, differingCells } from './differences.ts';
import { useSay } from '../useSay.ts';
import { useTextScale } from '../useTextScale.ts';
import { coinSentence } from './tableSentences.ts';
import styles from './nineTables.module.css';

/** Holds a line of small text, CSS pixels. */
const ROW_HEIGHT = 13;

interface Props {
  readonly pair: PolicyPair;
  readonly view: TableView;
  /** The table of the pair in force, or null where it is none of the nine. */
  readonly held: TableView | null;
  readonly inForce: boolean;
  readonly targets: Tokens;
  readonly vocabulary: readonly string[];
  readonly columns: Columns;
  readonly choice: CellChoice;
  /** What stands in the chosen cell, as a sentence. */
  readonly told: string;
  readonly onChoose: (cell: number, token: number) => void;
  readonly pointed: CellChoice | null;
  readonly onPoint: (cell: CellChoice | null) => void;
}

export function PairTable(props: Props) {
  const { pair, view, held, inForce, targets, vocabulary, columns, choice, pointed, onPoint } = props;
  const theory = theoryOf(pair.rollIn, pair.rollOut);
  const differing = useMemo(
    () => (held === null ? [] : differingCells(view, held, targets)),
    [view, held, targets],
  );
  const views = useMemo(() => [view], [view]);
  const rows = useMemo(
    () => shownRows(views, targets, vocabulary, choice, ''),
    [views, targets, vocabulary, choice],
  );
  const textScale = useTextScale();
  const say = useSay();
  const name = pairName(pair);
  const inside = pointed !== null && pointed.cell < targets.length && pointed.token < vocabulary.length;
  return (
    <section className={styles['tile']} aria-label={name} data-in-force={inForce}>
      <h3>
        {name}
        <i
          data-tone={theory.tone}
          title={say(NINE_TABLES.theory, { sentence: say(theory.sentence), paper: say(THEORY_SOURCE) })}
        >
          {THEORY_SIGNS[theory.tone]} {say(theory.badge)}
        </i>
      </h3>
      <p className={styles['notes']}>
        {held !== null && differenceSentence(say, differing, targets.length, inForce)}{' '}
        {coinSentence(say, pair, view)}
      </p>
      <div className={styles['strip']} aria-hidden>
        {Array.from(targets, (_, t) => (
          <i key={t} data-differs={differing.includes(t)} />
        ))}
      </div>
      <CellGrid
        label={say(NINE_TABLES.table, { pair: name })}
        views={views}
        targets={targets}
        vocabulary={vocabulary}
        rows={rows}
        columns={columns}
        rowHeight={Math.round(ROW_HEIGHT * textScale)}
        layer="regret"
        choice={choice}
        spoken={say(NINE_TABLES.spoken, { pair: name, told: props.told })}
        onChoose={props.onChoose}
        pointed={inside ? { ...pointed, view: 0 } : null}
        onPoint={onPoint}
      />
    </section>
  );
}
